# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that programs run in: folders, environment, session bus, keyring."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from . import processes
from .keyring import Keyring
from .waiting import USUAL, DriveError, wait_for

_FOLDERS = {"XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".local/share", "XDG_STATE_HOME": ".local/state",
            "XDG_CACHE_HOME": ".cache"}


_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

class Session:
    """The desktop of the person who is here, with folders of their own for Bowline. Where no session bus runs, it gets a
    private one with an open keyring. Whoever makes a Session ends its programs: processes.end_descendants()."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.env = {}
        self.keyring = None

    def __enter__(self):
        self.env = dict(os.environ)
        private = not self.env.get("DBUS_SESSION_BUS_ADDRESS")
        for variable, place in _FOLDERS.items():
            theirs = Path(self.env.get(variable) or Path.home() / place)
            ours = self.folder / "home" / place
            ours.mkdir(parents=True, mode=0o700)
            # Themes, fonts and browsers go on finding what is theirs; Bowline finds nothing of an earlier life.
            for entry in theirs.iterdir() if theirs.is_dir() else ():
                if "bowline" not in entry.name.lower() and not (private and entry.name == "keyrings"):
                    (ours / entry.name).symlink_to(entry)
            self.env[variable] = str(ours)
        if private:
            self._make_runtime_folder()
            self.start_bus()
            self.keyring = Keyring(self)
            self.keyring.unlock()
        return self

    def __exit__(self, *_):
        pass

    def _make_runtime_folder(self):
        if not os.path.isdir(self.env.get("XDG_RUNTIME_DIR", "")):
            path = self.folder / "run"
            path.mkdir(mode=0o700)
            self.env["XDG_RUNTIME_DIR"] = str(path)

    def make_home(self):
        """A home of its own, with nothing in it."""
        self.env["HOME"] = str(self.folder / "home")
        for variable, place in (*_FOLDERS.items(), ("XDG_RUNTIME_DIR", "../run")):
            path = self.folder / "home" / place
            path.mkdir(parents=True, mode=0o700)
            self.env[variable] = str(path.resolve())

    def start(self, name, argv, **options):
        return processes.start(argv, env=self.env, log=self.folder / f"{name}.log", **options)

    def log(self, name):
        path = self.folder / f"{name}.log"
        return path.read_text(errors="replace")[-4000:] if path.exists() else ""

    def start_bus(self):
        # No service directories: nothing comes up behind a test's back, so that a keyring can really be missing.
        config = self.folder / "bus.conf"
        config.write_text(_BUS)
        bus = self.start("dbus", ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile",
                                  "--print-address=1"], stdout=subprocess.PIPE)
        address = bus.stdout.readline().decode().strip()
        if not address:
            raise DriveError("dbus-daemon did not start: " + self.log("dbus"))
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address

    def dbus(self, destination, path, method, *arguments):
        """The answer of a call on the session bus as text; nothing where the call fails."""
        answer = subprocess.run(["gdbus", "call", "--session", "--timeout", "10", "-d", destination, "-o", path, "-m",
                                 method, *arguments], env=self.env, capture_output=True, text=True, check=False)
        return answer.stdout if answer.returncode == 0 else None

    def wait_for_name(self, name):
        wait_for(lambda: "true" in (self.dbus("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", name)
                                    or ""), f"{name} on the session bus", USUAL)


class OwnSession(Session):
    """One with nothing of the person's in it: a new folder, and at the end everything that was started on it is gone,
    also what those programs left behind. What is in it, _start() says."""

    def __init__(self, kind):
        super().__init__(tempfile.mkdtemp(prefix=f"bowline-{kind}-"))

    def __enter__(self):
        processes.adopt_orphans()
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        processes.end_descendants()
        shutil.rmtree(self.folder, ignore_errors=True)

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bowline-syncd as a process, spoken to as app/service/protocol.md says, and a session for it without a screen."""
import json
import os
import shutil
import signal
import sys
import unittest
from pathlib import Path

from . import processes
from .keyring import Keyring
from .service import Gone, ServiceClient
from .session import OwnSession
from .waiting import USUAL, DriveError, wait_for


def missing():
    """Why the service cannot be tested here, or nothing."""
    lacking = [tool for tool in ("dbus-daemon", "gnome-keyring-daemon", "gdbus") if not shutil.which(tool)]
    return "not installed: " + ", ".join(lacking) if lacking else ""


class Headless(OwnSession):
    """A home, a session bus and an open keyring; no screen."""

    def __init__(self):
        super().__init__("headless")

    def _start(self):
        self.env = {name: value for name, value in os.environ.items()
                    if not name.lower().endswith("_proxy") and not name.startswith(("BOWLINE_", "DBUS_", "XDG_"))}
        self.env.update(LANG="C.UTF-8")
        self.make_home()
        self.start_bus()
        self.keyring = Keyring(self)
        self.keyring.unlock()


class Service:
    """One store's service, started and killed many times."""

    def __init__(self, session, program, sandbox, folder, wrapper=()):
        self.session = session
        self.program = program
        self.wrapper = list(wrapper)
        self.data = Path(folder)
        self.data.mkdir(mode=0o700, exist_ok=True)
        self.environment = {**sandbox.environment, "XDG_DATA_HOME": str(self.data)}
        self.path = session.folder / "run.sock"
        self.process = None
        self._client = None

    @property
    def journal(self):
        return self.data / "bowline" / "journal.sqlite"

    def own_log(self):
        """What it has written to its log so far."""
        path = Path(self.session.env["XDG_STATE_HOME"]) / "bowline/bowline-syncd.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def spawn(self, **env):
        self.hang_up()
        everything = {**self.session.env, **self.environment, **env}
        self.process = processes.start([*self.wrapper, self.program, "--socket", self.path], env=everything,
                                       log=self.session.folder / "syncd.log")

    def start(self, **env):
        """Started, connected and greeted, and its keychain has opened."""
        self.spawn(**env)
        self.connect()
        wait_for(lambda: self.call("state.subscribe")["keychain"]["state"] == "ready", "the keychain to open", 30,
                 lambda: self.session.log("syncd"), 0.02)

    def connect(self, seconds=USUAL):
        wait_for(self._try_connect, "the service to listen", seconds, lambda: self.session.log("syncd"), 0.01)
        return self.call("state.subscribe")

    def _try_connect(self):
        if self.process.poll() is not None:
            raise Gone(f"the service ended with {self.process.returncode}")
        try:
            self._client = ServiceClient(self.path, 90)
        except (OSError, Gone):
            return False
        return True

    def _connected(self):
        if not self._client:
            raise Gone("nobody is connected to it")
        return self._client

    def send(self, method, **params):
        """Asks, and does not wait for the answer."""
        self._connected().send(method, **params)

    def call(self, method, **params):
        return self._connected().call(method, **params)

    def hang_up(self):
        if self._client:
            self._client.close()
            self._client = None

    def kill(self):
        """As the kernel does it: nothing is said, nothing is finished."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(USUAL)
        self.hang_up()

    def wait_killed(self, seconds=USUAL):
        """Until it has killed itself at its kill point."""
        code = self.process.wait(seconds)
        self.hang_up()
        return code

    def stop(self):
        """Asked to end; gives its exit code."""
        self.hang_up()
        return processes.stop(self.process, USUAL) if self.process else 0

    # -- what people ask for

    def log_in(self, token):
        return self.call("accounts.add_token", token=token)["id"]

    def create(self, name, destination, hasura_token=""):
        return self.call("projects.create", name=name,
                         destination={"destination": destination, "hasura_token": hasura_token})["id"]

    def tie(self, project, account, app, env_var, config_var="DATABASE_URL", seconds=USUAL):
        """Connects a database and waits until the env var is proven."""
        for database in self.call("databases.list", account=account):
            if (database["app_name"], database["config_var"]) == (app, config_var):
                break
        else:
            raise DriveError(f"no {config_var} of {app}")
        self.call("syncs.connect", request={"project": project, "account": account, "database": database,
                                            "env_var": env_var, "replace_existing": False})
        wait_for(lambda: self.state(project, env_var) == "in_sync", f"{env_var} to be proven", seconds,
                 lambda: json.dumps(self.env_var(project, env_var)))

    def env_var(self, project, name):
        for one in self.call("env_vars.list", project=project)["rows"]:
            if one["name"] == name:
                return one
        return None

    def state(self, project, name):
        """The state of its sync; empty without one."""
        found = self.env_var(project, name)
        return found["sync"]["state"] if found and found["sync"] else ""

    def value(self, project, name):
        return self.call("env_vars.reveal", project=project, name=name)


def run_tests(binaries, programs, begin):
    """What a test program without a window does: skips itself with a reason where something is missing, gives its session
    to begin(), runs the tests of __main__, and fails also if a process is left behind."""
    lacking = [name for name in programs if not (binaries / name).exists()]
    reason = missing() or (f"not built: {', '.join(lacking)}" if lacking else "")
    if reason:
        print("SKIP: " + reason)
        sys.exit(77)
    with Headless() as session:
        begin(session)
        program = unittest.main("__main__", exit=False, verbosity=2)
        left = [command for command in map(processes.command_line, processes.descendants())
                if "postgres" in command or str(binaries) in command]
    if left:
        print("left behind:", *left, sep="\n")
    sys.exit(0 if program.result.wasSuccessful() and not left else 1)

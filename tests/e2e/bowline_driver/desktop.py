# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private desktop: virtual screen, session bus, accessibility bus, window manager, unlocked keyring."""
import os
import shutil
import subprocess
from pathlib import Path

from . import picture
from .keyring import Keyring
from .session import OwnSession
from .waiting import DriveError

# What belongs to the desktop of the person who runs us must not leak into ours.
_FOREIGN = ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS",
            "SESSION_MANAGER", "GNOME_KEYRING_CONTROL", "SSH_AUTH_SOCK", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
            "KDE_FULL_SESSION", "QT_QPA_PLATFORM", "QT_STYLE_OVERRIDE", "BROWSER", "NO_AT_BRIDGE", "LANGUAGE", "LC_ALL",
            "HEROKU_API_KEY")
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")


def missing():
    """Why no private desktop can be made here, or nothing. Tests skip with this reason."""
    lacking = [tool for tool in ("Xvfb", "dbus-daemon", "gnome-keyring-daemon", "openbox", "xdotool", "gdbus")
               if not shutil.which(tool)]
    if not _LAUNCHER.exists():
        lacking.append("at-spi2-core")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
    except (ImportError, ValueError):
        lacking.append("python3-gi with gir1.2-atspi-2.0")
    return "not installed: " + ", ".join(lacking) if lacking else ""


class Desktop(OwnSession):
    """One per process, because the accessibility library keeps the first bus that it meets. Used with `with`: at the
    end everything that was started on it is gone, also what those programs left behind."""

    def __init__(self, size=(1280, 800), keyring=True):
        super().__init__("desktop")
        self.size = size
        self.keyring = Keyring(self) if keyring else None

    def _start(self):
        self.env = {name: value for name, value in os.environ.items()
                    if name not in _FOREIGN and not name.lower().endswith("_proxy") and not name.startswith("BOWLINE_")}
        self.env.update(LANG="C.UTF-8")
        self.make_home()
        self._make_browser()
        self._start_screen()
        self.start_bus()
        self.start("at-spi", [_LAUNCHER, "--launch-immediately", "--a11y=1"])
        self.wait_for_name("org.a11y.Bus")
        self.start("openbox", ["openbox"])
        if self.keyring:
            self.keyring.unlock()
        # The accessibility library reads these when it is first used, and only then.
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)
        os.environ.update({name: self.env[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})

    def _make_browser(self):
        # Qt asks for xdg-open before it looks at BROWSER: on this desktop both are ours.
        programs = self.folder / "bin"
        programs.mkdir()
        browser = Path(__file__).with_name("browser")
        (programs / "xdg-open").symlink_to(browser)
        self.env.update(PATH=f"{programs}:{self.env['PATH']}", BROWSER=str(browser),
                        BOWLINE_DRIVER_VISITS=str(self.folder / "visits"))

    def visits(self):
        """The pages that the browser has seen, a line each: "200 http://…" without the query."""
        path = self.folder / "visits"
        return path.read_text().splitlines() if path.exists() else []

    def _start_screen(self):
        # The server picks a free display and writes its number, then a newline, to the pipe. Closing the pipe between
        # the two would end the server.
        reader, writer = os.pipe()
        (self.folder / "screen").mkdir()
        width, height = self.size
        self.start("xvfb", ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{width}x{height}x24", "-fbdir",
                            self.folder / "screen", "-nolisten", "tcp", "-noreset"], pass_fds=(writer,))
        os.close(writer)
        with open(reader, "rb") as pipe:
            number = pipe.readline().decode().strip()
        if not number:
            raise DriveError("Xvfb did not start: " + self.log("xvfb"))
        self.env["DISPLAY"] = ":" + number

    def type_keys(self, *keys):
        """Presses keys by their X names, for example "ctrl+k" or "Return"."""
        self._xdotool("key", "--clearmodifiers", "--delay", "30", *keys)

    def type_text(self, text):
        self._xdotool("type", "--clearmodifiers", "--delay", "8", text)

    def click(self, x, y):
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self.env, check=True, capture_output=True, timeout=60)

    @property
    def frame_buffer(self):
        return self.folder / "screen" / "Xvfb_screen0"

    def screenshot(self, path, area=None):
        return picture.save_png(self.frame_buffer, Path(path), area)

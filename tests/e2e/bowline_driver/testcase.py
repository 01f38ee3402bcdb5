# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the end-to-end tests share: one desktop per program, and for each test a sandbox and a home of its own."""
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from . import desktop as desktops
from . import processes
from .bowline import Bowline
from .sandbox import Sandbox
from .waiting import wait_for  # noqa: F401, for the tests

APP, PROJECT, ENV_VAR = "sushi", "Shop API", "PG_DATABASE_URL"
IN_SYNC = "^In sync, proven"
# A sweep comes every ten seconds at most; the rest is for slow computers and sanitizers.
PATIENCE = 60
# An env var that must not follow is watched for more than two sweeps.
QUIET = 24

_desktop = None


def binaries():
    return Path(os.environ["BOWLINE_BIN_DIR"])


class EndToEnd(unittest.TestCase):
    def setUp(self):
        self.desktop = _desktop
        self.home = Path(tempfile.mkdtemp(prefix="home-", dir=self.desktop.folder))
        self.addCleanup(shutil.rmtree, self.home, True)
        self.sandbox = Sandbox(self.desktop, binaries() / "bowline-sandbox")
        self.addCleanup(self._stop_sandbox)

    def _stop_sandbox(self):
        self.assertEqual(self.sandbox.stop(), 0, self.desktop.log("sandbox"))

    def open(self, **env):
        return self.open_with([], **env)

    def open_with(self, arguments, **env):
        """Bowline with this test's home. It must end without an error: under a sanitizer that tells of every leak."""
        folders = {}
        for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            folder = self.home / variable.lower()
            folder.mkdir(mode=0o700, exist_ok=True)
            folders[variable] = str(folder)
        window = Bowline(self.desktop, binaries() / "bowline", self.sandbox, {**folders, **env}, PATIENCE, arguments)
        self.addCleanup(self.close, window)
        return window

    def close(self, window):
        """Ends the window and the service that it has started."""
        self.close_window(window)
        self.assertIn(window.stop_service(), (0, None), self.service_log())

    def close_window(self, window):
        self.assertEqual(window.quit(), 0, window.output())

    def service_log(self):
        log = self.home / "xdg_state_home" / "bowline" / "bowline-syncd.log"
        return log.read_text(errors="replace")[-4000:] if log.exists() else ""

    def open_connected(self, **env):
        """The window of someone who has logged in and connected one database, proven."""
        window = self.open(**env)
        window.log_in(PATIENCE)
        window.create_project(PROJECT)
        window.connect_database(ENV_VAR, APP, seconds=PATIENCE)
        window.open_tab("Env Vars")
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        return window

    def heroku_value(self, config_var="DATABASE_URL"):
        return self.sandbox.config_vars(APP)[config_var]

    def assert_secret(self, left, right):
        """Equal, without a message that would show them."""
        self.assertTrue(left == right, "the values differ")


def main():
    """unittest.main() on a desktop; exit code 77 with the reason where there can be none."""
    global _desktop
    reason = desktops.missing() or ("" if (binaries() / "bowline").exists() else "the program bowline is not built")
    if reason:
        print("SKIP: " + reason)
        sys.exit(77)
    with desktops.Desktop() as _desktop:
        program = unittest.main("__main__", exit=False, verbosity=2)
        left = [command for command in map(processes.command_line, processes.descendants())
                if "bowline-sandbox" in command or "bowline-syncd" in command or "postgres" in command or str(binaries()) in command]
    if left:
        print("left behind:", *left, sep="\n")
    sys.exit(0 if program.result.wasSuccessful() and not left else 1)

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real Heroku CLI rotates a credential, and the window follows. The CLI is the one that the interop test installs."""
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from bowline_driver import testcase
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE

_CACHE = Path(os.environ.get("BOWLINE_INTEROP_CACHE", Path.home() / ".cache/bowline/interop"))
_HEROKU = _CACHE / "node_modules/.bin/heroku"


class HerokuCli(testcase.EndToEnd):
    def heroku(self, *words):
        api = self.sandbox.info["api"]
        home = self.home / "cli"
        home.mkdir(exist_ok=True)
        quiet = ("DISABLE_TELEMETRY", "IS_HEROKU_TEST_ENV", "HEROKU_SKIP_ANALYTICS", "HEROKU_SKIP_NEW_VERSION_CHECK",
                 "HEROKU_DISABLE_AUTOUPDATE", "HIDE_HEROKU_RELEASE_NOTES", "HEROKU_NETRC_WRITE")
        env = {**dict.fromkeys(quiet, "true"), "PATH": os.environ["PATH"], "HOME": str(home), "TERM": "dumb",
               "GIT_CONFIG_GLOBAL": str(home / "gitconfig"), "HEROKU_HOST": api, "HEROKU_PARTICLEBOARD_URL": api,
               "HEROKU_DATA_HOST": urlsplit(api).hostname, "HEROKU_API_KEY": self.sandbox.token}
        return subprocess.run([str(_HEROKU), *words], env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              timeout=120, check=False)

    def test_window_follows_a_rotation_by_the_cli(self):
        window = self.open_connected()
        before = window.reveal(ENV_VAR)
        done = self.heroku("pg:credentials:rotate", "-a", APP, "--confirm", APP)
        self.assertEqual(done.returncode, 0, done.stderr)
        after = self.sandbox.config_vars(APP)["DATABASE_URL"]
        self.assertFalse(before == after, "the CLI's rotation changed nothing")
        window.wait_value(ENV_VAR, after, PATIENCE)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        shown = self.heroku("config:get", "DATABASE_URL", "-a", APP)
        self.assert_secret(window.reveal(ENV_VAR), shown.stdout.strip())


if __name__ == "__main__":
    if not _HEROKU.exists():
        print("SKIP: the Heroku CLI is not installed; the test interop_heroku_cli installs it where npm is there")
        sys.exit(77)
    testcase.main()

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""No secret leaves the keychain and the sealed columns: the known values are searched for wherever Bowline writes."""
import os
import urllib.parse
from pathlib import Path

from bowline_driver import processes, testcase
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE


def spellings(secret):
    """A value as it could be found in a file: plain, percent-encoded, as UTF-16."""
    return {secret.encode(), urllib.parse.quote(secret, safe="").encode(), secret.encode("utf-16-le")}


class Secrets(testcase.EndToEnd):
    def holds(self, data, secrets):
        return any(spelling in data for secret in secrets for spelling in spellings(secret))

    def assert_nowhere(self, window, secrets):
        for path in self.home.rglob("*"):
            if path.is_file():
                self.assertFalse(self.holds(path.read_bytes(), secrets), f"a secret is in {path.relative_to(self.home)}")
        self.assertFalse(self.holds(window.output().encode(), secrets), "a secret is in the program's output")
        for pid in filter(None, [window.process.pid, window.service(), *processes.descendants(window.process.pid)]):
            for name in ("cmdline", "environ"):
                try:
                    data = Path(f"/proc/{pid}/{name}").read_bytes()
                except OSError:
                    continue
                self.assertFalse(self.holds(data, secrets), f"a secret is in the {name} of process {pid}")

    def test_known_values_are_nowhere(self):
        window = self.open(QT_LOGGING_RULES="bowline.*=true")
        window.log_in_with_token(self.sandbox.token, PATIENCE)
        window.create_project("Shop API")
        window.connect_database(ENV_VAR, APP, seconds=PATIENCE)
        window.open_tab("Env Vars")
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        old, new = self.sandbox.rotate(APP)
        window.wait_value(ENV_VAR, new, PATIENCE)
        window.activity()
        passwords = [urllib.parse.urlsplit(url).password for url in (old, new)]
        secrets = [self.sandbox.token, old, new, *passwords]
        self.assertTrue(all(len(secret) > 8 for secret in secrets))
        self.assert_nowhere(window, secrets)
        self.close(window)
        self.assert_nowhere(window, secrets)

    def test_the_search_finds_what_is_there(self):
        found = self.home / "leak"
        found.write_text("url=" + urllib.parse.quote("postgres://u:p@ss/w", safe=""))
        self.assertTrue(self.holds(found.read_bytes(), ["postgres://u:p@ss/w"]))
        self.assertTrue(self.holds(Path(f"/proc/{os.getpid()}/environ").read_bytes(), [str(testcase.binaries())]))


if __name__ == "__main__":
    testcase.main()

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An env file as the destination: only its one line changes, and it stays readable by its owner only."""
import stat

from bowline_driver import testcase
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE, PROJECT
from bowline_driver.waiting import wait_for

BEFORE = "# of the shop\nPORT=3000\n\nexport MODE='production'  # as it is\n"


class EnvFile(testcase.EndToEnd):
    def test_follows_and_keeps_the_rest(self):
        path = self.home / "shop.env"
        path.write_text(BEFORE)
        path.chmod(0o600)
        window = self.open()
        window.log_in(PATIENCE)
        window.create_project(PROJECT, "Env file", path)
        window.connect_database(ENV_VAR, APP, seconds=PATIENCE)
        window.open_tab("Env Vars")
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        _, value = self.sandbox.rotate(APP)
        wait_for(lambda: value in path.read_text(), "the new URL in the file", PATIENCE)
        self.assertTrue(path.read_text().startswith(BEFORE))
        self.assertEqual(path.read_text().count(ENV_VAR), 1)
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertIn("PORT", [row["Name"] for row in window.env_vars()])


if __name__ == "__main__":
    testcase.main()

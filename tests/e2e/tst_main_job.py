# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Connect, follow a rotation, opt out, sync again, delete the integration."""
import time

from bowline_driver import testcase
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE, QUIET


class MainJob(testcase.EndToEnd):
    def assert_unchanged(self, window, value):
        end = time.monotonic() + QUIET
        while time.monotonic() < end:
            self.assert_secret(window.reveal(ENV_VAR), value)
            time.sleep(2)

    def test_from_connecting_to_deleting_the_integration(self):
        window = self.open_connected()
        self.assert_secret(window.reveal(ENV_VAR), self.heroku_value())

        _, second = self.sandbox.rotate(APP)
        window.wait_value(ENV_VAR, second, PATIENCE)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)

        window.opt_out(ENV_VAR)
        self.sandbox.rotate(APP)
        self.assert_unchanged(window, second)

        window.sync_again(ENV_VAR)
        window.wait_value(ENV_VAR, self.heroku_value(), PATIENCE)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)

        window.delete_integration()
        window.open_tab("Env Vars")
        third = self.heroku_value()
        self.assertIsNotNone(window.env_var(ENV_VAR), "the env var must stay")
        self.assert_secret(window.reveal(ENV_VAR), third)
        self.sandbox.rotate(APP)
        self.assert_unchanged(window, third)

    def test_activity_tells_what_why_and_how_long(self):
        window = self.open_connected()
        _, value = self.sandbox.rotate(APP)
        window.wait_value(ENV_VAR, value, PATIENCE)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        rows = [row for row in window.activity() if "otation" in row["Cause"]]
        self.assertEqual(len(rows), 1, rows)
        self.assertEqual(rows[0]["Result"], "Succeeded")
        self.assertIn(ENV_VAR, rows[0]["What"])
        self.assertRegex(rows[0]["Duration"], r"\d")


if __name__ == "__main__":
    testcase.main()

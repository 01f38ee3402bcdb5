# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What survives the end of the program: everything, and what happened meanwhile is made up for."""
from bowline_driver import testcase
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE, PROJECT


class Restart(testcase.EndToEnd):
    def test_everything_is_there_and_a_missed_rotation_is_followed(self):
        window = self.open_connected()
        self.close(window)
        _, value = self.sandbox.rotate(APP)

        window = self.open()
        window.open_project(PROJECT)
        window.wait_value(ENV_VAR, value, PATIENCE)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        self.assertFalse(window.has("button", "Log in to Heroku"), "the login must be kept")

    def test_opted_out_stays_opted_out(self):
        window = self.open_connected()
        value = window.reveal(ENV_VAR)
        window.opt_out(ENV_VAR)
        self.close(window)
        self.sandbox.rotate(APP)

        window = self.open()
        window.open_project(PROJECT)
        window.wait_status(ENV_VAR, "Opted out", PATIENCE)
        self.assert_secret(window.reveal(ENV_VAR), value)


if __name__ == "__main__":
    testcase.main()

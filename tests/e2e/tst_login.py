# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to log in, and what happens when the person says no."""
import re

from bowline_driver import testcase
from bowline_driver.testcase import PATIENCE


class Login(testcase.EndToEnd):
    def test_denied_and_then_allowed(self):
        window = self.open(BOWLINE_DRIVER_CONSENT="Deny")
        window.press("button", "Log in to Heroku")
        window.find("label", re.compile("denied", re.IGNORECASE), seconds=PATIENCE)
        self.assertFalse(window.has("button", "New project"))
        self.assertIn("/callback", " ".join(self.desktop.visits()))
        window.quit()
        again = self.open()
        again.log_in(PATIENCE)

    def test_closed_browser_can_be_cancelled(self):
        window = self.open(BOWLINE_DRIVER_CONSENT="")
        window.press("button", "Log in to Heroku")
        window.press("button", "Cancel")
        window.find("button", "Log in to Heroku", seconds=PATIENCE)

    def test_pasted_token(self):
        window = self.open()
        window.log_in_with_token(self.sandbox.token, PATIENCE)

    def test_wrong_token_is_refused(self):
        window = self.open()
        window.press("button", "Use an API token")
        dialog = window.find("dialog")
        window.find("field", re.compile("token", re.IGNORECASE), dialog).write("HRKU-not-a-token")
        window.press("button", re.compile("^(Log in|Use this token|Add account|Use token)$"), dialog)
        window.find("label", re.compile("no longer accepts|not accept|refused"), dialog, PATIENCE)


if __name__ == "__main__":
    testcase.main()

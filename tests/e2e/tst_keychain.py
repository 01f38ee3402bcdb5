# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A keychain that is locked, or not there."""
import re

from bowline_driver import testcase
from bowline_driver.testcase import ENV_VAR, IN_SYNC, PATIENCE, PROJECT


class Keychain(testcase.EndToEnd):
    def test_locked_at_the_start_says_so_and_forgets_nothing(self):
        window = self.open_connected()
        self.close(window)
        self.desktop.keyring.lock()
        try:
            window = self.open()
            window.find("label", re.compile("keychain is locked", re.IGNORECASE), seconds=PATIENCE)
            self.assertTrue(window.has("button", "Unlock the keychain"))
        finally:
            self.desktop.keyring.unlock()
        self.close(window)
        window = self.open()
        window.open_project(PROJECT)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)

    def test_no_keychain_offers_ways_on(self):
        self.desktop.keyring.take_away()
        try:
            window = self.open()
            window.find("label", re.compile("no keychain", re.IGNORECASE), seconds=PATIENCE)
            self.close(window)
        finally:
            self.desktop.keyring.unlock()


if __name__ == "__main__":
    testcase.main()

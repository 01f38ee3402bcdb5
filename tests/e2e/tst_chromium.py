# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Logging in through a real Chromium: its redirects, its cookies, its idea of a form."""
import shutil
import sys
from pathlib import Path

from bowline_driver import testcase
from bowline_driver.testcase import PATIENCE

_BROWSER = Path(__file__).with_name("bowline_driver") / "chromium"


class Chromium(testcase.EndToEnd):
    def open_with_chromium(self, **env):
        # Qt asks for xdg-open before it looks at BROWSER.
        programs = self.home / "bin"
        programs.mkdir()
        (programs / "xdg-open").symlink_to(_BROWSER)
        return self.open(PATH=f"{programs}:{self.desktop.env['PATH']}", BROWSER=str(_BROWSER), **env)

    def test_allow(self):
        window = self.open_with_chromium()
        window.log_in(PATIENCE)
        self.assert_ended_on("Bowline")

    def test_deny(self):
        window = self.open_with_chromium(BOWLINE_DRIVER_CONSENT="Deny")
        window.press("button", "Log in to Heroku")
        window.find("button", "Try again", seconds=PATIENCE)
        self.assert_ended_on("denied")

    def assert_ended_on(self, words):
        testcase.wait_for(lambda: any(words.lower() in visit.lower() for visit in self.desktop.visits()
                                      if visit.startswith("chromium")),
                          f"the browser to show {words!r}", PATIENCE, lambda: "\n".join(self.desktop.visits()))


if __name__ == "__main__":
    for tool in ("chromium", "chromedriver"):
        if not shutil.which(tool):
            print(f"SKIP: {tool} is not installed")
            sys.exit(77)
    testcase.main()

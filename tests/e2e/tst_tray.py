# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is seen while the window is not: the tray icon and desktop notifications."""
import time

from bowline_driver import testcase
from bowline_driver.shell import Shell
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE, PROJECT
from bowline_driver.waiting import happens, wait_for

# What settles so soon after the start is no news.
START = 11
KEEP = "Keep in the tray when closed"


class Tray(testcase.EndToEnd):
    def setUp(self):
        super().setUp()
        self.shell = Shell(self.desktop)
        self.addCleanup(self.shell.close)

    def close_by_its_button(self, window):
        """As the window manager's button does it."""
        frame = window.find("window")
        wait_for(lambda: "active" in frame.states, "the window to have the keyboard", explain=window.outline)
        for _ in range(4):  # a loaded X server gives a key to whoever had the keyboard a moment before
            self.desktop.type_keys("alt+F4")
            if happens(lambda: not window.running or not frame.showing, 5):
                return
        self.fail(f"the window does not close:\n{window.outline()}")

    def test_stays_in_the_tray_only_if_wanted(self):
        window = self.open_connected()
        wait_for(lambda: "all" in self.shell.tool_tip() or "proven" in self.shell.tool_tip(), "the tool tip",
                 explain=self.shell.tool_tip)
        self.assertEqual(self.shell.notifications(), [])
        window.select("Navigation", lambda cells: cells[0] == "Settings")
        window.press("choice", KEEP)
        self.close_by_its_button(window)
        time.sleep(1)
        self.assertTrue(window.running, "it stays in the tray")
        self.sandbox.rotate(APP)  # and goes on working there
        self.shell.activate()
        window.find("list", "Navigation")
        window.press("choice", KEEP)
        self.close_by_its_button(window)
        wait_for(lambda: not window.running, "the program to end")

    def test_tells_of_trouble_and_of_its_end(self):
        path = self.home / "shop.env"
        path.write_text("PORT=3000\n")
        window = self.open()
        window.log_in(PATIENCE)
        window.create_project(PROJECT, "Env file", path)
        window.connect_database(ENV_VAR, APP, seconds=PATIENCE)
        self.close(window)

        window = self.open()  # what was done by hand in the last minute would not be told
        window.open_project(PROJECT)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        time.sleep(START)
        path.unlink()
        path.mkdir()
        before, after = self.sandbox.rotate(APP)
        first = wait_for(self.shell.notifications, "a notification", PATIENCE, window.outline)
        self.assertEqual([note["title"] for note in first], [f"{ENV_VAR}: Failing"])
        self.assertIn(PROJECT, first[0]["body"])
        self.assertIn("Failing", self.shell.tool_tip())
        path.rmdir()
        path.write_text("PORT=3000\n")
        window.select_env_var(ENV_VAR)
        wait_for(lambda: len(self.shell.notifications()) > 1, "the good news", 120, window.outline)
        self.assertEqual(self.shell.notifications()[1]["title"], f"{ENV_VAR} is in sync again")
        told = str(self.shell.notifications())
        for value in (before, after, before.split("@")[0].rsplit(":", 1)[1], after.split("@")[0].rsplit(":", 1)[1]):
            self.assertFalse(value in told, "a secret was told")


if __name__ == "__main__":
    testcase.main()

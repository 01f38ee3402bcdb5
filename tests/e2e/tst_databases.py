# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Databases in the real window: listed with figures, searched, and a rotation that is followed to green."""
import os
from pathlib import Path

from bowline_driver import testcase
from bowline_driver.testcase import ENV_VAR, IN_SYNC, PATIENCE
from bowline_driver.waiting import wait_for

SHOTS = os.environ.get("BOWLINE_SHOTS")


class Databases(testcase.EndToEnd):
    def shot(self, window, name):
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            window.screenshot(Path(SHOTS) / f"{name}.png")

    def rows(self, window):
        return window.table("Databases", seconds=PATIENCE)

    def test_from_the_list_to_a_rotation_that_ends_green(self):
        window = self.open_connected()
        before = self.heroku_value()
        window.select("Navigation", lambda cells: cells[0] == "Databases")
        wait_for(lambda: len(self.rows(window)) > 4, "every database", PATIENCE, window.outline)
        wait_for(lambda: all(" of " in row["Size"] for row in self.rows(window)), "the figures", PATIENCE, window.outline)
        self.shot(window, "databases")
        sushi = next(row for row in self.rows(window) if row["App"] == "sushi" and row["Tied"] == "1")
        self.assertRegex(sushi["Version"], r"^\d+\.\d+")
        window.write("Search databases", sushi["Database"])
        wait_for(lambda: len(self.rows(window)) == 1, "the one that was searched for", PATIENCE, window.outline)
        window.select("Databases", lambda cells: cells[0] == sushi["Database"])
        wait_for(lambda: window.has("table", "Attachments"), "the overview", PATIENCE, window.outline)
        self.shot(window, "database-overview")
        window.press("button", "Test connection")
        wait_for(lambda: len(window.table("Connection test")) == 7, "four steps and three modes", PATIENCE, window.outline)
        results = {row["Step"]: row["Result"] for row in window.table("Connection test")}
        self.assertEqual(results["Log in"], "Passed")
        self.assertEqual(results["sslmode=require"], "Passed")
        self.assertEqual(results["sslmode=disable"], "Failed")
        self.shot(window, "database-connection-test")
        window.press("tab", "Tied")
        wait_for(lambda: [row["Name"] for row in window.table("Tied")] == [ENV_VAR], "what is tied", PATIENCE,
                 window.outline)
        self.shot(window, "database-tied")
        window.press("tab", "Credentials")
        wait_for(lambda: window.table("Credentials"), "the credentials", PATIENCE, window.outline)
        self.shot(window, "database-credentials")
        window.press("tab", "Checks")
        wait_for(lambda: len(window.table("Findings")) > 10, "the checks", PATIENCE, window.outline)
        window.select("Findings", lambda cells: cells[1] == "Wraparound age")
        self.shot(window, "database-checks")
        self.assertNotIn("Failing", [row["State"] for row in window.table("Findings")])
        window.press("tab", "Connections")
        window.find("button", "End all connections", seconds=PATIENCE)
        self.shot(window, "database-connections")
        window.press("button", "Rotate credentials")
        window.find("table", "What it touches", seconds=PATIENCE)
        self.shot(window, "act-rotate")
        self.assertIn(ENV_VAR, [row["Name"] for row in window.table("What it touches")])
        window.write("Type sushi to confirm", "sushi")
        window.press("button", "Rotate credentials", inside=window.find("dialog"))
        window.press("button", "Done", seconds=PATIENCE)
        self.assertNotEqual(self.heroku_value(), before)
        window.select("Navigation", lambda cells: cells[0] == "Projects")
        window.open_tab("Env Vars")
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        self.assert_secret(window.reveal(ENV_VAR), self.heroku_value())


if __name__ == "__main__":
    testcase.main()

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Data links in the real window, over real foreign servers: seen, examined, repaired, made, asked and removed."""
import os
import shutil
import unittest
from pathlib import Path
from urllib.parse import urlsplit

from bowline_driver import testcase
from bowline_driver.testcase import PATIENCE
from bowline_driver.waiting import wait_for

SHOTS = os.environ.get("BOWLINE_SHOTS")
# Notes what it is told, then runs it, as if a person typed there.
TERMINAL = """#!/bin/sh
printf '%s\\n' "$@" > "{folder}/argv"
env > "{folder}/environment"
echo 'SELECT current_user || 42;' | "$2" > "{folder}/output" 2>&1
touch "{folder}/done"
"""


class DataLinks(testcase.EndToEnd):
    def shot(self, window, name):
        if SHOTS:
            Path(SHOTS).mkdir(parents=True, exist_ok=True)
            window.screenshot(Path(SHOTS) / f"{name}.png")

    def open_page(self, **env):
        window = self.open(**env)
        window.log_in_with_token(self.sandbox.token, PATIENCE)
        window.select("Navigation", lambda cells: cells[0] == "Data Links")
        return window

    def health(self, window, name):
        return next((row["Health"] for row in window.table("Data links") if row["Link"] == name), None)

    def wait_health(self, window, name, word):
        wait_for(lambda: (self.health(window, name) or "").startswith(word), f"{name} to be {word}", PATIENCE,
                 window.outline)

    def perform(self, window, typed, verb):
        """What stands in the dialog of an act is confirmed, and followed to its end."""
        window.find("table", "What it touches", seconds=PATIENCE)
        field = f"Type {typed} to confirm"
        if window.has("field", field):
            window.write(field, typed)
        self.shot(window, f"act-{verb.lower().replace(' ', '-')}")
        window.press("button", verb, inside=window.find("dialog"))
        window.press("button", "Done", seconds=PATIENCE)

    def test_what_has_drifted_is_found_and_repaired(self):
        window = self.open_page()
        wait_for(lambda: len(window.table("Data links", seconds=PATIENCE)) == 3, "the three links", PATIENCE,
                 window.outline)
        self.assertTrue(any("linked into this database" in row["Why"]
                            for row in window.table("Databases without data links")), window.outline())
        self.shot(window, "data-links")
        window.select("Data links", lambda cells: cells[0] == "sushi_menu")
        window.press("button", "Examine")
        self.wait_health(window, "sushi_menu", "Healthy")
        window.select("Data links", lambda cells: cells[0] == "miso_menu")
        window.press("button", "Examine")
        wait_for(lambda: window.table("Findings"), "the findings", PATIENCE, window.outline)
        self.shot(window, "data-link-broken")
        self.assertNotIn("Healthy", self.health(window, "miso_menu"))
        window.press("button", "Repair")
        self.perform(window, "ramen", "Repair data link")
        self.wait_health(window, "miso_menu", "Healthy")
        self.shot(window, "data-link-repaired")

    def test_a_link_is_made_asked_and_removed(self):
        window = self.open_page()
        window.press("button", "New data link", seconds=PATIENCE)
        dialog = window.find("dialog", "New data link")
        wait_for(lambda: window.find("combo", "Remote database").enabled, "the databases", PATIENCE, window.outline)
        ends = [element.name for element in window.find("combo", "Remote database").walk()
                if element.role in ("list item", "menu item")]
        window.choose("Remote database", next(end for end in ends if end.startswith("sushi")))
        window.choose("Local database", next(end for end in ends if end.startswith("ramen")))
        window.write("Link name", "again", inside=dialog)
        window.find("table", "What will appear", seconds=PATIENCE)
        self.shot(window, "new-data-link")
        window.press("button", "Continue")
        self.perform(window, "ramen", "Create data link")
        window.select("Data links", lambda cells: cells[0] == "again", seconds=PATIENCE)
        self.assertIn("again", [link["name"] for link in self.sandbox.links("ramen")])
        window.press("tab", "Query")
        window.write("Query", "SELECT table_name FROM information_schema.tables WHERE table_schema = 'again'")
        window.press("button", "Run query")
        wait_for(lambda: window.has("table", "Rows"), "rows", PATIENCE, window.outline)
        self.shot(window, "data-link-query")
        window.press("button", "Remove data link")
        self.perform(window, "ramen", "Remove data link")
        wait_for(lambda: self.health(window, "again") is None, "the link to go", PATIENCE, window.outline)
        self.assertNotIn("again", [link["name"] for link in self.sandbox.links("ramen")])

    def test_an_act_goes_on_when_its_service_is_killed(self):
        window = self.open_page(BOWLINE_KILL_AT="act.step_noted:2")  # the next service passes it once only
        window.select("Data links", lambda cells: cells[0] == "miso_menu", seconds=PATIENCE)
        window.press("button", "Examine")
        wait_for(lambda: window.table("Findings"), "the findings", PATIENCE, window.outline)
        killed = window.service()
        window.press("button", "Repair")
        self.perform(window, "ramen", "Repair data link")
        self.assertNotEqual(window.service(), killed)
        shown = [line for line in window.outline().splitlines() if not line.endswith(" hidden")]
        self.assertFalse([line for line in shown if "ry again" in line], window.outline())
        self.wait_health(window, "miso_menu", "Healthy")

    @unittest.skipUnless(shutil.which("psql"), "psql is not installed")
    def test_psql_in_a_terminal(self):
        folder = self.home / "terminal"
        folder.mkdir()
        program = folder / "run"
        program.write_text(TERMINAL.format(folder=folder))
        program.chmod(0o700)
        window = self.open_page(TERMINAL=str(program))
        window.select("Data links", lambda cells: cells[0] == "sushi_menu", seconds=PATIENCE)
        window.press("tab", "Query")
        window.press("button", "Open in psql")
        wait_for((folder / "done").exists, "psql to end", PATIENCE, window.outline)
        url = urlsplit(self.sandbox.config_vars("ramen")["DATABASE_URL"])
        output = (folder / "output").read_text()
        self.assertIn(url.username + "42", output)
        for note in ("argv", "environment", "output"):
            self.assertFalse(url.password in (folder / note).read_text(), note)
        runtime = Path(self.desktop.env["XDG_RUNTIME_DIR"])
        self.assertEqual(list(runtime.glob("bowline-psql-*")), [])


if __name__ == "__main__":
    testcase.main()

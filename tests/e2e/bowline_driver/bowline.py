# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bowline's window in the words of the person who uses it. Only names that ARCHITECTURE.md promises, and those of the
dialogs on the way, are relied on."""
import re
import time
from pathlib import Path

from . import processes
from .app import App
from .service import socket_of
from .waiting import USUAL, DriveError, wait_for

ENV_VARS = "Environment variables"
DATABASE_URL = re.compile(r"^postgres(ql)?://\S+$")


class Bowline(App):
    def __init__(self, desktop, program, sandbox=None, env=None, seconds=USUAL, arguments=()):
        super().__init__(desktop, [program, *arguments], {**(sandbox.environment if sandbox else {}), **(env or {})}, seconds)

    # The service, which goes on when the window is closed
    def service(self):
        """The process id of the service that this window uses; nothing where there is none. On a slow computer a second
        one may be started meanwhile, which finds the socket taken and ends: the lock tells them apart."""
        return next((pid for pid in self._services() if self._has_lock(pid)), None)

    def _has_lock(self, pid):
        try:
            return Path(socket_of(pid) + ".lock").read_text().split("\n")[0] == str(pid)
        except (OSError, ValueError):
            return False

    def _services(self):
        folder = self.env.get("XDG_DATA_HOME")
        for pid in processes.descendants():
            if processes.command_line(pid).split(" ")[0].endswith("/bowline-syncd") and (
                    processes.environment(pid).get("XDG_DATA_HOME") == folder):
                yield pid

    def stop_service(self, seconds=USUAL):
        """Asks the service to end, as a logout does. Gives its exit code, or nothing where none runs."""
        serving = self.service()
        codes = {pid: processes.stop_adopted(pid, seconds) for pid in self._services()}
        return codes.get(serving)

    # Accounts
    def log_in(self, seconds=USUAL):
        """Through the browser. What the browser does there is set with BOWLINE_DRIVER_CONSENT."""
        self.press("button", "Log in to Heroku")
        self.find("button", "New project", seconds=seconds)

    def log_in_with_token(self, token, seconds=USUAL):
        self.press("button", "Use an API token")
        dialog = self.find("dialog")
        self.find("field", re.compile("token", re.IGNORECASE), dialog).write(token)
        self.press("button", re.compile("^(Log in|Use this token|Add account|Use token)$"), dialog)
        self.find("button", "New project", seconds=seconds)

    # Projects
    def create_project(self, name, destination=None, path=None):
        self.press("button", "New project")
        dialog = self.find("dialog", "New project")
        self.write("Project name", name, dialog)
        if destination:
            self.press("choice", destination, dialog)
        if path:
            self.write("Path of the env file", str(path), dialog)
        self.press("button", "Create project", dialog)
        self.wait_gone("dialog", "New project")
        self.find("tab", "Env Vars")

    def projects(self):
        return [row[0] for row in self.find("table", "Projects").rows()]

    def open_project(self, name, tab="Env Vars"):
        self.select("Projects", lambda cells: cells[0].split("\n")[0].startswith(name))
        self.open_tab(tab)

    def open_tab(self, name):
        self.press("tab", name)

    # Env vars
    def env_vars(self):
        return self.table(ENV_VARS)

    def env_var(self, name):
        """Its row as a dictionary, or nothing."""
        return next((row for row in self.env_vars() if row["Name"] == name), None)

    def wait_status(self, name, pattern, seconds=USUAL):
        """Waits until the Status of an env var matches; gives the row."""
        def row():
            found = self.env_var(name)
            return found if found and re.search(pattern, found["Status"]) else None
        return wait_for(row, f"status of {name} to match {pattern!r}", seconds,
                        lambda: f"rows: {self.env_vars()}\n{self.outline()}")

    def select_env_var(self, name):
        self.select(ENV_VARS, lambda cells: cells[0] == name)

    def reveal(self, name, pattern=DATABASE_URL):
        """The value of an env var as the window shows it after Reveal; it is hidden again afterwards."""
        self.select_env_var(name)

        def shown():
            for element in self.find_all():
                if element.role in ("label", "static", "text", "entry"):
                    text = element.text.replace("\u200b", "").strip()
                    if pattern.match(text):
                        return text
            self.press_if_there("Reveal")  # for the first time, or again: a new value has hidden itself
            return None
        value = wait_for(shown, f"the revealed value of {name}", explain=self.outline)
        self.press_if_there("Hide")  # a new value hides itself
        return value

    def press_if_there(self, name, inside=None):
        """Presses a button that may vanish at any moment; True if it was pressed."""
        for button in self.find_all("button", name, inside):
            if button.enabled:
                try:
                    button.do("Press")
                    return True
                except DriveError:
                    return False
        return False

    def wait_value(self, name, expected, seconds=USUAL):
        """Waits until the revealed value is the expected one. Neither is ever printed."""
        end = time.monotonic() + seconds
        while self.reveal(name) != expected:
            if time.monotonic() > end:
                raise DriveError(f"{name} did not get the expected value in {seconds} s")
            time.sleep(0.2)

    # Syncs
    def connect_database(self, env_var, app, config_var="DATABASE_URL", seconds=USUAL):
        """Integrations > Connect Heroku database; leaves the dialog when its work is done."""
        self.open_tab("Integrations")
        self.press("button", "Connect Heroku database")
        dialog = self.find("dialog")
        self.write("Env var name", env_var, dialog)
        self.select("Heroku databases", lambda cells: app in cells and config_var in cells, dialog, seconds)
        self.press("button", "Connect", dialog)
        self.leave_dialog(dialog, seconds)

    def leave_dialog(self, dialog, seconds=USUAL):
        """Waits for a dialog to close by itself, or closes it with the button that it ends with."""
        def gone():
            if not dialog.showing:
                return True
            if self.press_if_there("Done", dialog) or self.press_if_there("Close", dialog):
                return not dialog.showing
            return False
        wait_for(gone, f"{dialog!r} to close", seconds, self.outline)

    def confirmed(self, name, done, seconds=USUAL):
        """Presses a button, and the same words again in the dialog that asks; until done() is true."""
        self.press("button", name)

        def through():
            for dialog in self.find_all("dialog"):
                self.press_if_there(name, dialog)
            return done()
        wait_for(through, f"{name!r} to take effect", seconds, self.outline, 0.15)

    def opt_out(self, name):
        self.open_tab("Env Vars")
        self.select_env_var(name)
        self.confirmed("Opt out of the sync", lambda: "Opted out" in self.env_var(name)["Status"])

    def sync_again(self, name):
        self.open_tab("Env Vars")
        self.select_env_var(name)
        self.press("button", "Sync Database URL")
        dialog = self.find("dialog")  # the database that it followed is chosen already
        self.press("button", "Connect", dialog)
        self.leave_dialog(dialog)

    def delete_integration(self):
        self.open_tab("Integrations")
        self.confirmed("Delete integration", lambda: not self.has("button", "Delete integration"))

    def activity(self):
        self.open_tab("Activity")
        return self.table("Activity")

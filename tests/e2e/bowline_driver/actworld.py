# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real service on a sandbox, for tests of acts: it is killed at the border between two steps of an act, and the next one
brings the act to its end."""
import os
import signal
import tempfile
import unittest
from pathlib import Path

from .headless import Service
from .sandbox import Sandbox
from .service import Gone, Refused
from .waiting import wait_for

BINARIES = Path(os.environ["BOWLINE_BIN_DIR"])


def points_of(steps):
    """The borders of an act of so many steps."""
    return [f"act.step_{when}:{step}" for step in range(1, steps + 1) for when in ("noted", "done")] + ["act.ended"]


class ActWorld(unittest.TestCase):
    session = None # of the whole run

    def setUp(self):
        self.sandbox = Sandbox(self.session, BINARIES / "bowline-sandbox")
        self.addCleanup(lambda: self.assertEqual(self.sandbox.stop(), 0, self.session.log("sandbox")))
        folder = Path(tempfile.mkdtemp(prefix="acts-", dir=self.session.folder))
        self.service = Service(self.session, BINARIES / "bowline-syncd", self.sandbox, folder / "data")
        self.addCleanup(lambda: self.assertIn(self.service.stop(), (0, -9), self.session.log("syncd")))
        self.service.start()
        self.account = self.service.log_in(self.sandbox.token)

    def end(self, attachment):
        """The add-on id of a database, by an attachment."""
        for one in self.service.call("links.ends", account=self.account):
            if attachment in one["attachments"]:
                return one["addon_id"]
        raise AssertionError(f"no {attachment}")

    def link(self, name):
        for one in self.service.call("links.list")["links"]:
            if one["name"] == name:
                return one
        return None

    def entries(self, key):
        rows = self.service.call("activity.list", filter={}, before=0, limit=100)
        return [row["result"] for row in rows if row["what"]["key"] == key]

    def request(self, kind, fields):
        """Fields that name a database by an attachment get the id of its add-on; without any it is that of sushi."""
        found = {field: self.end(value) if field in ("addon_id", "origin_id") and "::" in value else value
                 for field, value in fields.items()}
        if not {"addon_id", "local_addon_id", "app"} & set(found):
            found["addon_id"] = self.end("sushi::DATABASE")
        return {"kind": kind, "account": self.account, "fields": found}

    def perform_and_be_killed(self, kind, fields, point, meanwhile=lambda: None):
        self.service.stop()
        self.service.start(BOWLINE_KILL_AT=point)
        wait_for(self.is_usable, "the account")
        request = self.request(kind, fields)
        preview = self.service.call("acts.preview", request=request)
        try:
            self.service.call("acts.perform", request=request, fingerprint=preview["fingerprint"],
                              typed=preview["typed"])
        except Gone:
            pass # killed before the answer
        self.assertEqual(self.service.wait_killed(), -signal.SIGKILL, f"{point} is never passed")
        meanwhile()
        self.service.start()
        wait_for(self.is_usable, "the account")

    def is_usable(self):
        try:
            return bool(self.service.call("links.ends", account=self.account))
        except Refused:
            return False

    def killed_everywhere(self, kind, fields, key, steps, check, put_back=None):
        """The act, killed before and after each of its steps is noted as done, and each time brought to its end by the
        next service: check() sees what it has done, put_back() makes it possible again."""
        for made, point in enumerate(points_of(steps), 1):
            with self.subTest(f"{kind} {point}"):
                self.perform_and_be_killed(kind, fields, point)
                wait_for(lambda: len(self.entries(key)) == made, "the act to end", 90)
                check()
                if put_back:
                    put_back()
        self.assertEqual(set(self.entries(key)), {"succeeded"})

    def attachments(self, app):
        return {one["name"]: one for one in self.sandbox.api("GET", f"/apps/{app}/addon-attachments")}

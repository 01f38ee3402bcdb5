# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Projects at every kind of destination that follow databases of a sandbox, and what must hold of them whatever happens."""
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime, timezone
from pathlib import Path

from .filewatch import FileWatch
from .sandbox import Sandbox
from .service import Refused
from .headless import Service
from .waiting import USUAL, wait_for

# Project, env var, app: what follows the DATABASE_URL of which app.
TIES = (("Own", "PG_DATABASE_URL", "sushi"), ("Own", "SECOND_URL", "tempura"),
        ("File", "PG_DATABASE_URL", "sushi"), ("File", "SECOND_URL", "ramen"),
        ("Hasura", "PG_DATABASE_URL", "sushi"), ("Kept", "OLD_URL", "miso-api"))
OPTED_OUT = ("Kept", "OLD_URL")
FOLLOWED = tuple((project, name, app) for project, name, app in TIES if (project, name) != OPTED_OUT)
APPS = ("sushi", "tempura", "ramen")

_WITNESS = """
CREATE TABLE witness (project TEXT, name TEXT, at INTEGER);
CREATE TRIGGER witness_insert AFTER INSERT ON env_var
    BEGIN INSERT INTO witness VALUES (NEW.project, NEW.name, NEW.updated_at); END;
CREATE TRIGGER witness_update AFTER UPDATE ON env_var
    BEGIN INSERT INTO witness VALUES (NEW.project, NEW.name, NEW.updated_at); END;
"""
# The values are sealed, each time anew. But each write belongs to the write step that began last, and its journey has the
# value's fingerprint.
_PRINTS = """
SELECT (SELECT journey.after_print FROM journey JOIN journey_step AS step ON step.journey = journey.id
        WHERE journey.project = witness.project AND journey.env_var = witness.name AND step.name = 'write'
              AND step.started_at <= witness.at
        ORDER BY step.started_at DESC, journey.id DESC LIMIT 1)
FROM witness WHERE project = ? AND name = ? ORDER BY witness.rowid
"""


def _now():
    """As the protocol writes a time, so that two of them compare as texts."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%f")[:23] + "Z"


class CrashWorld:
    """`binaries`: where the programs are. Set up, connected and proven; the service runs."""

    def __init__(self, session, binaries, test, wrapper=()):
        self.session = session
        self.test = test
        self.sandbox = Sandbox(session, binaries / "bowline-sandbox")
        test.addCleanup(self._end_sandbox)
        folder = Path(tempfile.mkdtemp(prefix="world-", dir=session.folder))
        self.service = Service(session, binaries / "bowline-syncd", self.sandbox, folder / "data", wrapper)
        test.addCleanup(self._end_service)
        self.env_file = folder / "shop" / ".env"
        self.env_file.parent.mkdir()
        self.env_file.write_text("# by hand\nMANUAL=stays\n")
        self.manual = {}     # what people were told is stored; a set of values where the answer never came
        self.projects = {}
        self.values = {app: [] for app in APPS}
        self.rotated_at = {app: "" for app in APPS}
        self._settle()
        self.watch = FileWatch(self.env_file)
        test.addCleanup(self.watch.close)

    def _end_sandbox(self):
        self.test.assertEqual(self.sandbox.stop(), 0, self.session.log("sandbox"))

    def _end_service(self):
        self.test.assertIn(self.service.stop(), (0, -9), self.session.log("syncd"))

    def _settle(self):
        service = self.service
        service.start()
        self.account = service.log_in(self.sandbox.token)
        hasura = self.sandbox.info["hasura"]
        for project in hasura["projects"]:
            self.sandbox.control("POST", "/hasura", {"project": project["slug"], "restart_ms": 50})
        first = hasura["projects"][0]
        for name, destination, token in (
                ("Own", {"type": "own_store"}, ""), ("Kept", {"type": "own_store"}, ""),
                ("File", {"type": "env_file", "file_path": str(self.env_file)}, ""),
                ("Hasura", {"type": "hasura_cloud", "hasura_project_id": first["id"], "hasura_name": first["name"]},
                 hasura["token"])):
            self.projects[name] = service.create(name, destination, token)
        for project, env_var, app in TIES:
            service.tie(self.projects[project], self.account, app, env_var)
        service.call("syncs.opt_out", project=self.projects["Kept"], env_var="OLD_URL")
        self.kept = service.value(self.projects["Kept"], "OLD_URL")
        self.set_manual("Own", "API_KEY", "manual value")
        service.call("settings.set_polling", seconds=2, budget_percent=90)
        self._watch_own_store()
        for app in APPS:
            self.values[app].append(self.sandbox.config_vars(app)["DATABASE_URL"])
        self._first_hasura_writes = self.hasura_writes()

    # From now on every write to Bowline's own store leaves a row that Bowline knows nothing of.
    def _watch_own_store(self):
        self.test.assertEqual(self.service.stop(), 0)
        with closing(sqlite3.connect(self.service.journal)) as journal:
            journal.executescript(_WITNESS)
        self.service.start()

    def own_prints(self, project, name):
        """Fingerprints of what was written to Bowline's own store, oldest first."""
        with closing(sqlite3.connect(f"file:{self.service.journal}?mode=ro", uri=True)) as journal:
            return [row[0] for row in journal.execute(_PRINTS, (self.projects[project], name))]

    def own_writes(self, project, name):
        return len(self.own_prints(project, name))

    def hasura_writes(self):
        state = self.sandbox.control("GET", "/hasura")
        return sum(call == "updateTenantEnv" for project in state["projects"] for call in project["calls"])

    def set_manual(self, project, name, value, wait=True):
        known = self.manual.get((project, name), set())
        self.manual[project, name] = known | {value}
        if wait:
            self.service.call("env_vars.set", project=self.projects[project], name=name, value=value)
            self.manual[project, name] = {value}
        else:
            self.service.send("env_vars.set", project=self.projects[project], name=name, value=value)

    def rotate(self, app):
        """A new password now, at Heroku and at the database."""
        self.rotated_at[app] = _now()
        database = self.sandbox.control("POST", "/rotate", {"database": app})
        value = next(one["url"] for one in database["credentials"] if one["name"] == "default")
        self.values[app].append(value)

    def _is_healed(self, project, name, app):
        found = self.service.env_var(self.projects[project], name)
        if not found or not found["sync"] or found["sync"]["state"] != "in_sync":
            return False
        if found["sync"]["proven_at"] < self.rotated_at[app]:
            return False # that was the value before
        try:
            return self.service.value(self.projects[project], name) == self.values[app][-1]
        except Refused:
            return False # the destination's token has not been read yet

    def databases(self, seconds=USUAL):
        """As soon as the tokens have been read."""
        def ask():
            try:
                return self.service.call("databases.list", account=self.account)
            except Refused:
                return None
        return wait_for(ask, "the list of databases", seconds)

    def wait_healed(self, seconds=USUAL, only=None):
        for project, name, app in FOLLOWED:
            if only and project != only:
                continue
            wait_for(lambda: self._is_healed(project, name, app), f"{name} of {project} to be Heroku's newest, and proven",
                     seconds, lambda: self._explain(project, name, app), 0.03)

    def _explain(self, project, name, app):
        found = self.service.env_var(self.projects[project], name)
        return f"{found}\n{self.session.log('syncd')[-1500:]}"

    def check_nothing_lost(self):
        test, service = self.test, self.service
        state = service.call("state.subscribe")
        test.assertEqual([account["id"] for account in state["accounts"]], [self.account])
        test.assertEqual(state["accounts"][0]["state"], "ready")
        test.assertEqual({one["name"]: one["id"] for one in state["projects"]}, self.projects)
        test.assertEqual(state["settings"]["poll_seconds"], 2)
        for project, name, _ in FOLLOWED:
            test.assertEqual(service.state(self.projects[project], name), "in_sync")
        for (project, name), possible in self.manual.items():
            test.assertIn(service.value(self.projects[project], name), possible)
        kept = self.projects["Kept"]
        test.assertEqual(service.state(kept, "OLD_URL"), "opted_out")
        test.assertTrue(service.value(kept, "OLD_URL") == self.kept, "the opted-out value has changed")
        text = self.env_file.read_text()
        test.assertTrue(text.startswith("# by hand\nMANUAL=stays\n"), "what Bowline does not own has changed")
        running = [one for one in service.call("activity.list", filter={}, before=0, limit=1000)
                   if one["result"] == "running"]
        test.assertEqual(running, [])

    def check_nothing_doubled(self):
        """No destination was written again with what it held, nor more often than Heroku had values."""
        test = self.test
        test.assertEqual(self.watch.repeated(), 0, "the env file was rewritten with the same contents")
        # The sandbox's Hasura refuses a write that changes nothing, and takes it down as a violation.
        test.assertEqual(self.sandbox.control("GET", "/violations"), [])
        test.assertLessEqual(self.hasura_writes() - self._first_hasura_writes, self.changes("sushi"))
        for project, name, app in FOLLOWED:
            if project == "Own":
                prints = self.own_prints(project, name)
                test.assertNotIn(None, prints)
                test.assertEqual([one for one, next_one in zip(prints, prints[1:]) if one == next_one], [])
                test.assertLessEqual(len(prints), self.changes(app), name)

    def changes(self, app):
        return len(self.values[app]) - 1

    def leftovers(self):
        return [path.name for path in self.env_file.parent.iterdir() if ".bowline-" in path.name]

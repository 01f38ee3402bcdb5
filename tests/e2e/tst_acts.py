# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acts by the real service: killed at each border between two steps, and finished by the next one; and bowlinectl links
as a person types it."""
import json
import os
import shutil
import signal
import subprocess
import tempfile
import unittest
from datetime import datetime, timedelta
from pathlib import Path

from bowline_driver import headless as services
from bowline_driver.headless import Service
from bowline_driver.sandbox import Sandbox
from bowline_driver.service import Gone, Refused
from bowline_driver.waiting import wait_for

BINARIES = Path(os.environ["BOWLINE_BIN_DIR"])
# An act on a link has two steps.
POINTS = ("act.step_noted", "act.step_done", "act.step_recorded", "act.step_noted:2", "act.step_done:2",
          "act.step_recorded:2", "act.ended")
ONE_STEP = tuple(point for point in POINTS if ":2" not in point)


def points_of(steps):
    """The borders of an act of so many steps."""
    return [f"act.step_{when}:{step}" for step in range(1, steps + 1) for when in ("noted", "done")] + ["act.ended"]


OK, ATTENTION, USAGE, NO_SERVICE, REFUSED, NOT_FOUND = range(6)

_session = None


class World(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox(_session, BINARIES / "bowline-sandbox")
        self.addCleanup(lambda: self.assertEqual(self.sandbox.stop(), 0, _session.log("sandbox")))
        folder = Path(tempfile.mkdtemp(prefix="acts-", dir=_session.folder))
        self.service = Service(_session, BINARIES / "bowline-syncd", self.sandbox, folder / "data")
        self.addCleanup(lambda: self.assertIn(self.service.stop(), (0, -9), _session.log("syncd")))
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


class Kills(World):
    def request(self, kind, name):
        if kind == "credential.rotate":
            fields = {"addon_id": self.end("sushi::DATABASE"), "credential": name}
            return {"kind": kind, "account": self.account, "fields": fields}
        if isinstance(name, dict): # the fields; databases by an attachment
            fields = {field: self.end(value) if field in ("addon_id", "origin_id") else value
                      for field, value in name.items()}
            return {"kind": kind, "account": self.account, "fields": fields}
        if kind.startswith("connection."):
            fields = {"addon_id": self.end("sushi::DATABASE")}
            if kind == "connection.end":
                one = self.connected(name)
                fields.update(pid=one["pid"], backend_start=one["backend_start"])
            return {"kind": kind, "account": self.account, "fields": fields}
        if kind.startswith(("backup.", "maintenance.")):
            fields = {"addon_id": self.end("sushi::DATABASE"), **(name or {})}
            return {"kind": kind, "account": self.account, "fields": fields}
        fields = {"local_addon_id": self.end("ramen::DATABASE"), "name": name}
        if kind == "link.create":
            fields["remote_addon_id"] = self.end("sushi::HEROKU_POSTGRESQL_BLUE")
        return {"kind": kind, "account": self.account, "fields": fields}

    def perform_and_be_killed(self, kind, name, point, meanwhile=lambda: None):
        self.service.stop()
        self.service.start(BOWLINE_KILL_AT=point)
        wait_for(self.is_usable, "the account")
        request = self.request(kind, name)
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

    def test_each_border_between_two_steps(self):
        made = 0
        for point in POINTS:
            with self.subTest(point):
                made += 1
                self.perform_and_be_killed("link.create", "blue", point)
                wait_for(lambda: len(self.entries("plan.link_create")) == made, "the link to be made", 60)
                link = self.link("blue")
                self.assertTrue(link and link["is_ours"] and link["health"] == "unknown", link)
                self.perform_and_be_killed("link.remove", "blue", point)
                wait_for(lambda: len(self.entries("plan.link_remove")) == made, "the link to be removed", 60)
                self.assertIsNone(self.link("blue"))
        self.assertEqual(set(self.entries("plan.link_create") + self.entries("plan.link_remove")), {"succeeded"})
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def ask(self, sql):
        """What a query on the database of ramen gives."""
        link = self.link("sushi_menu")
        key = {name: link[name] for name in ("account", "local_addon_id", "name")}
        return self.service.call("links.query", request={"id": "q", "link": key, "sql": sql, "limit": 0})["rows"]

    def test_a_repair(self):
        self.assertTrue(self.link("sushi_menu"))
        made = 0
        for point in POINTS:
            with self.subTest(point):
                made += 1
                self.sandbox.rotate("sushi")
                self.perform_and_be_killed("link.repair", "sushi_menu", point)
                wait_for(lambda: len(self.entries("plan.link_repair")) == made, "the link to be repaired", 60)
                self.assertEqual(self.ask("SELECT count(*) FROM sushi_menu.orders"), [["200"]])
        self.assertEqual(set(self.entries("plan.link_repair")), {"succeeded"})

    def test_a_rotation(self):
        """Whatever the moment, Heroku is asked once: each rotation is one release of the app."""
        releases = lambda: len(self.sandbox.api("GET", "/apps/sushi/releases"))
        made = 0
        # note, rotate, settle, follow
        for point in [f"act.step_{when}:{step}" for step in range(1, 5) for when in ("noted", "done")] + ["act.ended"]:
            with self.subTest(point):
                made += 1
                value, before = self.sandbox.config_vars("sushi")["DATABASE_URL"], releases()
                self.perform_and_be_killed("credential.rotate", "default", point)
                wait_for(lambda: len(self.entries("plan.rotate")) == made, "the rotation to end", 60)
                self.assertNotEqual(self.sandbox.config_vars("sushi")["DATABASE_URL"], value)
                self.assertEqual(releases(), before + 1)
        self.assertEqual(set(self.entries("plan.rotate")), {"succeeded"})
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def connected(self, name):
        """The connection of a program of this name to the database of sushi, or none."""
        key = {"account": self.account, "addon_id": self.end("sushi::DATABASE")}
        found = self.service.call("databases.connections", database=key, with_queries=False)["connections"]
        return next((one for one in found if one["application"] == name), None)

    @unittest.skipUnless(shutil.which("psql"), "psql is not installed")
    def test_the_end_of_connections(self):
        url = self.sandbox.config_vars("sushi")["DATABASE_URL"]
        for kind, key in (("connection.end", "plan.connection_end"), ("connection.end_all", "plan.connections_end_all")):
            points = [point for point in POINTS if kind == "connection.end" or ":2" not in point]  # it has one step
            for made, point in enumerate(points, 1):
                with self.subTest(f"{kind} {point}"), subprocess.Popen(
                        ["psql", "-X", url], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                        stderr=subprocess.DEVNULL, env={**os.environ, "PGAPPNAME": "victim"}) as psql:
                    wait_for(lambda: self.connected("victim"), "the connection", 60)
                    self.perform_and_be_killed(kind, "victim", point)
                    wait_for(lambda: len(self.entries(key)) == made, "the act to end", 60)
                    self.assertIsNone(self.connected("victim"))
                    psql.kill()
            self.assertEqual(set(self.entries(key)), {"succeeded"})
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def killed_everywhere(self, kind, fields, key, steps, check, put_back=None):
        """The act, killed before and after each of its steps is noted as done, and each time brought to its end by the
        next service: check() sees what it has done, put_back() makes it possible again."""
        points = [f"act.step_{when}:{step}" for step in range(1, steps + 1) for when in ("noted", "done")]
        for made, point in enumerate(points + ["act.ended"], 1):
            with self.subTest(f"{kind} {point}"):
                self.perform_and_be_killed(kind, fields, point)
                wait_for(lambda: len(self.entries(key)) == made, "the act to end", 90)
                check()
                if put_back:
                    put_back()
        self.assertEqual(set(self.entries(key)), {"succeeded"})

    def attachments(self, app):
        return {one["name"]: one for one in self.sandbox.api("GET", f"/apps/{app}/addon-attachments")}

    def test_attaching_and_promoting(self):
        """Whatever the moment, an app gets one attachment, and one of each name."""
        def attached():
            self.assertEqual(sum(one["addon"]["id"] == self.end("sushi::DATABASE")
                                 for one in self.attachments("gyoza").values()), 1)
        def detached():
            for one in self.attachments("gyoza").values():
                self.sandbox.api("DELETE", f"/addon-attachments/{one['id']}")
        self.killed_everywhere("attachment.create", {"addon_id": "sushi::DATABASE", "app": "gyoza", "name": ""},
                               "plan.attach", 1, attached, detached)
        blue = self.end("sushi::HEROKU_POSTGRESQL_BLUE")
        red = self.end("sushi::DATABASE")
        others = len(self.attachments("sushi"))
        def promoted():
            now = self.attachments("sushi")
            self.assertEqual(now["DATABASE"]["addon"]["id"], blue)
            self.assertEqual(sum(one["addon"]["id"] == red and one["namespace"] is None for one in now.values()), 1)
            self.assertLessEqual(len(now), others + 1)
        def put_back():
            self.sandbox.control("POST", "/promote", {"app": "sushi", "attachment": next(
                name for name, one in self.attachments("sushi").items()
                if one["addon"]["id"] == red and one["namespace"] is None)})
            for name, one in self.attachments("sushi").items(): # as it was: blue once, red as DATABASE alone
                is_second = one["addon"]["id"] == red and one["namespace"] is None and name != "DATABASE"
                is_other_blue = one["addon"]["id"] == blue and name != "HEROKU_POSTGRESQL_BLUE"
                if is_second or is_other_blue:
                    self.sandbox.api("DELETE", f"/addon-attachments/{one['id']}")
        # note, keep, attach, follow
        self.killed_everywhere("attachment.promote",
                               {"addon_id": "sushi::HEROKU_POSTGRESQL_BLUE", "app": "sushi"},
                               "plan.promote", 4, promoted, put_back)
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def test_making_and_destroying(self):
        """One database is made, whatever the moment; and one that is destroyed is gone."""
        addons = lambda: self.sandbox.api("GET", "/apps/gyoza/addons")
        def is_made():
            self.assertEqual(len(addons()), 1)
        def destroy():
            for one in addons():
                self.sandbox.api("DELETE", f"/apps/gyoza/addons/{one['id']}", {"force": False})
        plan = {"app": "gyoza", "plan": "essential-0", "name": "FIRST"}
        self.killed_everywhere("database.create", plan, "plan.create_database", 2, is_made, destroy)
        make = lambda: self.sandbox.api("POST", "/apps/gyoza/addons", {
            "plan": {"name": "heroku-postgresql:essential-0"}, "attachment": {"name": "FIRST"}})
        make()
        self.killed_everywhere("database.destroy", {"addon_id": "gyoza::FIRST"}, "plan.destroy_database", 1,
                               lambda: self.assertEqual(addons(), []), make)
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    @unittest.skipUnless(shutil.which("psql"), "psql is not installed")
    def test_a_reset_is_asked_for_once(self):
        """After a kill, what an app has written since is never deleted; and where nobody knows, that is said."""
        def sql(text):
            url = self.sandbox.config_vars("ramen")["DATABASE_URL"]
            return subprocess.run(["psql", "-X", "-At", url, "-c", text], check=True, capture_output=True, text=True,
                                  timeout=60).stdout.strip()
        def is_there(table):
            return sql(f"SELECT to_regclass('{table}') IS NOT NULL") == "t"
        # note, reset; a note that is not noted is made again
        for made, (point, ended) in enumerate((("act.step_noted:1", "succeeded"), ("act.step_done:1", "succeeded"),
                                               ("act.step_noted:2", "failed"), ("act.step_done:2", "succeeded"),
                                               ("act.ended", "succeeded")), 1):
            with self.subTest(point):
                sql("CREATE TABLE IF NOT EXISTS before_the_reset (id int)")
                killed = self.perform_and_be_killed
                killed("database.reset", {"addon_id": "ramen::DATABASE"}, point,
                       lambda: sql("CREATE TABLE IF NOT EXISTS since_the_reset (id int)"))
                wait_for(lambda: len(self.entries("plan.reset_database")) == made, "the reset to end", 150)
                self.assertEqual(self.entries("plan.reset_database")[0], ended)
                self.assertEqual(is_there("before_the_reset"), ended == "failed")
                self.assertEqual(is_there("since_the_reset"), not point.endswith(":1"))
                sql("DROP TABLE IF EXISTS since_the_reset")
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def test_credentials(self):
        def names():
            key = {"account": self.account, "addon_id": self.end("sushi::DATABASE")}
            return [one["name"] for one in self.service.call("databases.credentials", database=key)]
        data = lambda method, rest, *body: self.sandbox.data(
            method, f"/postgres/v0/databases/{self.end('sushi::DATABASE')}/credentials{rest}", *body)
        fields = {"addon_id": "sushi::DATABASE", "credential": "reporting"}
        self.killed_everywhere("credential.create", fields, "plan.create_credential", 2,
                               lambda: self.assertEqual(names().count("reporting"), 1),
                               lambda: data("DELETE", "/reporting"))
        data("POST", "", {"name": "reporting"})
        self.killed_everywhere("credential.destroy", fields, "plan.destroy_credential", 2,
                               lambda: self.assertNotIn("reporting", names()),
                               lambda: data("POST", "", {"name": "reporting"}))
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    @unittest.skipUnless(shutil.which("psql"), "psql is not installed")
    def test_a_repaired_credential(self):
        def sql(config_var, text):
            url = self.sandbox.config_vars("sushi")[config_var]
            return subprocess.run(["psql", "-X", "-At", url, "-c", text], check=True, capture_output=True, text=True,
                                  timeout=60).stdout.strip()
        user = sql("ANALYTICS_URL", "SELECT current_user")
        def spoil():
            sql("DATABASE_URL", f'GRANT CREATE ON SCHEMA public TO "{user}"; DROP TABLE IF EXISTS theirs')
            sql("ANALYTICS_URL", "CREATE TABLE public.theirs (id int)")
        def is_repaired():
            self.assertEqual(sql("DATABASE_URL", "SELECT tableowner = current_user FROM pg_tables "
                                                 "WHERE tablename = 'theirs'"), "t")
        spoil()
        self.killed_everywhere("credential.repair", {"addon_id": "sushi::DATABASE"}, "plan.repair_credential", 1,
                               is_repaired, spoil)

    def test_detaching_and_unfollowing(self):
        def attach():
            self.sandbox.api("POST", "/addon-attachments", {
                "addon": {"name": self.sandbox.addon_of("sushi")}, "app": {"name": "gyoza"}, "name": "REPORTS"})
        def detach_fields():
            return {"addon_id": "sushi::DATABASE", "attachment_id": self.attachments("gyoza")["REPORTS"]["id"]}
        for made, point in enumerate(("act.step_noted:1", "act.step_done:1", "act.ended"), 1):
            with self.subTest(point):
                attach()
                self.perform_and_be_killed("attachment.remove", detach_fields(), point)
                wait_for(lambda: len(self.entries("plan.detach")) == made, "the act to end", 60)
                self.assertEqual(self.attachments("gyoza"), {})
        self.assertEqual(set(self.entries("plan.detach")), {"succeeded"})
        follows = {"plan": {"name": "heroku-postgresql:standard-0"}, "attachment": {"name": "COPY"},
                   "config": {"follow": "DATABASE_URL"}}
        def follow():
            made = self.sandbox.api("POST", "/apps/sushi/addons", follows)
            wait_for(lambda: self.sandbox.api("GET", f"/addons/{made['id']}")["state"] == "provisioned", "it", 120)
        for made, point in enumerate(("act.step_noted:1", "act.step_done:1", "act.step_done:2"), 1):
            with self.subTest(f"unfollow {point}"):
                follow()
                self.perform_and_be_killed("database.unfollow", {"addon_id": "sushi::COPY"}, point)
                wait_for(lambda: len(self.entries("plan.unfollow")) == made, "the act to end", 90)
                id = self.attachments("sushi")["COPY"]["addon"]["id"]
                info = self.sandbox.data("GET", f"/client/v11/databases/{id}")
                self.assertIsNone(info["following"])
                self.sandbox.api("DELETE", f"/apps/sushi/addons/{id}", {"force": False})
        self.assertEqual(set(self.entries("plan.unfollow")), {"succeeded"})
    def backups(self, attachment="sushi::DATABASE"):
        database = {"account": self.account, "addon_id": self.end(attachment)}
        return self.service.call("backups.list", database=database)

    def capture(self, attachment):
        """A backup of a database, once it is complete."""
        ended = len(self.entries("backup.capture"))
        request = self.request("backup.capture", {"addon_id": self.end(attachment)})
        preview = self.service.call("acts.preview", request=request)
        self.service.call("acts.perform", request=request, fingerprint=preview["fingerprint"], typed=preview["typed"])
        wait_for(lambda: len(self.entries("backup.capture")) > ended, "the capture to end", 60)
        return next(one for one in self.backups(attachment)["backups"] if one["kind"] == "backup")

    def is_over(self, key, made):
        wait_for(lambda: len(self.entries(key)) == made, f"{key} to end", 90)

    def test_a_capture(self):
        """Whatever the moment, Heroku is asked once: each capture is one backup."""
        for made, point in enumerate(points_of(3), 1): # note, begin, wait
            with self.subTest(point):
                self.perform_and_be_killed("backup.capture", {}, point)
                self.is_over("backup.capture", made)
                self.assertEqual([one["state"] for one in self.backups()["backups"]], ["completed"] * made)
        self.assertEqual(set(self.entries("backup.capture")), {"succeeded"})
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def test_a_restore(self):
        """Heroku is asked once, so that nothing is lost twice."""
        self.capture("ramen::DATABASE")
        fields = {"addon_id": self.end("ramen::DATABASE"), "source_addon_id": self.end("sushi::DATABASE"),
                  "transfer_id": self.capture("sushi::DATABASE")["id"]}
        for made, point in enumerate(points_of(3), 1): # note, begin, wait
            with self.subTest(point):
                self.perform_and_be_killed("backup.restore", fields, point)
                self.is_over("backup.restore", made)
                restores = [one for one in self.backups("ramen::DATABASE")["backups"] if one["kind"] == "restore"]
                self.assertEqual([one["state"] for one in restores], ["completed"] * made)
        self.assertEqual(set(self.entries("backup.restore")), {"succeeded"})
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    def test_the_end_of_a_backup(self):
        kept = self.capture("sushi::DATABASE")["id"]
        for made, point in enumerate(ONE_STEP, 1):
            with self.subTest(point):
                self.perform_and_be_killed("backup.delete", {"transfer_id": self.capture("sushi::DATABASE")["id"]}, point)
                self.is_over("backup.delete", made)
                self.assertEqual([one["id"] for one in self.backups()["backups"]], [kept])
        self.assertEqual(set(self.entries("backup.delete")), {"succeeded"})

    def test_a_schedule(self):
        for made, point in enumerate(ONE_STEP, 1):
            with self.subTest(point):
                self.perform_and_be_killed("backup.schedule", {"hour": made, "time_zone": "Europe/Berlin"}, point)
                self.is_over("backup.schedule", made)
                schedules = self.backups()["schedules"]
                self.assertEqual([one["hour"] for one in schedules], [made])
                self.perform_and_be_killed("backup.unschedule", {"schedule_id": schedules[0]["id"]}, point)
                self.is_over("backup.unschedule", made)
                self.assertEqual(self.backups()["schedules"], [])
        self.assertEqual(set(self.entries("backup.schedule") + self.entries("backup.unschedule")), {"succeeded"})

    def maintenances(self):
        database = {"account": self.account, "addon_id": self.end("sushi::DATABASE")}
        return self.service.call("maintenances.of_database", database=database)

    def test_a_delay(self):
        """Weeks are added once."""
        self.sandbox.control("POST", "/maintenance", {"database": "sushi", "required_in_days": 365})
        planned = lambda: datetime.fromisoformat(self.maintenances()["newest"]["scheduled_for"].replace("Z", "+00:00"))
        first = planned()
        for made, point in enumerate(ONE_STEP, 1):
            with self.subTest(point):
                self.perform_and_be_killed("maintenance.delay", {"weeks": 1}, point)
                self.is_over("maintenance.delay", made)
                self.assertEqual(planned() - first, timedelta(weeks=made))
        self.assertEqual(set(self.entries("maintenance.delay")), {"succeeded"})

    def test_a_window(self):
        for made, (point, day) in enumerate(zip(ONE_STEP, ("monday", "tuesday", "wednesday", "thursday")), 1):
            with self.subTest(point):
                self.perform_and_be_killed("maintenance.window", {"day": day, "time": "17:30"}, point)
                self.is_over("maintenance.window", made)
                self.assertEqual(self.maintenances()["window"], f"{day.capitalize()}s 17:30 to 21:30 UTC")
        self.assertEqual(set(self.entries("maintenance.window")), {"succeeded"})

    def test_a_maintenance(self):
        """Each is done once, and the database moves once."""
        for made, point in enumerate(points_of(4), 1): # note, run, wait, follow
            with self.subTest(point):
                self.sandbox.control("POST", "/maintenance", {"database": "sushi"})
                before = self.sandbox.config_vars("sushi")["DATABASE_URL"]
                self.perform_and_be_killed("maintenance.run", {}, point)
                self.is_over("maintenance.run", made)
                done = [one for one in self.maintenances()["history"] if one["state"] == "completed"]
                self.assertEqual(len(done), made)
                self.assertNotEqual(self.sandbox.config_vars("sushi")["DATABASE_URL"], before)
        self.assertEqual(set(self.entries("maintenance.run")), {"succeeded"})
        self.assertEqual(self.sandbox.control("GET", "/violations"), [])

    @unittest.skipUnless(shutil.which("psql"), "psql is not installed")
    def test_a_recreation(self):
        url = self.sandbox.config_vars("ramen")["DATABASE_URL"]
        subprocess.run(["psql", url, "-c", "CREATE VIEW cheap AS SELECT * FROM sushi_menu.dishes"], check=True,
                       capture_output=True, timeout=60)
        self.assertTrue(self.link("sushi_menu"))
        made = 0
        # save, destroy, vanish, create, appear, replay, examine
        for point in [f"act.step_{when}:{step}" for step in range(2, 7) for when in ("noted", "done")] + ["act.ended"]:
            with self.subTest(point):
                made += 1
                before = self.link("sushi_menu")["created_at"]
                self.perform_and_be_killed("link.recreate", "sushi_menu", point)
                wait_for(lambda: len(self.entries("plan.link_recreate")) == made, "the link to be made anew", 60)
                self.assertGreater(self.link("sushi_menu")["created_at"], before)
                self.assertEqual(len(self.ask("SELECT * FROM cheap")), len(self.ask("SELECT * FROM sushi_menu.dishes")))
        self.assertEqual(set(self.entries("plan.link_recreate")), {"succeeded"})


class Shell(World):
    def ctl(self, *words):
        """(exit code, standard output, standard error) of one call."""
        command = [str(BINARIES / "bowlinectl"), *words, "--socket", str(self.service.path)]
        environment = {**_session.env, **self.sandbox.environment, "LC_ALL": "C.UTF-8"}
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
        return ended.returncode, ended.stdout, ended.stderr

    def test_a_link_from_the_list_to_its_end(self):
        code, out, err = self.ctl("links")
        self.assertEqual((code, err), (OK, ""), out)
        for word in ("blue_menu", "sushi_menu", "miso_menu", "No data sources are linked into this database."):
            self.assertIn(word, out)
        code, out, err = self.ctl("links", "create", "ramen", "from", "sushi::HEROKU_POSTGRESQL_BLUE", "blue",
                                  "--dry-run")
        self.assertEqual(code, OK, err)
        self.assertIn("heroku pg:links:create sushi::HEROKU_POSTGRESQL_BLUE ramen::DATABASE --as blue -a ramen", out)
        self.assertIn("--confirm ramen", out)
        create = ("links", "create", "ramen", "from", "sushi::HEROKU_POSTGRESQL_BLUE", "blue")
        self.assertEqual(self.ctl(*create)[0], REFUSED) # nothing was typed
        code, out, err = self.ctl(*create, "--confirm", "ramen", "--json")
        self.assertEqual(code, OK, err)
        self.assertTrue(json.loads(out)["job"]["finished"])
        code, out, err = self.ctl("links", "show", "ramen", "blue")
        self.assertEqual(code, OK, err)
        self.assertIn("blue.orders", out)
        self.assertEqual(self.ctl(*create, "--confirm", "ramen")[0], REFUSED) # there is one by now
        self.assertEqual(self.ctl("links", "protect", "ramen", "read-only")[0], OK)
        code, _, err = self.ctl("links", "remove", "ramen", "blue", "--confirm", "ramen")
        self.assertEqual(code, REFUSED)
        self.assertIn("read only", err)
        self.assertEqual(self.ctl("links", "protect", "ramen", "ask-and-type")[0], OK)
        self.assertEqual(self.ctl("links", "remove", "ramen", "blue", "--confirm", "ramen")[0], OK)
        code, out, _ = self.ctl("links", "--json")
        self.assertNotIn("blue", [link["name"] for link in json.loads(out)["links"]])
        self.assertEqual(self.ctl("links", "show", "ramen", "blue")[0], NOT_FOUND)


def begin(session):
    global _session
    _session = session


if __name__ == "__main__":
    services.run_tests(BINARIES, ("bowline-syncd", "bowline-sandbox", "bowlinectl"), begin)

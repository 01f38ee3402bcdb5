# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acts on databases, their attachments and their credentials by the real service, killed at each border between two steps
and finished by the next one."""
import shutil
import subprocess
import unittest

from bowline_driver import headless as services
from bowline_driver.actworld import BINARIES, ActWorld
from bowline_driver.waiting import wait_for


class DatabaseActs(ActWorld):
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

    def test_what_has_changed_meanwhile_is_left_alone(self):
        """Confirmed was another thing than what the next service finds."""
        made = self.sandbox.api("POST", "/apps/gyoza/addons", {
            "plan": {"name": "heroku-postgresql:essential-0"}, "attachment": {"name": "FIRST"}})
        used = lambda: self.sandbox.api("POST", "/addon-attachments", {
            "addon": {"name": made["name"]}, "app": {"name": "edamame"}, "name": "USED"})
        self.perform_and_be_killed("database.destroy", {"addon_id": "gyoza::FIRST"}, "act.step_noted:1", used)
        wait_for(lambda: self.entries("plan.destroy_database"), "the act to end", 60)
        self.assertEqual(self.entries("plan.destroy_database"), ["failed"])
        self.assertEqual(self.sandbox.api("GET", f"/addons/{made['id']}")["state"], "provisioned")

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


def begin(session):
    ActWorld.session = session


if __name__ == "__main__":
    services.run_tests(BINARIES, ("bowline-syncd", "bowline-sandbox"), begin)

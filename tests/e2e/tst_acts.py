# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acts by the real service: killed at each border between two steps, and finished by the next one; and bowlinectl links
as a person types it."""
import json
import os
import shutil
import subprocess
import unittest

from bowline_driver import headless as services
from bowline_driver.actworld import BINARIES, ActWorld
from bowline_driver.waiting import wait_for

# An act on a link has two steps.
POINTS = ("act.step_noted", "act.step_done", "act.step_recorded", "act.step_noted:2", "act.step_done:2",
          "act.step_recorded:2", "act.ended")
OK, ATTENTION, USAGE, NO_SERVICE, REFUSED, NOT_FOUND = range(6)


class Kills(ActWorld):
    def request(self, kind, name):
        """Of an act on a link of this name, a credential, or a connection."""
        if kind == "credential.rotate":
            return super().request(kind, {"credential": name})
        if kind == "connection.end":
            one = self.connected(name)
            return super().request(kind, {"pid": one["pid"], "backend_start": one["backend_start"]})
        if kind == "connection.end_all":
            return super().request(kind, {})
        fields = {"local_addon_id": self.end("ramen::DATABASE"), "name": name}
        if kind == "link.create":
            fields["remote_addon_id"] = self.end("sushi::HEROKU_POSTGRESQL_BLUE")
        return super().request(kind, fields)

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


class Shell(ActWorld):
    def ctl(self, *words):
        """(exit code, standard output, standard error) of one call."""
        command = [str(BINARIES / "bowlinectl"), *words, "--socket", str(self.service.path)]
        environment = {**self.session.env, **self.sandbox.environment, "LC_ALL": "C.UTF-8"}
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
    ActWorld.session = session


if __name__ == "__main__":
    services.run_tests(BINARIES, ("bowline-syncd", "bowline-sandbox", "bowlinectl"), begin)

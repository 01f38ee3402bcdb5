# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups and maintenances by the real service, killed at each border between two steps and finished by the next one."""
from datetime import datetime, timedelta

from bowline_driver import headless as services
from bowline_driver.actworld import BINARIES, ActWorld, points_of
from bowline_driver.waiting import wait_for

# The borders of an act of one step.
ONE_STEP = ("act.step_noted", "act.step_done", "act.step_recorded", "act.ended")


class BackupActs(ActWorld):
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


def begin(session):
    ActWorld.session = session


if __name__ == "__main__":
    services.run_tests(BINARIES, ("bowline-syncd", "bowline-sandbox"), begin)

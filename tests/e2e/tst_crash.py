# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9: at each border between two steps, and at random moments in a storm of rotations. After the next start every
env var has Heroku's newest value and is proven, nothing was written twice, and nothing is lost.

BOWLINE_KILLS=200 kills that often in the storm; BOWLINE_SEED repeats one."""
import os
import random
import signal
import socket
import subprocess
import time
import unittest
from pathlib import Path

from bowline_driver import headless as services
from bowline_driver.crashworld import APPS, FOLLOWED, CrashWorld
from bowline_driver.service import Gone, Refused
from bowline_driver.waiting import wait_for

BINARIES = Path(os.environ["BOWLINE_BIN_DIR"])
KILLS = int(os.environ.get("BOWLINE_KILLS", "20"))
SEED = int(os.environ.get("BOWLINE_SEED", "0")) or random.SystemRandom().randrange(1, 1 << 31)
COMMITS = range(6, 30)
# Three syncs follow the database that is rotated: the first that passes, and the last.
POINTS = ("detected", "fetched", "classified", "classified:3", "write.noted", "write.noted:3", "written", "written:2",
          "written:3", "prove.noted", "prove.noted:3", "proven", "proven:3", "record", "record:3", "recorded",
          "recorded:3", "journal.transaction:2", "journal.transaction:5", "journal.transaction:9", "journal.committed:3",
          "journal.committed:7", "env_file.ready", "env_file.replaced", "card.ready", "card.written")

_session = None


class Points(unittest.TestCase):
    def test_each_border_between_two_steps(self):
        world = CrashWorld(_session, BINARIES, self)
        for point in POINTS:
            with self.subTest(point):
                self.kill_at(world, point)

    def kill_at(self, world, point):
        world.service.kill()
        before = {name: world.own_writes("Own", name) for name in ("PG_DATABASE_URL", "SECOND_URL")}
        file_before, hasura_before = len(world.watch.contents), world.hasura_writes()
        world.rotate("sushi") # while nobody looks: the next start finds it
        world.service.spawn(BOWLINE_KILL_AT=point)
        self.assertEqual(world.service.wait_killed(), -signal.SIGKILL, f"{point} is never passed")
        world.service.start()
        world.wait_healed()
        world.check_nothing_lost()
        world.check_nothing_doubled()
        # Exactly once, whichever of the two lives did it.
        self.assertEqual(world.own_writes("Own", "PG_DATABASE_URL") - before["PG_DATABASE_URL"], 1)
        self.assertEqual(world.own_writes("Own", "SECOND_URL") - before["SECOND_URL"], 0)
        self.assertEqual(world.hasura_writes() - hasura_before, 1)
        self.assertEqual(len(world.watch.contents) - file_before, 1)
        self.assertEqual(world.leftovers(), [])


    def test_a_file_that_is_written_in_place(self):
        world = CrashWorld(_session, BINARIES, self)
        second = world.env_file.parent / "second.env"
        os.link(world.env_file, second)
        world.service.kill()
        world.rotate("sushi")
        world.service.spawn(BOWLINE_KILL_AT="env_file.half")
        self.assertEqual(world.service.wait_killed(), -signal.SIGKILL, "it is not written in place")
        world.service.start()
        world.wait_healed()
        world.check_nothing_lost()
        self.assertTrue(os.path.samefile(world.env_file, second), "the two names are two files now")

    def test_a_delivery_that_was_stored_and_not_acted_on(self):
        world = CrashWorld(_session, BINARIES, self)
        world.service.kill()
        world.service.start(BOWLINE_KILL_AT="webhook.stored")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        world.service.call("settings.set_webhooks", on=True, public_url=f"http://127.0.0.1:{port}", address="127.0.0.1",
                           port=port)
        wait_for(lambda: self.is_registered(world), "Heroku to know the webhooks")
        world.rotate("sushi")
        self.assertEqual(world.service.wait_killed(), -signal.SIGKILL)
        world.service.start()
        world.wait_healed()
        world.check_nothing_lost()
        world.check_nothing_doubled()

    def is_registered(self, world):
        webhooks = world.service.call("state.subscribe")["webhooks"]
        return webhooks["apps_wanted"] > 0 and webhooks["apps_registered"] == webhooks["apps_wanted"]


class Storm(unittest.TestCase):
    """Every step is drawn from one seed; what the machine makes of the times in between is not."""

    def test_random_moments(self):
        print(f"\n{KILLS} kills, BOWLINE_SEED={SEED}", flush=True)
        chance = random.Random(SEED)
        world = CrashWorld(_session, BINARIES, self)
        begun, down = time.monotonic(), 0
        for number in range(KILLS):
            self.live(world, chance, number)
            world.service.kill()
            if chance.random() < 0.3:
                world.rotate(chance.choice(APPS))
                down += 1
            # Now and then it is killed again before it can even listen.
            if chance.random() < 0.2:
                world.service.spawn()
                time.sleep(chance.uniform(0, 0.25))
                world.service.kill()
            world.service.spawn()
            world.service.connect()
        world.wait_healed()
        world.check_nothing_lost()
        world.check_nothing_doubled()
        self.assertEqual(world.service.stop(), 0)
        rotations = sum(world.changes(app) for app in APPS)
        print(f"{KILLS} kills in {time.monotonic() - begun:.0f} s, {rotations} rotations ({down} while it was down), "
              f"{len(world.watch.contents)} writes of the env file, {world.own_writes('Own', 'PG_DATABASE_URL')} and "
              f"{world.own_writes('Own', 'SECOND_URL')} of the own store", flush=True)

    def live(self, world, chance, number):
        """A moment of its life, in which databases rotate and people type."""
        end = time.monotonic() + chance.uniform(0.02, 1.2)
        while time.monotonic() < end:
            act = chance.random()
            if act < 0.45:
                world.rotate(chance.choice(APPS))
            elif act < 0.6:
                value = f"manual value {number} {chance.random()}"
                try:
                    world.set_manual("Own", "API_KEY", value, wait=chance.random() < 0.5)
                except Refused as refused:
                    self.assertEqual(refused.code, "keychain.locked") # just started
            elif act < 0.85:
                project, name, _ = chance.choice(FOLLOWED)
                world.service.send("syncs.sync_now", project=world.projects[project], env_var=name)
            else:
                time.sleep(chance.uniform(0, 0.1))


class Replacing(unittest.TestCase):
    def test_one_sync_or_the_other(self):
        """An env var comes to follow another database, and the service is killed on the way: after each commit of the
        journal. How many there are before the act depends on the start, so some tries end before, and some after it."""
        world = CrashWorld(_session, BINARIES, self)
        service, project = world.service, world.projects["Own"]
        databases = {one["app_name"]: one for one in world.databases() if one["config_var"] == "DATABASE_URL"}
        ended = 0
        for number in COMMITS:
            service.kill()
            service.spawn(BOWLINE_KILL_AT=f"journal.committed:{number}")
            try:
                service.connect()
                world.wait_healed(only="Hasura") # the start is over
                service.send("syncs.connect", request={
                    "project": project, "account": world.account, "database": databases[APPS[number % 2]],
                    "env_var": "PG_DATABASE_URL", "replace_existing": True})
                service.wait_killed(1)
                ended += 1
            except (Gone, subprocess.TimeoutExpired):
                service.kill()
            service.start()
            found = service.env_var(project, "PG_DATABASE_URL")
            self.assertTrue(found and found["sync"], f"it follows nothing any more after commit {number}")
        wait_for(lambda: service.state(project, "PG_DATABASE_URL") == "in_sync", "the last one to be proven", 60)
        self.assertGreater(ended, 3, "hardly one kill fell into the act")


def begin(session):
    global _session
    _session = session


if __name__ == "__main__":
    services.run_tests(BINARIES, ("bowline-syncd",), begin)

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A journal on a disk that is full, or that cannot be written: said with its reason, nothing done that could not be
recorded, and work goes on by itself when the trouble is over. Real file systems, in a mount namespace of the service's own."""
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from bowline_driver import headless as services
from bowline_driver.sandbox import Sandbox
from bowline_driver.service import Gone, Refused
from bowline_driver.headless import Service
from bowline_driver.waiting import wait_for

BINARIES = Path(os.environ["BOWLINE_BIN_DIR"])
PATIENCE = 60
ENV_VAR = "PG_DATABASE_URL"
_NAMESPACE = ["unshare", "--mount", "--propagation", "private", "sh", "-c"]
_SMALL = _NAMESPACE + ['mount -t tmpfs -o size=3m,mode=700 tmpfs "$0" && exec "$@"']
# What lies beside it is brought in, and then not a page is free.
_FULL = _NAMESPACE + ['mount -t tmpfs -o size=3m,mode=700 tmpfs "$0" && if [ -d "$0.before" ]; then cp -a "$0.before/." "$0"; fi '
                      '&& { cat /dev/zero > "$0/filler" 2>/dev/null || true; } && exec "$@"']
_READ_ONLY = _NAMESPACE + ['mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"']

_session = None


def missing():
    reason = services.missing()
    if not reason and not (BINARIES / "bowline-syncd").exists():
        reason = "bowline-syncd is not built"
    if not reason:
        with tempfile.TemporaryDirectory() as folder:
            probe = subprocess.run([*_SMALL, folder, "true"], capture_output=True, check=False) \
                if shutil.which("unshare") else None
        if not probe or probe.returncode:
            reason = "file systems cannot be mounted here (that takes root)"
    return reason


class Troubles(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox(_session, BINARIES / "bowline-sandbox")
        self.addCleanup(lambda: self.assertEqual(self.sandbox.stop(), 0))
        self.folder = Path(tempfile.mkdtemp(prefix="store-", dir=_session.folder))
        self.env_file = self.folder / ".env"
        self.data = self.folder / "data"
        self.service = None

    def make(self, wrapper=()):
        self.data.mkdir(mode=0o700, exist_ok=True)
        wrapper = [*wrapper, self.data] if wrapper else []
        self.service = Service(_session, BINARIES / "bowline-syncd", self.sandbox, self.data, wrapper)
        self.addCleanup(self.service.stop)
        return self.service

    def settle(self):
        account = self.service.log_in(self.sandbox.token)
        self.own = self.service.create("Own", {"type": "own_store"})
        self.file = self.service.create("File", {"type": "env_file", "file_path": str(self.env_file)})
        for project in (self.own, self.file):
            self.service.tie(project, account, "sushi", ENV_VAR)

    def rotate(self):
        self.sandbox.control("POST", "/rotate", {"database": "sushi"})

    def is_healed(self, project):
        newest = self.sandbox.config_vars("sushi")["DATABASE_URL"]
        try:
            return self.service.state(project, ENV_VAR) == "in_sync" and self.service.value(project, ENV_VAR) == newest
        except Refused:
            return False # the keychain has not been read yet

    def wait_healed(self):
        for project in (self.own, self.file):
            wait_for(lambda: self.is_healed(project), "the newest value, proven", PATIENCE,
                     lambda: str(self.service.env_var(project, ENV_VAR)))

    def test_a_full_disk(self):
        service = self.make(_SMALL)
        service.start()
        self.settle()
        service.call("env_vars.set", project=self.own, name="API_KEY", value="before")
        # The service's own view of the file system, which nobody else sees.
        inside = Path(f"/proc/{service.process.pid}/root{self.data}")
        filler = inside / "filler"
        with open(filler, "wb", buffering=0) as file, self.assertRaises(OSError):
            while True:
                file.write(b"x" * 4096)
        # What is left of the write-ahead log's own room goes first.
        with self.assertRaises(Refused) as refused:
            for number in range(2000):
                service.call("env_vars.set", project=self.own, name="API_KEY", value=f"filling {number}")
        self.assertEqual(refused.exception.code, "store.full")
        text = self.env_file.read_bytes()

        self.rotate()
        for project in (self.own, self.file):
            found = wait_for(lambda: self.failing(project), "the sync to say that the disk is full", PATIENCE,
                             lambda: str(service.env_var(project, ENV_VAR)))
            self.assertEqual(found["reason"], {"key": "error.store.full"})
            self.assertIsNotNone(found["next_attempt_at"])
        self.assertEqual(self.env_file.read_bytes(), text, "written, though it could not be recorded")
        self.assertIsNone(service.process.poll())

        filler.unlink()
        self.wait_healed()
        service.call("env_vars.set", project=self.own, name="API_KEY", value="after")
        self.assertEqual(service.value(self.own, "API_KEY"), "after")
        self.assertEqual(service.stop(), 0)

    def wait_written(self):
        """The newest value in the env file, while nobody asks the service for anything."""
        newest = self.sandbox.config_vars("sushi")["DATABASE_URL"]
        wait_for(lambda: newest in self.env_file.read_text(), "the newest value in the env file", PATIENCE,
                 lambda: self.service.own_log())

    def test_a_start_on_a_full_disk(self):
        self.make().start()
        self.settle()
        self.assertEqual(self.service.stop(), 0)
        self.data.rename(f"{self.data}.before")
        self.rotate()

        service = self.make(_FULL)
        self.refuses("store.full")
        Path(f"/proc/{service.process.pid}/root{self.data}/filler").unlink()
        self.wait_written()
        service.connect()
        self.wait_healed()
        self.assertEqual(service.stop(), 0)

    def test_a_first_start_on_a_full_disk(self):
        service = self.make(_FULL)
        self.refuses("store.full")
        begun = service.own_log().count("the work has begun")
        Path(f"/proc/{service.process.pid}/root{self.data}/filler").unlink()
        wait_for(lambda: service.own_log().count("the work has begun") > begun, "the work to begin", PATIENCE, service.own_log)
        self.assertIsNone(service.process.poll())
        self.assertEqual(service.connect()["projects"], [])
        self.assertEqual(service.stop(), 0)

    def test_damage_in_use(self):
        """Found by a service that runs, in a journal larger than what SQLite keeps in memory."""
        service = self.make()
        service.start()
        self.settle()
        for number in range(6):
            service.call("env_vars.set", project=self.own, name=f"BIG_{number}", value="x" * 1_000_000)
        card = service.journal.with_name(service.journal.name + ".card") # follows within a second
        wait_for(lambda: card.exists() and card.stat().st_size > 6_000_000, "the recovery card", PATIENCE)
        self.assertEqual(service.stop(), 0)
        service.start()
        with open(service.journal, "r+b") as file:
            file.seek(65536)
            file.write(b"\xa5" * (service.journal.stat().st_size - 131072))
        self.rotate()
        with contextlib.suppress(Refused, Gone): # whichever is faster
            service.call("env_vars.list", project=self.own)
        service.hang_up()
        wait_for(lambda: "begins anew" in service.own_log(), "the damage to be found", PATIENCE, service.own_log)
        service.connect()
        self.assertTrue(list(service.journal.parent.glob("journal.sqlite.corrupt-*")))
        self.wait_healed()
        self.assertIsNone(service.process.poll())
        self.assertEqual(service.stop(), 0)

    def refuses(self, code):
        """It runs, tells whoever asks why it cannot work, and is then left alone."""
        self.service.spawn()
        with self.assertRaises(Refused) as refused:
            self.service.connect()
        self.assertEqual(refused.exception.code, code)
        self.assertIsNone(self.service.process.poll())
        self.service.hang_up()
        # The doctor sees a service that is there, and the store as what ails it.
        doctor = subprocess.run([BINARIES / "bowlinectl", "--json", "--socket", self.service.path, "doctor"], check=False,
                                capture_output=True, env={**_session.env, **self.service.environment}, timeout=PATIENCE)
        verdicts = {check["name"]: check["verdict"] for check in json.loads(doctor.stdout)}
        self.assertEqual((doctor.returncode, verdicts["service"], verdicts["store"]), (4, "ok", "failed"))

    def failing(self, project):
        sync = self.service.env_var(project, ENV_VAR)["sync"]
        return sync if sync["state"] == "failing" else None

    def test_a_read_only_journal(self):
        self.make().start()
        self.settle()
        self.assertEqual(self.service.stop(), 0)
        self.rotate()

        service = self.make(_READ_ONLY)
        self.refuses("store.read_only")
        subprocess.run(["nsenter", "--mount", f"--target={service.process.pid}", "mount", "-o", "remount,bind,rw",
                        self.data], check=True)
        self.wait_written()
        self.assertEqual(len(service.connect()["projects"]), 2)
        self.wait_healed()
        self.assertEqual(service.stop(), 0)


def main():
    global _session
    reason = missing()
    if reason:
        print("SKIP: " + reason)
        sys.exit(77)
    with services.Headless() as _session:
        program = unittest.main("__main__", exit=False, verbosity=2)
    sys.exit(0 if program.result.wasSuccessful() else 1)


if __name__ == "__main__":
    main()

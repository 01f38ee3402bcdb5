# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bowlinectl from a shell, beside the window, against the same service: its words, its JSON, its exit codes."""
import json
import os
import subprocess

from bowline_driver import testcase
from bowline_driver.service import socket_of
from bowline_driver.testcase import APP, ENV_VAR, PATIENCE, PROJECT, wait_for

OK, ATTENTION, USAGE, NO_SERVICE, REFUSED, NOT_FOUND = range(6)


class BowlineCtl(testcase.EndToEnd):
    def ctl(self, *words, socket=None):
        """(exit code, standard output, standard error) of one call."""
        command = [str(testcase.binaries() / "bowlinectl"), *words, "--socket", str(socket or self.socket)]
        environment = {**os.environ, **self.sandbox.environment, "LC_ALL": "C.UTF-8"}
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
        return ended.returncode, ended.stdout, ended.stderr

    def json(self, *words):
        code, out, err = self.ctl(*words, "--json")
        return code, json.loads(out)

    def test_a_whole_day_in_the_shell(self):
        window = self.open_connected()
        self.socket = socket_of(window.service())

        code, out, err = self.ctl("status")
        self.assertEqual((code, err), (OK, ""), out)
        self.assertIn("1 project, 1 sync: nothing needs you", out)
        code, status = self.json("status")
        self.assertEqual((code, status["ok"], status["syncs"]), (OK, True, 1))

        code, out, _ = self.ctl("projects")
        self.assertEqual(code, OK)
        self.assertIn(PROJECT, out)
        code, out, _ = self.ctl("accounts")
        self.assertEqual(code, OK)
        self.assertIn("ada@example.com", out)

        # At once, not at the next sweep: the value is Heroku's when the command ends.
        _, value = self.sandbox.rotate(APP)
        code, rows = self.json("sync-now", PROJECT, ENV_VAR)
        self.assertEqual((code, [row["sync"]["state"] for row in rows]), (OK, ["in_sync"]))
        window.wait_value(ENV_VAR, value, PATIENCE)

        code, rows = self.json("activity", PROJECT)
        self.assertEqual(code, OK)
        self.assertEqual(rows[0]["result"], "succeeded")
        self.assertGreaterEqual(len(rows), 2)
        everything = json.dumps(rows) + self.ctl("activity")[1] + self.ctl("syncs")[1]
        self.assertNotIn(value, everything)
        self.assertNotIn(value.split(":")[2].split("@")[0], everything)

        code, out, _ = self.ctl("opt-out", PROJECT, ENV_VAR)
        self.assertEqual(code, OK)
        self.assertIn("keeps its value", out)
        window.wait_status(ENV_VAR, "Opted out", PATIENCE)
        self.assertEqual(self.ctl("sync-now", PROJECT, ENV_VAR)[0], NOT_FOUND)
        self.assertEqual(self.ctl("opt-out", PROJECT, "NOTHING")[0], NOT_FOUND)
        self.assertEqual(self.ctl("syncs", "No such project")[0], NOT_FOUND)

    def test_doctor_finds_what_is_wrong(self):
        window = self.open_connected()
        self.socket = socket_of(window.service())
        code, checks = self.json("doctor")
        verdicts = {check["name"]: check["verdict"] for check in checks}
        for name in ("socket", "service", "keychain", "store", "account", "network"):
            self.assertEqual(verdicts.get(name), "ok", checks)
        self.assertEqual(code, OK)

        self.sandbox.control("POST", "/revoke", {"account": "ada@example.com"})
        self.ctl("sync-now", "--all")
        wait_for(lambda: self.ctl("doctor")[0] == ATTENTION, "the doctor to notice the lost login", PATIENCE)
        code, out, _ = self.ctl("doctor")
        self.assertIn("Log in again", out)

    def test_without_a_service(self):
        nowhere = self.home / "nobody.sock"
        code, out, err = self.ctl("status", socket=nowhere)
        self.assertEqual((code, out), (NO_SERVICE, ""))
        self.assertNotEqual(err, "")
        code, out, _ = self.ctl("status", "--json", socket=nowhere)
        self.assertEqual((code, json.loads(out)["error"]["code"]), (NO_SERVICE, "service.away"))
        code, out, err = self.ctl("doctor", socket=nowhere)
        self.assertEqual(code, NO_SERVICE)
        self.assertIn("bowline-syncd", out + err)

    def test_what_it_does_not_understand(self):
        for words in ([], ["dance"], ["opt-out", PROJECT], ["activity", "--limit", "0"]):
            code, out, err = self.ctl(*words, socket="unused")
            self.assertEqual((code, out), (USAGE, ""), words)
            self.assertIn("bowlinectl --help", err)


if __name__ == "__main__":
    testcase.main()

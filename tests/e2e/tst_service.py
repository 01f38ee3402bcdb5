# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window and the service as two processes: either can go at any time, and both are right again afterwards."""
import os
import random
import re
import signal
import subprocess
import time
from pathlib import Path

from bowline_driver import processes, testcase
from bowline_driver.service import ServiceClient, socket_of
from bowline_driver.testcase import APP, ENV_VAR, IN_SYNC, PATIENCE, PROJECT, wait_for

OTHER_VERSION = testcase.binaries().parent / "tests" / "bowline-test-otherversion"
AWAY = re.compile("service has stopped")


class Service(testcase.EndToEnd):
    def kill_service(self, window):
        pid = window.service()
        self.assertIsNotNone(pid, "no service runs")
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return pid

    def wait_new_service(self, window, old):
        wait_for(lambda: window.service() not in (None, old), "a new service", PATIENCE, window.outline)

    def test_service_goes_on_without_the_window(self):
        window = self.open_connected()
        pid = window.service()
        self.close_window(window)
        _, value = self.sandbox.rotate(APP)
        with ServiceClient(socket_of(pid)) as client:
            self.assertEqual(client.greeting["pid"], pid)
            wait_for(lambda: client.value(ENV_VAR) == value, "the service to follow alone", PATIENCE)
            wait_for(lambda: client.env_var(ENV_VAR)["sync"]["state"] == "in_sync", "the proof", PATIENCE)
        again = self.open()
        self.assertEqual(again.service(), pid, "the window must use the service that runs")
        again.open_project(PROJECT)
        again.wait_status(ENV_VAR, IN_SYNC)
        self.assert_secret(again.reveal(ENV_VAR), value)

    def test_service_is_killed_under_the_window(self):
        window = self.open_connected()
        for _ in range(3):
            time.sleep(random.uniform(0, 1))
            old = self.kill_service(window)
            self.assertIsNotNone(window.env_var(ENV_VAR), "the last known state must stay on the screen")
            self.wait_new_service(window, old)
            window.wait_gone("label", AWAY, PATIENCE)
            _, value = self.sandbox.rotate(APP)
            window.wait_value(ENV_VAR, value, PATIENCE)
            window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)

    def test_service_is_killed_while_it_follows_a_rotation(self):
        window = self.open_connected()
        for _ in range(3):
            _, value = self.sandbox.rotate(APP)
            time.sleep(random.uniform(0, 6))
            self.wait_new_service(window, self.kill_service(window))
            window.wait_value(ENV_VAR, value, PATIENCE)
            window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)

    def test_window_is_killed(self):
        window = self.open_connected()
        pid = window.service()
        window.process.kill()
        window.process.wait()
        _, value = self.sandbox.rotate(APP)
        again = self.open()
        self.addCleanup(lambda: setattr(window.process, "returncode", 0))  # it was us
        self.assertEqual(again.service(), pid)
        again.open_project(PROJECT)
        again.wait_value(ENV_VAR, value, PATIENCE)

    def test_a_service_that_is_slow_is_not_doubled(self):
        window = self.open_connected()
        pid = window.service()
        os.kill(pid, signal.SIGSTOP)  # it is there and does not answer: no new one may be started
        time.sleep(0.5)
        self.assertEqual(window.service(), pid)
        os.kill(pid, signal.SIGCONT)
        window.open_tab("Env Vars")
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)

    def test_one_service_for_a_store(self):
        window = self.open()
        window.find("button", "Log in to Heroku")
        second = subprocess.run([testcase.binaries() / "bowline-syncd", "--socket", self.home / "other" / "s.sock"],
                                env=window.env, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(second.returncode, 3, second.stderr)
        self.assertIn("Another Bowline", second.stderr)

    def test_window_without_a_service_of_its_own(self):
        window = self.open_with(["--in-process"])
        window.find("button", "Log in to Heroku")
        self.assertIsNone(window.service())
        self.close(window)
        path = self.home / "given" / "s.sock"
        service = self.start_service(path, window)
        window = self.open_with(["--service", path])
        window.find("button", "Log in to Heroku")
        self.close_window(window)
        self.assertIsNone(service.poll())

    def start_service(self, path, window):
        service = processes.start([testcase.binaries() / "bowline-syncd", "--socket", path], env=window.env,
                                  log=self.home / "service.log")
        self.addCleanup(lambda: self.assertEqual(processes.stop(service, 40), 0, self.service_log()))
        wait_for(lambda: self.answers(path), "the service to answer", PATIENCE)
        return service

    def answers(self, path):
        try:
            with ServiceClient(path):
                return True
        except OSError:
            return False

    def test_acts_are_refused_while_it_is_away_and_nothing_is_lost(self):
        window = self.open_connected()
        self.close(window)
        path = self.home / "given" / "s.sock"
        service = self.start_service(path, window)
        window = self.open_with(["--service", path])
        window.open_project(PROJECT)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        value = window.reveal(ENV_VAR)
        self.assertEqual(processes.stop(service, 40), 0, self.service_log())
        window.find("label", AWAY, seconds=PATIENCE)
        self.assertIn(ENV_VAR, [row["Name"] for row in window.env_vars()])
        window.select_env_var(ENV_VAR)
        window.press("button", "Sync now")
        window.find("label", re.compile("not running just now"), seconds=PATIENCE)
        self.start_service(path, window)
        window.wait_gone("label", AWAY, PATIENCE)
        window.wait_status(ENV_VAR, IN_SYNC, PATIENCE)
        self.assert_secret(window.reveal(ENV_VAR), value)

    def test_a_service_of_another_version_is_replaced(self):
        """A window after an update, which finds the service from before it."""
        for manner, code in (("ends", 0), ("unknown", 5)):
            with self.subTest(manner):
                window = self.open()
                window.find("button", "Log in to Heroku")
                path = socket_of(window.service())
                self.close(window)
                old = processes.start([OTHER_VERSION, path, manner], env=window.env, log=self.home / "old.log")
                self.addCleanup(processes.stop, old)
                wait_for(lambda: Path(path).exists(), "the old service", PATIENCE)
                window = self.open()
                window.find("label", re.compile("another version"), seconds=PATIENCE)
                window.press("button", "Replace the service")
                window.find("button", "Log in to Heroku", seconds=PATIENCE)
                window.wait_gone("label", re.compile("another version"), PATIENCE)
                self.assertEqual(old.wait(10), code, "it must have ended by itself")
                self.assertIsNotNone(window.service(), "the window's own service must run")
                self.close(window)

    def test_start_at_login(self):
        window = self.open()
        window.find("button", "Log in to Heroku")
        window.select("Navigation", lambda cells: cells[0].startswith("Settings"))
        window.press("choice", "Start at login")
        entry = self.home / "xdg_config_home" / "autostart" / "org.bowline.Bowline.Service.desktop"
        wait_for(entry.exists, "the autostart entry", PATIENCE, window.outline)
        self.assertIn("bowline-syncd", entry.read_text())
        window.press("choice", "Start at login")
        wait_for(lambda: not entry.exists(), "the autostart entry to go", PATIENCE)


if __name__ == "__main__":
    testcase.main()

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo without a person: the main job in the real window on a virtual desktop. Called by packaging/demo."""
import contextlib
import signal
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from bowline_driver import desktop as desktops  # noqa: E402
from bowline_driver import processes  # noqa: E402
from bowline_driver.bowline import Bowline  # noqa: E402
from bowline_driver.sandbox import Sandbox  # noqa: E402
from bowline_driver.waiting import DriveError, wait_for  # noqa: E402

BINARIES = ROOT / "build" / "release" / "bin"
PICTURES = ROOT / "build" / "demo"
PROJECT, ENV_VAR, APP = "Shop API", "PG_DATABASE_URL", "sushi"
# An opted-out env var must not follow: this long, more than two rounds of polling, nothing may happen.
QUIET_SECONDS = 24


class Timeline:
    """Prints each step with the time since the start and how long it took, and takes the pictures."""

    def __init__(self, desktop):
        self._desktop = desktop
        self._start = time.monotonic()
        self._pictures = 0

    @contextlib.contextmanager
    def step(self, words):
        began = time.monotonic()
        try:
            yield
        except BaseException:
            self._line("NOT PROVEN", began, words)
            self.picture("failed")
            raise
        self._line("ok", began, words)

    def _line(self, result, began, words):
        now = time.monotonic()
        print(f"{now - self._start:7.2f} s  {result:<10}  {words}  ({now - began:.2f} s)", flush=True)

    def picture(self, name):
        self._pictures += 1
        self._desktop.screenshot(PICTURES / f"{self._pictures:02}-{name}.png")


def same(left, right, words):
    """Compares secrets without ever showing them."""
    if left != right:
        raise DriveError(words)


def walk(timeline, desktop, sandbox, window):
    step, picture = timeline.step, timeline.picture
    with step("the window is open and offers to log in"):
        window.find("button", "Log in to Heroku")
    picture("welcome")

    with step("logged in to Heroku through the browser, access allowed"):
        window.log_in()
        if len(desktop.visits()) < 2:
            raise DriveError(f"the browser saw only {desktop.visits()}")
    picture("logged-in")

    with step(f"project {PROJECT} created, in Bowline's own encrypted store"):
        window.create_project(PROJECT)
    picture("project")

    with step(f"DATABASE of {APP} connected as {ENV_VAR}"):
        window.connect_database(ENV_VAR, APP)
    picture("integration")

    with step(f"{ENV_VAR} is in sync and proven"):
        window.open_tab("Env Vars")
        window.wait_status(ENV_VAR, "^In sync, proven")
        window.select_env_var(ENV_VAR)
        same(window.reveal(ENV_VAR), sandbox.config_vars(APP)["DATABASE_URL"], "the window's value is not Heroku's")
    picture("in-sync")

    with step("credential rotated at Heroku: the database refuses the old password"):
        old, new = sandbox.rotate(APP)
        rotated = time.monotonic()
    with step(f"{ENV_VAR} followed and is proven with the new URL"):
        window.wait_value(ENV_VAR, new)
        window.wait_status(ENV_VAR, "^In sync, proven")
        followed = time.monotonic() - rotated
    picture("followed")
    print(f"{'':24}Heroku showed the new URL, {followed:.1f} s later it was written and proven here.")

    with step("the activity tells what happened"):
        rows = wait_for(lambda: [row for row in window.activity() if "otation" in row["Cause"]],
                        "a row about the rotation", 10, window.outline)
        if rows[0]["Result"] != "Succeeded":
            raise DriveError(f"the rotation's row says {rows[0]['Result']}")
    picture("activity")

    with step("opted out of the sync"):
        window.opt_out(ENV_VAR)
    picture("opted-out")

    with step(f"credential rotated again: {QUIET_SECONDS} s later the env var still has its value"):
        kept = window.reveal(ENV_VAR)
        same(kept, new, "opting out changed the value")
        _, newest = sandbox.rotate(APP)
        end = time.monotonic() + QUIET_SECONDS
        while time.monotonic() < end:
            same(window.reveal(ENV_VAR), kept, "the value changed after opting out")
            time.sleep(1)
        if newest == kept or old == new:
            raise DriveError("the rotation changed nothing at Heroku")
    picture("unchanged")

    print("\nActivity, as the window shows it:")
    for row in window.activity():
        print("  " + " | ".join(cell for cell in row.values() if cell))


def main():
    reason = desktops.missing()
    if reason:
        print("demo: " + reason, file=sys.stderr)
        return 1
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))
    for old in PICTURES.glob("*.png"):
        old.unlink()
    print("No display here: the demo walks by itself on a virtual one.\n")
    try:
        with desktops.Desktop() as desktop:
            timeline = Timeline(desktop)
            with timeline.step("a Heroku runs on this computer, with PostgreSQL behind it"):
                sandbox = Sandbox(desktop, BINARIES / "bowline-sandbox")
            with sandbox, Bowline(desktop, BINARIES / "bowline", sandbox) as window:
                walk(timeline, desktop, sandbox, window)
                with timeline.step("Bowline ends without an error"):
                    same(window.quit(), 0, "Bowline ended with an error")
                with timeline.step("its service goes on without the window, and ends when it is told to"):
                    same(window.stop_service(), 0, "bowline-syncd did not run on, or ended with an error")
            with timeline.step("the sandbox ends without an error"):
                same(sandbox.stop(), 0, "bowline-sandbox ended with an error")
    except DriveError as error:
        print(f"\ndemo: not proven: {error}", file=sys.stderr)
        return 1
    if processes.descendants():
        print("\ndemo: processes were left behind", file=sys.stderr)
        return 1
    print(f"\nEverything was proven. Pictures: {PICTURES.relative_to(ROOT)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())

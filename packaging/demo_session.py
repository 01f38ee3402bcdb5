#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo for a person: the sandbox, and the dashboard on it, on the display that is there. Called by packaging/demo.
Ends when the window is closed, and takes everything with it."""
import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))
from bowline_driver import processes  # noqa: E402
from bowline_driver.sandbox import Sandbox  # noqa: E402
from bowline_driver.session import Session  # noqa: E402
from bowline_driver.waiting import DriveError  # noqa: E402

BINARIES = ROOT / "build" / "release" / "bin"
INFO = ROOT / "build" / "demo" / "sandbox.json"
APP = "sushi"
GUIDE = f"""
The dashboard is open. It talks to a Heroku on this computer; nothing leaves it. Try this:

  1. Log in to Heroku: your browser opens the sandbox's page, press Allow there.
  2. New project: any name, keep "Bowline's encrypted store".
  3. Integrations > Connect Heroku database: choose DATABASE_URL of {APP}, press Connect, and see it become green.
  4. Press Enter here: the credential of {APP} is rotated at Heroku. Watch the env var follow.
  5. Env Vars > Opt out of the sync, then Enter here again: the value stays.

The addresses of the sandbox are in {INFO.relative_to(ROOT)}. Close the window, or press Ctrl+C here, to end everything.
"""


def attend(window, sandbox):
    """Rotates at each Enter until the window is closed."""
    terminal = sys.stdin.isatty()
    while window.poll() is None:
        if not terminal:
            with contextlib.suppress(subprocess.TimeoutExpired):
                window.wait(1)
            continue
        if select.select([sys.stdin], [], [], 0.5)[0]:
            if not sys.stdin.readline():
                terminal = False
                continue
            try:
                sandbox.rotate(APP)
                print(f"The credential of {APP} was rotated, and DATABASE_URL has its new password.")
            except DriveError as error:
                print(f"The rotation failed: {error}")
    return window.returncode


def stop_service():
    """The window leaves its service running, and that may have started a sandbox, which takes a while to end."""
    for pid in processes.descendants():
        if processes.command_line(pid).split(" ")[0].endswith("/bowline-syncd"):
            processes.stop_adopted(pid)


def main():
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(1))
    processes.adopt_orphans()
    folder = Path(tempfile.mkdtemp(prefix="bowline-demo-"))
    try:
        with Session(folder) as session, Sandbox(session, BINARIES / "bowline-sandbox") as sandbox:
            INFO.touch(mode=0o600)
            INFO.write_text(json.dumps(sandbox.info, indent=2) + "\n")
            session.env.update(sandbox.environment)
            window = session.start("bowline", [BINARIES / "bowline"])
            print(GUIDE, flush=True)
            code = attend(window, sandbox)
            stop_service()
            if code:
                print(session.log("bowline"), file=sys.stderr)
            return code
    except KeyboardInterrupt:
        return 0
    except DriveError as error:
        print(f"demo: {error}", file=sys.stderr)
        return 1
    finally:
        INFO.unlink(missing_ok=True)
        processes.end_descendants()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())

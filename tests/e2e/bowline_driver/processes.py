# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting programs so that none of them can outlive us."""
import ctypes
import os
import signal
import subprocess
import time
from pathlib import Path

_libc = ctypes.CDLL(None, use_errno=True)
_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans():
    """From now on whatever a child of ours leaves behind (D-Bus services, detached helpers) becomes our child."""
    _libc.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def start(argv, *, env, log, stdin=subprocess.DEVNULL, stdout=None, pass_fds=(), cwd=None):
    """Starts argv in a session of its own. It is told to end when this process dies, however that happens."""
    output = open(log, "ab")
    try:
        return subprocess.Popen([str(part) for part in argv], env=env, stdin=stdin, stdout=stdout or output,
                                stderr=output, pass_fds=pass_fds, cwd=cwd, start_new_session=True,
                                preexec_fn=lambda: _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0))
    finally:
        output.close()


def stop(process, seconds=5.0):
    """Asks the process to end, and ends it by force if it does not. Gives its exit code."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(5)
    if process.stdout:
        process.stdout.close()
    return process.returncode


def descendants(root=None):
    """The process ids below root (this process by default), children before grandchildren."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except (OSError, IndexError):
                continue
            if fields[0] != "Z":
                parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found, queue = [], [root or os.getpid()]
    while queue:
        below = parents.get(queue.pop(0), [])
        found += below
        queue += below
    return found


def command_line(pid):
    """The command line of a process; empty when it has gone."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        return ""


def environment(pid):
    """The environment that a process was started with; empty when it has gone."""
    try:
        entries = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return {}
    return dict(entry.decode(errors="replace").split("=", 1) for entry in entries if b"=" in entry)


def stop_adopted(pid, seconds=60.0):
    """As stop(), for a process that came to us as an orphan (adopt_orphans): gives its exit code, negative for the
    signal that ended it; nothing if it has gone unseen."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.kill(pid, number)
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    return os.waitstatus_to_exitcode(status)
                time.sleep(0.02)
        except (ProcessLookupError, ChildProcessError):
            return None
    return None


def end_descendants(seconds=3.0):
    """Ends everything below this process that is still there; gives the command lines of what had to be ended."""
    names = []
    for number in (signal.SIGTERM, signal.SIGKILL):
        end = time.monotonic() + seconds
        left = descendants()
        for pid in left:
            try:
                if number == signal.SIGTERM:
                    names.append(command_line(pid))
                os.kill(pid, number)
            except OSError:
                pass
        while left and descendants() and time.monotonic() < end:
            _reap()
            time.sleep(0.02)
        _reap()
    return names


def _reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass

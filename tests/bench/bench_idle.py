# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The service at rest: bowline-syncd follows two env vars of a sandbox, nobody is connected, nothing changes. Prints how
often each of its threads woke up, beside the requests that its schedule explains, and its memory before and after.

A wake-up without a reason is one in a moment in which no request reached Heroku and no connection came or went, just
before or just after: the program ends with 1 if there is any. `--seconds` (60): how long it is watched. `--webhooks`: Heroku tells by webhooks."""
import argparse
import os
import socket
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "e2e"))
from bowline_driver import headless  # noqa: E402
from bowline_driver.sandbox import Sandbox  # noqa: E402
from bowline_driver.waiting import wait_for  # noqa: E402

LOOK_EVERY = 0.5  # s
SETTLE = 45       # s: the burst of looks after a start, threads of the pool that end after 30 s without work


def wakes(pid):
    """How often each thread has gone to sleep by itself so far, which is how often it was woken."""
    counts = Counter()
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            name = (task / "comm").read_text().strip()
            lines = (task / "status").read_text().splitlines()
        except OSError:
            continue  # it has just ended
        counts[f"{name} {task.name}"] = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
    return counts


def sockets(pid):
    """Which it has: Heroku may close a connection that nothing was asked over for a while."""
    found = set()
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = os.readlink(entry)
        except OSError:
            continue
        if target.startswith("socket:"):
            found.add(target)
    return found


def memory(pid):
    """RSS and PSS in MB."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    kb = {line.split()[0]: int(line.split()[1]) for line in rollup if line.split()[0] in ("Rss:", "Pss:")}
    return kb["Rss:"] / 1024, kb["Pss:"] / 1024


class Heard:
    """What has reached the sandbox since the last time that it was asked."""

    def __init__(self, sandbox):
        self._sandbox = sandbox
        self._number = 0

    def take(self):
        entries = self._sandbox.control("GET", f"/requests?since={self._number}")
        if entries:
            self._number = entries[-1]["n"]
        return [f"{entry['method']} {entry['path']}" for entry in entries if not entry["path"].startswith("/control")]


def follow(service, sandbox, folder):
    account = service.log_in(sandbox.token)
    env_file = folder / ".env"
    for name, destination in (("Own", {"type": "own_store"}), ("File", {"type": "env_file", "file_path": str(env_file)})):
        service.tie(service.create(name, destination), account, "sushi", "PG_DATABASE_URL")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def hear_by_webhooks(service, sandbox):
    port = free_port()
    service.call("settings.set_webhooks", on=True, public_url=f"http://127.0.0.1:{port}", address="127.0.0.1", port=port)
    wait_for(lambda: service.call("state.subscribe")["webhooks"]["apps_registered"] == 1, "the webhook", 20)
    sandbox.rotate("sushi")
    wait_for(lambda: service.call("state.subscribe")["webhooks"]["relied_on"], "the first delivery", 20)


class Watch:
    """Looks at the process every half second."""

    def __init__(self, pid, heard):
        self._pid = pid
        self._heard = heard
        self.rounds = []  # (wake-ups by thread, requests, whether a connection came or went)

    def run(self, seconds):
        self._heard.take()
        before, held = wakes(self._pid), sockets(self._pid)
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            time.sleep(LOOK_EVERY)
            now, holds = wakes(self._pid), sockets(self._pid)
            self.rounds.append((now - before, self._heard.take(), holds != held))
            before, held = now, holds

    def is_quiet(self, number):
        """Nothing in this round or beside it: what follows from a request may take a moment."""
        return not any(requests or moved for _, requests, moved in self.rounds[max(0, number - 1):number + 2])

    def totals(self):
        """Wake-ups by thread: all of them, and those without a reason."""
        everything, unexplained = Counter(), Counter()
        for number, (woken, _, _) in enumerate(self.rounds):
            everything += woken
            if self.is_quiet(number):
                unexplained += woken
        return everything, unexplained

    def requests(self):
        return Counter(request for _, requests, _ in self.rounds for request in requests)


def report(watch, before, after, seconds):
    everything, unexplained = watch.totals()
    quiet = sum(watch.is_quiet(number) for number in range(len(watch.rounds))) * LOOK_EVERY
    print(f"| thread | wake-ups in {seconds} s | of them in {quiet:.0f} s without a reason |\n|---|---|---|")
    for thread in sorted(everything) or ["none"]:
        print(f"| {thread.rsplit(' ', 1)[0]} | {everything[thread]} | {unexplained[thread]} |")
    print("\nrequests: " + (", ".join(f"{count} x {what}" for what, count in sorted(watch.requests().items())) or "none"))
    print(f"wake-ups for a request: {sum(everything.values()) / max(1, sum(watch.requests().values())):.1f}")
    print(f"memory: RSS {before[0]:.1f} MB, PSS {before[1]:.1f} MB; at the end RSS {after[0]:.1f} MB, PSS {after[1]:.1f} MB")
    return sum(unexplained.values())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--settle", type=int, default=SETTLE, help="how long it is left alone before")
    parser.add_argument("--webhooks", action="store_true")
    options = parser.parse_args()
    if headless.missing():
        print("skipped: " + headless.missing())
        return 77
    binaries = Path(os.environ["BOWLINE_BIN_DIR"])
    with headless.Headless() as session, Sandbox(session, binaries / "bowline-sandbox", ["--quiet"]) as sandbox:
        folder = Path(tempfile.mkdtemp(prefix="idle-", dir=session.folder))
        service = headless.Service(session, binaries / "bowline-syncd", sandbox, folder / "data")
        service.start()
        follow(service, sandbox, folder)
        if options.webhooks:
            hear_by_webhooks(service, sandbox)
        service.hang_up()
        time.sleep(options.settle)
        watch = Watch(service.process.pid, Heard(sandbox))
        before = memory(service.process.pid)
        watch.run(options.seconds)
        unexplained = report(watch, before, memory(service.process.pid), options.seconds)
        service.stop()
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long the window takes from its start to its first painting, beside an empty window of the same shape
(bench_shape.cpp), which takes turns with it on the same private X server, without a window manager. The service runs
already, as after every start but the first.

`--rounds N` (9), `--projects N` (1000): how many the second row has. `--peer PROGRAM`: another program beside them, for
example keepassxc. `--check [--slack N]`: ends with 1 where the window takes more than 1.5 N times as long as the empty one,
where many projects make it 1.3 N times slower, or where it uses more than 45 N MB (PSS)."""
import argparse
import os
import shutil
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "e2e"))
sys.path.insert(0, str(Path(__file__).parent))
from bowline_driver import processes  # noqa: E402
from bowline_driver.desktop import Desktop  # noqa: E402
from bowline_driver.keyring import Keyring  # noqa: E402
from bowline_driver.service import Refused, ServiceClient  # noqa: E402
from bowline_driver.session import OwnSession  # noqa: E402
from bowline_driver.waiting import wait_for  # noqa: E402
from firstpaint import Screen  # noqa: E402

RATIO, SLOWER, MEGABYTES = 1.5, 1.3, 45
PAUSE = 0.4   # s between two starts: the one before has ended
SETTLE = 3.0  # s until the memory is looked at


class BareScreen(OwnSession):
    """A home, a session bus, an X server, the keyring that the service's projects need; no window manager, no
    accessibility."""
    size = (1920, 1080)
    _start_screen = Desktop._start_screen

    def __init__(self):
        super().__init__("bench")

    def _start(self):
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("BOWLINE_", "DBUS_", "XDG_"))}
        self.env.update(LANG="C.UTF-8", QT_QPA_PLATFORM="xcb", NO_AT_BRIDGE="1")
        self.make_home()
        self._start_screen()
        self.start_bus()
        Keyring(self).unlock()
        os.environ["DISPLAY"] = self.env["DISPLAY"]


def pss(pid):
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def cpu(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Measured:
    """One program, started again and again."""

    def __init__(self, name, argv, session, screen):
        self.name, self.argv, self.session, self.screen = name, argv, session, screen
        self.mapped, self.painted, self.cpu, self.memory = [], [], [], 0

    def start(self, *, counts=True, look_at_memory=False):
        process, mapped, painted = self.screen.first_paint(lambda: self.session.start("program", self.argv))
        spent = cpu(process.pid)
        if counts:
            self.mapped.append(mapped)
            self.painted.append(painted)
            self.cpu.append(spent)
        if look_at_memory:
            time.sleep(SETTLE)
            self.memory = pss(process.pid)
        processes.stop(process)
        time.sleep(PAUSE)

    def row(self, beside):
        ratio = statistics.median(self.painted) / statistics.median(beside.painted)
        return (f"| {self.name} | {statistics.median(self.mapped):.0f} | {statistics.median(self.painted):.0f} "
                f"({min(self.painted):.0f}-{max(self.painted):.0f}) | {ratio:.2f} | {min(self.painted) / min(beside.painted):.2f} "
                f"| {statistics.median(self.cpu):.2f} | {self.memory:.0f} |")


def start_service(session, bin_dir, name, projects):
    """A service of its own with so many projects; gives the path of its socket."""
    data = session.folder / name
    data.mkdir(mode=0o700)
    path = session.folder / f"{name}.sock"
    kept = dict(session.env)
    session.env["XDG_DATA_HOME"] = str(data)
    session.start(name, [bin_dir / "bowline-syncd", "--socket", path])
    session.env = kept
    wait_for(path.exists, "the service to listen", 30)
    with ServiceClient(path, 90) as client:
        for number in range(projects):
            folder = data / f"p{number}"
            folder.mkdir()
            wait_for(lambda: create_project(client, f"Project {number}", folder / ".env"), "a project", 30)
    return path


def create_project(client, name, file):
    """False as long as the service has not found its keychain."""
    try:
        client.call("projects.create", name=name, destination={
            "destination": {"type": "env_file", "file_path": str(file), "hasura_project_id": "", "hasura_name": ""},
            "hasura_token": ""})
    except Refused as refused:
        if "keychain." not in str(refused):
            raise
        return False
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--projects", type=int, default=1000)
    parser.add_argument("--peer")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--slack", type=float, default=1)
    options = parser.parse_args()
    lacking = [tool for tool in ("Xvfb", "dbus-daemon", "gdbus", "gnome-keyring-daemon") if not shutil.which(tool)]
    if lacking:
        print("skipped: not installed:", ", ".join(lacking))
        return 77
    bin_dir = Path(os.environ["BOWLINE_BIN_DIR"])
    with BareScreen() as session:
        screen = Screen()
        few = start_service(session, bin_dir, "few", 1)
        many = start_service(session, bin_dir, "many", options.projects)
        shape = Measured("an empty window of this shape", [bin_dir / "bowline-bench-shape"], session, screen)
        window = Measured("Bowline, 1 project", [bin_dir / "bowline", "--service", few], session, screen)
        full = Measured(f"Bowline, {options.projects} projects", [bin_dir / "bowline", "--service", many], session, screen)
        everyone = [shape, window, full]
        if options.peer:
            everyone.append(Measured(options.peer, [options.peer], session, screen))
        for one in everyone:
            one.start(counts=False)
        for number in range(options.rounds):
            for one in everyone:
                one.start(look_at_memory=number == options.rounds - 1)
        print("| | window, ms | painted, ms (range) | to the empty one | best to best | CPU s | PSS MB |")
        print("|---|---|---|---|---|---|---|")
        for one in everyone:
            print(one.row(shape))
        return judge(options, shape, window, full) if options.check else 0


def judge(options, shape, window, full):
    best = min(window.painted) / min(shape.painted)
    slower = min(full.painted) / min(window.painted)
    wrong = []
    if best > RATIO * options.slack:
        wrong.append(f"{best:.2f} times the empty window; at most {RATIO * options.slack:.2f}")
    if slower > SLOWER * options.slack:
        wrong.append(f"{slower:.2f} times as long with many projects; at most {SLOWER * options.slack:.2f}")
    if window.memory > MEGABYTES * options.slack:
        wrong.append(f"{window.memory:.0f} MB; at most {MEGABYTES * options.slack:.0f}")
    for line in wrong:
        print("missed:", line, f"(load {os.getloadavg()[0]:.1f})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kill points are for tests: a release is configured here, and nothing of them is in what it would compile."""
import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BINARIES = Path(os.environ.get("BOWLINE_BIN_DIR", SOURCE / "build/dev/bin"))
SWITCH = b"BOWLINE_KILL_AT"


def marks(commands):
    """What of these compilations would bring a kill point into a program."""
    return [entry["file"] for entry in commands
            if "BOWLINE_KILL_POINTS" in entry["command"] or entry["file"].endswith("KillPoint.cpp")]


class KillPoints(unittest.TestCase):
    def test_this_build_has_them(self):
        program = BINARIES / "bowline-syncd"
        if not program.exists():
            self.skipTest("bowline-syncd is not built")
        self.assertIn(SWITCH, program.read_bytes())
        here = json.loads((BINARIES.parent / "compile_commands.json").read_text())
        self.assertGreater(len(marks(here)), 10)

    def test_a_release_has_none(self):
        if not shutil.which("cmake"):
            self.skipTest("cmake is not installed")
        with tempfile.TemporaryDirectory() as folder:
            # Without the window, so that this also works where there is nothing to build one with.
            done = subprocess.run(["cmake", "--preset", "release", "-B", folder, "-DBOWLINE_UI=OFF"], cwd=SOURCE,
                                  capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
            commands = json.loads((Path(folder) / "compile_commands.json").read_text())
        self.assertGreater(len(commands), 50)
        self.assertEqual(marks(commands), [])

    def test_nobody_passes_by_the_macro(self):
        for path in (SOURCE / "app").rglob("*.cpp"):
            if path.name != "KillPoint.cpp":
                self.assertIsNone(re.search(r"\bkillPoint\(", path.read_text()), path)


if __name__ == "__main__":
    unittest.main()

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The arrows of the house point one way: in what each target links, in what each file includes, and in what the
programs without a window really load. The first class proves that a wrong arrow is found."""
import os
import shutil
import subprocess
import unittest
from pathlib import Path

import layers

SOURCE = Path(__file__).resolve().parents[2]
WINDOW_LIBRARIES = ("libQt6Gui", "libQt6Widgets", "libQt6Svg")


class MadeUpHouse(unittest.TestCase):
    def links(self, text):
        return layers.bad_links(layers.read_links(text))

    def test_the_right_way_is_allowed(self):
        self.assertEqual(self.links("bowline_core|STATIC_LIBRARY|app/core|Qt6::Core;bowline_flags\n"
                                    "bowline_sync|STATIC_LIBRARY|app/sync|bowline_core;$<LINK_ONLY:bowline_flags>\n"
                                    "bowline|EXECUTABLE|ui|bowline_core;Qt6::Widgets\n"), [])

    def test_upward_link(self):
        self.assertEqual(self.links("a|STATIC_LIBRARY|app/net|b\nb|STATIC_LIBRARY|app/sync/deep|\n"),
                         ["a (net) links b (sync)"])

    def test_hidden_upward_link(self):
        self.assertEqual(self.links("a|STATIC_LIBRARY|app/store|$<LINK_ONLY:b>\nb|STATIC_LIBRARY|app/heroku|\n"),
                         ["a (store) links b (heroku)"])

    def test_the_window_knows_only_the_seam(self):
        self.assertEqual(self.links("bowline|EXECUTABLE|ui|engine\nengine|STATIC_LIBRARY|app/sync|\n"),
                         ["bowline (ui) links engine (sync)"])

    def test_windows_in_app_and_in_models(self):
        self.assertEqual(len(self.links("a|STATIC_LIBRARY|app/service|Qt6::Gui\n"
                                        "m|STATIC_LIBRARY|ui/models|Qt6::Widgets\n")), 2)

    def test_unknown_part_and_core_with_a_network(self):
        self.assertEqual(len(self.links("a|STATIC_LIBRARY|app/misc|\nc|STATIC_LIBRARY|app/core|Qt6::Network\n")), 2)

    def test_includes(self):
        bad = layers.bad_includes({
            "app/net/A.h": '#include "core/Secret.h"\n#include "sync/Engine.h"\n',
            "app/sandbox/B.cpp": '  #  include "heroku/PlatformApi.h"\n',
            "app/core/C.cpp": "#include <QtGui/QColor>\n",
            "app/core/D.cpp": '#include "../net/HttpClient.h"\n',
            "ui/views/E.cpp": '#include "models/X.h"\n#include "service/ServiceApi.h"\n#include "store/Journal.h"\n',
            "ui/models/F.cpp": "#include <QtWidgets/QWidget>\n"}, {"core", "net", "sync", "heroku", "service", "store"})
        self.assertEqual([line.split(" includes ")[0] for line in bad],
                         ["app/core/C.cpp", "app/core/D.cpp", "app/net/A.h", "app/sandbox/B.cpp", "ui/models/F.cpp",
                          "ui/views/E.cpp"])


class RealHouse(unittest.TestCase):
    def test_links(self):
        targets = layers.read_links(Path(os.environ["BOWLINE_LINKS"]).read_text())
        self.assertIn("bowline_core", targets, "the build wrote no links")
        self.assertEqual(layers.bad_links(targets), [])

    def test_includes(self):
        files = {str(path.relative_to(SOURCE)): path.read_text() for top in ("app", "ui")
                 for path in (SOURCE / top).rglob("*") if path.suffix in (".h", ".cpp")}
        self.assertGreater(len(files), 20)
        folders = {path.name for path in (SOURCE / "app").iterdir() if path.is_dir()}
        self.assertEqual(layers.bad_includes(files, folders), [])

    def test_programs_without_a_window_load_none(self):
        programs = [path for path in Path(os.environ["BOWLINE_BIN_DIR"]).glob("bowline*")
                    if path.name not in ("bowline", "bowline-bench-shape")]  # the two with a window
        if not programs or not shutil.which("readelf"):
            self.skipTest("no program of app/ is built, or readelf is not installed")
        for program in programs:
            needed = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
            self.assertIn("libQt6Core", needed)
            for library in WINDOW_LIBRARIES:
                self.assertNotIn(library, needed, program.name)


if __name__ == "__main__":
    unittest.main()

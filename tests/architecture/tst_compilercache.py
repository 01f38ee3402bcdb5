# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A compiler behind a cache must build what the sources say: also where only a macro of a precompiled header has
changed, and in a clone at another path that finds the first one's results."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

CMAKE_PARTS = Path(__file__).resolve().parents[2] / "packaging" / "cmake"

CMAKE_LISTS = """
cmake_minimum_required(VERSION 3.25)
project(clone LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "%s")
include(CompilerCache)
add_compile_options(-fpch-preprocess)
add_executable(says main.cpp)
target_include_directories(says PRIVATE "${PROJECT_SOURCE_DIR}")
target_precompile_headers(says PRIVATE <Precompiled.h>)
""" % CMAKE_PARTS

# `once` is declared in the header and the header is included twice: by the precompiled one and by hand.
HEADER = '#pragma once\nconstexpr int once = 1;\n#define WORDS "%s"\n'
MAIN = '#include "Words.h"\n#include <cstdio>\nint main()\n{\n    std::puts(WORDS);\n    return once - 1;\n}\n'


class Clone:
    def __init__(self, folder, cache):
        self.folder = folder
        self.environment = {name: value for name, value in os.environ.items() if not name.startswith("CCACHE_")}
        self.environment["CCACHE_DIR"] = str(cache)
        folder.mkdir()
        (folder / "CMakeLists.txt").write_text(CMAKE_LISTS)
        (folder / "Precompiled.h").write_text('#pragma once\n#include "Words.h"\n')
        (folder / "main.cpp").write_text(MAIN)

    def words(self, words):
        (self.folder / "Words.h").write_text(HEADER % words)

    def run(self, *command):
        done = subprocess.run(command, env=self.environment, cwd=self.folder, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode != 0:
            raise AssertionError(f"{command[0]} {command[1:3]} failed:\n{done.stdout}")
        return done.stdout

    def built_says(self):
        self.run("cmake", "-G", "Ninja", "-S", ".", "-B", "build")
        self.run("cmake", "--build", "build")
        return self.run(str(self.folder / "build" / "says")).strip()

    def hits(self):
        counts = dict(line.split("\t") for line in self.run("ccache", "--print-stats").splitlines())
        return int(counts["direct_cache_hit"]) + int(counts["preprocessed_cache_hit"])


class CompilerBehindACache(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="bowline-compilercache-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.cache = self.folder / "cache"

    def clone(self, name):
        return Clone(self.folder / name, self.cache)

    def test_a_macro_alone_changes_in_the_same_clone(self):
        clone = self.clone("one")
        for words in ("before", "afterwards", "before"):
            clone.words(words)
            self.assertEqual(clone.built_says(), words)

    def test_a_macro_alone_changes_between_clones_and_what_did_not_change_is_found(self):
        for name, words in (("one", "before"), ("two", "afterwards"), ("three", "before")):
            clone = self.clone(name)
            clone.words(words)
            self.assertEqual(clone.built_says(), words)
        self.assertGreaterEqual(clone.hits(), 2, "the third clone has the first one's sources and compiled again")


if __name__ == "__main__":
    if not shutil.which("ccache"):
        print("skipped: ccache is not installed", file=sys.stderr)
        sys.exit(77)
    unittest.main()

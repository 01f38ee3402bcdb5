# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that a reader relies on: short files, a licence on each, a first line that says what a library is for."""
import re
import unittest
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
FOLDERS = (".ci", "app", "packaging", "resources", "tests", "ui")
LIMIT = 500
CLASS_LIMIT = 700
# Longer files, each with the reason why it is still one job.
LONG = {}
# Larger classes, with what is to become of each. The list must only shrink: an entry that is no longer needed fails.
LARGE = {}
MEMBER = re.compile(r"^[^\s/#].*?\b([A-Z]\w+)::(?:[A-Z]\w+::)*~?\w+\(", re.MULTILINE)
CODE = (".h", ".cpp", ".py", ".sql", ".sh")


def files():
    for folder in FOLDERS:
        for path in sorted((SOURCE / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and "node_modules" not in path.parts:
                yield path


def is_code(path):
    if path.suffix in CODE:
        return True
    if path.suffix:
        return False
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def too_long(path, text):
    return text.count("\n") > LIMIT and str(path) not in LONG


def classes(sources):
    """{(top folder, class): lines}: its header and every file that defines its members, however it is cut up. A class
    within a class is part of it. sources: {path: text}. A file that defines members of several classes counts for the
    one with the most."""
    found = {}
    for path, text in sources.items():
        names = [path.stem] if path.suffix == ".h" else MEMBER.findall(text)
        if names:
            name = max(set(names), key=names.count)
            key = (path.parts[0], name)
            found[key] = found.get(key, 0) + text.count("\n")
    return found


def too_large(sources):
    return sorted({name for (_, name), lines in classes(sources).items() if lines > CLASS_LIMIT})


def has_licence(text):
    head = text[:400]
    return "SPDX-FileCopyrightText:" in head and "SPDX-License-Identifier: GPL-3.0-or-later" in head


def has_own_namespace(stem, text):
    """A test's helpers clash with nobody's: tests/ are compiled several files at once."""
    return f"\nnamespace {stem} {{\n" in text and f"\n}} // namespace {stem}\n" in text


def purpose(text):
    """What the opening comment of a CMakeLists.txt says, without the licence."""
    for line in text.splitlines():
        if not line.startswith("#"):
            return ""
        if "SPDX-" not in line:
            words = re.sub(r"^#\s*", "", line).split(":", 1)
            return words[-1].strip()
    return ""


class MadeUpFiles(unittest.TestCase):
    def test_the_rules_find_what_breaks_them(self):
        self.assertTrue(too_long("x.cpp", "\n" * (LIMIT + 1)))
        self.assertFalse(too_long("x.cpp", "\n" * LIMIT))
        self.assertFalse(has_licence("#pragma once\n"))
        self.assertEqual(purpose("bowline_add_library(x)\n"), "")
        self.assertEqual(purpose("# net: HTTP jobs.\n"), "HTTP jobs.")
        self.assertTrue(has_own_namespace("tst_x", "\nnamespace tst_x {\n\n} // namespace tst_x\n"))
        self.assertFalse(has_own_namespace("tst_x", "\nnamespace {\n\n} // namespace\n"))

    def test_a_class_cannot_be_cut_into_files_to_pass(self):
        member = "void Big::work%d()\n{\n}\n"
        part = {"app/x/Big.h": "\n" * 200, "app/x/Big.cpp": member % 1 + "\n" * 297, "app/x/BigRest.cpp": member % 2}
        small = {Path(path): text for path, text in part.items()}
        self.assertEqual(too_large(small), [])
        self.assertEqual(too_large(small | {Path("app/y/Elsewhere.cpp"): member % 3 + "\n" * 197}), ["Big"])
        self.assertEqual(too_large(small | {Path("app/y/Other.cpp"): member.replace("Big", "Other") % 3 + "\n" * 197}), [])


class RealFiles(unittest.TestCase):
    def test_no_class_is_too_large(self):
        sources = {path.relative_to(SOURCE): path.read_text() for top in ("app", "ui")
                   for path in (SOURCE / top).rglob("*") if path.suffix in (".h", ".cpp")}
        self.assertEqual(too_large(sources), sorted(LARGE))

    def test_length(self):
        self.assertEqual([str(path.relative_to(SOURCE)) for path in files()
                          if is_code(path) and too_long(path.relative_to(SOURCE), path.read_text())], [])

    def test_long_files_have_a_reason_and_exist(self):
        for path, reason in LONG.items():
            self.assertGreater(len(reason), 20, path)
            self.assertGreater((SOURCE / path).read_text().count("\n"), LIMIT, f"{path} is short again")

    def test_licence(self):
        self.assertEqual([str(path.relative_to(SOURCE)) for path in files()
                          if is_code(path) and not has_licence(path.read_text())], [])

    def test_each_test_has_a_namespace_of_its_own(self):
        self.assertEqual([str(path.relative_to(SOURCE)) for path in (SOURCE / "tests").rglob("tst_*.cpp")
                          if not has_own_namespace(path.stem, path.read_text())], [])

    def test_each_library_says_what_it_is_for(self):
        for top in ("app", "ui"):
            for path in (SOURCE / top).rglob("CMakeLists.txt"):
                text = path.read_text()
                if "bowline_add_library" in text or "bowline_add_executable" in text:
                    self.assertGreater(len(purpose(text).split()), 3, path.relative_to(SOURCE))


if __name__ == "__main__":
    unittest.main()

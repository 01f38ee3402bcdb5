# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which part of the house may use which, and how to find out who breaks it."""
import re
from pathlib import Path

# Every part and the parts that it may use. A part is a folder of app/, or ui. The arrows point one way:
# ui -> service -> {sync, databases, datalinks, pipelines} -> acts -> store -> net -> core, and beside acts and store
# {heroku, destinations, credentials}.
_BASE = {"net", "core"}
_MIDDLE = {"heroku", "destinations", "credentials", "store"} | _BASE
_UPPER = {"sync", "databases", "datalinks", "pipelines", "acts"} | _MIDDLE
ALLOWED = {
    "core": set(), "net": {"core"},
    "heroku": _BASE, "credentials": _BASE, "store": _BASE,
    "destinations": _BASE | {"credentials", "store"},  # Bowline's own encrypted store is one of them
    "acts": _BASE | {"store"},
    "sync": _MIDDLE, "databases": _MIDDLE | {"acts"}, "datalinks": _MIDDLE | {"acts"}, "pipelines": _MIDDLE,
    "service": _UPPER, "sandbox": _BASE, "bin": _UPPER | {"service", "sandbox"},
    "ui": {"core", "service"},
}
# What else a part may link: patterns of CMake targets and libraries.
_QT_WINDOWS = r"Qt6?::(Gui|Widgets|Svg|SvgWidgets|OpenGL|OpenGLWidgets|PrintSupport|Quick\w*|Qml)(Private)?"
_WINDOW_HEADERS = re.compile(r"<(Qt(Gui|Widgets|Svg|OpenGL|PrintSupport|Quick|Qml)\w*)/")
_RESOURCES = r"Qt6?::Platform|\$<.*:bowline_core_resources_\d+>+"  # how Qt links what a static library carries inside
_OUTSIDE = {"core": rf"Qt6?::Core|{_RESOURCES}"}
_MODELS = "ui/models"


def part_of(place):
    """The part that a folder of the source tree belongs to; nothing for tests and the like."""
    steps = Path(place).parts
    if steps[:1] == ("ui",):
        return "ui"
    if len(steps) > 1 and steps[0] == "app":
        return steps[1]
    return None


def read_links(text):
    """{target: (folder, [linked things])} from what the build wrote."""
    targets = {}
    for line in text.splitlines():
        name, _, place, links = line.split("|", 3)
        things = [re.sub(r"^\$<(?:LINK_ONLY|BUILD_INTERFACE):(.*)>$", r"\1", thing) for thing in links.split(";")]
        targets[name] = (place, [thing for thing in things if thing and not thing.startswith("::@")])
    return targets


def bad_links(targets):
    """A sentence for every link that points the wrong way."""
    found = []
    for name, (place, links) in sorted(targets.items()):
        part = part_of(place)
        if part is None:
            continue
        if part not in ALLOWED:
            found.append(f"{name}: {place} is no known part of the house")
            continue
        for thing in links:
            if thing in targets:
                other = part_of(targets[thing][0])
                if other and other != part and other not in ALLOWED[part]:
                    found.append(f"{name} ({part}) links {thing} ({other})")
                elif targets[thing][0].startswith("tests"):
                    found.append(f"{name} ({part}) links {thing}, which is for tests")
            elif re.fullmatch(_QT_WINDOWS, thing) and (part != "ui" or place.startswith(_MODELS)):
                found.append(f"{name} ({place}) links {thing}, which is for windows")
            elif part in _OUTSIDE and not re.fullmatch(_OUTSIDE[part], thing) and "::" in thing:
                found.append(f"{name} ({part}) links {thing}")
    return found


def includes_of(text):
    """(quoted, angled) includes of a source file."""
    return (re.findall(r'^\s*#\s*include\s*"([^"]+)"', text, re.MULTILINE),
            re.findall(r"^\s*#\s*include\s*(<[^>]+>)", text, re.MULTILINE))


def bad_includes(files, folders):
    """A sentence for every include that points the wrong way. files: {path: text}; folders: the names in app/."""
    found = []
    for path, text in sorted(files.items()):
        part = part_of(path)
        if part not in ALLOWED:
            continue
        quoted, angled = includes_of(text)
        for include in quoted:
            other = include.split("/")[0]
            if include.startswith("../") or "/../" in include:
                found.append(f"{path} includes {include}: name it from the root of app/ or ui/")
            elif "/" in include and other in folders and other != part and other not in ALLOWED[part]:
                found.append(f"{path} includes {include}")
        for include in angled:
            if _WINDOW_HEADERS.match(include) and (part != "ui" or path.startswith(_MODELS)):
                found.append(f"{path} includes {include}, which is for windows")
    return found

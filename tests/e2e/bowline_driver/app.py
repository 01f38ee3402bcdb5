# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running program and its windows."""
import itertools

from . import processes
from .tree import Element, atspi
from .waiting import USUAL, DriveError, wait_for

_number = itertools.count(1)


class App:
    def __init__(self, desktop, argv, env=None, seconds=USUAL):
        """Starts argv on the desktop and waits until its window is in the accessibility tree."""
        self.desktop = desktop
        self._name = f"app-{next(_number)}"
        argv = [str(part) for part in argv]
        self.env = {**desktop.env, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **(env or {})}
        self.process = processes.start(argv, log=desktop.folder / f"{self._name}.log", env=self.env)
        self._root = wait_for(self._look, f"the window of {argv[0]}", seconds, self.output)

    def _look(self):
        if self.process.poll() is not None:
            raise DriveError(f"the program ended, exit {self.process.returncode}\n{self.output()}")
        library = atspi()
        desktop = library.get_desktop(0)
        # Nothing of ours runs the main loop that would keep the library's cache true.
        desktop.set_cache_mask(library.Cache.NONE)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            try:
                candidate = desktop.get_child_at_index(index)
                if candidate and candidate.get_process_id() == self.process.pid and candidate.get_child_count():
                    candidate.set_cache_mask(library.Cache.NONE)
                    return Element(candidate)
            except Exception:  # another program of the desktop is just ending
                continue
        return None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.quit()

    @property
    def running(self):
        return self.process.poll() is None

    def output(self):
        return self.desktop.log(self._name)

    def quit(self):
        """Asks it to end, as a session does at logout. Gives its exit code."""
        return processes.stop(self.process, USUAL)

    def outline(self):
        if not self.running:
            return f"the program ended, exit {self.process.returncode}\n{self.output()}"
        return "\n".join(line for window in self._root.children() for line in window.outline())

    def find_all(self, role=None, name=None, inside=None, showing=True):
        tops = [inside] if inside else list(self._root.children())
        return [element for top in tops for element in top.walk()
                if element.matches(role, name) and (not showing or element.showing)]

    def find(self, role=None, name=None, inside=None, seconds=USUAL, showing=True):
        """The first control of this role and name that is to be seen; waits for it."""
        return wait_for(lambda: next(iter(self._find_while_running(role, name, inside, showing)), None),
                        f"{role or 'control'} {name!r}", seconds, self.outline)

    def _find_while_running(self, role, name, inside, showing):
        if not self.running:
            raise DriveError(self.outline())
        return self.find_all(role, name, inside, showing)

    def has(self, role=None, name=None, inside=None):
        return bool(self.find_all(role, name, inside))

    def wait_gone(self, role, name, seconds=USUAL):
        wait_for(lambda: not self.find_all(role, name), f"{role} {name!r} to go", seconds, self.outline)

    def press(self, role, name, inside=None, seconds=USUAL):
        """Presses a button, ticks a box, opens a tab. A disabled control is waited for, as a person would."""
        element = self.find(role, name, inside, seconds)
        wait_for(lambda: element.enabled, f"{element!r} to be enabled", seconds, self.outline)
        element.do("Press", "Toggle", "click", "SetFocus")
        return element

    def write(self, name, text, inside=None, seconds=USUAL):
        self.find("field", name, inside, seconds).write(text)

    def table(self, name, inside=None, seconds=USUAL):
        """The rows of a table as dictionaries by column head."""
        grid = self.find("table", name, inside, seconds)
        heads = grid.headers()
        return [dict(zip(heads, row)) for row in grid.rows()]

    def select(self, table, test, inside=None, seconds=USUAL):
        """Selects the first row for which test(cells) is true."""
        def row():
            grid = self.find("table", table, inside, seconds)
            for index, cells in enumerate(grid.rows()):
                if test(cells):
                    return grid, index
            return None
        grid, index = wait_for(row, f"a row of {table!r}", seconds,
                               lambda: f"rows: {self.find('table', table, inside).rows(20)}")
        grid.select_row(index)
        return grid, index

    def choose(self, combo, item):
        """Chooses an entry of a combo box by its keys."""
        box = self.find("combo", combo)
        names = [element.name for element in box.walk() if element.role in ("list item", "menu item")]
        if item not in names:
            raise DriveError(f"{box!r} has no entry {item!r}, only {names}")
        if box.name != item:
            x, y, width, height = box.area
            self.desktop.click(x + width // 2, y + height // 2)
            wait_for(lambda: any(child.showing for child in box.children()), f"the entries of {combo!r}",
                     explain=self.outline)
            self.desktop.type_keys("Home", *["Down"] * names.index(item), "Return")
        wait_for(lambda: box.name == item, f"{combo!r} to show {item!r}", explain=self.outline)

    def screenshot(self, path):
        """A picture of its main window's contents."""
        window = next(iter(self.find_all("window")), None)
        return self.desktop.screenshot(path, window.area if window else None)

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility tree: what a screen reader sees of a window."""
import re
import warnings

from .waiting import DriveError

_library = None
_SECRET = re.compile(r"postgres(ql)?://\S+")
_GRIDS = ("table", "tree table", "tree")
# What people call a control -> the role names that toolkits give it.
_ROLES = {
    "button": {"push button", "button", "toggle button"},
    "field": {"text", "entry", "password text", "spin button"},
    "table": set(_GRIDS) | {"list"},
    "list": {"list"},
    "tab": {"page tab"},
    "choice": {"check box", "radio button"},
    "menu item": {"menu item", "check menu item", "radio menu item"},
    "window": {"frame", "window", "dialog", "alert"},
    "dialog": {"dialog", "alert"},
    "label": {"label", "static", "text"},
    "group": {"panel", "grouping", "section"},
    "combo": {"combo box"},
}


def atspi():
    """The library, bound to the bus of the Desktop: so it is imported no earlier than here."""
    global _library
    if _library is None:
        warnings.filterwarnings("ignore", category=DeprecationWarning)
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        Atspi.init()
        Atspi.set_timeout(4000, 10000)
        _library = Atspi
    return _library


def plain(text):
    """A name as a person reads it: without the mark of the access key."""
    return re.sub(r"&(?=\S)", "", text or "").strip()


def _try(call, otherwise):
    try:
        return call()
    except Exception:  # the library raises GLib.Error for a control that has just gone
        return otherwise


class Element:
    """A control. Questions about one that has gone are answered with nothing, never with an error."""

    def __init__(self, accessible):
        self._accessible = accessible

    @property
    def role(self):
        return _try(self._accessible.get_role_name, "") or ""

    @property
    def name(self):
        return plain(_try(self._accessible.get_name, ""))

    @property
    def description(self):
        return _try(self._accessible.get_description, "") or ""

    @property
    def states(self):
        found = _try(self._accessible.get_state_set, None)
        return {state.value_nick for state in found.get_states()} if found else set()

    @property
    def showing(self):
        return "showing" in self.states

    @property
    def enabled(self):
        return "enabled" in self.states

    @property
    def text(self):
        """The contents of a field, the words of a label."""
        interface = _try(self._accessible.get_text_iface, None)
        if interface is None:
            return self.name
        library = atspi()
        count = _try(lambda: library.Text.get_character_count(interface), 0)
        return _try(lambda: library.Text.get_text(interface, 0, count), "") or ""

    @property
    def area(self):
        """Its place on the screen: x, y, width, height."""
        library = atspi()
        place = _try(lambda: library.Component.get_extents(self._accessible.get_component_iface(),
                                                           library.CoordType.SCREEN), None)
        return (place.x, place.y, place.width, place.height) if place else None

    def children(self):
        for index in range(_try(self._accessible.get_child_count, 0) or 0):
            child = _try(lambda: self._accessible.get_child_at_index(index), None)
            if child is not None:
                yield Element(child)

    def walk(self, depth=40):
        """Itself and what lies in it. The cells of tables are read with `rows`, they can be very many."""
        yield self
        if depth and self.role not in _GRIDS:
            for child in self.children():
                yield from child.walk(depth - 1)

    def labels(self):
        """The names of the labels that belong to it: a combo box is known by nothing else."""
        names = []
        for relation in _try(self._accessible.get_relation_set, None) or []:
            if relation.get_relation_type().value_nick == "labelled-by":
                names += [Element(relation.get_target(i)).name for i in range(relation.get_n_targets())]
        return names

    def matches(self, role, name):
        """name: the whole name, or a compiled pattern that is searched for."""
        if role is not None and self.role not in _ROLES.get(role, {role}):
            return False
        if name is None:
            return True
        names = [self.name] + (self.labels() if self.role == "combo box" else [])
        if self.role in ("label", "text", "static") and not self.name:
            names.append(self.text)
        if isinstance(name, re.Pattern):
            return any(name.search(candidate) for candidate in names)
        return plain(name) in names

    def actions(self):
        library = atspi()
        interface = _try(self._accessible.get_action_iface, None)
        if interface is None:
            return []
        count = _try(lambda: library.Action.get_n_actions(interface), 0)
        return [_try(lambda i=i: library.Action.get_action_name(interface, i), "") for i in range(count)]

    def do(self, *names):
        """Does the first of these actions that it offers. One that opens a modal dialog answers only when the dialog
        closes, so that no answer in time is no error."""
        library = atspi()
        offered = [action.lower() for action in self.actions()]
        for name in names:
            if name.lower() in offered:
                library.set_timeout(800, 10000)
                try:
                    library.Action.do_action(self._accessible.get_action_iface(), offered.index(name.lower()))
                except Exception as error:
                    if not re.search(r"time.?out|timed out|no ?reply", str(error), re.IGNORECASE):
                        raise DriveError(f"{self!r} went before it could be pressed: {error}") from error
                finally:
                    library.set_timeout(4000, 10000)
                return
        raise DriveError(f"{self!r} offers none of {names}, only {offered}")

    def write(self, text):
        """Replaces the contents of a field."""
        interface = _try(self._accessible.get_editable_text_iface, None)
        if interface is None or not atspi().EditableText.set_text_contents(interface, text):
            raise DriveError(f"{self!r} takes no text")

    # Tables, trees and lists
    def headers(self):
        library = atspi()
        grid = self._accessible.get_table_iface()
        return [plain(library.Table.get_column_description(grid, column))
                for column in range(library.Table.get_n_columns(grid))]

    def rows(self, most=2000):
        """The words of the cells, row by row."""
        library = atspi()
        grid = _try(self._accessible.get_table_iface, None)
        if grid is None:
            return [[child.name] for child in self.children()]
        columns = range(_try(lambda: library.Table.get_n_columns(grid), 0))
        count = min(_try(lambda: library.Table.get_n_rows(grid), 0), most)
        return [[self._cell(grid, row, column) for column in columns] for row in range(count)]

    @staticmethod
    def _cell(grid, row, column):
        cell = _try(lambda: atspi().Table.get_accessible_at(grid, row, column), None)
        return Element(cell).name if cell is not None else ""

    def select_row(self, row):
        library = atspi()
        grid = _try(self._accessible.get_table_iface, None)
        if grid is not None:
            chosen = library.Table.add_row_selection(grid, row)
        else:
            chosen = library.Selection.select_child(self._accessible.get_selection_iface(), row)
        if not chosen:
            raise DriveError(f"row {row} of {self!r} cannot be selected")

    def outline(self, depth=0, most=400):
        """The tree in words, for the message of a failed step: without the contents of fields and without URLs of
        databases, because these are secrets."""
        states = self.states
        marks = "".join(mark for mark, absent in (("disabled ", "enabled"), ("hidden ", "showing")) if absent not in states)
        name = _SECRET.sub("postgres://…", self.name)[:160]
        lines = ["  " * depth + f"{self.role} {name!r} {marks}".rstrip()]
        if self.role not in _GRIDS:
            for child in self.children():
                if len(lines) >= most:
                    break
                lines += child.outline(depth + 1, most - len(lines))
        return lines

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

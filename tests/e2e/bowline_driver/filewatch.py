# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sees each time that a file is replaced by another, as careful writers do it, and what was in it."""
import ctypes
import os
import select
import struct
import threading
from pathlib import Path

_libc = ctypes.CDLL(None, use_errno=True)
_IN_MOVED_TO = 0x80
_EVENT = struct.Struct("iIII")


class FileWatch:
    """`contents`: what the file held after each write, oldest first; nothing for one that was overtaken by the next."""

    def __init__(self, path):
        self.path = Path(path)
        self.contents = []
        self._seen = None
        self._handle = _libc.inotify_init1(os.O_CLOEXEC)
        if _libc.inotify_add_watch(self._handle, os.fsencode(self.path.parent), _IN_MOVED_TO) < 0:
            raise OSError(ctypes.get_errno(), "inotify_add_watch")
        self._wake, self._end = os.pipe()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        while True:
            ready, _, _ = select.select([self._handle, self._wake], [], [])
            if self._handle in ready:
                self._read(os.read(self._handle, 1 << 16))
            elif self._wake in ready:
                return

    def _read(self, events):
        at = 0
        while at < len(events):
            _, _, _, size = _EVENT.unpack_from(events, at)
            name = events[at + _EVENT.size:at + _EVENT.size + size].rstrip(b"\0")
            at += _EVENT.size + size
            if name == os.fsencode(self.path.name):
                self._note()

    def _note(self):
        with open(self.path, "rb") as file:
            inode, text = os.fstat(file.fileno()).st_ino, file.read()
        # The same file a second time: its event came when it was read already, for the one before.
        self.contents.append(None if inode == self._seen else text)
        self._seen = inode

    def repeated(self):
        """How often the file was written anew with what it held before."""
        known = [text for text in self.contents if text is not None]
        return sum(before == after for before, after in zip(known, known[1:]))

    def close(self):
        os.close(self._end)
        self._thread.join(5)
        os.close(self._wake)
        os.close(self._handle)

# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""When a program that is started now has painted its window: looked at as the X server sees it, so that it is the same for
every toolkit. The clock starts just before the program does."""
import ctypes
import ctypes.util
import select
import time

SUBSTRUCTURE_NOTIFY = 1 << 19
MAP_NOTIFY = 19
Z_PIXMAP = 2
LEAST = (450, 300)  # px: what is smaller is a helper or a splash
LOOK_EVERY = 0.0005


class _Attributes(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int), ("y", ctypes.c_int), ("width", ctypes.c_int), ("height", ctypes.c_int),
                ("rest", ctypes.c_char * 256)]


class _Map(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", ctypes.c_void_p),
                ("event", ctypes.c_ulong), ("window", ctypes.c_ulong), ("override", ctypes.c_int)]


class _Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("map", _Map), ("room", ctypes.c_long * 24)]


class Screen:
    """The X server of $DISPLAY, without a window manager that would put frames around."""

    def __init__(self):
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        x11.XGetImage.restype = ctypes.c_void_p
        x11.XGetPixel.restype = ctypes.c_ulong
        self.x11 = x11
        self.display = ctypes.c_void_p(x11.XOpenDisplay(None))
        if not self.display.value:
            raise OSError("no X server at $DISPLAY")
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
        x11.XSetErrorHandler(self._ignore)  # a window may go while it is looked at
        root = ctypes.c_ulong(x11.XDefaultRootWindow(self.display))
        x11.XSelectInput(self.display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        x11.XSync(self.display, 1)

    def first_paint(self, start, seconds=30):
        """Calls start() and gives its answer, with the milliseconds until there was a window and until it was painted."""
        self.x11.XSync(self.display, 1)
        began = time.perf_counter()
        started = start()
        window, size = self._wait_for_window(began + seconds)
        mapped = time.perf_counter()
        while not self._is_painted(window, size):
            if time.perf_counter() > began + seconds:
                raise TimeoutError("the window stayed empty")
            time.sleep(LOOK_EVERY)
        return started, (mapped - began) * 1000, (time.perf_counter() - began) * 1000

    def _wait_for_window(self, until):
        event = _Event()
        while time.perf_counter() < until:
            if not self.x11.XPending(self.display):
                select.select([self.x11.XConnectionNumber(self.display)], [], [], 0.05)
                continue
            self.x11.XNextEvent(self.display, ctypes.byref(event))
            if event.type != MAP_NOTIFY or event.map.override:
                continue
            seen = _Attributes()
            window = ctypes.c_ulong(event.map.window)
            known = self.x11.XGetWindowAttributes(self.display, window, ctypes.byref(seen))
            if known and seen.width >= LEAST[0] and seen.height >= LEAST[1]:
                return window, (seen.width, seen.height)
        raise TimeoutError("no window appeared")

    # What was never painted is black; neither program has a black middle.
    def _is_painted(self, window, size):
        image = self.x11.XGetImage(self.display, window, size[0] // 2, size[1] // 2, 8, 1, ctypes.c_ulong(0xFFFFFF), Z_PIXMAP)
        if not image:
            return False
        image = ctypes.c_void_p(image)
        painted = any(self.x11.XGetPixel(image, x, 0) & 0xFFFFFF for x in range(8))
        self.x11.XDestroyImage(image)
        return painted

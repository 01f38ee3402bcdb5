# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting with a limit and a reason."""
import time

# How long what should happen is waited for where nobody promised when: a computer that compiles meanwhile is slow.
USUAL = 60.0


class DriveError(AssertionError):
    """A step of a person's job could not be done, or its effect was not seen."""


def wait_for(condition, what, seconds=USUAL, explain=None, pause=0.05):
    """The first true value of condition(). After `seconds` a DriveError that names `what` and adds explain()."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            more = "\n" + explain() if explain else ""
            raise DriveError(f"waited {seconds:g} s in vain: {what}{more}")
        time.sleep(pause)


def happens(condition, seconds, pause=0.05):
    """Whether condition() becomes true within `seconds`."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(pause)
    return True

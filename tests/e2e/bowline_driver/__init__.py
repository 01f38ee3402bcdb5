# SPDX-FileCopyrightText: 2026 The Bowline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses Bowline as a person with a screen reader does: through the accessibility bus, on a private virtual desktop.

Needs Debian's own /usr/bin/python3 (for python3-gi) and the packages of `packaging/install-deps desktop`. The names
that it looks for are those that ARCHITECTURE.md promises to assistive technology.
"""

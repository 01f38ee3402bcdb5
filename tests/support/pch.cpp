// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing: a target needs a file to be compiled with its precompiled header.

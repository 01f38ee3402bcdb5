// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "destinations/files/Dialects.h"

#include <QByteArray>

namespace bowline {

/// Whether a file is one of NAME=value lines. destination.refused with a sentence that says what it is
/// instead: UTF-16 or UTF-32, no text, JSON, YAML, XML, an ini or TOML file, the source of a program, a shell
/// script or another text without any assignment. Empty files and files of comments only are fine. `path` is
/// for the sentence, and for what its name says.
/// Gives how the file is read by the dialect that it shows.
Expected<Dialects::Shown> checkEnvText(const QByteArray &path, const QByteArray &text);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace bowline::ctl {

/// Columns under headings, as wide as they need to be, two spaces apart. The last column is not padded.
QString textTable(const QStringList &headings, const QList<QStringList> &rows);

} // namespace bowline::ctl

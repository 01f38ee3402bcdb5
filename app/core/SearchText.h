// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bowline {

/// What a search compares: the same for large and small letters of every script, and for letters that Unicode
/// can write in two ways. The journal and the window both use this, so that both find the same rows.
QString foldedForSearch(const QString &text);

/// Folded texts as one, to be searched at once: a part is found only within one of them.
QString foldedForSearch(const QStringList &texts);

} // namespace bowline

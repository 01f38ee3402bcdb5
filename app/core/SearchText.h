// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QString>
#include <QStringList>

namespace bowline {

/// What a search compares: the same for large and small letters of every script, and for letters that Unicode
/// can write in two ways. The journal and the window both use this, so that both find the same rows.
QString foldedForSearch(const QString &text);

/// What a search in Activity looks at in one entry, beside the name of its project: what depends on no language, and
/// the phrases in every language that this program carries. So a search finds what its person sees, whichever language
/// that is, and the journal's index does not change when a person changes it. The journal and ActivityFilters use this.
QString activitySearchText(const QStringList &names, int release, const QList<Phrase> &phrases);

/// Folded texts as one, to be searched at once: a part is found only within one of them.
QString foldedForSearch(const QStringList &texts);

} // namespace bowline

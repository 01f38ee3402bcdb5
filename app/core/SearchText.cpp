// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/SearchText.h"

namespace bowline {

namespace {

constexpr QChar betweenTexts(0x1f); // "unit separator": nobody types it into a search

} // namespace

QString foldedForSearch(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C);
}

QString foldedForSearch(const QStringList &texts)
{
    return foldedForSearch(texts.join(betweenTexts));
}

QString activitySearchText(const QStringList &names, int release, const QList<Phrase> &phrases)
{
    QStringList texts = names;
    if (release > 0)
        texts.append(QStringLiteral("v%1").arg(release));
    for (const Phrase &phrase : phrases)
        texts.append(phrase.textInAll());
    return foldedForSearch(texts);
}

} // namespace bowline

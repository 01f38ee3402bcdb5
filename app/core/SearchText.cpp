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

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <span>

namespace bowline {

class Language;

/// One row of the table of phrases. The rows stand in the files beside this one, by what they are about. Their keys are
/// stored in journals and cross the socket: a key keeps its meaning and its arguments for ever, while the words may
/// change.
struct PhraseText
{
    const char *key;
    const char *text;          ///< in English, marked for translation; %1, %2, … are arguments, %n the count
    const char *one = nullptr; ///< in English for a count of 1, where that differs

    /// In that language, the placeholders not filled. `count`: -1 where there is none.
    QString in(const Language &language, qint64 count) const;
};

extern const std::span<const PhraseText> actPhrases;
extern const std::span<const PhraseText> backupPhrases;
extern const std::span<const PhraseText> maintenancePhrases;
extern const std::span<const PhraseText> errorPhrases;
extern const std::span<const PhraseText> findingPhrases;
extern const std::span<const PhraseText> urlPhrases;
extern const std::span<const PhraseText> checkPhrases;
extern const std::span<const PhraseText> databaseActPhrases;
extern const std::span<const PhraseText> databasePhrases;
extern const std::span<const PhraseText> destinationPhrases;
extern const std::span<const PhraseText> syncPhrases;
extern const std::span<const PhraseText> loginPhrases;
extern const std::span<const PhraseText> servicePhrases;
extern const std::span<const PhraseText> reportPhrases;

/// Null for a key that is not in the table.
const PhraseText *phraseText(const QString &key);

const QList<const PhraseText *> &allPhraseTexts();

/// Changes with any word in any language that this program carries.
const QString &phraseTableMark();

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include "core/Language.h"

#include <QCryptographicHash>
#include <QHash>

namespace bowline {

QString PhraseText::in(const Language &language, qint64 count) const
{
    const QString translated = language.translate("bowline::Phrase", text, static_cast<int>(count));
    // English needs no translator, and so has none that knows its singular.
    const bool isSource = translated == QString::fromUtf8(text).replace(QStringLiteral("%n"), QString::number(count));
    return one && count == 1 && isSource ? QString::fromUtf8(one) : translated;
}

const QList<const PhraseText *> &allPhraseTexts()
{
    static const QList<const PhraseText *> all = [] {
        QList<const PhraseText *> rows;
        for (const auto &part : {errorPhrases, urlPhrases, databasePhrases, destinationPhrases, syncPhrases,
                                 loginPhrases, servicePhrases, reportPhrases, actPhrases, backupPhrases,
                                 maintenancePhrases, findingPhrases, checkPhrases, databaseActPhrases}) {
            for (const PhraseText &row : part)
                rows.append(&row);
        }
        return rows;
    }();
    return all;
}

const PhraseText *phraseText(const QString &key)
{
    static const QHash<QString, const PhraseText *> byKey = [] {
        QHash<QString, const PhraseText *> rows;
        for (const PhraseText *row : allPhraseTexts())
            rows.insert(QString::fromLatin1(row->key), row);
        return rows;
    }();
    return byKey.value(key);
}

const QString &phraseTableMark()
{
    static const QString mark = [] {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const Language &language : Language::all()) {
            for (const PhraseText *row : allPhraseTexts()) {
                hash.addData(QByteArray(row->key));
                hash.addData(row->in(language, -1).toUtf8());
            }
        }
        return QString::fromLatin1(hash.result().toHex().left(16));
    }();
    return mark;
}

} // namespace bowline

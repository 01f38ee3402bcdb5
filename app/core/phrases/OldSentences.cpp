// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/OldSentences.h"

#include "core/Language.h"
#include "core/phrases/PhraseTable.h"

#include <QHash>
#include <QRegularExpression>

namespace bowline {

namespace {

constexpr int deepest = 2;         ///< sentences within sentences
constexpr int longest = 1000;      ///< of a sentence that is looked for among those with placeholders
constexpr int fewestOwnSigns = 10; ///< what has less of its own fits too much

/// A sentence with placeholders.
struct SentencePattern
{
    QString key;
    QString start; ///< before the first placeholder: decides most cases quickly
    QRegularExpression whole;
    QList<int> order; ///< the number of each placeholder
};

struct KnownSentences
{
    QHash<QString, QString> keys; ///< of sentences without placeholders
    QList<SentencePattern> patterns;
};

void addPattern(KnownSentences &known, const QString &key, const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%([1-9])"));
    SentencePattern pattern;
    pattern.key = key;
    QString expression;
    qsizetype end = 0;
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        expression += QRegularExpression::escape(text.mid(end, match.capturedStart() - end)) + QStringLiteral("(.+)");
        end = match.capturedEnd();
        pattern.order.append(match.captured(1).toInt());
    }
    if (text.size() - 2 * pattern.order.size() < fewestOwnSigns)
        return;
    expression += QRegularExpression::escape(text.mid(end));
    pattern.start = text.left(text.indexOf(QLatin1Char('%')));
    pattern.whole = QRegularExpression(QRegularExpression::anchoredPattern(expression),
                                       QRegularExpression::DotMatchesEverythingOption);
    known.patterns.append(pattern);
}

const KnownSentences &knownSentences()
{
    static const KnownSentences all = [] {
        KnownSentences known;
        for (const PhraseText *row : allPhraseTexts()) {
            const QString key = QString::fromLatin1(row->key);
            const bool hasArguments = QString::fromUtf8(row->text).contains(QLatin1String("%1"));
            if (row->one || key == QLatin1String("unknown")) // newer than all old sentences
                continue;
            for (const Language &language : Language::all()) {
                if (hasArguments)
                    addPattern(known, key, row->in(language, -1));
                else if (const QString text = row->in(language, -1); !known.keys.contains(text))
                    known.keys.insert(text, key);
            }
        }
        return known;
    }();
    return all;
}

bool isWholeSentence(const QString &text)
{
    return text.endsWith(QLatin1Char('.')) && text.contains(QLatin1Char(' '));
}

} // namespace

Phrase OldSentences::read(const QString &sentence)
{
    const Phrase found = sentence.isEmpty() ? Phrase() : find(sentence, 0);
    return found.isEmpty() ? Phrase::plain(sentence) : found;
}

// Of several patterns that fit, none is sure to be the one.
Phrase OldSentences::find(const QString &sentence, int depth)
{
    const KnownSentences &known = knownSentences();
    if (const QString key = known.keys.value(sentence); !key.isEmpty())
        return Phrase(key);
    Phrase found;
    if (sentence.size() > longest)
        return found;
    for (const SentencePattern &pattern : known.patterns) {
        if (!sentence.startsWith(pattern.start))
            continue;
        const QRegularExpressionMatch match = pattern.whole.match(sentence);
        if (!match.hasMatch() || found.key() == pattern.key)
            continue;
        if (!found.isEmpty())
            return {};
        QStringList arguments(pattern.order.size());
        for (qsizetype i = 0; i < pattern.order.size(); ++i)
            arguments[qMin(pattern.order[i], int(arguments.size())) - 1] = match.captured(int(i) + 1);
        found = Phrase(pattern.key);
        for (const QString &argument : std::as_const(arguments)) {
            const Phrase inner = depth < deepest && isWholeSentence(argument) ? find(argument, depth + 1) : Phrase();
            found = inner.isEmpty() ? found.arg(argument) : found.arg(inner);
        }
    }
    return found;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Phrase.h"

#include "core/Language.h"
#include "core/phrases/OldSentences.h"
#include "core/phrases/PhraseTable.h"

#include <QJsonDocument>

namespace bowline {

namespace {

const QString plainKey = QStringLiteral("plain");
const QString sentencesKey = QStringLiteral("sentences");
const QString listKey = QStringLiteral("list");
const QString destinationKindKey = QStringLiteral("kind");

QString worded(const QJsonValue &argument, const Language &language)
{
    if (argument.isObject())
        return Phrase::fromJson(argument.toObject()).textIn(language);
    if (argument.isDouble())
        return language.number(argument.toDouble());
    return argument.toString();
}

QStringList worded(const QJsonArray &arguments, const Language &language)
{
    QStringList texts;
    for (const auto &argument : arguments)
        texts.append(worded(argument, language));
    return texts;
}

// All in one pass: an argument may have a percent sign in it. A placeholder without an argument stays as it is, since
// some sentences speak of %40.
QString filled(const QString &pattern, const QStringList &arguments, const QString &count)
{
    QString result;
    result.reserve(pattern.size() + 64);
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar next = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size() ? pattern[i + 1] : QChar();
        const int number = next.digitValue();
        if (number >= 1 && number <= arguments.size())
            result += arguments[number - 1];
        else if (next == QLatin1Char('n') && !count.isEmpty())
            result += count;
        else {
            result += pattern[i];
            continue;
        }
        ++i;
    }
    return result;
}

QJsonArray arrayOf(const QList<Phrase> &all)
{
    QJsonArray array;
    for (const Phrase &phrase : all) {
        if (!phrase.isEmpty())
            array.append(phrase.toJson());
    }
    return array;
}

} // namespace

Phrase::Phrase(const char *key)
    : m_key(QString::fromLatin1(key))
{
}

Phrase::Phrase(const QString &key)
    : m_key(key)
{
}

Phrase Phrase::plain(const QString &words)
{
    return words.isEmpty() ? Phrase() : Phrase(plainKey).arg(words);
}

Phrase Phrase::sentences(const QList<Phrase> &all)
{
    Phrase joined(sentencesKey);
    joined.m_args = arrayOf(all);
    if (joined.m_args.size() > 1)
        return joined;
    return joined.m_args.isEmpty() ? Phrase() : fromJson(joined.m_args.first().toObject());
}

Phrase Phrase::list(const QList<Phrase> &all)
{
    Phrase joined(listKey);
    joined.m_args = arrayOf(all);
    return joined.m_args.isEmpty() ? Phrase() : joined;
}

Phrase Phrase::count(qint64 number) const
{
    Phrase counted = *this;
    counted.m_count = number;
    return counted;
}

QString Phrase::text() const
{
    return textIn(Language::own());
}

QString Phrase::textIn(const Language &language) const
{
    if (m_key.isEmpty())
        return {};
    const QStringList arguments = worded(m_args, language);
    if (m_key == plainKey || m_key == sentencesKey)
        return arguments.join(QLatin1Char(' '));
    if (m_key == listKey)
        return arguments.join(QStringLiteral(", "));
    if (m_key == destinationKindKey)
        return language.translate("bowline::DestinationKind", arguments.value(0).toUtf8().constData());
    const QString count = m_count < 0 ? QString() : QString::number(m_count);
    if (const PhraseText *row = phraseText(m_key))
        return filled(row->in(language, m_count), arguments, count);
    return filled(phraseText(QStringLiteral("unknown"))->in(language, -1),
                  {m_key, arguments.join(QStringLiteral(", "))}, {});
}

QStringList Phrase::textInAll() const
{
    QStringList texts;
    for (const Language &language : Language::all())
        texts.append(textIn(language));
    texts.removeDuplicates();
    return texts;
}

Phrase Phrase::mapped(const std::function<QString(const QString &)> &change) const
{
    Phrase changed = *this;
    for (qsizetype i = 0; i < m_args.size(); ++i) {
        if (m_args[i].isString())
            changed.m_args[i] = change(m_args[i].toString());
        else if (m_args[i].isObject())
            changed.m_args[i] = fromJson(m_args[i].toObject()).mapped(change).toJson();
    }
    return changed;
}

QJsonObject Phrase::toJson() const
{
    QJsonObject json{{QStringLiteral("key"), m_key}};
    if (!m_args.isEmpty())
        json.insert(QStringLiteral("args"), m_args);
    if (m_count >= 0)
        json.insert(QStringLiteral("n"), m_count);
    return json;
}

Phrase Phrase::fromJson(const QJsonObject &json)
{
    Phrase phrase(json.value(QStringLiteral("key")).toString());
    phrase.m_args = json.value(QStringLiteral("args")).toArray();
    phrase.m_count = json.value(QStringLiteral("n")).toInteger(-1);
    return phrase;
}

QString Phrase::stored() const
{
    return isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

Phrase Phrase::fromStored(const QString &stored)
{
    if (stored.startsWith(QLatin1String("{\""))) {
        const Phrase phrase = fromJson(QJsonDocument::fromJson(stored.toUtf8()).object());
        if (!phrase.isEmpty())
            return phrase;
    }
    return OldSentences::read(stored);
}

} // namespace bowline

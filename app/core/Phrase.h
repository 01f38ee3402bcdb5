// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <concepts>
#include <functional>

namespace bowline {

class Language;

/// A sentence, or part of one, before it is put into words: the key of a row of core/phrases, and what its placeholders
/// stand for: texts, numbers, or other phrases. The journal and the socket carry phrases; the program that shows one
/// words it, in its own language. A phrase never turns into a text by itself. A value; any thread.
///
///   Phrase("connect.env_var_followed").arg(name).text()
class Phrase
{
public:
    Phrase() = default; ///< says nothing
    explicit Phrase(const char *key);
    explicit Phrase(const QString &key); ///< a key that is put together, such as "error." and a code

    /// What somebody else has worded: shown as it is, in every language.
    static Phrase plain(const QString &words);
    /// Whole sentences one after the other. Those that say nothing are left out.
    static Phrase sentences(const QList<Phrase> &all);
    /// Parts of a list, with commas between them.
    static Phrase list(const QList<Phrase> &all);

    /// Adds arguments: the first one is %1.
    template <class... Arguments>
    Phrase arg(const Arguments &...arguments) const
    {
        Phrase longer = *this;
        (longer.m_args.append(argument(arguments)), ...);
        return longer;
    }
    /// The number that decides on singular or plural, and stands for %n.
    Phrase count(qint64 number) const;

    const QString &key() const { return m_key; }
    const QJsonArray &args() const { return m_args; }
    bool isEmpty() const { return m_key.isEmpty(); }

    /// Worded for the person at this program. A key that this program does not know, since a newer one has made it, is
    /// shown with its arguments. Empty only where nothing is said.
    QString text() const;
    QString textIn(const Language &language) const;
    /// In every language that this program carries: what a search looks at.
    QStringList textInAll() const;

    /// The phrase with each text in its arguments changed: for the redactor.
    Phrase mapped(const std::function<QString(const QString &)> &change) const;

    /// {"key", "args", and "n" where there is one}. An array of arguments that is empty is left out.
    QJsonObject toJson() const;
    static Phrase fromJson(const QJsonObject &json);
    /// For the journal: compact JSON; empty where nothing is said.
    QString stored() const;
    /// Also reads the sentences that versions before schema 7 have stored, see core/phrases/OldSentences.h.
    static Phrase fromStored(const QString &stored);

    bool operator==(const Phrase &) const = default;

private:
    static QJsonValue argument(const QString &text) { return text; }
    static QJsonValue argument(QLatin1Char sign) { return QString(sign); }
    static QJsonValue argument(const Phrase &phrase) { return phrase.toJson(); }
    static QJsonValue argument(double number) { return number; }
    template <std::integral Number>
    static QJsonValue argument(Number number)
    {
        return static_cast<qint64>(number);
    }

    QString m_key;
    QJsonArray m_args;
    qint64 m_count = -1; ///< -1: no number decides
};

} // namespace bowline

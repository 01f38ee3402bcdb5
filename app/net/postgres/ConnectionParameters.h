// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"
#include "core/rendering/LoginText.h"

#include <QByteArrayList>
#include <QHash>
#include <QStringList>

#include <utility>
#include <vector>

namespace bowline {

class UrlText;

/// What PQconnectStartParams(…, expand_dbname) gets for a URL: the very text, so that libpq itself reads it,
/// and around it what keeps this computer out of the matter. libpq fills every option that nobody has set
/// from PG* environment variables, the password file and files in ~/.postgresql; the consumer of the URL has
/// others, so neutral values stand in for those. Parameters that libpq does not know (pool=5, schema=…)
/// belong to other consumers and are left out of the text, which a remark tells, and a wish for TLS in others' words is
/// worded as libpq's.
class ConnectionParameters
{
public:
    /// libpq keywords and values that win over the URL, for example application_name, connect_timeout.
    using Overrides = QList<std::pair<QByteArray, QByteArray>>;

    /// url.invalid: libpq cannot read it, or no user is named. database.unreachable: what it names lies on
    /// another computer (a Unix socket, a password or service file), and nothing can be tried from here.
    /// Errors hold no piece of the URL that could be one of a password.
    /// url.consumer with Foreign::Refused, if the URL has a parameter that libpq does not know.
    static Expected<ConnectionParameters> read(const Secret &url, const Overrides &overrides = {},
                                               LoginText::Foreign foreign = LoginText::Foreign::LeftOut);

    /// A server of our own (a team's journal, the sandbox), in libpq's notation: "host='h' password='p'". Here this
    /// computer's environment and files count, as they do for psql. `where`: for people. url.invalid: libpq cannot read
    /// it.
    static Expected<ConnectionParameters> ofOwnServer(const Secret &connectionString, const QString &where);

    /// Null-terminated; valid as long as this object, or the one that it was moved to.
    std::vector<const char *> keywords() const;
    std::vector<const char *> values() const;

    /// As libpq reads the text; empty where it says nothing.
    QString value(const QByteArray &keyword) const { return QString::fromUtf8(m_read.value(keyword)); }
    struct Server
    {
        QString host; ///< a name, an address, or the folder of a Unix socket; empty where the text names none
        QString port; ///< "5432" where the text names none
    };
    /// One for each host, in the order in which libpq tries them.
    QList<Server> servers() const;
    bool hasPassword() const { return m_hasPassword; }
    /// "db.example.com:5432, …", or the socket's folder, for people; says so where the names could hold a
    /// piece of a password.
    QString where() const;
    /// Whether what libpq says may be quoted: its texts repeat parts of the URL.
    bool mayQuote() const { return m_mayQuote; }
    bool isSocket() const { return m_places.size() == 1 && m_places.first().startsWith(QLatin1Char('/')); }
    int hostCount() const { return static_cast<int>(m_places.size()); }

    /// With several hosts, one that does not answer must leave time for the next: each gets its share of
    /// `ms`, or what the URL's connect_timeout says if that is less. Our own waiting knows only the whole;
    /// the kernel gives up for libpq.
    void shareTime(int ms);

    /// The file of root certificates that the URL's verification needs and this computer lacks; empty where
    /// none is missing.
    QString missingRootFile() const;
    /// A client certificate or key that the URL names and this computer lacks.
    QString missingClientFile() const;
    /// What a person should know although the login works: for others the URL means something else.
    QList<Phrase> remarks() const { return m_remarks; }

private:
    Expected<Done> prepareText(UrlText &text, LoginText::Foreign foreign);
    Expected<Done> removeForeign(UrlText &text, LoginText::Foreign foreign);
    Expected<Done> readByLibpq(const Secret &text);
    Phrase elsewhere() const;
    void readPlaces();
    void add(const QByteArray &keyword, const QByteArray &value);
    void addNeutralValues(UrlText &text);
    void silenceEnvironment(UrlText &text);

    QHash<QByteArray, QByteArray> m_read; ///< without passwords
    bool m_hasPassword = false;
    bool m_mayQuote = true;
    QStringList m_places;
    QList<Phrase> m_remarks;
    std::vector<QByteArray> m_keywords;
    std::vector<QByteArray> m_values;
    std::vector<Secret> m_secrets; ///< known to the redactor while this lives; the URL is the last
    std::size_t m_urlAt = 0;
};

} // namespace bowline

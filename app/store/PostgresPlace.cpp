// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/PostgresPlace.h"

#include <QHostAddress>
#include <QMap>

#include <algorithm>

namespace bowline {

namespace {

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value + u'\'';
}

bool isOnThisComputer(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == QLatin1String("localhost") ||
           QHostAddress(host).isLoopback();
}

const QStringList &knownOptions()
{
    static const QStringList known{QStringLiteral("sslmode"),
                                   QStringLiteral("sslrootcert"),
                                   QStringLiteral("sslcert"),
                                   QStringLiteral("sslkey"),
                                   QStringLiteral("sslcrl"),
                                   QStringLiteral("ssl_min_protocol_version"),
                                   QStringLiteral("ssl_max_protocol_version"),
                                   QStringLiteral("channel_binding"),
                                   QStringLiteral("target_session_attrs"),
                                   QStringLiteral("application_name"),
                                   QStringLiteral("connect_timeout"),
                                   QStringLiteral("options"),
                                   QStringLiteral("keepalives_idle"),
                                   QStringLiteral("keepalives_interval"),
                                   QStringLiteral("keepalives_count"),
                                   QStringLiteral("tcp_user_timeout"),
                                   QStringLiteral("passfile")};
    return known;
}

} // namespace

Expected<PostgresPlace> PostgresPlace::parse(const Secret &url)
{
    auto parsed = DatabaseUrl::parse(url);
    if (!parsed)
        return fail(parsed.error());
    PostgresPlace place;
    place.m_url = *parsed;
    // A server that has gone without a word is noticed within half a minute.
    QMap<QString, QString> options{{QStringLiteral("connect_timeout"), QStringLiteral("5")},
                                   {QStringLiteral("application_name"), QStringLiteral("bowline")},
                                   {QStringLiteral("keepalives_idle"), QStringLiteral("10")},
                                   {QStringLiteral("keepalives_interval"), QStringLiteral("5")},
                                   {QStringLiteral("keepalives_count"), QStringLiteral("3")},
                                   {QStringLiteral("tcp_user_timeout"), QStringLiteral("15000")}};
    QStringList hosts{parsed->host};
    QStringList ports{QString::number(parsed->port)};
    for (const auto &[host, port] : parsed->moreHosts) {
        hosts.append(host);
        ports.append(QString::number(port));
    }
    place.m_hosts = hosts.join(u',');
    options.insert(QStringLiteral("port"), ports.join(u','));
    if (!std::all_of(hosts.cbegin(), hosts.cend(), isOnThisComputer))
        options.insert(QStringLiteral("sslmode"), QStringLiteral("require"));
    for (const auto &[name, value] : parsed->options) {
        if (!knownOptions().contains(name) || value.contains(u';'))
            return fail(ErrorCode::UrlInvalid, QStringLiteral("the option %1 of the store's URL").arg(name));
        options.insert(name, value);
    }
    QStringList texts;
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        texts.append(it.key() + u'=' + quoted(it.value()));
    place.m_options = texts.join(u';');
    return place;
}

Secret PostgresPlace::connectionString() const
{
    QString text = m_options;
    text.replace(u';', u' ');
    if (!m_hosts.isEmpty())
        text += QStringLiteral(" host=") + quoted(m_hosts);
    if (!m_url.user.isEmpty())
        text += QStringLiteral(" user=") + quoted(m_url.user);
    if (!m_url.database.isEmpty())
        text += QStringLiteral(" dbname=") + quoted(m_url.database);
    if (!m_url.password.isEmpty())
        text += QStringLiteral(" password=") + quoted(m_url.password.revealText());
    return Secret(text);
}

} // namespace bowline

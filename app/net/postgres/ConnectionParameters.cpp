// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/ConnectionParameters.h"

#include "core/Random.h"

#include <QDir>
#include <QStringList>

namespace bowline {

namespace {

// A file that is never there: libpq then goes on without one, quietly.
const QByteArray noFile = QByteArrayLiteral("/nonexistent/bowline");

bool isAtLeastRequire(const QString &mode)
{
    static const QStringList strict{QStringLiteral("require"), QStringLiteral("verify-ca"),
                                    QStringLiteral("verify-full")};
    return strict.contains(mode);
}

QByteArray optionOr(const DatabaseUrl &url, const char *name, const QByteArray &fallback)
{
    const QString value = url.option(QLatin1String(name));
    return value.isEmpty() ? fallback : value.toUtf8();
}

} // namespace

ConnectionParameters::ConnectionParameters(const DatabaseUrl &url, const QByteArrayList &addresses,
                                           bool requireTls)
    // No password at all would let PGPASSWORD in. A random one is refused with a clear SQLSTATE, if one is
    // asked for.
    : m_password(url.password.isEmpty() ? Secret(SystemRandom().urlSafeToken(16)) : url.password)
{
    const QByteArray host = url.host.toUtf8();
    add("host", QByteArrayList(addresses.size(), host).join(','));
    add("hostaddr", addresses.join(','));
    add("port", QByteArray::number(url.port));
    add("user", url.user.toUtf8());
    add("dbname", url.database.isEmpty() ? url.user.toUtf8() : url.database.toUtf8());
    add("passfile", noFile);
    add("application_name", QByteArrayLiteral("bowline"));
    add("client_encoding", QByteArrayLiteral("UTF8"));
    add("gssencmode", QByteArrayLiteral("disable"));
    add("channel_binding", optionOr(url, "channel_binding", QByteArrayLiteral("prefer")));
    add("target_session_attrs", optionOr(url, "target_session_attrs", QByteArrayLiteral("any")));
    addTls(url, requireTls);
    addOptional(url);
    finish();
}

void ConnectionParameters::add(const char *keyword, const QByteArray &value)
{
    m_keywords.push_back(keyword);
    m_texts.push_back(value);
}

void ConnectionParameters::addTls(const DatabaseUrl &url, bool requireTls)
{
    QString mode = url.option(QStringLiteral("sslmode"));
    if (mode.isEmpty())
        mode = QStringLiteral("prefer");
    if (requireTls && !isAtLeastRequire(mode))
        mode = QStringLiteral("require");
    add("sslmode", mode.toUtf8());
    // With `require`, a root certificate in the person's home would quietly turn verification on, which the
    // consumer of the URL does not do; with verify-*, libpq's own place is where it would look.
    const bool verifies = mode.startsWith(QLatin1String("verify"));
    const QByteArray root =
        verifies ? QDir::home().filePath(QStringLiteral(".postgresql/root.crt")).toUtf8() : noFile;
    add("sslrootcert", optionOr(url, "sslrootcert", root));
    add("sslcert", optionOr(url, "sslcert", noFile));
    add("sslkey", optionOr(url, "sslkey", noFile));
    add("sslcrl", optionOr(url, "sslcrl", noFile));
    add("sslsni", QByteArrayLiteral("1"));
    add("ssl_min_protocol_version", optionOr(url, "ssl_min_protocol_version", QByteArrayLiteral("TLSv1.2")));
    add("ssl_max_protocol_version", optionOr(url, "ssl_max_protocol_version", QByteArrayLiteral("TLSv1.3")));
}

// Sent only when needed: a pooler in front of the database refuses the start-up parameter `options`, even a
// blank one.
void ConnectionParameters::addOptional(const DatabaseUrl &url)
{
    const QByteArray options = optionOr(url, "options", {});
    if (!options.isEmpty())
        add("options", options);
    else if (!qEnvironmentVariableIsEmpty("PGOPTIONS"))
        add("options", QByteArrayLiteral(" "));
}

void ConnectionParameters::finish()
{
    for (const QByteArray &text : m_texts)
        m_values.push_back(text.constData());
    m_keywords.push_back("password");
    m_values.push_back(m_password.reveal().constData());
    m_keywords.push_back(nullptr);
    m_values.push_back(nullptr);
}

} // namespace bowline

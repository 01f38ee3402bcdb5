// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/BackupFiles.h"

#include <QDir>
#include <QMessageAuthenticationCode>
#include <QUrlQuery>

namespace bowline::sandbox {

BackupFiles::BackupFiles(QString folder, QUrl base, QByteArray key)
    : m_folder(std::move(folder))
    , m_base(std::move(base))
    , m_key(std::move(key))
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString BackupFiles::path(const QString &id) const
{
    return m_folder + QLatin1Char('/') + id + QStringLiteral(".dump");
}

qint64 BackupFiles::size(const QString &id) const
{
    return QFileInfo(path(id)).size();
}

void BackupFiles::remove(const QString &id) const
{
    QFile::remove(path(id));
}

QString BackupFiles::plainUrl(const QString &id) const
{
    return m_base.toString() + QStringLiteral("/backups/") + id;
}

QString BackupFiles::publicUrl(const QString &id, const QDateTime &expires) const
{
    const qint64 until = expires.toSecsSinceEpoch();
    return QStringLiteral("%1?Expires=%2&Signature=%3").arg(plainUrl(id)).arg(until).arg(signature(id, until));
}

BackupFiles::Access BackupFiles::access(const QString &id, const QString &query, const QDateTime &now) const
{
    const QUrlQuery fields(query);
    const qint64 until = fields.queryItemValue(QStringLiteral("Expires")).toLongLong();
    if (until <= 0 || fields.queryItemValue(QStringLiteral("Signature")) != signature(id, until))
        return Access::Denied;
    return until > now.toSecsSinceEpoch() ? Access::Granted : Access::Expired;
}

QString BackupFiles::idOf(const QUrl &url, const QDateTime &now) const
{
    const QString prefix = QStringLiteral("/backups/");
    if (url.host() != m_base.host() || url.port() != m_base.port() || !url.path().startsWith(prefix))
        return {};
    const QString id = url.path().mid(prefix.size());
    return url.query().isEmpty() || access(id, url.query(), now) == Access::Granted ? id : QString();
}

QString BackupFiles::signature(const QString &id, qint64 expires) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(id.toUtf8() + ' ' + QByteArray::number(expires));
    return QString::fromLatin1(code.result().toHex());
}

} // namespace bowline::sandbox

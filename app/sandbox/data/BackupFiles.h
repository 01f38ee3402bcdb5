// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUrl>

namespace bowline::sandbox {

/// Where the dumps lie, and the addresses by which they are fetched: as from Amazon's S3, with a signature that runs
/// out.
class BackupFiles
{
public:
    /// `base`: the sandbox's address. `key` signs.
    BackupFiles(QString folder, QUrl base, QByteArray key);

    QString path(const QString &id) const;
    qint64 size(const QString &id) const; ///< 0 if there is none
    void remove(const QString &id) const;

    /// What a transfer says: nobody can fetch it, but a restore may name it.
    QString plainUrl(const QString &id) const;
    QString publicUrl(const QString &id, const QDateTime &expires) const;

    enum class Access { Granted, Expired, Denied };
    /// `query`: of the request.
    Access access(const QString &id, const QString &query, const QDateTime &now) const;
    /// The backup that an address of ours names, plain or (as long as it is good) public; empty: not ours.
    QString idOf(const QUrl &url, const QDateTime &now) const;

private:
    QString signature(const QString &id, qint64 expires) const;

    QString m_folder;
    QUrl m_base;
    QByteArray m_key;
};

} // namespace bowline::sandbox

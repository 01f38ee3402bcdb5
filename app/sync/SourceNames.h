// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/AccountPool.h"
#include "sync/SyncBook.h"

namespace bowline {

/// What people call the app and the database that a sync follows, kept as Heroku has it now: what is followed
/// is an id.
///
/// Belongs to the engine, on its thread.
class SourceNames : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    SourceNames(SyncBook *book, WorkShare *share, AccountPool *pool, QObject *parent = nullptr);

    /// The name of now: of an app that was renamed while a journey carried the old name along.
    QString ofApp(const SyncRecord &sync) const { return m_apps.value(sync.appId, sync.appName); }
    /// The config var is another database's now: its name and plan are asked for.
    void lookUpDatabase(const SyncRecord &sync);

private:
    void appsNamed(const AccountId &account, const QHash<QString, QString> &names);
    void databasesRead(const SyncId &id, const QList<HerokuAttachment> &attachments);

    SyncBook *m_book;
    WorkShare *m_share;
    AccountPool *m_pool;
    QHash<QString, QString> m_apps; ///< by id, of apps that were renamed since the start
};

} // namespace bowline

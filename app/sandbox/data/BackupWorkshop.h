// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Workflows.h"
#include "sandbox/data/BackupBook.h"
#include "sandbox/data/BackupFiles.h"
#include "sandbox/data/ClientProgram.h"
#include "sandbox/data/DataClock.h"
#include "sandbox/data/DataMischief.h"

#include <QPointer>

namespace bowline::sandbox {

/// Backs up, restores and copies with pg_dump and pg_restore, as the database's default role. Each act answers at once
/// with its transfer, which then tells how far it is. Main thread only.
///
///     capture   database -> file
///     restore   file -> database, emptied before
///     copy      database -> file -> database, emptied before
class BackupWorkshop : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        World *world;
        DatabaseKeeper *keeper;
        Workflows *workflows;
        DataClock *clock;
        DataMischief *mischief;
        BackupBook *book;
        BackupFiles *files;
    };
    struct Ends ///< of a copy, as the client names them
    {
        QString fromName;
        QUrl fromUrl;
        QString toName;
        QUrl toUrl;
    };

    explicit BackupWorkshop(const Parts &parts, QObject *parent = nullptr);

    Shared<Transfer> capture(const Shared<AddOn> &addOn, const QString &scheduleId = {});
    /// `backup`: the id of a backup whose file is there.
    Shared<Transfer> restore(const Shared<AddOn> &addOn, const QString &backup, const QStringList &extensions);
    Shared<Transfer> copy(const Shared<AddOn> &asked, const Ends &ends);
    void cancel(const Shared<Transfer> &transfer);
    void remove(const Shared<Transfer> &transfer);

    /// The database that this URL leads into; none if it is not one of the sandbox's.
    Shared<AddOn> databaseAt(const QUrl &url) const;
    /// What the database is called at the app that pays for it: "DATABASE".
    QString nameOf(const AddOn &addOn) const;

private:
    using Steps = std::function<Pending<Done>()>;
    void perform(const Shared<Transfer> &transfer, DataMischief::Step step, const Steps &steps);
    void begin(const Shared<Transfer> &transfer, const Steps &steps);
    void finish(const Shared<Transfer> &transfer, const Expected<Done> &done);
    void captureWhatIsDue();
    Pending<Done> dump(const Shared<Transfer> &transfer, const QUrl &from, const QString &file);
    Pending<Done> empty(const Shared<AddOn> &target, const QStringList &extensions);
    Pending<Done> load(const Shared<Transfer> &transfer, const QUrl &to, const QString &file, bool clean);
    Pending<Done> run(const Shared<Transfer> &transfer, const QUrl &url, const char *program,
                      const QStringList &arguments);
    void note(const Shared<Transfer> &transfer, const QString &line) const;
    QUrl urlOf(const AddOn &addOn) const;

    const Parts m_parts;
    QHash<QString, QPointer<ClientProgram>> m_running; ///< by the transfer's id
};

} // namespace bowline::sandbox

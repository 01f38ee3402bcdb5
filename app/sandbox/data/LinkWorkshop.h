// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/DatabaseKeeper.h"
#include "sandbox/World.h"
#include "sandbox/data/LinkMischief.h"

namespace bowline::sandbox {

/// Makes and removes data links: the real objects of postgres_fdw in the local database, and what Heroku remembers of
/// them. Main thread only; the SQL runs on the keeper's worker.
///
///     create    extension -> server -> user mapping -> schema -> IMPORT FOREIGN SCHEMA   one transaction
///     destroy   schema, with every view over it -> server, with its mapping
class LinkWorkshop : public QObject
{
    Q_OBJECT
public:
    LinkWorkshop(World *world, DatabaseKeeper *keeper, QObject *parent = nullptr);

    /// The default of Heroku: the name of the remote add-on, with underscores.
    static QString defaultName(const AddOn &remote);
    /// What a link is called for which nobody wished a name.
    QString nameFor(const AddOn &remote) const
    {
        return m_mischief.named.isEmpty() ? defaultName(remote) : m_mischief.named;
    }
    static bool isName(const QString &name);

    QList<Shared<DataLink>> linksOf(const AddOn &local) const;
    Shared<DataLink> link(const AddOn &local, const QString &name) const;

    /// The name must be free among the links of `local`. Errors: sandbox.failed with the server's words; then nothing
    /// of the link is there, unless a mischief wants it so.
    Pending<Shared<DataLink>> create(const Shared<AddOn> &local, const Shared<AddOn> &remote, const QString &name);
    Pending<Done> destroy(const Shared<AddOn> &local, const Shared<DataLink> &link);

    void setMischief(const LinkMischief &mischief) { m_mischief = mischief; }

private:
    QString freeServerName(const AddOn &local, const AddOn &remote) const;
    QString attachmentNameOf(const AddOn &remote) const;
    LinkMischief takeMischief();

    World *m_world;
    DatabaseKeeper *m_keeper;
    LinkMischief m_mischief;
};

} // namespace bowline::sandbox

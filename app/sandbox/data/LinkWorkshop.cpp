// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/LinkWorkshop.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/data/LinkSql.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline::sandbox {

namespace {

using Stop = LinkMischief::Stop;

const QString herokuRole = QStringLiteral("heroku_links");

const QString makeHerokuRole = QStringLiteral("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = "
                                              "'heroku_links') THEN CREATE ROLE heroku_links NOLOGIN; END IF; END $$");

Expected<Done> stopped(const char *where)
{
    return fail(ErrorCode::SandboxFailed, QStringLiteral("stopped %1, as asked for").arg(QLatin1String(where)));
}

/// In one transaction, unless the mischief wants half of it to stay.
Expected<Done> makeLink(const AdminConnection &connection, const LinkSql::Steps &steps, Stop stop)
{
    QStringList statements{QStringLiteral("BEGIN")};
    statements += steps.server;
    if (stop != Stop::AfterServer)
        statements += steps.schema;
    if (stop != Stop::AfterServer && stop != Stop::AfterSchema)
        statements += steps.tables;
    statements.append(QStringLiteral("COMMIT"));
    if (const auto made = connection.runAll(statements); !made) {
        (void)connection.run(QStringLiteral("ROLLBACK"));
        return made;
    }
    if (stop == Stop::AfterServer)
        return stopped("after the server");
    return stop == Stop::AfterSchema ? stopped("after the schema") : Expected<Done>(Done{});
}

} // namespace

LinkWorkshop::LinkWorkshop(World *world, DatabaseKeeper *keeper, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_keeper(keeper)
{
}

QString LinkWorkshop::defaultName(const AddOn &remote)
{
    return QString(remote.name).replace(QLatin1Char('-'), QLatin1Char('_'));
}

bool LinkWorkshop::isName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z][a-z0-9_]{1,61}[a-z0-9]\\z"));
    return shape.match(name).hasMatch();
}

QList<Shared<DataLink>> LinkWorkshop::linksOf(const AddOn &local) const
{
    QList<Shared<DataLink>> found;
    for (const Shared<DataLink> &each : std::as_const(m_world->links)) {
        if (each->localId == local.id)
            found.append(each);
    }
    return found;
}

Shared<DataLink> LinkWorkshop::link(const AddOn &local, const QString &name) const
{
    const auto all = linksOf(local);
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto &each) { return each->name == name; });
    return found == all.end() ? nullptr : *found;
}

// A server's name is free but once in a database: a second link to the same remote gets a number.
QString LinkWorkshop::freeServerName(const AddOn &local, const AddOn &remote) const
{
    const QString wanted = defaultName(remote);
    const auto all = linksOf(local);
    const auto isTaken = [&](const QString &name) {
        return std::any_of(all.begin(), all.end(), [&](const auto &each) { return each->remoteName == name; });
    };
    QString name = wanted;
    for (int number = 2; isTaken(name); ++number)
        name = QStringLiteral("%1_%2").arg(wanted).arg(number);
    return name;
}

QString LinkWorkshop::attachmentNameOf(const AddOn &remote) const
{
    const auto ties = m_world->attachmentsOf(remote);
    return ties.isEmpty() ? QString() : ties.first()->configVar();
}

LinkMischief LinkWorkshop::takeMischief()
{
    const LinkMischief now = m_mischief;
    m_mischief.stop = Stop::Nowhere;
    return now;
}

Pending<Shared<DataLink>> LinkWorkshop::create(const Shared<AddOn> &local, const Shared<AddOn> &remote,
                                               const QString &name)
{
    const LinkMischief mischief = takeMischief();
    if (mischief.stop == Stop::BeforeCreate)
        return Pending<Shared<DataLink>>::failed(stopped("before the create").error());
    const auto link = std::make_shared<DataLink>(DataLink{m_world->uuid(), name, local->id, remote->id,
                                                          freeServerName(*local, *remote), remote->name,
                                                          attachmentNameOf(*remote), World::now()});
    const QString owner = mischief.ownedByHeroku ? herokuRole : local->credentials.first().user;
    LinkSql::Steps steps = LinkSql::create(*link, *local, *remote, m_keeper->port(remote->cluster), owner);
    if (mischief.ownedByHeroku)
        steps.server.prepend(makeHerokuRole);
    return m_keeper
        ->run(*local, [steps, stop = mischief.stop](
                          const AdminConnection &connection) { return makeLink(connection, steps, stop); })
        .andThen(this, [this, link, stop = mischief.stop](const Done &) -> Expected<Shared<DataLink>> {
            m_world->links.append(link);
            m_world->changed();
            if (stop == Stop::BeforeAnswer)
                return fail(stopped("before the answer").error());
            return link;
        });
}

Pending<Done> LinkWorkshop::destroy(const Shared<AddOn> &local, const Shared<DataLink> &link)
{
    const LinkMischief mischief = takeMischief();
    if (mischief.stop == Stop::BeforeDestroy)
        return Pending<Done>::failed(stopped("before the destroy").error());
    return m_keeper
        ->run(*local, [statements = LinkSql::destroy(*link)](
                          const AdminConnection &connection) { return connection.runAll(statements); })
        .andThen(this, [this, link, stop = mischief.stop](const Done &) -> Expected<Done> {
            m_world->links.removeAll(link);
            m_world->changed();
            if (stop == Stop::BeforeAnswer)
                return stopped("before the answer");
            return Done{};
        });
}

} // namespace bowline::sandbox

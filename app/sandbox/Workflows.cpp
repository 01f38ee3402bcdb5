// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Workflows.h"

#include "core/Log.h"
#include "sandbox/AdminConnection.h"

#include <QTimer>

#include <algorithm>

namespace bowline::sandbox {

namespace {

const QStringList colors{
    QStringLiteral("AQUA"),   QStringLiteral("AMBER"), QStringLiteral("BLUE"),   QStringLiteral("BRONZE"),
    QStringLiteral("COPPER"), QStringLiteral("CYAN"),  QStringLiteral("GRAY"),   QStringLiteral("GREEN"),
    QStringLiteral("JADE"),   QStringLiteral("NAVY"),  QStringLiteral("ORANGE"), QStringLiteral("PINK"),
    QStringLiteral("PURPLE"), QStringLiteral("ROSE"),  QStringLiteral("TEAL"),   QStringLiteral("YELLOW")};

const QStringList adjectives{QStringLiteral("curved"),   QStringLiteral("regular"),  QStringLiteral("globular"),
                             QStringLiteral("colorful"), QStringLiteral("concave"),  QStringLiteral("acute"),
                             QStringLiteral("tapered"),  QStringLiteral("octagonal")};

template <class T>
void removeOne(QList<Shared<T>> &list, const Shared<T> &item)
{
    list.removeAll(item);
}

} // namespace

Workflows::Workflows(World *world, DatabaseKeeper *keeper, ServerFarm *farm, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_keeper(keeper)
    , m_farm(farm)
{
}

Shared<App> Workflows::createApp(const QString &name, const Account &owner, const QString &teamId,
                                 const QDateTime &when)
{
    const auto app = std::make_shared<App>();
    app->id = m_world->uuid();
    app->name = name;
    app->ownerId = owner.id;
    app->teamId = teamId;
    app->webHash = m_world->hex(12);
    app->createdAt = when;
    m_world->apps.append(app);
    addRelease(*app, QStringLiteral("Initial release"), Actor::of(owner), when);
    return app;
}

void Workflows::deleteApp(const Shared<App> &app)
{
    for (const Shared<Attachment> &tie : m_world->attachmentsOf(*app))
        removeOne(m_world->attachments, tie);
    const auto addOns = m_world->addOns;
    for (const Shared<AddOn> &addOn : addOns) {
        if (addOn->appId == app->id)
            destroyAddOn(addOn, Actor::herokuPostgres()).then(this, [](const Expected<Done> &) {});
    }
    removeOne(m_world->apps, app);
    m_world->webhooks.removeIf([&](const Shared<Webhook> &each) { return each->appId == app->id; });
    m_world->changed();
}

void Workflows::renameApp(App &app, const QString &name)
{
    app.name = name;
    app.updatedAt = World::now();
    m_world->changed();
}

void Workflows::addRelease(App &app, const QString &description, const Actor &actor, const QDateTime &when)
{
    Release release;
    release.id = m_world->uuid();
    release.version = app.releases.isEmpty() ? 1 : app.releases.last().version + 1;
    release.description = description;
    release.userId = actor.id;
    release.userEmail = actor.email;
    release.createdAt = when;
    release.config = m_world->configVars(app);
    for (const Shared<AddOn> &addOn : m_world->addOns) {
        if (addOn->appId == app.id)
            release.addonPlanNames.append(Plan::serviceName() + QLatin1Char(':') + addOn->plan);
    }
    if (app.releasePhaseMs >= 0) {
        release.status = QStringLiteral("pending");
        QTimer::singleShot(app.releasePhaseMs, this,
                           [this, id = app.id, version = release.version] { endReleasePhase(id, version); });
    }
    app.releases.append(release);
    app.releasedAt = when;
    app.updatedAt = when;
    m_world->changed();
    if (onRelease)
        onRelease(app, app.releases.last());
}

void Workflows::endReleasePhase(const QString &appId, int version)
{
    const Shared<App> app = m_world->app(appId);
    if (!app)
        return; // it was deleted meanwhile
    for (Release &release : app->releases) {
        if (release.version == version)
            release.status = app->releasesFail ? QStringLiteral("failed") : QStringLiteral("succeeded");
    }
    m_world->changed();
}

void Workflows::setConfig(App &app, const QMap<QString, std::optional<QString>> &changes, const Actor &actor)
{
    QStringList set;
    QStringList removed;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const auto old = app.config.constFind(it.key());
        if (it.value() && (old == app.config.constEnd() || *old != *it.value())) {
            app.config.insert(it.key(), *it.value());
            set.append(it.key());
        } else if (!it.value() && old != app.config.constEnd()) {
            app.config.remove(it.key());
            removed.append(it.key());
        }
    }
    if (!set.isEmpty())
        addRelease(app, QStringLiteral("Set %1 config vars").arg((set + removed).join(QLatin1String(", "))), actor);
    else if (!removed.isEmpty())
        addRelease(app, QStringLiteral("Remove %1 config vars").arg(removed.join(QLatin1String(", "))), actor);
}

Shared<Attachment> Workflows::attach(const Shared<AddOn> &addOn, App &app, const QString &name,
                                     const QString &nameSpace, const Actor &actor)
{
    const auto tie = std::make_shared<Attachment>();
    tie->id = m_world->uuid();
    tie->name = name;
    tie->addonId = addOn->id;
    tie->appId = app.id;
    tie->nameSpace = nameSpace;
    tie->createdAt = World::now();
    tie->updatedAt = tie->createdAt;
    m_world->attachments.append(tie);
    if (tie->isPooled())
        addOn->credentials.first().pooledUrl = m_keeper->pooledUrl(*addOn, addOn->credentials.first());
    addRelease(app, QStringLiteral("Attach %1 (@ref:%2)").arg(name, addOn->name), actor);
    return tie;
}

void Workflows::detach(const Shared<Attachment> &attachment, const Actor &actor)
{
    removeOne(m_world->attachments, attachment);
    const Shared<App> app = m_world->app(attachment->appId);
    const Shared<AddOn> addOn = m_world->addOn(attachment->addonId);
    if (app)
        addRelease(*app, QStringLiteral("Detach %1 (@ref:%2)").arg(attachment->name, addOn ? addOn->name : QString()),
                   actor);
    m_world->changed();
}

QString Workflows::freeAttachmentName(const App &app) const
{
    if (!m_world->attachment(app, QStringLiteral("DATABASE")))
        return QStringLiteral("DATABASE");
    QStringList free;
    for (const QString &color : colors) {
        const QString name = QStringLiteral("HEROKU_POSTGRESQL_") + color;
        if (!m_world->attachment(app, name))
            free.append(name);
    }
    if (free.isEmpty())
        return QStringLiteral("HEROKU_POSTGRESQL_") + m_world->hex(6).toUpper();
    return free.at(static_cast<qsizetype>(m_world->random().fraction() * static_cast<double>(free.size())));
}

QString Workflows::newPassword()
{
    return QLatin1Char('p') + m_world->hex(64);
}

QString Workflows::addOnName()
{
    for (;;) {
        const int number = static_cast<int>(m_world->random().fraction() * 90000) + 10000;
        const auto which =
            static_cast<qsizetype>(m_world->random().fraction() * static_cast<double>(adjectives.size()));
        const QString name = QStringLiteral("postgresql-%1-%2").arg(adjectives.at(which)).arg(number);
        if (!m_world->addOn(name))
            return name;
    }
}

Credential Workflows::describeCredential(const AddOn &addOn, const QString &name)
{
    Credential credential;
    credential.id = m_world->uuid();
    credential.name = name;
    // Roles belong to the whole cluster; a named one carries its name so that a person can tell it in a
    // session list.
    credential.user = addOn.credentials.isEmpty() ? QLatin1Char('u') + m_world->letters(13)
                                                  : QStringLiteral("%1_%2").arg(name, m_world->letters(8));
    credential.password = newPassword();
    return credential;
}

Shared<AddOn> Workflows::describeAddOn(const App &app, const Plan &plan, const QString &name)
{
    const auto addOn = std::make_shared<AddOn>();
    addOn->id = m_world->uuid();
    addOn->name = name.isEmpty() ? addOnName() : name;
    addOn->appId = app.id;
    addOn->plan = plan.name;
    addOn->providerId = QStringLiteral("resource%1@heroku.com")
                            .arg(static_cast<int>(m_world->random().fraction() * 90000000) + 10000000);
    addOn->state = QStringLiteral("provisioning");
    addOn->database = QLatin1Char('d') + m_world->letters(13);
    addOn->createdAt = World::now();
    addOn->updatedAt = addOn->createdAt;
    addOn->credentials.append(describeCredential(*addOn, QStringLiteral("default")));
    m_world->addOns.append(addOn);
    return addOn;
}

Pending<Done> Workflows::settle(const Shared<AddOn> &addOn, const Pending<Done> &made)
{
    return made.always(this, [this, addOn](const Expected<Done> &created) -> Expected<Done> {
        if (!created) {
            giveUp(addOn);
            return created;
        }
        addOn->state = QStringLiteral("provisioned");
        publishAll(*addOn, false);
        return Done{};
    });
}

void Workflows::giveUp(const Shared<AddOn> &addOn)
{
    for (const Shared<Attachment> &tie : m_world->attachmentsOf(*addOn))
        detach(tie, Actor::herokuPostgres());
    removeOne(m_world->addOns, addOn);
    m_world->changed();
}

void Workflows::forgetUnfinished()
{
    const auto all = m_world->addOns;
    for (const Shared<AddOn> &addOn : all) {
        if (addOn->state == QLatin1String("provisioning"))
            giveUp(addOn);
    }
}

Pending<Done> Workflows::provision(const Shared<AddOn> &addOn, const QString &sampleSql)
{
    return settle(addOn, m_keeper->create(*addOn, sampleSql));
}

Pending<Done> Workflows::destroyAddOn(const Shared<AddOn> &addOn, const Actor &actor)
{
    for (const Shared<Attachment> &tie : m_world->attachmentsOf(*addOn))
        detach(tie, actor);
    const auto followers = followersOf(*addOn);
    removeOne(m_world->addOns, addOn);
    m_world->forgetLinksOf(*addOn);
    return unfollowAll(followers).andThen(this, [this, addOn](const Done &) { return dropAddOn(addOn); });
}

Pending<Done> Workflows::dropAddOn(const Shared<AddOn> &addOn)
{
    if (!m_farm->has(addOn->cluster))
        return m_keeper->drop(*addOn);
    m_farm->remove(addOn->cluster);
    return Pending<Done>::ready(Done{});
}

Pending<Done> Workflows::change(const AddOn &addOn, const QString &sql)
{
    const QString role = AdminConnection::quoteName(addOn.credentials.first().user);
    return m_keeper->run(addOn, [role, sql](const AdminConnection &connection) {
        return connection.runAll({QStringLiteral("SET ROLE ") + role, sql});
    });
}

Pending<Done> Workflows::reset(const Shared<AddOn> &addOn, const QStringList &extensions)
{
    return m_keeper->reset(*addOn, extensions).andThen(this, [this, addOn](const Done &) {
        m_world->forgetLinksOf(*addOn);
    });
}

Pending<Done> Workflows::createCredential(const Shared<AddOn> &addOn, const QString &name)
{
    const Credential credential = describeCredential(*addOn, name);
    return m_keeper->addRole(*addOn, credential).andThen(this, [this, addOn, credential](const Done &) {
        addOn->credentials.append(credential);
        publish(*addOn, credential.name, false);
    });
}

Pending<Done> Workflows::destroyCredential(const Shared<AddOn> &addOn, const QString &name, const Actor &actor)
{
    const Credential credential = *addOn->credential(name);
    return m_keeper->dropRole(*addOn, credential).andThen(this, [this, addOn, credential, actor](const Done &) {
        for (const Shared<Attachment> &tie : m_world->attachmentsOf(*addOn)) {
            if (tie->credentialName() == credential.name)
                detach(tie, actor);
        }
        addOn->credentials.removeIf([&](const Credential &candidate) { return candidate.name == credential.name; });
        publishToFollowers(*addOn);
        m_world->changed();
    });
}

Pending<Done> Workflows::rotate(const Shared<AddOn> &addOn, const QString &credential, bool endSessions,
                                int revokeFirstMs)
{
    const QString password = newPassword();
    const Credential *current = addOn->credential(credential);
    return m_keeper->setPassword(*addOn, *current, password, endSessions)
        .andThen(this, [this, addOn, credential, password, revokeFirstMs](const Done &) {
            Credential *changed = addOn->credential(credential);
            if (!changed)
                return;
            changed->password = password;
            // At once: a sandbox that is killed now must still know how to get in.
            if (const auto saved = m_world->save(); !saved)
                qCWarning(lcSandbox) << saved.error().detail;
            if (revokeFirstMs <= 0) {
                publish(*addOn, credential);
                return;
            }
            QTimer::singleShot(revokeFirstMs, this, [this, addOn, credential] { publish(*addOn, credential); });
        });
}

bool Workflows::isPooled(const AddOn &addOn) const
{
    const auto ties = m_world->attachmentsOf(addOn);
    return std::any_of(ties.begin(), ties.end(), [](const Shared<Attachment> &tie) { return tie->isPooled(); });
}

void Workflows::publish(AddOn &addOn, const QString &credential, bool withRelease)
{
    Credential *changed = addOn.credential(credential);
    if (!changed)
        return;
    changed->publishedUrl = m_keeper->url(addOn, *changed);
    if (changed->isDefault() && isPooled(addOn))
        changed->pooledUrl = m_keeper->pooledUrl(addOn, *changed);
    addOn.updatedAt = World::now();
    m_world->changed();
    publishToFollowers(addOn);
    if (!withRelease)
        return;
    // One release an app: all of its vars in this namespace change together.
    QHash<QString, QStringList> namesByApp;
    for (const Shared<Attachment> &tie : m_world->attachmentsOf(addOn)) {
        if (tie->credentialName() != changed->name)
            continue;
        tie->updatedAt = addOn.updatedAt;
        namesByApp[tie->appId].append(tie->name);
    }
    for (const Shared<App> &app : std::as_const(m_world->apps)) {
        const QStringList names = namesByApp.value(app->id);
        if (!names.isEmpty())
            addRelease(*app,
                       QStringLiteral("Update %1 by %2").arg(names.join(QLatin1String(", ")), Plan::serviceName()),
                       Actor::herokuPostgres());
    }
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DatabaseDesk.h"

#include "core/WhenAll.h"
#include "databases/ConnectionSnippet.h"
#include "databases/ConnectionTest.h"
#include "service/ActDesk.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr int largestPage = 1000;
constexpr qsizetype mostLooked = 100;

QList<Phrase> urlChangesOf(const DatabasePlan &plan)
{
    using Family = DatabasePlan::Family;
    QList<Phrase> changes{Phrase("database.url_by_rotation"), Phrase("database.url_by_heroku"),
                          Phrase("database.url_by_maintenance")};
    if (plan.family() == Family::Premium || plan.family() == Family::Private || plan.family() == Family::Shield ||
        plan.family() == Family::Advanced)
        changes.append(Phrase("database.url_by_failover"));
    changes.append(Phrase("database.url_by_promotion"));
    if (plan.isPrivate())
        changes.append(Phrase("database.url_private"));
    return changes;
}

} // namespace

DatabaseDesk::DatabaseDesk(ServiceCore *core, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_parts(parts)
    , m_ties({core, parts.projects, parts.links})
    , m_figures(core->clock,
                [accounts = parts.accounts](const AccountId &account) { return accounts->dataApi(account); })
    , m_rows({parts.accounts, parts.inventory, parts.protections, &m_figures, &m_ties})
    , m_urls(sqlParts())
    , m_checks(core, &m_urls)
    , m_connections(core, &m_urls)
    , m_catalogs(core, &m_urls)
    , m_acts(actParts(), &m_catalogs, parts.acts)
    , m_end(sqlParts(), &m_connections)
    , m_endAll(sqlParts())
{
    m_parts.acts->add(&m_end);
    m_parts.acts->add(&m_endAll);
}

DatabaseActParts DatabaseDesk::actParts() const
{
    return {m_core, m_parts.accounts, m_parts.inventory, &m_ties, m_parts.links};
}

// Of those of links, without what links alone need.
LinkActParts DatabaseDesk::sqlParts() const
{
    return {m_core, m_parts.accounts, m_parts.inventory, nullptr, nullptr};
}

Pending<Done> DatabaseDesk::askAll(const DatabaseFilter &filter,
                                   const std::shared_ptr<QList<DatabaseTroubleView>> &troubles)
{
    QList<Pending<Done>> all;
    const qint64 maxAgeMs = filter.askNow ? 0 : Inventory::usualAgeMs;
    for (const AccountRecord &account : m_parts.accounts->all()) {
        if (!filter.account.isEmpty() && account.id != filter.account)
            continue;
        const auto asked = m_parts.accounts->api(account.id)
                               ? m_parts.inventory->of(account.id, maxAgeMs)
                               : Pending<Inventory::Answer>::failed(m_core->engine->whyAway(account.id));
        all.append(asked.always(this, [troubles, account](const Expected<Inventory::Answer> &answer) {
            if (!answer)
                troubles->append({account.id, account.email, answer.error()});
        }));
    }
    return whenAll(all, this);
}

Pending<DatabasePageView> DatabaseDesk::list(const DatabaseFilter &filter, int offset, int limit)
{
    if (offset < 0 || limit < 1 || limit > largestPage)
        return Pending<DatabasePageView>::failed(makeError(ErrorCode::InputInvalid));
    if (filter.askNow)
        m_figures.expireAll();
    auto troubles = std::make_shared<QList<DatabaseTroubleView>>();
    return askAll(filter, troubles)
        .andThen(this, [this, filter, offset, limit, troubles](const Done &) -> Expected<DatabasePageView> {
            DatabasePageView page = m_rows.page(filter, offset, limit);
            page.troubles = *troubles;
            if (page.all == 0 && !troubles->isEmpty())
                return fail(troubles->constFirst().why);
            return page;
        });
}

Pending<QList<DatabaseRowView>> DatabaseDesk::look(const QList<DatabaseKey> &databases)
{
    if (databases.size() > mostLooked)
        return Pending<QList<DatabaseRowView>>::failed(makeError(ErrorCode::InputTooLarge));
    QList<KnownDatabase> known;
    for (const DatabaseKey &key : databases) {
        if (const auto database = m_parts.inventory->find(key.account, key.addonId))
            known.append(*database);
    }
    return m_figures.look(known).andThen(this, [this, known](const Done &) {
        const QHash<QString, int> tied = m_ties.counts();
        QList<DatabaseRowView> rows;
        for (const KnownDatabase &database : known)
            rows.append(m_rows.row(database, tied.value(database.id)));
        return rows;
    });
}

Pending<KnownDatabase> DatabaseDesk::find(const DatabaseKey &key)
{
    if (!m_parts.accounts->find(key.account))
        return Pending<KnownDatabase>::failed(makeError(ErrorCode::NotFound));
    if (!m_parts.accounts->api(key.account))
        return Pending<KnownDatabase>::failed(m_core->engine->whyAway(key.account));
    return m_parts.inventory->of(key.account).andThen(this, [this, key](const Inventory::Answer &) {
        return m_parts.inventory->require(key.account, key.addonId);
    });
}

Pending<DatabaseDetailView> DatabaseDesk::details(const DatabaseKey &key)
{
    return find(key).andThen(this, [this](const KnownDatabase &database) {
        constexpr qint64 justNowMs = 2000; // opened twice, it is asked once
        return m_figures.look({database}, justNowMs).andThen(this, [this, database](const Done &) {
            return detail(database);
        });
    });
}

DatabaseDetailView DatabaseDesk::detail(const KnownDatabase &database) const
{
    DatabaseDetailView view;
    view.tied = m_ties.views(database.id);
    view.row = m_rows.row(database, static_cast<int>(view.tied.size()));
    view.urlChanges = urlChangesOf(database.plan);
    for (const HerokuAttachment &attachment : database.attachments) {
        for (const QString &configVar : attachment.configVars)
            view.attachments.append({attachment.id, attachment.appId, attachment.appName, attachment.name, configVar,
                                     attachment.credential, !attachment.pooling.isEmpty()});
    }
    if (const auto known = m_figures.lastOf(database.account, database.id)) {
        view.why = known->why;
        for (const HerokuInfoLine &line : known->lines) {
            if (!line.values.isEmpty())
                view.facts.append({line.name, line.values.join(QStringLiteral(", "))});
        }
    }
    return view;
}

Pending<QList<CredentialView>> DatabaseDesk::credentials(const DatabaseKey &key)
{
    return find(key).andThen(this, [this](const KnownDatabase &database) {
        if (!database.plan.hasFigures())
            return Pending<QList<CredentialView>>::failed(
                makeError(ErrorCode::InputInvalid, database.plan.whyNoFigures(), {}));
        DataApi *api = m_parts.accounts->dataApi(database.account);
        if (!api)
            return Pending<QList<CredentialView>>::failed(m_core->engine->whyAway(database.account));
        return api->credentials(database.id)
            .andThen(this, [this, database](const QList<HerokuCredential> &credentials) {
                QList<CredentialView> views;
                for (const HerokuCredential &credential : credentials)
                    views.append(credentialView(database, credential));
                return views;
            });
    });
}

Pending<QStringList> DatabaseDesk::apps(const AccountId &account)
{
    if (!m_parts.accounts->find(account))
        return Pending<QStringList>::failed(makeError(ErrorCode::NotFound));
    PlatformApi *api = m_parts.accounts->api(account);
    if (!api)
        return Pending<QStringList>::failed(m_core->engine->whyAway(account));
    return api->apps().andThen(this, [](const AppsAnswer &answer) {
        QStringList names;
        for (const HerokuApp &app : answer.apps)
            names.append(app.name);
        names.sort();
        return names;
    });
}

Pending<QList<DatabasePlanView>> DatabaseDesk::plans(const AccountId &account)
{
    if (!m_parts.accounts->find(account))
        return Pending<QList<DatabasePlanView>>::failed(makeError(ErrorCode::NotFound));
    AddonApi *api = m_parts.accounts->addons(account);
    if (!api)
        return Pending<QList<DatabasePlanView>>::failed(m_core->engine->whyAway(account));
    return api->plans().andThen(this, [](const QList<AddonPlan> &plans) {
        QList<DatabasePlanView> views;
        for (const AddonPlan &plan : plans) {
            if (plan.isSold && DatabasePlan(plan.name).hasFigures()) // Advanced ones want more than a plan
                views.append(
                    {plan.name, plan.words, plan.cents, plan.unit, DatabasePlan(plan.name).hasStandardFeatures()});
        }
        return views;
    });
}

CredentialView DatabaseDesk::credentialView(const KnownDatabase &database, const HerokuCredential &credential) const
{
    CredentialView view{credential.name, credential.state, {}, {}, 0};
    for (const HerokuCredentialUser &user : credential.users)
        view.users.append({user.name, user.state, user.connections});
    for (const HerokuAttachment &attachment : database.attachments) {
        if (attachment.credential == credential.name)
            view.attachments.append(attachment.appName + QStringLiteral("::") + attachment.name);
    }
    view.tied = static_cast<int>(m_ties.syncs(database.id, credential.name).size());
    return view;
}

Pending<Secret> DatabaseDesk::urlOf(const KnownDatabase &database, const QString &appId, const QString &configVar)
{
    const auto has = [&](const HerokuAttachment &one) {
        return one.appId == appId && one.configVars.contains(configVar);
    };
    PlatformApi *api = m_parts.accounts->api(database.account);
    if (!api || std::none_of(database.attachments.cbegin(), database.attachments.cend(), has))
        return Pending<Secret>::failed(makeError(ErrorCode::NotFound));
    return api->configVars(appId).andThen(this, [configVar](const ConfigVars &vars) -> Expected<Secret> {
        const auto value = vars.texts.constFind(configVar);
        return value == vars.texts.cend() ? Expected<Secret>(fail(ErrorCode::SourceGone)) : *value;
    });
}

Pending<Secret> DatabaseDesk::revealUrl(const DatabaseKey &key, const QString &appId, const QString &configVar,
                                        SnippetForm form)
{
    return find(key).andThen(this, [this, appId, configVar, form](const KnownDatabase &database) {
        return urlOf(database, appId, configVar).andThen(this, [form, name = database.name](const Secret &url) {
            return ConnectionSnippet::of(url, form, name);
        });
    });
}

Pending<ConnectionReport> DatabaseDesk::testConnection(const DatabaseKey &key, const QString &appId,
                                                       const QString &configVar)
{
    return revealUrl(key, appId, configVar, SnippetForm::Url).andThen(this, [this](const Secret &url) {
        return ConnectionTest::run(url, m_core->logins);
    });
}

int DatabaseDesk::connectionLimitOf(const DatabaseKey &key) const
{
    const auto known = m_figures.lastOf(key.account, key.addonId);
    return known ? known->figures.connectionLimit : -1;
}

Pending<DatabaseChecksView> DatabaseDesk::checks(const DatabaseKey &key)
{
    return find(key).andThen(this,
                             [this, key](const KnownDatabase &) { return m_checks.run(key, connectionLimitOf(key)); });
}

Pending<Done> DatabaseDesk::mute(const DatabaseKey &key, const QString &finding, bool on)
{
    return find(key).andThen(
        this, [this, key, finding, on](const KnownDatabase &) { return m_checks.mute(key.addonId, finding, on); });
}

Pending<DatabaseConnectionsView> DatabaseDesk::connections(const DatabaseKey &key, bool withQueries)
{
    return find(key).andThen(this, [this, key, withQueries](const KnownDatabase &) {
        return m_connections.sessions(key, withQueries).andThen(this, [this, key](const QList<DatabaseSession> &all) {
            DatabaseConnectionsView view;
            for (const DatabaseSession &session : all)
                view.connections.append(DatabaseConnections::view(session));
            view.limit = connectionLimitOf(key);
            view.askedAt = m_core->clock->now();
            return view;
        });
    });
}

} // namespace bowline

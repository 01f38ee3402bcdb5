// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/TeamFollower.h"

#include "core/Log.h"
#include "service/JournalRows.h"

namespace bowline {

namespace {

constexpr qint64 gatherMs = 30;
constexpr qint64 againMs = 1000;
const QString accountSecret = QStringLiteral("account/");

template <class Record>
std::optional<Record> pick(const QList<Record> &records, const QString &id)
{
    for (const Record &record : records) {
        if (record.id.text == id)
            return record;
    }
    return std::nullopt;
}

} // namespace

/// The rows that have changed, read in one go; nothing for those that have gone.
struct TeamFollower::News
{
    QHash<AccountId, std::optional<AccountRecord>> accounts;
    QHash<ProjectId, std::optional<ProjectRecord>> projects;
    QHash<SyncId, std::optional<SyncRecord>> syncs;
    QHash<std::pair<ProjectId, QString>, std::optional<EnvVarRecord>> envVars;
    QList<JourneyRecord> journeys;
    QStringList secrets;
    bool settings = false;
    bool webhooks = false;
    bool dataLinks = false;

    static Expected<News> read(Repositories &r, const QSet<QString> &changes)
    {
        News news;
        auto done = news.readLists(r, changes);
        for (auto it = changes.cbegin(); done && it != changes.cend(); ++it)
            done = news.readOne(r, *it);
        return done ? Expected<News>(std::move(news)) : fail(done.error());
    }

private:
    Expected<Done> readLists(Repositories &r, const QSet<QString> &changes)
    {
        const auto allAccounts = r.accounts().all();
        const auto allProjects = r.projects().all();
        if (!allAccounts || !allProjects)
            return fail(allAccounts ? allProjects.error() : allAccounts.error());
        for (const QString &change : changes) {
            if (const QString id = change.mid(ChangeKey::account.size()); change.startsWith(ChangeKey::account))
                accounts.insert(AccountId(id), pick(*allAccounts, id));
            else if (const QString key = change.mid(ChangeKey::project.size()); change.startsWith(ChangeKey::project))
                projects.insert(ProjectId(key), pick(*allProjects, key));
            else if (change.startsWith(ChangeKey::secret))
                secrets.append(change.mid(ChangeKey::secret.size()));
            settings |= change.startsWith(ChangeKey::setting);
            webhooks |= change.startsWith(ChangeKey::webhook);
            dataLinks |= change.startsWith(ChangeKey::dataLink);
        }
        return Done{};
    }

    Expected<Done> readOne(Repositories &r, const QString &change)
    {
        const QString key = change.section(u':', 1);
        if (change.startsWith(ChangeKey::sync)) {
            return r.syncs().find(SyncId(key)).map([&](const auto &sync) {
                syncs.insert(SyncId(key), sync);
                return Done{};
            });
        }
        if (change.startsWith(ChangeKey::journey)) {
            return r.journeys().find(key.toLongLong()).map([&](const auto &journey) {
                if (journey)
                    journeys.append(*journey);
                return Done{};
            });
        }
        if (change.startsWith(ChangeKey::envVar)) {
            const ProjectId project(key.section(u'/', 0, 0));
            const QString name = key.section(u'/', 1);
            return r.envVars().find(project, name).map([&](const auto &envVar) {
                envVars.insert({project, name}, envVar);
                return Done{};
            });
        }
        return Done{};
    }
};

TeamFollower::TeamFollower(ServiceCore *core, const Books &books, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_settings(books.settings)
    , m_accounts(books.accounts)
    , m_projects(books.projects)
    , m_webhooks(books.webhooks)
    , m_protections(books.protections)
    , m_dataLinks(books.dataLinks)
{
    connect(core->journal, &Journal::changedElsewhere, this, &TeamFollower::hear);
    connect(core->journal, &Journal::mayHaveMissed, this, &TeamFollower::readEverything);
}

void TeamFollower::start()
{
    m_started = true;
    m_core->journal->listen();
}

void TeamFollower::hear(const QStringList &changes)
{
    for (const QString &change : changes)
        m_changes.insert(change);
    readSoon();
}

void TeamFollower::readSoon()
{
    if (!m_soon && !m_changes.isEmpty())
        m_soon = m_core->clock->after(gatherMs, [this] { readNews(); });
}

void TeamFollower::readNews()
{
    m_soon.reset();
    const QSet<QString> changes = std::exchange(m_changes, {});
    m_core->journal->run([changes](Repositories &r) { return News::read(r, changes); })
        .then(this, [this, changes](const Expected<News> &news) {
            if (news) {
                apply(*news);
                return;
            }
            // Only this read may have failed, while what tells of changes goes on: then nobody says that the journal is
            // back, and what is not read again is lost.
            m_changes.unite(changes);
            if (!m_soon)
                m_soon = m_core->clock->after(againMs, [this] { readNews(); });
        });
}

void TeamFollower::readEverything()
{
    if (!m_started)
        return;
    m_core->journal->run(JournalRows::read).then(this, [this](const Expected<JournalRows> &rows) {
        if (!rows) {
            m_soon = m_core->clock->after(againMs, [this] {
                m_soon.reset();
                readEverything();
            });
            return;
        }
        News news;
        for (const AccountRecord &known : m_accounts->all())
            news.accounts.insert(known.id, {});
        for (const AccountRecord &account : rows->accounts)
            news.accounts.insert(account.id, account);
        for (const ProjectView &known : m_projects->views())
            news.projects.insert(known.id, {});
        for (const ProjectRecord &project : rows->projects)
            news.projects.insert(project.id, project);
        for (const SyncRecord &known : m_core->engine->book().all())
            news.syncs.insert(known.id, {});
        for (const SyncRecord &sync : rows->syncs) {
            if (m_core->engine->book().find(sync.id) == sync)
                news.syncs.remove(sync.id);
            else
                news.syncs.insert(sync.id, sync);
        }
        news.settings = true;
        news.webhooks = true;
        news.dataLinks = true;
        apply(news);
        readSoon(); // what was heard while the journal was away is more than rows: secrets and journeys
    });
}

// Accounts and projects first: a sync is shown with their names.
void TeamFollower::apply(const News &news)
{
    for (auto it = news.accounts.cbegin(); it != news.accounts.cend(); ++it)
        m_accounts->follow(it.key(), it.value());
    for (auto it = news.projects.cbegin(); it != news.projects.cend(); ++it)
        m_projects->follow(it.key(), it.value());
    for (auto it = news.syncs.cbegin(); it != news.syncs.cend(); ++it)
        m_core->engine->adopt(it.key(), it.value());
    for (auto it = news.envVars.cbegin(); it != news.envVars.cend(); ++it)
        applyEnvVar(it.key().first, it.key().second, it.value());
    for (const JourneyRecord &journey : news.journeys)
        Q_EMIT m_core->engine->journeyChanged(journey);
    for (const QString &key : news.secrets)
        secretChanged(key);
    if (news.settings) {
        m_settings->load()
            .andThen(this,
                     [this](const Done &) {
                         return m_core->canSeal ? m_settings->loadSecrets() : Pending<Done>::ready(Done{});
                     })
            .then(this, [](const Expected<Done> &) {});
        m_webhooks->followSettings();
        m_protections->load().then(this, [](const Expected<Done> &) {});
    }
    if (news.webhooks)
        m_webhooks->followRegistered();
    if (news.dataLinks)
        m_dataLinks->follow();
}

// A followed one is shown with its sync.
void TeamFollower::applyEnvVar(const ProjectId &project, const QString &name, const std::optional<EnvVarRecord> &envVar)
{
    if (m_core->engine->book().find(project, name))
        return;
    if (!envVar) {
        m_core->feed->push(Removed<EnvVarView>{{project, name}});
        return;
    }
    EnvVarView view;
    view.project = project;
    view.name = name;
    view.valueBytes = envVar->bytes;
    view.isProtected = m_projects->isProtected(project, name);
    view.updatedAt = envVar->updatedAt;
    m_core->feed->push(view);
}

void TeamFollower::secretChanged(const QString &key)
{
    if (!m_core->canSeal)
        return;
    if (key.startsWith(accountSecret))
        m_accounts->readTokens(AccountId(key.mid(accountSecret.size())));
    else if (key == SettingsBook::secretKey())
        m_settings->loadSecrets().then(this, [](const Expected<Done> &) {});
    else if (key == WebhookDesk::secretKey())
        m_webhooks->followSecret();
    else
        m_projects->readSecretOf(key);
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A mass rotation as service and window see it: each sync changes three times. Twice for four times as many
// syncs, all in one project and each in one of its own; what takes four times as long is linear.
#include "bench/Aims.h"
#include "models/ProjectListModel.h"
#include "service/ProjectBook.h"
#include "state/ServiceState.h"
#include "support/FakeService.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QThreadPool>

#include <cstdio>

using namespace bowline;

namespace {

constexpr int changesEach = 3;
constexpr int changesATurn = 8;
const QDateTime start = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);

/// The service's books and the window's state, with the wire in between left out.
class Storm
{
public:
    Storm(int syncs, int projects)
        : m_journal(m_dir.filePath(QStringLiteral("journal.sqlite")))
        , m_state(m_window)
    {
        EngineParts parts;
        parts.journal = &m_journal;
        parts.sealer = &m_core.sealer;
        parts.clock = &m_clock;
        parts.random = &m_random;
        parts.destination = [](const ProjectId &) { return nullptr; };
        m_engine = std::make_unique<SyncEngine>(parts);
        m_core.clock = &m_clock;
        m_core.random = &m_random;
        m_core.journal = &m_journal;
        m_core.feed = &m_feed;
        m_core.engine = m_engine.get();
        m_settings = std::make_unique<SettingsBook>(&m_core);
        m_accounts = std::make_unique<AccountBook>(&m_core, m_settings.get());
        m_projects = std::make_unique<ProjectBook>(&m_core, m_accounts.get());
        fill(syncs, projects);
        QObject::connect(&m_feed, &DeltaFeed::ready, &m_window, &ServiceApi::changed);
        QObject::connect(&m_state, &ServiceState::projectChanged, &m_list, [this](const ProjectId &id) {
            m_list.setProject(*m_state.project(id));
            static_cast<void>(m_state.worstState());
        });
        m_feed.flush();
        m_window.state.revision = m_feed.revision();
        m_window.state.projects = m_projects->views();
        m_window.state.integrations = m_projects->integrations();
        m_state.start();
        while (!m_state.isReady())
            QCoreApplication::processEvents();
        m_list.setProjects(m_state.projects());
    }

    double milliseconds()
    {
        QElapsedTimer clock;
        clock.start();
        const QList<SyncRecord> syncs = m_engine->book().all();
        for (int change = 0; change < changesEach; ++change) {
            for (qsizetype i = 0; i < syncs.size(); ++i) {
                SyncRecord now = syncs[i];
                now.state = syncStateKey(change + 1 < changesEach ? SyncState::Updating : SyncState::InSync);
                now.syncedAt = start.addSecs(change);
                m_engine->book().note(now);
                if (i % changesATurn == 0)
                    m_feed.flush();
            }
        }
        m_feed.flush();
        return double(clock.nsecsElapsed()) / 1e6;
    }

private:
    void fill(int syncs, int projects)
    {
        QList<ProjectRecord> owners;
        for (int i = 0; i < projects; ++i)
            owners.append({ProjectId(QStringLiteral("project-%1").arg(i)),
                           QStringLiteral("Project %1").arg(i),
                           {},
                           start.addSecs(i)});
        QList<SyncRecord> records;
        for (int i = 0; i < syncs; ++i) {
            SyncRecord sync;
            sync.id = SyncId(QStringLiteral("sync-%1").arg(i));
            sync.project = owners[i % projects].id;
            sync.account = AccountId(QStringLiteral("account"));
            sync.envVar = QStringLiteral("DATABASE_URL_%1").arg(i);
            sync.appId = QStringLiteral("app-%1").arg(i);
            sync.state = syncStateKey(SyncState::InSync);
            records.append(sync);
        }
        m_projects->load(owners);
        m_engine->load(records, {});
    }

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRandom m_random;
    Journal m_journal;
    DeltaFeed m_feed;
    ServiceCore m_core;
    std::unique_ptr<SyncEngine> m_engine;
    std::unique_ptr<SettingsBook> m_settings;
    std::unique_ptr<AccountBook> m_accounts;
    std::unique_ptr<ProjectBook> m_projects;
    test::FakeService m_window;
    ServiceState m_state;
    ProjectListModel m_list;
};

double best(int syncs, int projects, int rounds)
{
    double least = 0;
    for (int round = 0; round < rounds; ++round) {
        const double ms = Storm(syncs, projects).milliseconds();
        least = round == 0 ? ms : std::min(least, ms);
    }
    return least;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("bowline.*=false"));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("rounds"), QStringLiteral("the best of so many"), QStringLiteral("N"), QStringLiteral("5")});
    test::Aims::addOptions(parser);
    parser.process(app);
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    test::Aims aims(parser);
    std::printf("| projects | 250 syncs, ms | 1000 syncs, ms | times |\n|---|---|---|---|\n");
    for (const bool one : {true, false}) {
        const double few = best(250, one ? 1 : 250, rounds);
        const double many = best(1000, one ? 1 : 1000, rounds);
        std::printf("| %s | %.1f | %.1f | %.1f |\n", one ? "one" : "one for each sync", few, many, many / few);
        // Four is linear, sixteen is what a walk over all for each would be.
        aims.atMost(one ? QStringLiteral("one project") : QStringLiteral("many projects"), many / few, 6);
    }
    return aims.exitCode();
}

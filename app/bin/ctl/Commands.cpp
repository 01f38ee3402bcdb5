// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/Commands.h"

#include "bin/ctl/TextTable.h"
#include "bin/ctl/Translate.h"
#include "bin/ctl/Words.h"
#include "core/WhenAll.h"
#include "service/api/AccountsApi.h"
#include "service/api/ActivityApi.h"
#include "service/api/EnvVarsApi.h"
#include "service/api/SettingsApi.h"
#include "service/api/SyncsApi.h"
#include "service/rpc/views/SnapshotFields.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace bowline::ctl {

namespace {

std::optional<ProjectView> named(const Snapshot &snapshot, const QString &name)
{
    for (const ProjectView &project : snapshot.projects) {
        if (project.name.compare(name, Qt::CaseInsensitive) == 0)
            return project;
    }
    return std::nullopt;
}

Answer notFound(const QString &sentence)
{
    return {ExitCode::NotFound, sentence + QLatin1Char('\n'), QJsonObject{{QStringLiteral("error"), sentence}}};
}

Answer noProject(const QString &name)
{
    return notFound(tr("There is no project named \"%1\".").arg(name));
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return (count == 1 ? one : many).arg(count);
}

QString durationText(qint64 ms)
{
    if (ms < 0)
        return {};
    return ms < 1000 ? QStringLiteral("%1 ms").arg(ms)
                     : QStringLiteral("%1 s").arg(static_cast<double>(ms) / 1000, 0, 'f', 1);
}

} // namespace

Answer refusal(const Error &error)
{
    const bool away = error.code == ErrorCode::ServiceAway || error.code == ErrorCode::ServiceMismatch ||
                      error.code == ErrorCode::ServiceProtocol;
    const ExitCode code = away                                ? ExitCode::NoService
                          : error.code == ErrorCode::NotFound ? ExitCode::NotFound
                                                              : ExitCode::Refused;
    Answer answer{code, error.text() + QLatin1Char('\n'), {}};
    QJsonObject json{{QStringLiteral("error"), rpc::encode(error)}};
    if (error.code == ErrorCode::ServiceAway) {
        const QString toDo = tr("Start it: open Bowline, or run bowline-syncd.");
        answer.text += toDo + QLatin1Char('\n');
        json.insert(QStringLiteral("do"), toDo);
    }
    answer.json = json;
    return answer;
}

Answer misuse(const Error &error)
{
    return {ExitCode::Usage, error.text() + tr("\nSee: bowlinectl --help\n"),
            QJsonObject{{QStringLiteral("error"), rpc::encode(error)}}};
}

/// What came of looking at one env var.
struct Commands::Look
{
    Row row;
    std::optional<Error> error;
};

Commands::Commands(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_connects(service)
    , m_links(service)
    , m_databases(service)
{
}

Pending<Answer> Commands::run(const CommandLine &line)
{
    return m_service->subscribe()
        .andThen(this, [this, line](const Snapshot &snapshot) { return carryOut(line, snapshot); })
        .always(this, [](const Expected<Answer> &answer) { return answer ? *answer : refusal(answer.error()); });
}

Pending<Answer> Commands::carryOut(const CommandLine &line, const Snapshot &snapshot)
{
    switch (line.command) {
    case Command::Status:
        return status(snapshot);
    case Command::Projects:
        return Pending<Answer>::ready(projects(snapshot));
    case Command::Accounts:
        return Pending<Answer>::ready(accounts(snapshot));
    case Command::Syncs:
        return syncs(line, snapshot);
    case Command::SyncNow:
        return syncNow(line, snapshot);
    case Command::OptOut:
        return optOut(line, snapshot);
    case Command::Resume:
        return resume(line, snapshot);
    case Command::Connect:
        return connectDatabase(line, snapshot);
    case Command::EditSync:
        return editSync(line, snapshot);
    case Command::AuthorizeApp:
        return authorizeApp(line, snapshot);
    case Command::Databases:
        return m_databases.run({line.databases, line.dryRun, line.confirm}, snapshot.accounts);
    case Command::Links:
        return m_links.run({line.links, line.dryRun, line.confirm}, snapshot.accounts);
    case Command::Activity:
        return activity(line, snapshot);
    case Command::ActivityDays:
        return activityDays(line, snapshot);
    case Command::Doctor:
    case Command::Socket:
        break; // work without a service too
    }
    return Pending<Answer>::failed(makeError(ErrorCode::Bug));
}

Pending<Answer> Commands::status(const Snapshot &snapshot)
{
    return collect(snapshot.projects).andThen(this, [snapshot](const QList<Row> &rows) {
        const auto worrying = std::count_if(rows.begin(), rows.end(),
                                            [](const Row &row) { return needsAttention(row.envVar.sync->state); });
        const bool open = snapshot.keychain.state == KeychainState::Ready;
        const bool loggedIn =
            std::all_of(snapshot.accounts.begin(), snapshot.accounts.end(),
                        [](const AccountView &account) { return account.state == AccountState::Ready; });
        Answer answer;
        answer.code = worrying == 0 && open && loggedIn ? ExitCode::Ok : ExitCode::Attention;
        answer.text = QStringLiteral("%1, %2: %3\n")
                          .arg(counted(snapshot.projects.size(), tr("%1 project"), tr("%1 projects")),
                               counted(rows.size(), tr("%1 sync"), tr("%1 syncs")),
                               worrying == 0 ? tr("nothing needs you")
                                             : counted(worrying, tr("%1 needs attention"), tr("%1 need attention")));
        answer.text += tr("secrets: %1\n").arg(keychainWord(snapshot.keychain.state));
        for (const AccountView &account : snapshot.accounts)
            answer.text += tr("account: %1, %2\n").arg(account.email, accountWord(account.state));
        answer.text +=
            tr("Heroku is asked often enough to notice a change within %1 s\n").arg(snapshot.settings.stalenessSeconds);
        answer.json = QJsonObject{{QStringLiteral("ok"), answer.code == ExitCode::Ok},
                                  {QStringLiteral("projects"), snapshot.projects.size()},
                                  {QStringLiteral("syncs"), rows.size()},
                                  {QStringLiteral("needing_attention"), static_cast<qint64>(worrying)},
                                  {QStringLiteral("keychain"), rpc::encode(snapshot.keychain)},
                                  {QStringLiteral("accounts"), rpc::encode(snapshot.accounts)},
                                  {QStringLiteral("staleness_seconds"), snapshot.settings.stalenessSeconds}};
        return answer;
    });
}

Answer Commands::projects(const Snapshot &snapshot) const
{
    QList<QStringList> table;
    for (const ProjectView &project : snapshot.projects)
        table.append({project.name, project.worstState ? stateWord(*project.worstState) : tr("nothing synced"),
                      QString::number(project.syncCount), destinationWords(project)});
    return {ExitCode::Ok, textTable({tr("PROJECT"), tr("WORST STATE"), tr("SYNCS"), tr("DESTINATION")}, table),
            rpc::encode(snapshot.projects)};
}

Answer Commands::accounts(const Snapshot &snapshot) const
{
    QList<QStringList> table;
    bool ready = true;
    for (const AccountView &account : snapshot.accounts) {
        ready &= account.state == AccountState::Ready;
        table.append({account.email + (account.sandbox ? tr(" (sandbox)") : QString()), accountWord(account.state),
                      account.message.text()});
    }
    return {ready ? ExitCode::Ok : ExitCode::Attention, textTable({tr("ACCOUNT"), tr("STATE"), QString()}, table),
            rpc::encode(snapshot.accounts)};
}

Pending<QList<Commands::Row>> Commands::collect(const QList<ProjectView> &projects)
{
    auto rows = std::make_shared<QList<Row>>();
    QList<Pending<Done>> asked;
    for (const ProjectView &project : projects) {
        asked.append(
            m_service->envVars().listEnvVars(project.id).andThen(this, [rows, project](const EnvVarsView &envVars) {
                for (const EnvVarView &envVar : envVars.rows) {
                    if (envVar.sync && envVar.isFirst())
                        rows->append({project, envVar});
                }
            }));
    }
    return whenAll(asked, this).andThen(this, [rows](const Done &) {
        std::sort(rows->begin(), rows->end(), [](const Row &a, const Row &b) {
            return std::pair(a.project.name, a.envVar.name) < std::pair(b.project.name, b.envVar.name);
        });
        return *rows;
    });
}

Answer Commands::syncsAnswer(const QList<Row> &rows)
{
    QList<QStringList> table;
    QJsonArray json;
    Answer answer;
    for (const Row &row : rows) {
        const SyncView &sync = *row.envVar.sync;
        if (needsAttention(sync.state))
            answer.code = ExitCode::Attention;
        table.append({row.project.name, row.envVar.name, stateWord(sync.state),
                      tr("%1 of %2").arg(sync.configVar, sync.appName), tr("proven %1").arg(time(sync.provenAt)),
                      sync.reason.text()});
        QJsonObject object = rpc::encode(row.envVar).toObject();
        object.insert(QStringLiteral("project_name"), row.project.name);
        json.append(object);
    }
    answer.text = textTable({tr("PROJECT"), tr("ENV VAR"), tr("STATE"), tr("FOLLOWS"), tr("PROOF"), QString()}, table);
    answer.json = json;
    return answer;
}

Pending<Answer> Commands::syncs(const CommandLine &line, const Snapshot &snapshot)
{
    QList<ProjectView> wanted = snapshot.projects;
    if (!line.project.isEmpty()) {
        const auto project = named(snapshot, line.project);
        if (!project)
            return Pending<Answer>::ready(noProject(line.project));
        wanted = {*project};
    }
    return collect(wanted).andThen(this, [](const QList<Row> &rows) { return syncsAnswer(rows); });
}

Pending<Answer> Commands::syncNow(const CommandLine &line, const Snapshot &snapshot)
{
    QList<ProjectView> wanted = snapshot.projects;
    if (!line.all) {
        const auto project = named(snapshot, line.project);
        if (!project)
            return Pending<Answer>::ready(noProject(line.project));
        wanted = {*project};
    }
    return collect(wanted).andThen(this, [this, line, wanted](const QList<Row> &rows) {
        QList<Row> chosen;
        for (const Row &row : rows) {
            const bool meant = line.envVar.isEmpty() || row.owns(line.envVar);
            if (meant && row.envVar.isSynced())
                chosen.append(row);
        }
        if (chosen.isEmpty() && !line.all)
            return Pending<Answer>::ready(notFound(tr("Nothing of that name is synced in %1.").arg(line.project)));
        return lookAtEach(chosen).andThen(this,
                                          [this, wanted](const QList<Look> &looks) { return lookedAt(wanted, looks); });
    });
}

Pending<QList<Commands::Look>> Commands::lookAtEach(const QList<Row> &chosen)
{
    auto looks = std::make_shared<QList<Look>>();
    QList<Pending<Done>> asked;
    for (const Row &row : chosen) {
        const auto note = [looks, row](const Expected<Done> &looked) -> Expected<Done> {
            looks->append({row, looked ? std::nullopt : std::optional(looked.error())});
            return Done{};
        };
        asked.append(m_service->syncs().syncNow(row.project.id, row.envVar.name).always(this, note));
    }
    return whenAll(asked, this).andThen(this, [looks](const Done &) { return *looks; });
}

Pending<Answer> Commands::lookedAt(const QList<ProjectView> &projects, const QList<Look> &looks)
{
    return collect(projects).andThen(this, [looks](const QList<Row> &after) {
        QList<Row> shown;
        QStringList failures;
        QJsonObject errors; // by the place in the list that is shown
        for (const Row &row : after) {
            const auto look = std::find_if(looks.begin(), looks.end(), [&row](const Look &one) {
                return one.row.project.id == row.project.id && one.row.envVar.name == row.envVar.name;
            });
            if (look == looks.end())
                continue;
            if (look->error) {
                errors.insert(QString::number(shown.size()), rpc::encode(*look->error));
                failures.append(tr("%1 of %2: %3").arg(row.envVar.name, row.project.name, look->error->text()));
            }
            shown.append(row);
        }
        Answer answer = syncsAnswer(shown);
        QJsonArray json = answer.json.toArray();
        for (auto it = errors.constBegin(); it != errors.constEnd(); ++it) {
            QJsonObject row = json.at(it.key().toInt()).toObject();
            row.insert(QStringLiteral("error"), it.value());
            json.replace(it.key().toInt(), row);
        }
        answer.json = json;
        if (!failures.isEmpty()) {
            answer.code = ExitCode::Attention;
            answer.text += QLatin1Char('\n') + failures.join(QLatin1Char('\n')) + QLatin1Char('\n');
        }
        return answer;
    });
}

Pending<Answer> Commands::optOut(const CommandLine &line, const Snapshot &snapshot)
{
    const auto project = named(snapshot, line.project);
    if (!project)
        return Pending<Answer>::ready(noProject(line.project));
    return m_service->syncs().optOut(project->id, line.envVar).andThen(this, [](const EnvVarView &envVar) {
        return Answer{ExitCode::Ok, tr("%1 no longer follows Heroku. It keeps its value.\n").arg(envVar.name),
                      rpc::encode(envVar)};
    });
}

Pending<Answer> Commands::resume(const CommandLine &line, const Snapshot &snapshot)
{
    const auto project = named(snapshot, line.project);
    if (!project)
        return Pending<Answer>::ready(noProject(line.project));
    return m_service->syncs().resumeSync(project->id, line.envVar).andThen(this, [](const EnvVarView &envVar) {
        const QString what =
            envVar.sync
                ? tr("%1 follows %2 of %3 again.\n").arg(envVar.name, envVar.sync->configVar, envVar.sync->appName)
                : tr("%1 follows its database again.\n").arg(envVar.name);
        return Answer{ExitCode::Ok, what, rpc::encode(envVar)};
    });
}

Pending<Answer> Commands::connectDatabase(const CommandLine &line, const Snapshot &snapshot)
{
    const auto project = named(snapshot, line.project);
    if (!project)
        return Pending<Answer>::ready(noProject(line.project));
    for (const AccountView &account : snapshot.accounts) {
        if (line.account.isEmpty() || account.email.compare(line.account, Qt::CaseInsensitive) == 0)
            return m_connects.run(line, *project, account.id, std::nullopt);
    }
    return Pending<Answer>::ready(notFound(line.account.isEmpty()
                                               ? tr("Log in to Heroku in Bowline first.")
                                               : tr("There is no account \"%1\".").arg(line.account)));
}

Pending<Answer> Commands::editSync(const CommandLine &line, const Snapshot &snapshot)
{
    const auto project = named(snapshot, line.project);
    if (!project)
        return Pending<Answer>::ready(noProject(line.project));
    return collect({*project}).andThen(this, [this, line, project = *project](const QList<Row> &rows) {
        for (const Row &row : rows) {
            if (row.owns(line.envVar))
                return m_connects.run(line, project, row.envVar.sync->account, row.envVar.sync);
        }
        return Pending<Answer>::ready(notFound(tr("Nothing of that name is synced in %1.").arg(line.project)));
    });
}

// A project and its env var, or an account and an app: whichever the first word names.
Pending<Answer> Commands::authorizeApp(const CommandLine &line, const Snapshot &snapshot)
{
    const auto done = [this](const AccountId &account, const QString &app, const QString &name, const Secret &code) {
        return m_service->accounts().authorizeApp(account, app, code).andThen(this, [name](const Done &) {
            return Answer{ExitCode::Ok, tr("Heroku lets Bowline read %1.\n").arg(name),
                          QJsonObject{{QStringLiteral("authorized"), name}}};
        });
    };
    if (const auto project = named(snapshot, line.project)) {
        return collect({*project}).andThen(this, [line, done](const QList<Row> &rows) {
            for (const Row &row : rows) {
                if (row.owns(line.envVar))
                    return done(row.envVar.sync->account, row.envVar.sync->appId, row.envVar.sync->appName, line.code);
            }
            return Pending<Answer>::ready(notFound(tr("Nothing of that name is synced in %1.").arg(line.project)));
        });
    }
    for (const AccountView &account : snapshot.accounts) {
        if (account.email.compare(line.project, Qt::CaseInsensitive) == 0)
            return done(account.id, line.envVar, line.envVar, line.code);
    }
    return Pending<Answer>::ready(notFound(tr("There is no project and no account named \"%1\".").arg(line.project)));
}

Pending<Answer> Commands::activity(const CommandLine &line, const Snapshot &snapshot)
{
    ActivityFilter filter;
    if (!line.project.isEmpty()) {
        const auto project = named(snapshot, line.project);
        if (!project)
            return Pending<Answer>::ready(noProject(line.project));
        filter.project = project->id;
    }
    return m_service->activity()
        .listActivity(filter, 0, line.limit)
        .andThen(this, [](const QList<ActivityView> &entries) {
            QList<QStringList> table;
            for (const ActivityView &entry : entries)
                table.append({time(entry.time), entry.projectName, entry.what.text(), entry.cause.text(),
                              resultWord(entry.result), durationText(entry.durationMs), entry.message.text()});
            return Answer{
                ExitCode::Ok,
                textTable({tr("TIME"), tr("PROJECT"), tr("WHAT"), tr("CAUSE"), tr("RESULT"), tr("TOOK"), QString()},
                          table),
                rpc::encode(entries)};
        });
}

Pending<Answer> Commands::activityDays(const CommandLine &line, const Snapshot &snapshot)
{
    const Pending<SettingsView> settings =
        line.days ? m_service->settings().setActivityDays(*line.days) : Pending<SettingsView>::ready(snapshot.settings);
    return settings.andThen(this, [](const SettingsView &view) {
        const QString text =
            view.activityDays == 0
                ? tr("Activity is kept for ever.\n")
                : tr("Activity is kept for %1.\n").arg(counted(view.activityDays, tr("%1 day"), tr("%1 days")));
        return Answer{ExitCode::Ok, text, QJsonObject{{QStringLiteral("activity_days"), view.activityDays}}};
    });
}

} // namespace bowline::ctl

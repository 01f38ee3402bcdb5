// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/DatabasesCommand.h"

#include "bin/ctl/DatabaseName.h"
#include "bin/ctl/TextTable.h"
#include "bin/ctl/Translate.h"
#include "service/api/DatabasesApi.h"
#include "service/api/ServiceApi.h"
#include "service/rpc/views/DatabaseFields.h"
#include "service/rpc/views/SnapshotFields.h"

#include <QJsonObject>

#include <algorithm>

namespace bowline::ctl {

namespace {

constexpr int pageOfDatabases = 1000;

QString databaseHealthWord(DatabaseHealth health)
{
    switch (health) {
    case DatabaseHealth::Good:
        return tr("good");
    case DatabaseHealth::Attention:
        return tr("attention");
    case DatabaseHealth::Bad:
        return tr("bad");
    case DatabaseHealth::Unknown:
        break;
    }
    return tr("not looked at");
}

// A dash, and not 0, where nobody has looked.
QString usedOf(qint64 used, qint64 limit)
{
    if (used < 0)
        return QStringLiteral("-");
    return limit <= 0 ? QString::number(used) : QStringLiteral("%1/%2").arg(used).arg(limit);
}

QString megabytes(qint64 bytes, qint64 limit)
{
    constexpr qint64 mega = 1024 * 1024;
    return bytes < 0 ? QStringLiteral("-")
                     : usedOf(bytes / mega, limit < 0 ? -1 : limit / mega) + QStringLiteral(" MB");
}

QStringList troubleLines(const DatabasePageView &page)
{
    QStringList lines;
    for (const DatabaseTroubleView &trouble : page.troubles)
        //: %1: an account's email address; %2: a sentence
        lines.append(tr("%1 could not be asked: %2").arg(trouble.email, trouble.why.text()));
    return lines;
}

QString credentialLines(const QList<CredentialView> &credentials)
{
    QList<QStringList> table;
    for (const CredentialView &credential : credentials) {
        QStringList users;
        for (const CredentialUserView &user : credential.users)
            users.append(QStringLiteral("%1 (%2)").arg(user.name, user.state));
        table.append({credential.name, credential.state, users.join(QStringLiteral(", ")),
                      credential.attachments.join(QStringLiteral(", ")), QString::number(credential.tied)});
    }
    return textTable({tr("CREDENTIAL"), tr("STATE"), tr("USERS"), tr("ATTACHED AS"), tr("TIED")}, table);
}

const QString addonIdField = QStringLiteral("addon_id");

QString checkStateWord(CheckState state)
{
    switch (state) {
    case CheckState::Ok:
        return tr("ok");
    case CheckState::Warning:
        return tr("warning");
    case CheckState::Failing:
        return tr("failing");
    case CheckState::Skipped:
        return tr("skipped");
    case CheckState::Unknown:
        break;
    }
    return tr("unknown");
}

// What is muted is left out, and counted.
QString checkLines(const DatabaseChecksView &view)
{
    QList<QStringList> table;
    int muted = 0;
    for (const DatabaseCheckView &check : view.checks) {
        for (const CheckFindingView &finding : check.findings) {
            muted += finding.isMuted ? 1 : 0;
            if (!finding.isMuted)
                table.append({checkStateWord(finding.state), check.title.text(), finding.object, finding.what.text()});
        }
        const bool isMuted = check.isMuted && check.state != CheckState::Ok;
        muted += isMuted && check.findings.isEmpty() ? 1 : 0;
        const CheckState state = check.findings.isEmpty() ? check.state : CheckState::Unknown;
        if (!check.reason.isEmpty() && !isMuted)
            table.append({checkStateWord(state), check.title.text(), QString(), check.reason.text()});
    }
    QString text = textTable({tr("STATE"), tr("CHECK"), tr("OBJECT"), QString()}, table);
    if (muted > 0)
        text += tr("Muted: %1").arg(muted) + QLatin1Char('\n');
    return text;
}

QString connectionLines(const DatabaseConnectionsView &view, bool withQueries)
{
    QList<QStringList> table;
    for (const DatabaseConnectionView &one : view.connections) {
        QStringList row{QString::number(one.pid),
                        one.application,
                        one.user,
                        one.address,
                        one.since.toLocalTime().toString(Qt::ISODate),
                        one.state};
        if (withQueries)
            row.append(one.query.simplified());
        table.append(row);
    }
    QStringList headings{tr("PID"), tr("APPLICATION"), tr("USER"), tr("ADDRESS"), tr("SINCE"), tr("STATE")};
    if (withQueries)
        headings.append(tr("QUERY"));
    return textTable(headings, table);
}

} // namespace

DatabasesCommand::DatabasesCommand(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_acts(service)
    , m_databaseActs(service, &m_acts)
    , m_backups(service)
    , m_maintenances(service)
{
}

Pending<Answer> DatabasesCommand::run(const Wish &wish, const QList<AccountView> &accounts)
{
    if (wish.line.verb == DatabasesLine::Verb::List)
        return list();
    if (wish.line.act && wish.line.database.isEmpty())
        return m_databaseActs.create({wish.dryRun, wish.confirm}, *wish.line.act, accounts);
    return find(wish.line.database).andThen(this, [this, wish](const DatabaseRowView &row) {
        switch (wish.line.verb) {
        case DatabasesLine::Verb::Show:
            return show(row);
        case DatabasesLine::Verb::Checks:
            return checks(row);
        case DatabasesLine::Verb::Connections:
            return connections(row, wish.line.withQueries);
        case DatabasesLine::Verb::Backups:
            return runBackups(wish, row);
        case DatabasesLine::Verb::Maintenances:
            return m_maintenances.run({wish.dryRun, wish.confirm}, *wish.line.maintenances, row);
        default:
            return act(wish, row);
        }
    });
}

Pending<Answer> DatabasesCommand::act(const Wish &wish, const DatabaseRowView &row)
{
    if (wish.line.verb == DatabasesLine::Verb::EndConnection)
        return endConnection(wish, row);
    if (wish.line.act)
        return m_databaseActs.run({wish.dryRun, wish.confirm}, *wish.line.act, row);
    QJsonObject fields{{addonIdField, row.addonId}};
    if (wish.line.verb == DatabasesLine::Verb::EndConnections)
        return m_acts.run({wish.dryRun, wish.confirm}, {ActKind::ConnectionEndAll, row.account, fields});
    fields.insert(QStringLiteral("credential"), wish.line.credential);
    fields.insert(QStringLiteral("forced"), wish.line.forced);
    return m_acts.run({wish.dryRun, wish.confirm}, {ActKind::CredentialRotate, row.account, fields});
}

// A person names a connection by its pid; the act wants to know since when it is there, so that no other one ends.
Pending<Answer> DatabasesCommand::endConnection(const Wish &wish, const DatabaseRowView &row)
{
    return m_service->databases()
        .connections(row.key(), false)
        .andThen(this, [this, wish, row](const DatabaseConnectionsView &view) {
            const auto found =
                std::find_if(view.connections.cbegin(), view.connections.cend(),
                             [&wish](const DatabaseConnectionView &one) { return one.pid == wish.line.pid; });
            if (found == view.connections.cend())
                return Pending<Answer>::failed(makeError(ErrorCode::NotFound, Phrase("connection.gone"), {}));
            if (!found->mayEnd) // PostgreSQL hides since when another role's is there, so no plan can name it
                return Pending<Answer>::failed(
                    makeError(ErrorCode::InputInvalid, Phrase("connection.not_ours").arg(found->user), {}));
            return m_acts.run({wish.dryRun, wish.confirm}, {ActKind::ConnectionEnd,
                                                            row.account,
                                                            {{addonIdField, row.addonId},
                                                             {QStringLiteral("pid"), found->pid},
                                                             {QStringLiteral("backend_start"), found->backendStart}}});
        });
}

Pending<Answer> DatabasesCommand::runBackups(const Wish &wish, const DatabaseRowView &row)
{
    const ActCommand::Wish act{wish.dryRun, wish.confirm};
    const BackupsLine line = *wish.line.backups;
    if (line.target.isEmpty())
        return m_backups.run(act, line, row, {});
    return find(line.target).andThen(this, [this, act, line, row](const DatabaseRowView &target) {
        return m_backups.run(act, line, row, target);
    });
}

Pending<Answer> DatabasesCommand::checks(const DatabaseRowView &row)
{
    return m_service->databases().checks(row.key()).andThen(this, [](const DatabaseChecksView &view) {
        const bool isGood = view.state == CheckState::Ok; // what nobody has seen is not
        return Answer{isGood ? ExitCode::Ok : ExitCode::Attention, checkLines(view), rpc::encode(view)};
    });
}

Pending<Answer> DatabasesCommand::connections(const DatabaseRowView &row, bool withQueries)
{
    return m_service->databases()
        .connections(row.key(), withQueries)
        .andThen(this, [withQueries](const DatabaseConnectionsView &view) {
            return Answer{ExitCode::Ok, connectionLines(view, withQueries), rpc::encode(view)};
        });
}

Pending<DatabasePageView> DatabasesCommand::all(const QList<DatabaseRowView> &known)
{
    return m_service->databases()
        .list({}, static_cast<int>(known.size()), pageOfDatabases)
        .andThen(this, [this, known](DatabasePageView page) {
            const bool isLast = page.rows.isEmpty();
            page.rows = known + page.rows;
            const bool isWhole = isLast || page.rows.size() >= page.total;
            return isWhole ? Pending<DatabasePageView>::ready(page) : all(page.rows);
        });
}

Pending<Answer> DatabasesCommand::list()
{
    return all().andThen(this, [](const DatabasePageView &page) {
        Answer answer;
        QList<QStringList> table;
        for (const DatabaseRowView &row : page.rows) {
            if (row.health == DatabaseHealth::Bad)
                answer.code = ExitCode::Attention;
            table.append({row.addonName, row.app, row.plan, row.version, megabytes(row.bytes, row.byteLimit),
                          usedOf(row.connections, row.connectionLimit), QString::number(row.tied),
                          databaseHealthWord(row.health), row.reason.text()});
        }
        answer.text = textTable({tr("DATABASE"), tr("APP"), tr("PLAN"), tr("VERSION"), tr("SIZE"), tr("CONNECTIONS"),
                                 tr("TIED"), tr("HEALTH"), QString()},
                                table);
        for (const QString &trouble : troubleLines(page)) {
            answer.code = ExitCode::Attention;
            answer.text += trouble + QLatin1Char('\n');
        }
        answer.json = rpc::encode(page);
        return answer;
    });
}

Pending<DatabaseRowView> DatabasesCommand::find(const QString &name)
{
    return all().andThen(this, [name](const DatabasePageView &page) -> Expected<DatabaseRowView> {
        const QList<DatabaseRowView> &rows = page.rows;
        const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                        [&name](const DatabaseRowView &row) { return isNamed(row, name); });
        if (found != rows.cend())
            return *found;
        const QString none = noSuchDatabase(name);
        const QStringList all = QStringList{none} + troubleLines(page);
        return fail(makeError(ErrorCode::NotFound, Phrase::plain(all.join(QLatin1Char(' '))), {}));
    });
}

Pending<Answer> DatabasesCommand::show(const DatabaseRowView &row)
{
    return m_service->databases().details(row.key()).andThen(this, [this, row](const DatabaseDetailView &detail) {
        return m_service->databases().credentials(row.key()).andThen(
            this, [detail](const QList<CredentialView> &credentials) {
                QList<QStringList> facts;
                for (const DatabaseFactView &fact : detail.facts)
                    facts.append({fact.name, fact.value});
                QList<QStringList> tied;
                for (const TiedView &one : detail.tied)
                    tied.append({one.name, one.place, one.state.text()});
                const QChar end = QLatin1Char('\n');
                const QString text = textTable({tr("FACT"), QString()}, facts) + end + credentialLines(credentials) +
                                     end + textTable({tr("TIED"), tr("WHERE"), tr("STATE")}, tied);
                return Answer{ExitCode::Ok, text,
                              QJsonObject{{QStringLiteral("details"), rpc::encode(detail)},
                                          {QStringLiteral("credentials"), rpc::encode(credentials)}}};
            });
    });
}

} // namespace bowline::ctl

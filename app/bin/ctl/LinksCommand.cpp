// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/LinksCommand.h"

#include "bin/ctl/DatabaseName.h"
#include "bin/ctl/TextTable.h"
#include "bin/ctl/Translate.h"
#include "bin/ctl/Words.h"
#include "core/WhenAll.h"
#include "service/api/ActsApi.h"
#include "service/api/DataLinksApi.h"
#include "service/rpc/views/SnapshotFields.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bowline::ctl {

namespace {

using Verb = LinksLine::Verb;

QString healthWord(LinkHealth health)
{
    switch (health) {
    case LinkHealth::Healthy:
        return tr("healthy");
    case LinkHealth::Notes:
        return tr("healthy, with notes");
    case LinkHealth::Warnings:
        return tr("warnings");
    case LinkHealth::Broken:
        return tr("broken");
    case LinkHealth::Gone:
        return tr("gone");
    case LinkHealth::Missing:
        return tr("missing, can be restored");
    case LinkHealth::Unknown:
        break;
    }
    return tr("not examined");
}

QString severityWord(LinkFindingView::Severity severity)
{
    switch (severity) {
    case LinkFindingView::Severity::Error:
        return tr("error");
    case LinkFindingView::Severity::Warning:
        return tr("warning");
    case LinkFindingView::Severity::Note:
    case LinkFindingView::Severity::Unknown:
        break;
    }
    return tr("note");
}

bool isWorrying(LinkHealth health)
{
    return health == LinkHealth::Broken || health == LinkHealth::Gone || health == LinkHealth::Missing ||
           health == LinkHealth::Warnings;
}

ActRequest requestFor(const LinksLine &line, const AccountId &account, const LinkEndView &local,
                      const LinkEndView &remote)
{
    const auto kindOf = [](Verb verb) {
        switch (verb) {
        case Verb::Create:
            return ActKind::LinkCreate;
        case Verb::Remove:
            return ActKind::LinkRemove;
        case Verb::Repair:
            return ActKind::LinkRepair;
        case Verb::Recreate:
            return ActKind::LinkRecreate;
        case Verb::List:
        case Verb::Show:
        case Verb::Examine:
        case Verb::Protect:
            break;
        }
        return ActKind::Unknown;
    };
    ActRequest request{kindOf(line.verb),
                       account,
                       {{QStringLiteral("local_addon_id"), local.addonId}, {QStringLiteral("name"), line.name}}};
    if (line.verb == Verb::Create)
        request.fields.insert(QStringLiteral("remote_addon_id"), remote.addonId);
    for (const auto &[field, on] : line.choices)
        request.fields.insert(field, on);
    return request;
}

} // namespace

LinksCommand::LinksCommand(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_acts(service)
{
}

Pending<Answer> LinksCommand::run(const Wish &wish, const QList<AccountView> &accounts)
{
    if (wish.line.verb == Verb::List)
        return list();
    return find(wish.line, accounts).andThen(this, [this, wish](const Found &found) { return carryOut(wish, found); });
}

Pending<Answer> LinksCommand::list()
{
    return m_service->dataLinks().list().andThen(this, [](const DataLinksView &all) {
        Answer answer;
        QList<QStringList> table;
        for (const DataLinkView &link : all.links) {
            if (isWorrying(link.health))
                answer.code = ExitCode::Attention;
            table.append({link.name, link.localApp + QLatin1Char(' ') + link.localAddonName,
                          link.remoteApp + QLatin1Char(' ') + link.remoteAddonName, time(link.createdAt),
                          healthWord(link.health), link.reason.text()});
        }
        answer.text = textTable({tr("LINK"), tr("LOCAL"), tr("REMOTE"), tr("CREATED"), tr("HEALTH"), QString()}, table);
        QList<QStringList> others;
        for (const LinklessDatabaseView &one : all.others)
            others.append({one.app, one.addonName, one.plan, one.reason.text()});
        if (!others.isEmpty())
            answer.text +=
                QLatin1Char('\n') + textTable({tr("APP"), tr("DATABASE WITHOUT LINKS"), tr("PLAN"), QString()}, others);
        answer.json = rpc::encode(all);
        return answer;
    });
}

Pending<LinksCommand::Found> LinksCommand::find(const LinksLine &line, const QList<AccountView> &accounts)
{
    auto found = std::make_shared<QMap<qsizetype, Found>>();
    auto failure = std::make_shared<std::optional<Error>>();
    QList<Pending<Done>> asked;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const AccountId account = accounts[i].id;
        const auto look = [=](const Expected<QList<LinkEndView>> &ends) -> Expected<Done> {
            if (!ends)
                *failure = ends.error();
            Found one{account, {}, {}};
            for (const LinkEndView &end : ends.value_or(QList<LinkEndView>())) {
                if (isNamed(end, line.local))
                    one.local = end;
                if (isNamed(end, line.remote))
                    one.remote = end;
            }
            if (!one.local.addonId.isEmpty() && (line.remote.isEmpty() || !one.remote.addonId.isEmpty()))
                found->insert(i, one);
            return Done{};
        };
        asked.append(m_service->dataLinks().ends(account).always(this, look));
    }
    return whenAll(asked, this).andThen(this, [=, this](const Done &) {
        if (!found->isEmpty())
            return Pending<Found>::ready(found->first());
        if (*failure)
            return Pending<Found>::failed(**failure);
        return findGone(line);
    });
}

Pending<LinksCommand::Found> LinksCommand::findGone(const LinksLine &line)
{
    return m_service->dataLinks().list().andThen(this, [line](const DataLinksView &all) -> Expected<Found> {
        const QString app = line.local.section(QStringLiteral("::"), 0, 0);
        for (const DataLinkView &link : all.links) {
            const bool isIt =
                link.localAddonName == line.local || link.localAddonId == line.local || link.localApp == app;
            if (isIt && link.name == line.name && link.health == LinkHealth::Gone && line.verb != Verb::Create) {
                LinkEndView local;
                local.addonId = link.localAddonId;
                local.addonName = link.localAddonName;
                local.app = link.localApp;
                return Found{link.account, local, {}};
            }
        }
        const QString names = line.remote.isEmpty() ? line.local : line.local + QStringLiteral(", ") + line.remote;
        return fail(makeError(ErrorCode::NotFound, Phrase::plain(noSuchDatabase(names)), {}));
    });
}

Pending<Answer> LinksCommand::carryOut(const Wish &wish, const Found &found)
{
    const DataLinkKey link{found.account, found.local.addonId, wish.line.name};
    switch (wish.line.verb) {
    case Verb::Show:
        return show(link);
    case Verb::Examine:
        return examine(link);
    case Verb::Protect:
        return protect(wish, found);
    case Verb::List:
    case Verb::Create:
    case Verb::Remove:
    case Verb::Repair:
    case Verb::Recreate:
        break;
    }
    return m_acts.run({wish.dryRun, wish.confirm}, requestFor(wish.line, found.account, found.local, found.remote));
}

Pending<Answer> LinksCommand::show(const DataLinkKey &link)
{
    return m_service->dataLinks().tables(link).andThen(this, [](const QList<LinkTableView> &tables) {
        QList<QStringList> rows;
        for (const LinkTableView &table : tables) {
            QStringList columns;
            for (const LinkColumnView &column : table.columns)
                columns.append(column.name + QLatin1Char(' ') + column.type);
            rows.append({table.schema + QLatin1Char('.') + table.name,
                         table.remoteSchema + QLatin1Char('.') + table.remoteName, columns.join(QStringLiteral(", "))});
        }
        return Answer{ExitCode::Ok, textTable({tr("FOREIGN TABLE"), tr("SHOWS"), tr("COLUMNS")}, rows),
                      rpc::encode(tables)};
    });
}

Pending<Answer> LinksCommand::examine(const DataLinkKey &link)
{
    return m_service->dataLinks().examine(link).andThen(this, [](const LinkExaminationView &examined) {
        Answer answer;
        answer.code = isWorrying(examined.link.health) ? ExitCode::Attention : ExitCode::Ok;
        answer.text = examined.link.name + QStringLiteral(": ") + healthWord(examined.link.health) + QLatin1Char('\n');
        for (const LinkFindingView &finding : examined.findings) {
            const Phrase all = Phrase::sentences({finding.what, finding.why, finding.remedy});
            answer.text += severityWord(finding.severity) + QStringLiteral(": ") + all.text() + QLatin1Char('\n');
        }
        answer.json = rpc::encode(examined);
        return answer;
    });
}

Pending<Answer> LinksCommand::protect(const Wish &wish, const Found &found)
{
    const Protection level = protectionFromKey(wish.line.level);
    return m_service->dataLinks()
        .setProtection(found.account, found.local.addonId, level)
        .andThen(this, [level, name = found.local.addonName](const Done &) {
            return Answer{
                ExitCode::Ok, name + QStringLiteral(": ") + protectionSentence(level).text() + QLatin1Char('\n'),
                QJsonObject{{QStringLiteral("addon"), name}, {QStringLiteral("protection"), protectionKey(level)}}};
        });
}

} // namespace bowline::ctl

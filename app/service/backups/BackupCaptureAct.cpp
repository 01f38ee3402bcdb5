// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/backups/BackupCaptureAct.h"

#include "service/backups/BackupFacts.h"

#include <algorithm>

namespace bowline {

Pending<ActPlan> BackupCaptureAct::plan(const AccountId &account, const QJsonObject &fields)
{
    return parts()
        .readyDatabase(account, fields.value(backupFacts::addonId).toString(), this)
        .andThen(this, [this](const KnownDatabase &database) {
            const auto api = parts().dataApi(database.account);
            if (!api)
                return Pending<ActPlan>::failed(api.error());
            return (*api)->database(database.id).andThen(this, [this, database](const HerokuDatabaseInfo &info) {
                return planFor(database, info);
            });
        });
}

ActPlan BackupCaptureAct::planFor(const KnownDatabase &database, const HerokuDatabaseInfo &info) const
{
    ActPlan plan;
    plan.subject = database.id + QStringLiteral("/capture"); // reads only: other acts need not wait for its end
    plan.guardedBy = {database.id};
    plan.title = Phrase("backup.capture").arg(database.name);
    plan.sentence = Phrase("backup.capture_sentence").arg(database.name);
    plan.verb = Phrase("backup.verb_capture");
    plan.touches = {{TouchedKind::Database, database.name, Phrase("backup.is_read")}};
    plan.typed = database.app;
    plan.command = QStringLiteral("heroku pg:backups:capture %1 -a %2").arg(database.cliName(), database.app);
    plan.requests = {
        parts().request("POST", database.account, QStringLiteral("/client/v11/databases/%1/backups").arg(database.id))};
    plan.notes = {Phrase("backup.oldest_may_go")};
    if (info.line("Continuous Protection") == QLatin1String("On"))
        plan.notes.append(Phrase("backup.large_may_fail"));
    plan.facts = factsOf(database);
    return plan;
}

Phrase BackupCaptureAct::beginTitle(const QJsonObject &facts) const
{
    return Phrase("backup.step_capture").arg(facts.value(backupFacts::addonName).toString());
}

// Of several that persons have begun since, one is as good as another: each has the content of a moment after the
// preview.
Pending<std::optional<HerokuTransfer>> BackupCaptureAct::begunOf(const ActRecord &record,
                                                                 const QList<HerokuTransfer> &later)
{
    const QStringList names = attachmentsIn(record.facts);
    const auto found = std::find_if(later.cbegin(), later.cend(), [&names](const HerokuTransfer &one) {
        return one.kind == HerokuTransfer::Kind::Backup && !one.isScheduled && names.contains(one.fromName);
    });
    const std::optional<HerokuTransfer> begun = found == later.cend() ? std::nullopt : std::optional(*found);
    return Pending<std::optional<HerokuTransfer>>::ready(begun);
}

std::optional<Error> BackupCaptureAct::rivalry(const HerokuTransfer &, const QJsonObject &) const
{
    return std::nullopt;
}

Pending<HerokuTransfer> BackupCaptureAct::ask(const ActRecord &record)
{
    const auto api = parts().dataApi(record.account);
    return api ? (*api)->backups().capture(backupFacts::text(record, backupFacts::addonId))
               : Pending<HerokuTransfer>::failed(api.error());
}

Phrase BackupCaptureAct::failure(const HerokuTransfer &transfer, const QJsonObject &, const Phrase &why) const
{
    return Phrase::sentences({Phrase("backup.not_captured").arg(transfer.name()), why});
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/DatabaseActsCommand.h"

#include "bin/ctl/Translate.h"
#include "service/api/DatabasesApi.h"
#include "service/api/ServiceApi.h"

namespace bowline::ctl {

namespace {

const QString actsAddonId = QStringLiteral("addon_id");

QString noSuchApp(const QString &app)
{
    //: %1: the name of an app
    return tr("No account sees an app named %1.").arg(app);
}

} // namespace

DatabaseActsCommand::DatabaseActsCommand(ServiceApi *service, ActCommand *acts, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_acts(acts)
{
}

Pending<Answer> DatabaseActsCommand::run(const ActCommand::Wish &wish, const DatabaseActsLine &line,
                                         const DatabaseRowView &row)
{
    if (line.kind == ActKind::AttachmentRemove)
        return detach(wish, line, row);
    QJsonObject fields = line.fields;
    fields.insert(line.copies ? QStringLiteral("origin_id") : actsAddonId, row.addonId);
    if (line.copies && !fields.contains(QStringLiteral("plan")))
        fields.insert(QStringLiteral("plan"), row.plan);
    return m_acts->run(wish, {line.kind, row.account, fields});
}

// A person names an attachment; the act wants its id.
Pending<Answer> DatabaseActsCommand::detach(const ActCommand::Wish &wish, const DatabaseActsLine &line,
                                            const DatabaseRowView &row)
{
    return m_service->databases().details(row.key()).andThen(this, [this, wish,
                                                                    line](const DatabaseDetailView &detail) {
        for (const DatabaseAttachmentView &one : detail.attachments) {
            if (one.app + QStringLiteral("::") + one.name == line.attachment)
                return m_acts->run(wish,
                                   {line.kind,
                                    detail.row.account,
                                    {{actsAddonId, detail.row.addonId}, {QStringLiteral("attachment_id"), one.id}}});
        }
        return Pending<Answer>::failed(makeError(ErrorCode::NotFound, Phrase("attachment.gone"), {}));
    });
}

Pending<AccountId> DatabaseActsCommand::accountOf(const QString &app, const QList<AccountView> &accounts,
                                                  const std::optional<Error> &notAsked)
{
    if (accounts.isEmpty())
        return Pending<AccountId>::failed(notAsked ? *notAsked
                                                   : makeError(ErrorCode::NotFound, Phrase::plain(noSuchApp(app)), {}));
    return m_service->databases()
        .apps(accounts.constFirst().id)
        .always(this, [this, app, accounts, notAsked](const Expected<QStringList> &apps) {
            if (apps && apps->contains(app))
                return Pending<AccountId>::ready(accounts.constFirst().id);
            const auto why = apps ? notAsked : std::optional(apps.error());
            return accountOf(app, accounts.mid(1), why);
        });
}

Pending<Answer> DatabaseActsCommand::create(const ActCommand::Wish &wish, const DatabaseActsLine &line,
                                            const QList<AccountView> &accounts)
{
    return accountOf(line.fields.value(QStringLiteral("app")).toString(), accounts)
        .andThen(this, [this, wish, line](const AccountId &account) {
            return m_acts->run(wish, {line.kind, account, line.fields});
        });
}

} // namespace bowline::ctl

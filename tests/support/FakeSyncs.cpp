// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeSyncs.h"

#include "core/rendering/Render.h"
#include "support/FakeRows.h"

namespace bowline::test {

Pending<QList<DatabaseView>> FakeSyncs::databases(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("databases"), {account.text}, databasesOf.value(account.text));
}

Pending<WritePlanView> FakeSyncs::planConnect(const ConnectRequest &request)
{
    return m_answers.answer(QStringLiteral("planConnect"), {request.project.text, request.envVar}, plan);
}

Pending<ConnectPreview> FakeSyncs::previewConnect(const ConnectRequest &request)
{
    const auto masked = renderMasked(Secret(previewSource), request.envVar, request.rendering);
    ConnectPreview preview{previewSource, {}};
    for (auto it = masked ? masked->cbegin() : QMap<QString, QString>::const_iterator(); masked && it != masked->cend();
         ++it)
        preview.envVars.append({it.key(), it.value()});
    return m_answers.answer(QStringLiteral("previewConnect"), {request.project.text, request.database.appName},
                            preview);
}

Pending<JobView> FakeSyncs::connectDatabase(const ConnectRequest &request)
{
    lastConnect = request;
    return m_answers.answer(QStringLiteral("connectDatabase"), {request.project.text, request.envVar},
                            m_answers.nextJob);
}

Pending<Done> FakeSyncs::syncNow(const ProjectId &id, const QString &envVar)
{
    return m_answers.answer(QStringLiteral("syncNow"), {id.text, envVar}, Done{});
}

Pending<EnvVarView> FakeSyncs::moveSync(const QString &call, const ProjectId &id, const QString &envVar, SyncState to)
{
    EnvVarView row = FakeRows::manualVar(id.text, envVar);
    for (const EnvVarView &known : std::as_const(m_envVars.envVarsOf[id.text])) {
        if (known.name == envVar)
            row = known;
    }
    if (row.sync)
        row.sync->state = to;
    return m_answers.answer(call, {id.text, envVar}, row);
}

Pending<EnvVarView> FakeSyncs::optOut(const ProjectId &id, const QString &envVar)
{
    return moveSync(QStringLiteral("optOut"), id, envVar, SyncState::OptedOut);
}

Pending<EnvVarView> FakeSyncs::resumeSync(const ProjectId &id, const QString &envVar)
{
    return moveSync(QStringLiteral("resumeSync"), id, envVar, SyncState::Updating);
}

Pending<RemovalPreview> FakeSyncs::previewDeleteIntegration(const ProjectId &id, const AccountId &account)
{
    return m_answers.answer(QStringLiteral("previewDeleteIntegration"), {id.text, account.text}, m_answers.preview);
}

Pending<Done> FakeSyncs::deleteIntegration(const ProjectId &id, const AccountId &account)
{
    return m_answers.answer(QStringLiteral("deleteIntegration"), {id.text, account.text}, Done{});
}

} // namespace bowline::test

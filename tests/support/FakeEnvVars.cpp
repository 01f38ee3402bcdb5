// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeEnvVars.h"

#include "support/FakeRows.h"

namespace bowline::test {

Pending<EnvVarsView> FakeEnvVars::listEnvVars(const ProjectId &id)
{
    return m_answers.answer(QStringLiteral("listEnvVars"), {id.text},
                            EnvVarsView{envVarsOf.value(id.text), envVarsError});
}

Pending<Secret> FakeEnvVars::revealEnvVar(const ProjectId &id, const QString &name)
{
    return m_answers.answer(QStringLiteral("revealEnvVar"), {id.text, name}, Secret(values.value(name)));
}

Pending<EnvVarView> FakeEnvVars::setEnvVar(const ProjectId &id, const QString &name, const Secret &value)
{
    EnvVarView row = FakeRows::manualVar(id.text, name);
    row.valueBytes = value.size();
    row.updatedAt = QDateTime::currentDateTimeUtc();
    return m_answers.answer(QStringLiteral("setEnvVar"), {id.text, name, value.revealText()}, row);
}

Pending<WritePlanView> FakeEnvVars::planEnvVar(const ProjectId &id, const QString &name, const Secret &value)
{
    return m_answers.answer(QStringLiteral("planEnvVar"), {id.text, name, value.revealText()}, plan);
}

Pending<RemovalPreview> FakeEnvVars::previewDeleteEnvVar(const ProjectId &id, const QString &name)
{
    return m_answers.answer(QStringLiteral("previewDeleteEnvVar"), {id.text, name}, m_answers.preview);
}

Pending<Done> FakeEnvVars::deleteEnvVar(const ProjectId &id, const QString &name)
{
    return m_answers.answer(QStringLiteral("deleteEnvVar"), {id.text, name}, Done{});
}

} // namespace bowline::test

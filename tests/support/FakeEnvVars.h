// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/EnvVarsApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// EnvVarsApi without a service behind it, see FakeService.
class FakeEnvVars final : public EnvVarsApi
{
public:
    explicit FakeEnvVars(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    // What it answers, and what it was asked
    QHash<QString, QList<EnvVarView>> envVarsOf; ///< by project id
    std::optional<Error> envVarsError;           ///< beside the rows: the destination cannot be read
    QHash<QString, QString> values;              ///< revealEnvVar, by env var name
    WritePlanView plan;                          ///< planEnvVar

    Pending<EnvVarsView> listEnvVars(const ProjectId &project) override;
    Pending<Secret> revealEnvVar(const ProjectId &project, const QString &name) override;
    Pending<EnvVarView> setEnvVar(const ProjectId &project, const QString &name, const Secret &value) override;
    Pending<WritePlanView> planEnvVar(const ProjectId &project, const QString &name, const Secret &value) override;
    Pending<RemovalPreview> previewDeleteEnvVar(const ProjectId &project, const QString &name) override;
    Pending<Done> deleteEnvVar(const ProjectId &project, const QString &name) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/ConnectCommand.h"

#include "bin/ctl/Translate.h"

#include "core/rendering/ConsumerTls.h"
#include "core/rendering/LoginText.h"
#include "core/rendering/Render.h"
#include "service/api/Snapshot.h"
#include "service/rpc/views/SnapshotFields.h"

#include <QJsonArray>

#include <algorithm>

namespace bowline::ctl {

namespace {

bool isMeant(const DatabaseView &one, const CommandLine &line, const std::optional<SyncView> &edited)
{
    if (edited)
        return one.appName == edited->appName && one.configVar == edited->configVar;
    return one.appName.compare(line.app, Qt::CaseInsensitive) == 0 && one.configVar == line.configVar;
}

Rendering usualRendering()
{
    Rendering rendering;
    rendering.consumer = Consumer::Libpq;
    return rendering;
}

/// What the chosen program will make of it. Empty where the URL cannot be shown.
QString conductSentence(const QString &source, const Rendering &rendering)
{
    const auto edited = editedUrl(Secret(source), rendering);
    if (!edited)
        return {};
    const LoginText login = LoginText::of(Secret(source), rendering);
    if (login.obstacle() != LoginText::Obstacle::None)
        return login.sentence().text();
    const ConsumerTls tls(rendering.consumer, *edited);
    return Phrase::sentences({tls.sentence(), tls.remedySentence()}).text();
}

} // namespace

ConnectCommand::ConnectCommand(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_jobs(service)
{
}

Pending<Answer> ConnectCommand::run(const CommandLine &line, const ProjectView &project, const AccountId &account,
                                    const std::optional<SyncView> &edited)
{
    const auto rendering = line.rendering.applyTo(edited ? edited->rendering : usualRendering());
    if (!rendering)
        return Pending<Answer>::failed(rendering.error());
    return m_service->syncs().databases(account).andThen(
        this, [this, line, project, account, edited, rendering = *rendering](const QList<DatabaseView> &all) {
            const auto found = std::find_if(all.cbegin(), all.cend(), [&line, &edited](const DatabaseView &one) {
                return isMeant(one, line, edited);
            });
            if (found == all.cend())
                return Pending<Answer>::failed(makeError(ErrorCode::SourceGone));
            ConnectRequest request;
            request.project = project.id;
            request.account = account;
            request.database = *found;
            request.envVar = line.envVar;
            request.rendering = rendering;
            request.replaceExisting = line.replace;
            if (edited)
                request.insteadOf = line.envVar;
            return line.preview ? preview(request) : connectNow(request);
        });
}

Pending<Answer> ConnectCommand::preview(const ConnectRequest &request)
{
    // What the write does besides its values is asked for along with them.
    const Pending<WritePlanView> planned = m_service->syncs().planConnect(request);
    return m_service->syncs().previewConnect(request).andThen(
        this, [this, request, planned](const ConnectPreview &preview) {
            return planned.andThen(
                this, [request, preview](const WritePlanView &plan) { return answerOf(request, preview, plan); });
        });
}

Answer ConnectCommand::answerOf(const ConnectRequest &request, const ConnectPreview &preview, const WritePlanView &plan)
{
    Answer answer;
    for (const RenderedView &one : preview.envVars)
        answer.text += one.name + QLatin1Char('=') + one.value + QLatin1Char('\n');
    const QString conduct = conductSentence(preview.source, request.rendering);
    answer.text += conduct.isEmpty() ? QString() : conduct + QLatin1Char('\n');
    QJsonObject json = rpc::encode(preview).toObject();
    json.insert(QStringLiteral("rendering"), rpc::encode(request.rendering));
    json.insert(QStringLiteral("sentence"), conduct);
    QJsonArray sideEffects;
    for (const Phrase &sentence : plan.sideEffects) {
        answer.text += sentence.text() + QLatin1Char('\n');
        sideEffects.append(sentence.text());
    }
    json.insert(QStringLiteral("side_effects"), sideEffects);
    for (const auto &[name, list] :
         {std::pair{"added", plan.added}, {"changed", plan.changed}, {"equal", plan.equal}, {"acts", plan.acts}})
        json.insert(QLatin1String(name), QJsonArray::fromStringList(list));
    answer.json = json;
    return answer;
}

Pending<Answer> ConnectCommand::connectNow(const ConnectRequest &request)
{
    return m_service->syncs()
        .connectDatabase(request)
        .andThen(this, [this](const JobView &job) { return m_jobs.endOf(job); })
        .andThen(this, [request](const JobView &job) -> Expected<Answer> {
            return job.error ? Expected<Answer>(fail(*job.error)) : answerOf(request, job);
        });
}

// Written and followed; if it is not proven, the step that failed says why.
Answer ConnectCommand::answerOf(const ConnectRequest &request, const JobView &job)
{
    const QString names = request.rendering.envVars(request.envVar).join(QStringLiteral(", "));
    Answer answer;
    answer.text = tr("%1 follows %2 of %3.\n").arg(names, request.database.configVar, request.database.appName);
    for (const JobStepView &step : job.steps) {
        if (step.state != StepState::Failed)
            continue;
        answer.code = ExitCode::Attention;
        answer.text += tr("It is not proven. %1\n").arg(step.note.text());
    }
    answer.json = rpc::encode(job);
    return answer;
}

} // namespace bowline::ctl

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/ActCommand.h"

#include "bin/ctl/Translate.h"
#include "core/ActChoice.h"
#include "service/api/ActsApi.h"
#include "service/api/ServiceApi.h"
#include "service/rpc/views/SnapshotFields.h"

#include <QJsonObject>

namespace bowline::ctl {

namespace {

// As it would be given to change it: "long-locks (off): …".
QStringList choiceLines(const QList<ActChoice> &choices)
{
    QStringList lines;
    for (const ActChoice &choice : choices) {
        const QString name = QString(choice.key).replace(QLatin1Char('_'), QLatin1Char('-'));
        //: A choice before an act. %1: its name, as typed in a shell; %2: what it is, a few words
        lines.append((choice.on ? tr("%1 (on): %2.") : tr("%1 (off): %2.")).arg(name, choice.words.text()) +
                     QLatin1Char(' ') + choice.what.text());
    }
    return lines;
}

QString bulleted(const QString &heading, const QStringList &lines)
{
    QString text = lines.isEmpty() ? QString() : heading + QLatin1Char('\n');
    for (const QString &line : lines)
        text += QStringLiteral("  ") + line + QLatin1Char('\n');
    return text;
}

} // namespace

ActCommand::ActCommand(ServiceApi *service, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_jobs(service)
{
}

Pending<Answer> ActCommand::run(const Wish &wish, const ActRequest &request)
{
    return m_service->acts().preview(request).andThen(this, [this, wish, request](const ActPreviewView &preview) {
        return wish.dryRun ? Pending<Answer>::ready(previewAnswer(preview)) : perform(wish, request, preview);
    });
}

Answer ActCommand::previewAnswer(const ActPreviewView &preview)
{
    Answer answer;
    answer.text = preview.sentence.text() + QLatin1Char('\n');
    QStringList touches;
    for (const Touched &one : preview.touches)
        touches.append(one.name + QStringLiteral(": ") + one.what.text());
    QStringList notes;
    for (const Phrase &note : preview.notes)
        notes.append(note.text());
    answer.text += bulleted(tr("What it touches:"), touches) + bulleted(tr("Good to know:"), notes) +
                   bulleted(tr("What you may choose:"), choiceLines(preview.choices)) +
                   bulleted(tr("The exact requests and statements:"), preview.requests);
    if (!preview.command.isEmpty())
        answer.text += bulleted(tr("With the Heroku CLI:"), {preview.command});
    if (!preview.typed.isEmpty())
        answer.text += tr("To perform it, give --confirm %1\n").arg(preview.typed);
    if (preview.obstacle) {
        answer.code = ExitCode::Attention;
        answer.text += tr("It cannot be performed: %1\n").arg(preview.obstacle->text());
    }
    answer.json = rpc::encode(preview);
    return answer;
}

Pending<Answer> ActCommand::perform(const Wish &wish, const ActRequest &request, const ActPreviewView &preview)
{
    if (!preview.obstacle && preview.typed != wish.confirm && !preview.typed.isEmpty()) {
        const QString sentence = tr("%1 To perform it, give --confirm %2").arg(preview.sentence.text(), preview.typed);
        return Pending<Answer>::failed(makeError(ErrorCode::InputInvalid, Phrase::plain(sentence), {}));
    }
    return m_service->acts()
        .perform(request, preview.fingerprint, wish.confirm)
        .andThen(this, [this](const JobView &job) { return m_jobs.endOf(job); })
        .andThen(this, [preview](const JobView &job) { return jobAnswer(job, preview); });
}

Expected<Answer> ActCommand::jobAnswer(const JobView &job, const ActPreviewView &preview)
{
    if (job.error)
        return fail(*job.error);
    Answer answer;
    for (const JobStepView &step : job.steps)
        answer.text += tr("done: %1\n").arg(step.title.text());
    QJsonObject json{{QStringLiteral("job"), rpc::encode(job)}, {QStringLiteral("preview"), rpc::encode(preview)}};
    answer.json = json;
    return answer;
}

} // namespace bowline::ctl

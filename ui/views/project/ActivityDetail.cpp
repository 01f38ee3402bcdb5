// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/ActivityDetail.h"

#include "dialogs/project/FormParts.h"
#include "models/StatusText.h"
#include "theme/Theme.h"
#include "views/project/FactList.h"
#include "widgets/Card.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"
#include "widgets/SymbolLabel.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace bowline {

namespace {

const QString recordStep = QStringLiteral("record");

// The engine's step names are keys; these are the words for them.
QString stepText(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("detect"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "Detect")},
        {QStringLiteral("fetch"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "Fetch")},
        {QStringLiteral("classify"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "Classify")},
        {QStringLiteral("write"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "Write")},
        {QStringLiteral("prove"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "Prove")},
        {QStringLiteral("record"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "Record")},
    };
    const char *word = words.value(name);
    return word ? ActivityDetail::tr(word) : name;
}

// What a step does, for one that has nothing of its own to tell.
QString stepMeaning(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("detect"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "something may have changed at Heroku")},
        {QStringLiteral("fetch"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "read the config var from Heroku")},
        {QStringLiteral("classify"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "compared it with the value before")},
        {QStringLiteral("write"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "wrote the env var")},
        {QStringLiteral("prove"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "tried the new value")},
        {QStringLiteral("record"), QT_TRANSLATE_NOOP("bowline::ActivityDetail", "noted it in the journal")},
    };
    const char *word = words.value(name);
    return word ? ActivityDetail::tr(word) : QString();
}

// The row of the step that ended the journey too early, or -1. After it comes only the record.
int stepThatStopped(const QList<ActivityStepView> &steps, ActivityResult result)
{
    if (result != ActivityResult::Failed && result != ActivityResult::Unproven)
        return -1;
    int row = static_cast<int>(steps.size()) - 1;
    while (row >= 0 && steps[row].name == recordStep)
        --row;
    return row;
}

} // namespace

ActivityDetail::ActivityDetail(QWidget *parent)
    : QScrollArea(parent)
    , m_what(new ElidedLabel)
    , m_badge(new StatusBadge)
    , m_message(labels::body({}))
    , m_facts(new FactList)
    , m_steps(new QGridLayout)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_steps->setHorizontalSpacing(space::s);
    m_steps->setVerticalSpacing(space::s);
    m_steps->setColumnStretch(2, 1);
    auto *facts = new Card;
    facts->body()->addWidget(m_facts);
    auto *steps = new Card(tr("Steps"));
    steps->body()->addLayout(m_steps);
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::l, space::m, space::l);
    layout->setSpacing(space::m);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    m_what->setFont(Theme::sectionFont());
    head->addWidget(m_what);
    head->addWidget(m_badge);
    head->addStretch();
    auto *cards = new QHBoxLayout;
    cards->setSpacing(space::m);
    cards->addWidget(steps, 3, Qt::AlignTop);
    cards->addWidget(facts, 2, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addLayout(cards);
    layout->addStretch();
    setWidget(page);
}

void ActivityDetail::setActivity(const ActivityView &activity)
{
    m_what->setText(activity.what);
    m_badge->setStatus(signOf(activity.result), activityResultText(activity.result));
    m_message->setText(activity.message);
    const bool inAStep = std::any_of(activity.steps.begin(), activity.steps.end(), [&](const ActivityStepView &step) {
        return step.outcome == activity.message;
    });
    m_message->setVisible(!activity.message.isEmpty() && !inAStep);
    QString release = activity.release > 0 ? QStringLiteral("v%1").arg(activity.release) : QString();
    if (!activity.releaseText.isEmpty())
        release = release.isEmpty() ? activity.releaseText : tr("%1, %2").arg(release, activity.releaseText);
    m_facts->setFacts({{tr("Time"), exactTime(activity.time), {}},
                       {tr("Env var"), activity.envVar, {}},
                       {tr("Cause"), activity.cause, {}},
                       {tr("Release"), release, {}},
                       {tr("Duration"), durationText(activity.durationMs), {}}});
    showSteps(activity.steps, activity.result);
}

void ActivityDetail::showSteps(const QList<ActivityStepView> &steps, ActivityResult result)
{
    if (steps == m_shown && result == m_shownResult)
        return;
    m_shown = steps;
    m_shownResult = result;
    parts::clearLayout(m_steps);
    const int stop = stepThatStopped(steps, result);
    int row = 0;
    for (const ActivityStepView &step : steps) {
        QLabel *name = labels::strong(stepText(step.name));
        name->setWordWrap(false);
        name->setToolTip(exactTime(step.startedAt));
        QLabel *duration = labels::muted(step.durationMs < 0 ? tr("running") : durationText(step.durationMs));
        duration->setWordWrap(false);
        duration->setToolTip(exactTime(step.startedAt));
        const bool stopped = row == stop;
        const StatusSign sign = stopped ? signOf(result) : signOf(step.durationMs < 0 ? StepState::Running : StepState::Done);
        QLabel *outcome = step.outcome.isEmpty() ? labels::muted(stepMeaning(step.name)) : labels::body(step.outcome);
        if (stopped)
            labels::setTone(outcome, sign.tone);
        m_steps->addWidget(new SymbolLabel(sign.symbol, sign.tone, metric::icon), row, 0, Qt::AlignTop);
        m_steps->addWidget(name, row, 1, Qt::AlignTop);
        m_steps->addWidget(outcome, row, 2, Qt::AlignTop);
        m_steps->addWidget(duration, row, 3, Qt::AlignTop | Qt::AlignRight);
        ++row;
    }
    if (steps.isEmpty())
        m_steps->addWidget(labels::muted(tr("No steps were recorded.")), 0, 0, 1, 4);
}

} // namespace bowline

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

#include <QGridLayout>
#include <QLabel>

namespace bowline {

namespace {

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
    m_steps->setHorizontalSpacing(space::l);
    m_steps->setVerticalSpacing(space::s);
    m_steps->setColumnStretch(1, 1);
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
    cards->setSpacing(space::l);
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
    m_message->setVisible(!activity.message.isEmpty());
    QString release = activity.release > 0 ? QStringLiteral("v%1").arg(activity.release) : QString();
    if (!activity.releaseText.isEmpty())
        release = release.isEmpty() ? activity.releaseText : tr("%1, %2").arg(release, activity.releaseText);
    m_facts->setFacts({{tr("Time"), exactTime(activity.time), {}},
                       {tr("Env var"), activity.envVar, {}},
                       {tr("Cause"), activity.cause, {}},
                       {tr("Release"), release, {}},
                       {tr("Duration"), durationText(activity.durationMs), {}}});
    showSteps(activity.steps);
}

void ActivityDetail::showSteps(const QList<ActivityStepView> &steps)
{
    if (steps == m_shown)
        return;
    m_shown = steps;
    parts::clearLayout(m_steps);
    int row = 0;
    for (const ActivityStepView &step : steps) {
        QLabel *name = labels::strong(stepText(step.name));
        name->setWordWrap(false);
        name->setToolTip(exactTime(step.startedAt));
        QLabel *duration = labels::muted(step.durationMs < 0 ? tr("running") : durationText(step.durationMs));
        duration->setWordWrap(false);
        duration->setToolTip(exactTime(step.startedAt));
        m_steps->addWidget(name, row, 0, Qt::AlignTop);
        m_steps->addWidget(labels::body(step.outcome), row, 1, Qt::AlignTop);
        m_steps->addWidget(duration, row, 2, Qt::AlignTop | Qt::AlignRight);
        ++row;
    }
    if (steps.isEmpty())
        m_steps->addWidget(labels::muted(tr("No steps were recorded.")), 0, 0);
}

} // namespace bowline

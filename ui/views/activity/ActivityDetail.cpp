// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ActivityDetail.h"

#include "dialogs/project/FormParts.h"
#include "models/StatusText.h"
#include "models/StepModel.h"
#include "theme/Theme.h"
#include "views/project/FactList.h"
#include "widgets/Buttons.h"
#include "widgets/Card.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ElidedLabel.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"
#include "widgets/StatusDelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>

#include <algorithm>

namespace bowline {

namespace {

constexpr int stepHeight = 30;

} // namespace

ActivityDetail::ActivityDetail(QWidget *parent)
    : QScrollArea(parent)
    , m_what(new ElidedLabel)
    , m_badge(new StatusBadge)
    , m_message(labels::body({}))
    , m_facts(new FactList)
    , m_model(new StepModel(this))
    , m_steps(new QTableView)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *report = buttons::plain(tr("Save report…"));
    buttons::setSymbol(report, Symbol::File);
    report->setToolTip(tr("The whole journey as Markdown or PDF, without any secret"));
    connect(report, &QPushButton::clicked, this, &ActivityDetail::reportRequested);
    auto *facts = new Card;
    facts->body()->addWidget(m_facts);
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
    head->addWidget(report);
    auto *halves = new QHBoxLayout;
    halves->setSpacing(space::m);
    halves->addWidget(buildSteps(), 3, Qt::AlignTop);
    halves->addWidget(facts, 2, Qt::AlignTop);
    layout->addLayout(head);
    layout->addWidget(m_message);
    layout->addLayout(halves);
    layout->addStretch();
    setWidget(page);
}

QWidget *ActivityDetail::buildSteps()
{
    parts::prepareTable(m_steps, tr("Steps"));
    m_steps->setSortingEnabled(false);
    m_steps->setModel(m_model);
    m_steps->setItemDelegateForColumn(StepModel::Step, new StatusDelegate(m_steps));
    m_steps->verticalHeader()->setDefaultSectionSize(stepHeight);
    m_steps->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its steps: the page scrolls
    new ColumnFitter(m_steps, QStringLiteral("steps"), StepModel::rooms());
    const auto fit = [this] { fitSteps(); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(m_model, &QAbstractItemModel::modelReset, this, fit);
    fitSteps();
    return m_steps;
}

void ActivityDetail::fitSteps()
{
    const int head = m_steps->horizontalHeader()->sizeHint().height();
    m_steps->setFixedHeight(head + m_model->rowCount() * stepHeight + 2 * m_steps->frameWidth() + 2);
}

void ActivityDetail::setActivity(const ActivityView &activity)
{
    m_what->setText(activity.what.text());
    m_badge->setStatus(signOf(activity.result), activityResultText(activity.result));
    m_message->setText(activity.message.text());
    const bool inAStep = std::any_of(activity.steps.begin(), activity.steps.end(),
                                     [&](const ActivityStepView &step) { return step.outcome == activity.message; });
    m_message->setVisible(!activity.message.isEmpty() && !inAStep);
    QString release = activity.release > 0 ? QStringLiteral("v%1").arg(activity.release) : QString();
    if (!activity.releaseText.isEmpty())
        release = release.isEmpty() ? activity.releaseText : tr("%1, %2").arg(release, activity.releaseText);
    //: Heading of a fact: when Bowline saw the change
    m_facts->setFacts({{tr("Noticed"), exactTime(activity.time), {}},
                       {tr("Project"), activity.projectName, {}},
                       {tr("Env var"), activity.envVar, {}},
                       //: Heading of a fact: why it happened
                       {tr("Cause"), activity.cause.text(), {}},
                       //: Heading of a fact: the number and text of Heroku's release
                       {tr("Release"), release, {}},
                       //: Heading of a fact: when Heroku made the release
                       {tr("Released"), exactTime(activity.releasedAt), {}},
                       //: Heading of a fact: how long it took
                       {tr("Duration"), durationText(activity.durationMs), {}}});
    m_model->setActivity(activity);
}

} // namespace bowline

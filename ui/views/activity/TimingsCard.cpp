// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/TimingsCard.h"

#include "models/TimingText.h"
#include "service/ActivityFilters.h"
#include "service/api/ActivityApi.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/TimingChart.h"

#include <QHBoxLayout>
#include <QTimer>

namespace bowline {

namespace {

constexpr int settleMs = 500; ///< after a mass rotation one question, not one for each journey

} // namespace

TimingsCard::TimingsCard(ServiceApi &service, const ServiceState &state, Qt::Orientation orientation, QWidget *parent)
    : Card(tr("How fast"), parent)
    , m_service(service)
    , m_side(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_banner(new ErrorBanner)
    , m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(settleMs);
    for (const TimingKind kind : {TimingKind::Detect, TimingKind::Write, TimingKind::Proof})
        m_side->addLayout(addPart(kind), 1);
    setOrientation(orientation);
    body()->addWidget(m_banner);
    body()->addLayout(m_side);
    connect(m_banner, &ErrorBanner::actionRequested, this, &TimingsCard::reload);
    connect(m_soon, &QTimer::timeout, this, &TimingsCard::reload);
    connect(&state, &ServiceState::activityChanged, this, &TimingsCard::onActivity);
}

void TimingsCard::setOrientation(Qt::Orientation orientation)
{
    const bool sideBySide = orientation == Qt::Horizontal;
    m_side->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setSpacing(sideBySide ? space::xl : space::m);
}

QLayout *TimingsCard::addPart(TimingKind kind)
{
    //: Before a duration: half of them were shorter
    Part part{labels::muted(tr("median")), labels::section(QStringLiteral("–")), labels::muted({}), new TimingChart};
    part.figure->setWordWrap(false);
    part.median->setWordWrap(false);
    part.rest->setMinimumHeight(part.rest->fontMetrics().height());
    auto *name = labels::muted(timingName(kind));
    name->setWordWrap(false);
    name->setToolTip(timingMeaning(kind));
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(name);
    head->addStretch();
    head->addWidget(part.median);
    head->addWidget(part.figure);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::xs);
    layout->addLayout(head);
    layout->addWidget(part.chart);
    layout->addWidget(part.rest);
    layout->addStretch();
    part.median->hide();
    TimingView none;
    none.kind = kind;
    part.chart->setTiming(none);
    m_parts.append(part);
    return layout;
}

void TimingsCard::setFilter(const ActivityFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    showTimings({}); // not those of another while the answer is on its way
    reload();
}

void TimingsCard::reload()
{
    m_stale = true;
    if (isVisible())
        load();
}

void TimingsCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    if (m_stale)
        load();
}

void TimingsCard::onActivity(const ActivityView &row)
{
    const bool meant = row.result != ActivityResult::Running && matches(m_filter, row);
    if (meant && !m_soon->isActive())
        m_soon->start();
}

void TimingsCard::load()
{
    m_stale = false;
    const quint64 request = ++m_request;
    m_service.activity().timings(m_filter).then(this, [this, request](const Expected<TimingsView> &timings) {
        if (request != m_request)
            return;
        if (timings) {
            m_banner->clear();
            showTimings(*timings);
        } else {
            m_banner->showError(timings.error());
        }
    });
}

void TimingsCard::showTimings(const TimingsView &timings)
{
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        TimingView timing = timings.kinds.value(i);
        timing.kind = static_cast<TimingKind>(i);
        m_parts[i].figure->setText(timingFigure(timing));
        m_parts[i].median->setVisible(timing.count >= enoughForPercentiles);
        m_parts[i].rest->setText(timingRest(timing));
        m_parts[i].chart->setTiming(timing);
    }
}

} // namespace bowline

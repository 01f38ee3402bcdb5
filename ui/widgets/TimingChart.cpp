// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TimingChart.h"

#include "models/StatusText.h"
#include "models/TimingText.h"
#include "theme/Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace bowline {

namespace {

constexpr int chartHeight = 34;
constexpr qreal widestBar = 10;
constexpr qreal leastHeight = 2; ///< so that 0 ms can be seen to have been measured

} // namespace

TimingChart::TimingChart(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimingChart::setTiming(const TimingView &timing)
{
    m_timing = timing;
    m_top = 1;
    for (const TimingPointView &point : timing.points)
        m_top = std::max(m_top, point.ms);
    setAccessibleName(timingName(timing.kind));
    setAccessibleDescription(timingSentence(timing));
    update();
}

QSize TimingChart::sizeHint() const
{
    return {180, chartHeight};
}

QSize TimingChart::minimumSizeHint() const
{
    return {80, chartHeight};
}

qreal TimingChart::heightOf(qint64 ms) const
{
    return leastHeight + (height() - 2 - leastHeight) * qreal(ms) / qreal(m_top);
}

QRectF TimingChart::bar(qsizetype point) const
{
    const qreal step = std::min(widestBar, width() / qreal(std::max<qsizetype>(m_timing.points.size(), 1)));
    const qreal gap = step > 3 ? 1.5 : 0.5;
    const qreal high = heightOf(m_timing.points[point].ms);
    return {step * qreal(point), height() - 1 - high, std::max(1.0, step - gap), high};
}

void TimingChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = Theme::instance().tokens();
    painter.setPen(tokens.border);
    painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.working);
    for (qsizetype i = 0; i < m_timing.points.size(); ++i)
        painter.drawRoundedRect(bar(i), 1, 1);
    if (m_timing.count < enoughForPercentiles || m_timing.p50 > m_top)
        return;
    painter.setPen(QPen(tokens.text, 1, Qt::DashLine));
    const qreal median = height() - 1 - heightOf(m_timing.p50);
    painter.drawLine(QPointF(0, median), QPointF(width(), median));
}

bool TimingChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text = timingSentence(m_timing);
    for (qsizetype i = 0; i < m_timing.points.size(); ++i) {
        const QRectF place = bar(i);
        if (help->pos().x() >= place.left() && help->pos().x() <= place.right() + 1)
            text =
                QStringLiteral("%1\n%2").arg(durationText(m_timing.points[i].ms), exactTime(m_timing.points[i].time));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"

#include <QWidget>

namespace bowline {

/// How long the newest changes took: a bar for each, oldest first, the highest being the longest; a dashed line at the
/// median where there are enough of them. Its accessible description says the same in words.
class TimingChart : public QWidget
{
    Q_OBJECT
public:
    explicit TimingChart(QWidget *parent = nullptr);

    void setTiming(const TimingView &timing);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF bar(qsizetype point) const;
    qreal heightOf(qint64 ms) const;

    TimingView m_timing;
    qint64 m_top = 1; ///< the longest of those drawn
};

} // namespace bowline

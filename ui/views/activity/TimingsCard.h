// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"
#include "service/api/ServiceApi.h"
#include "widgets/Card.h"

class QBoxLayout;
class QLabel;
class QTimer;

namespace bowline {

class ErrorBanner;
class ServiceState;
class TimingChart;

/// How fast changes were noticed, written and proven: figures and a small chart for each. Asks the service when it is
/// seen, when its filter is another, and a moment after something has ended that the filter means.
class TimingsCard : public Card
{
    Q_OBJECT
public:
    /// The three side by side, or one below the other.
    TimingsCard(ServiceApi &service, const ServiceState &state, Qt::Orientation orientation, QWidget *parent = nullptr);

    void setOrientation(Qt::Orientation orientation);
    void setFilter(const ActivityFilter &filter);
    void reload();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Part
    {
        QLabel *median; ///< the word before the figure
        QLabel *figure;
        QLabel *rest;
        TimingChart *chart;
    };
    QLayout *addPart(TimingKind kind);
    void onActivity(const ActivityView &row);
    void load();
    void showTimings(const TimingsView &timings);

    ServiceApi &m_service;
    ActivityFilter m_filter;
    QBoxLayout *m_side;
    QList<Part> m_parts;
    ErrorBanner *m_banner;
    QTimer *m_soon;
    quint64 m_request = 0;
    bool m_stale = true; ///< to be asked for when it is seen
};

} // namespace bowline

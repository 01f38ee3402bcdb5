// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PagedTableModel.h"
#include "state/ServiceState.h"

#include <functional>

namespace bowline {

/// Newest first.
struct ActivityOrder
{
    bool operator()(const ActivityView &a, const ActivityView &b) const { return a.id > b.id; }
};

/// What happened, newest first, in pages; new rows and the progress of running ones arrive by themselves. The query is
/// a filter, and an empty one means everything.
class ActivityModel final : public PagedTableModel<ActivityView, ActivityOrder, ActivityFilter>
{
    Q_OBJECT
public:
    enum Column { Time, Project, What, Cause, Release, Result, Duration, ColumnCount };
    using Now = std::function<QDateTime()>;

    ActivityModel(ServiceApi &service, const ServiceState &state, QObject *parent = nullptr,
                  Now now = &QDateTime::currentDateTimeUtc);

    /// Tells the rows whose relative time says something else by now; answers with the ms until the next of them does,
    /// -1 if none will.
    qint64 refreshTimes();

Q_SIGNALS:
    void loadingChanged(); ///< isLoading() or error() is another

protected:
    Pending<QList<ActivityView>> askPage(const ActivityFilter &filter, const ActivityView *last, int limit) override;
    bool isMeant(const ActivityFilter &filter, const ActivityView &row) const override;
    void tellLoading() override { Q_EMIT loadingChanged(); }
    QVariant rowData(const ActivityView &row, int role) const override;
    QDateTime now() const override { return m_now(); }

private:
    static Columns columns();

    ServiceApi &m_service;
    Now m_now;
    QDateTime m_shownAt; ///< relative times were last told to the view then
};

} // namespace bowline

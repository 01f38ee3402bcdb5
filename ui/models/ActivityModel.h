// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowTableModel.h"
#include "service/api/ServiceApi.h"
#include "service/api/Snapshot.h"

#include <functional>
#include <optional>

namespace bowline {

/// Newest first.
struct ActivityOrder
{
    bool operator()(const ActivityView &a, const ActivityView &b) const { return a.id > b.id; }
};

/// What happened, newest first. Pages of older rows come through fetchMore(); new rows and the progress of running ones
/// arrive by themselves.
class ActivityModel final : public RowTableModel<ActivityView, ActivityOrder>
{
    Q_OBJECT
public:
    enum Column { Time, Project, What, Cause, Release, Result, Duration, ColumnCount };
    using Now = std::function<QDateTime()>;
    static constexpr int pageSize = 100;

    explicit ActivityModel(ServiceApi &service, QObject *parent = nullptr, Now now = &QDateTime::currentDateTimeUtc);

    /// Starts loading the newest page of what the filter means; an empty one means everything.
    void setFilter(const ActivityFilter &filter);
    const ActivityFilter &filter() const { return m_filter; }
    /// Forgets everything and loads the newest page.
    void reload();
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const { return m_error; } ///< of the last page asked for

    /// Tells the rows whose relative time says something else by now; answers with the ms until the next of them does,
    /// -1 if none will.
    qint64 refreshTimes();

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingChanged(); ///< isLoading() or error() is another

protected:
    QVariant rowData(const ActivityView &row, int role) const override;
    QDateTime now() const override { return m_now(); }

private:
    static Columns columns();
    void apply(const Delta &delta);
    void applyRow(const ActivityView &row);
    void finishPage(const Expected<QList<ActivityView>> &result);

    ServiceApi &m_service;
    Now m_now;
    ActivityFilter m_filter;
    quint64 m_request = 0;       ///< only the answer to the newest question counts
    QList<ActivityView> m_early; ///< told while the first page is on its way
    bool m_loading = false;
    bool m_complete = true; ///< there is no older row
    std::optional<Error> m_error;
    QDateTime m_shownAt; ///< relative times were last told to the view then
};

} // namespace bowline

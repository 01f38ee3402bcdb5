// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "models/TableColumn.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <optional>

namespace bowline {

/// All databases that the filter lets through, as many rows as there are, though only those that somebody looks at are
/// here. The service filters and sorts; a page comes when a row of it is shown.
///
///   setFilter(), sort() -> first page, how many there are -> rows without content
///   data() of such a row -> its page -> dataChanged()
///   lookAt(first, last) -> figures of these, asked at Heroku -> dataChanged()
class DatabaseListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 200;
    static constexpr int mostLooked = 100;

    enum Column { Database, App, Plan, State, Version, Size, Connections, Tied, Maintenance, Health, ColumnCount };
    using Now = std::function<QDateTime()>;

    explicit DatabaseListModel(ServiceApi &service, QObject *parent = nullptr,
                               Now now = &QDateTime::currentDateTimeUtc);

    /// Order and direction are those of sort().
    void setFilter(const DatabaseFilter &filter);
    const DatabaseFilter &filter() const { return m_filter; }
    /// Asks anew; rows stay until the answer is there. `now`: Heroku as well, whatever is known from the last minute.
    void reload(bool now = false);
    /// Asks Heroku for the figures of these rows, as far as they are here.
    void lookAt(int first, int last);

    bool isLoading() const { return m_loading; }
    bool isLoaded() const { return m_isLoaded; } ///< there was an answer
    const std::optional<Error> &error() const { return m_error; }
    const QList<DatabaseTroubleView> &troubles() const { return m_troubles; }
    const QStringList &families() const { return m_families; }
    bool isPartly() const { return m_asked.size() * pageSize < m_rows.size(); } ///< some rows are not here
    int all() const { return m_all; } ///< with those that the filter holds back

    /// nullptr for a row that is not here yet.
    const DatabaseRowView *rowAt(int row) const;
    int rowOf(const DatabaseKey &key) const; ///< -1 if it is not here
    QList<ColumnRoom> rooms() const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// Tells the rows whose relative times say something else by now; the ms until the next does, -1 if none will.
    qint64 refreshTimes();

Q_SIGNALS:
    void loadingChanged(); ///< any of isLoading() … all() is another

private:
    static std::span<const TableColumn<DatabaseRowView>> columns();
    void askPage(int page);
    void takeFirst(const Expected<DatabasePageView> &answer);
    void takePage(int page, const Expected<DatabasePageView> &answer);
    void takeFigures(const QList<DatabaseRowView> &rows);

    ServiceApi &m_service;
    Now m_now;
    DatabaseFilter m_filter;
    QList<std::optional<DatabaseRowView>> m_rows;
    QSet<int> m_asked; ///< pages; one that failed is asked for again by reload() only
    QList<DatabaseTroubleView> m_troubles;
    QStringList m_families;
    int m_all = 0;
    quint64 m_request = 0; ///< only answers to the newest question count
    bool m_loading = false;
    bool m_isLoaded = false;
    std::optional<Error> m_error;
};

} // namespace bowline

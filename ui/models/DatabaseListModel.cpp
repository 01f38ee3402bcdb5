// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DatabaseListModel.h"

#include "models/DatabaseModel.h"
#include "models/DatabaseText.h"
#include "models/ModelRoles.h"
#include "models/StatusText.h"
#include "service/api/DatabasesApi.h"

#include <QLocale>

namespace bowline {

namespace {

// What the service calls the order of a column.
constexpr const char *orders[DatabaseListModel::ColumnCount] = {
    "database", "app", "plan", "state", "version", "size", "connections", "tied", "maintenance", "health"};

QString attachmentsTip(const DatabaseRowView &row)
{
    return row.attachments.join(QLatin1Char('\n'));
}

} // namespace

DatabaseListModel::DatabaseListModel(ServiceApi &service, QObject *parent, Now now)
    : QAbstractTableModel(parent)
    , m_service(service)
    , m_now(std::move(now))
{
}

void DatabaseListModel::setFilter(const DatabaseFilter &filter)
{
    DatabaseFilter wanted = filter;
    wanted.sortBy = m_filter.sortBy;
    wanted.descending = m_filter.descending;
    if (wanted == m_filter && (m_loading || m_isLoaded))
        return;
    m_filter = wanted;
    reload();
}

void DatabaseListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    const QString sortBy = QLatin1String(orders[column]);
    const bool descending = order == Qt::DescendingOrder;
    if (sortBy == m_filter.sortBy && descending == m_filter.descending)
        return;
    m_filter.sortBy = sortBy;
    m_filter.descending = descending;
    if (m_loading || m_isLoaded) // before that, nobody has asked for anything
        reload();
}

void DatabaseListModel::reload(bool now)
{
    DatabaseFilter wanted = m_filter;
    wanted.askNow = now;
    m_loading = true;
    Q_EMIT loadingChanged();
    const quint64 request = ++m_request;
    m_service.databases()
        .list(wanted, 0, pageSize)
        .then(this, [this, request](const Expected<DatabasePageView> &answer) {
            if (request == m_request)
                takeFirst(answer);
        });
}

void DatabaseListModel::takeFirst(const Expected<DatabasePageView> &answer)
{
    m_loading = false;
    m_error = answer ? std::nullopt : std::optional(answer.error());
    if (answer) {
        beginResetModel();
        m_isLoaded = true;
        m_rows = QList<std::optional<DatabaseRowView>>(answer->total);
        m_asked = {0};
        for (qsizetype i = 0; i < answer->rows.size() && i < m_rows.size(); ++i)
            m_rows[i] = answer->rows[i];
        m_troubles = answer->troubles;
        m_families = answer->families;
        m_all = answer->all;
        endResetModel();
    }
    Q_EMIT loadingChanged();
}

void DatabaseListModel::askPage(int page)
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    m_service.databases()
        .list(m_filter, page * pageSize, pageSize)
        .then(this, [this, page, request = m_request](const Expected<DatabasePageView> &answer) {
            if (request == m_request)
                takePage(page, answer);
        });
}

void DatabaseListModel::takePage(int page, const Expected<DatabasePageView> &answer)
{
    if (!answer) {
        m_error = answer.error();
        Q_EMIT loadingChanged();
        return;
    }
    if (answer->total != m_rows.size()) { // there are others by now
        reload();
        return;
    }
    const qsizetype first = qsizetype(page) * pageSize;
    const qsizetype count = std::min(answer->rows.size(), m_rows.size() - first);
    for (qsizetype i = 0; i < count; ++i)
        m_rows[first + i] = answer->rows[i];
    if (count > 0)
        Q_EMIT dataChanged(index(int(first), 0), index(int(first + count) - 1, ColumnCount - 1));
}

void DatabaseListModel::lookAt(int first, int last)
{
    QList<DatabaseKey> keys;
    for (int row = std::max(0, first); row <= last && keys.size() < mostLooked; ++row) {
        if (const DatabaseRowView *one = rowAt(row))
            keys.append(one->key());
    }
    if (keys.isEmpty())
        return;
    m_service.databases().look(keys).then(this, [this](const Expected<QList<DatabaseRowView>> &rows) {
        if (rows) // without, the figures stay as old as they say
            takeFigures(*rows);
    });
}

void DatabaseListModel::takeFigures(const QList<DatabaseRowView> &rows)
{
    for (const DatabaseRowView &row : rows) {
        const int at = rowOf(row.key());
        if (at < 0 || *m_rows[at] == row)
            continue;
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    }
}

const DatabaseRowView *DatabaseListModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows[row] ? &*m_rows[row] : nullptr;
}

int DatabaseListModel::rowOf(const DatabaseKey &key) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row] && m_rows[row]->key() == key)
            return int(row);
    }
    return -1;
}

QList<ColumnRoom> DatabaseListModel::rooms() const
{
    return columnRooms(columns());
}

QVariant DatabaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DatabaseRowView *row = rowAt(index.row());
    if (!row) {
        const int page = index.row() / pageSize;
        auto *self = const_cast<DatabaseListModel *>(this); // showing a row is what makes it come
        QMetaObject::invokeMethod(
            self, [self, page] { self->askPage(page); }, Qt::QueuedConnection);
        return {};
    }
    if (role == ModelRole::DatabaseHealth)
        return int(row->health);
    if (role == ModelRole::Key)
        return row->addonId;
    return columnData(columns()[size_t(index.column())], *row, role, m_now());
}

QVariant DatabaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnHead(columns()[size_t(section)], metaObject()->className(), role);
}

qint64 DatabaseListModel::refreshTimes()
{
    qint64 next = -1;
    for (const std::optional<DatabaseRowView> &row : m_rows) {
        const qint64 life = row ? relativeTimeLifetime(row->figuresAt, m_now()) : -1;
        if (life >= 0)
            next = next < 0 ? life : std::min(next, life);
    }
    if (next >= 0)
        Q_EMIT dataChanged(index(0, Health), index(rowCount() - 1, Health), {Qt::DisplayRole});
    return next;
}

std::span<const TableColumn<DatabaseRowView>> DatabaseListModel::columns()
{
    static const TableColumn<DatabaseRowView> table[ColumnCount] = {
        //: Heading of a column: the name of a Heroku Postgres database
        {QT_TR_NOOP("Database"),
         {.least = 140, .rank = 6},
         [](const DatabaseRowView &row, const QDateTime &) { return row.addonName; },
         nullptr,
         attachmentsTip},
        //: Heading of a column: the Heroku app that pays for a database
        {QT_TR_NOOP("App"),
         {.least = 76, .rank = 5},
         [](const DatabaseRowView &row, const QDateTime &) { return row.app; },
         nullptr,
         attachmentsTip},
        //: Heading of a column: Heroku's price plan of the database
        {QT_TR_NOOP("Plan"),
         {.least = 84, .rank = 4},
         [](const DatabaseRowView &row, const QDateTime &) { return row.plan; },
         nullptr,
         [](const DatabaseRowView &row) { return row.plan; }},
        //: Heading of a column: whether a database is there already, or still
        {QT_TR_NOOP("State"),
         {.least = 60, .rank = 0},
         [](const DatabaseRowView &row, const QDateTime &) { return databaseStateText(row.state); },
         nullptr,
         [](const DatabaseRowView &row) { return row.state; }},
        //: Heading of a column: of PostgreSQL
        {QT_TR_NOOP("Version"),
         {.least = 50, .rank = 0},
         [](const DatabaseRowView &row, const QDateTime &) { return row.version; },
         nullptr,
         [](const DatabaseRowView &row) { return row.version; }},
        //: Heading of a column: how much of the plan's room a database fills
        {QT_TR_NOOP("Size"),
         {.least = 96, .rank = 2, .alignRight = true},
         [](const DatabaseRowView &row, const QDateTime &) { return databaseSizeText(row); },
         nullptr,
         [](const DatabaseRowView &row) { return databaseSizeText(row); }},
        //: Heading of a column: how many connections a database has
        {QT_TR_NOOP("Connections"),
         {.least = 76, .rank = 0, .alignRight = true},
         [](const DatabaseRowView &row, const QDateTime &) { return databaseConnectionsText(row); },
         nullptr,
         [](const DatabaseRowView &row) { return databaseConnectionsText(row); }},
        //: Heading of a column: how many env vars and data links hang on a database
        {QT_TR_NOOP("Tied"),
         {.least = 44, .rank = 1, .alignRight = true},
         [](const DatabaseRowView &row, const QDateTime &) { return QLocale().toString(row.tied); },
         nullptr,
         [](const DatabaseRowView &row) { return tr("Env vars and data links that hang on it: %1").arg(row.tied); }},
        //: Heading of a column: when Heroku maintains a database
        {QT_TR_NOOP("Maintenance"),
         {.least = 64, .rank = 0},
         [](const DatabaseRowView &row, const QDateTime &) { return row.maintenance; },
         nullptr,
         [](const DatabaseRowView &row) { return row.maintenance; }},
        //: Heading of a column: how a database is
        {QT_TR_NOOP("Health"),
         {.least = 124, .rank = 3, .greedy = true},
         [](const DatabaseRowView &row, const QDateTime &now) { return databaseHealthPhrase(row, now); },
         nullptr,
         [](const DatabaseRowView &row) {
             return row.figuresAt.isValid() ? tr("Heroku was asked: %1").arg(exactTime(row.figuresAt))
                                            : tr("Nobody has asked Heroku for its figures yet.");
         }},
    };
    return table;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DataLinkModel.h"

#include "models/LinkText.h"
#include "models/ModelRoles.h"
#include "models/StatusText.h"
#include "service/api/DataLinksApi.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace bowline {

bool DataLinkOrder::operator()(const DataLinkView &a, const DataLinkView &b) const
{
    const auto key = [](const DataLinkView &link) {
        return std::tie(link.localApp, link.localAddonName, link.name, link.localAddonId, link.account.text);
    };
    return key(a) < key(b);
}

DataLinkModel::DataLinkModel(ServiceApi &service, const ServiceState &state, QObject *parent, Now now)
    : RowTableModel(parent, columns())
    , m_service(service)
    , m_now(std::move(now))
{
    connect(&state, &ServiceState::dataLinkChanged, this, &DataLinkModel::onChanged);
    connect(&state, &ServiceState::dataLinkRemoved, this, &DataLinkModel::onRemoved);
}

void DataLinkModel::reload()
{
    m_loading = true;
    Q_EMIT loadingChanged();
    const quint64 request = ++m_request;
    m_service.dataLinks().list().then(this, [this, request](const Expected<DataLinksView> &result) {
        if (request == m_request)
            finishReload(result);
    });
}

void DataLinkModel::finishReload(const Expected<DataLinksView> &result)
{
    m_loading = false;
    m_error = result ? std::nullopt : std::optional(result.error());
    if (result) {
        merge(result->links);
        m_others = result->others;
        m_askedAt = result->askedAt;
    }
    Q_EMIT loadingChanged();
}

int DataLinkModel::rowOf(const DataLinkKey &link) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row)->key() == link)
            return row;
    }
    return -1;
}

// What it is sorted by may be another as well: an app that was renamed.
void DataLinkModel::onChanged(const DataLinkView &link)
{
    const int at = rowOf(link.key());
    const DataLinkOrder isBefore;
    if (at >= 0 && (isBefore(*rowAt(at), link) || isBefore(link, *rowAt(at))))
        removeAt(at);
    upsert(link);
}

void DataLinkModel::onRemoved(const DataLinkKey &link)
{
    if (const int row = rowOf(link); row >= 0)
        removeAt(row);
}

qint64 DataLinkModel::refreshTimes()
{
    qint64 next = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const qint64 life = relativeTimeLifetime(rowAt(row)->examinedAt, m_now());
        if (life >= 0)
            next = next < 0 ? life : std::min(next, life);
    }
    if (next >= 0)
        Q_EMIT dataChanged(index(0, Health), index(rowCount() - 1, Health), {Qt::DisplayRole});
    return next;
}

DataLinkModel::Columns DataLinkModel::columns()
{
    static const TableColumn<DataLinkView> table[ColumnCount] = {
        //: Heading of a column: the name of a Heroku Data Link
        {QT_TR_NOOP("Link"),
         {.least = 96, .rank = 3},
         [](const DataLinkView &row, const QDateTime &) { return row.name; }},
        //: Heading of a column: the database that a data link was made in
        {QT_TR_NOOP("Local"),
         {.least = 130, .rank = 3},
         [](const DataLinkView &row, const QDateTime &) { return databaseText(row.localApp, row.localAddonName); },
         nullptr,
         [](const DataLinkView &row) { return databaseText(row.localApp, row.localAddonName); }},
        //: Heading of a column: the database that a data link reads from
        {QT_TR_NOOP("Remote"),
         {.least = 130, .rank = 3},
         [](const DataLinkView &row, const QDateTime &) { return databaseText(row.remoteApp, row.remoteAddonName); },
         nullptr,
         [](const DataLinkView &row) { return databaseText(row.remoteApp, row.remoteAddonName); }},
        //: Heading of a column: the name of the foreign server of a data link, Heroku's word
        {QT_TR_NOOP("Remote name"),
         {.least = 96, .rank = 0},
         [](const DataLinkView &row, const QDateTime &) { return row.serverName; },
         nullptr,
         [](const DataLinkView &row) { return row.serverName; }},
        //: Heading of a column: when a data link was made
        {QT_TR_NOOP("Created"),
         {.least = 84, .rank = 1},
         [](const DataLinkView &row, const QDateTime &) {
             return QLocale().toString(row.createdAt.toLocalTime().date(), QLocale::ShortFormat);
         },
         [](const DataLinkView &row) { return QVariant(row.createdAt); },
         [](const DataLinkView &row) { return exactTime(row.createdAt); }},
        //: Heading of a column: what the examination of a data link said
        {QT_TR_NOOP("Health"),
         {.least = 150, .rank = 3, .greedy = true},
         [](const DataLinkView &row, const QDateTime &now) { return linkHealthPhrase(row, now); },
         [](const DataLinkView &row) { return QVariant(int(row.health)); },
         [](const DataLinkView &row) {
             return row.findings > 0 ? tr("Findings: %1. %2").arg(row.findings).arg(row.reason.text())
                                     : row.reason.text();
         }},
    };
    return table;
}

QVariant DataLinkModel::rowData(const DataLinkView &row, int role) const
{
    if (role == ModelRole::LinkHealth)
        return int(row.health);
    return role == ModelRole::Key ? QVariant(row.localAddonId + QLatin1Char('/') + row.name) : QVariant();
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EnvVarModel.h"

#include "models/ModelRoles.h"
#include "models/ProjectText.h"
#include "models/StatusText.h"
#include "service/api/EnvVarsApi.h"

#include <QLocale>

namespace bowline {

namespace {

constexpr int maskLength = 6; // the same for all: the length of a value is nobody's business

QDateTime lastChange(const EnvVarView &row)
{
    return row.sync ? row.sync->syncedAt : QDateTime();
}

} // namespace

EnvVarModel::EnvVarModel(ServiceApi &service, QObject *parent, Now now)
    : RowTableModel(parent)
    , m_service(service)
    , m_now(std::move(now))
    , m_shownAt(m_now())
{
    connect(&m_service, &ServiceApi::changed, this, &EnvVarModel::apply);
}

void EnvVarModel::setProject(const ProjectId &project)
{
    if (project == m_project)
        return;
    m_project = project;
    ++m_request;
    m_loading = false;
    m_error.reset();
    clear();
    if (project.isEmpty())
        Q_EMIT loadingChanged();
    else
        reload();
}

void EnvVarModel::reload()
{
    if (m_project.isEmpty())
        return;
    m_loading = true;
    Q_EMIT loadingChanged();
    const quint64 request = ++m_request;
    m_service.envVars().listEnvVars(m_project).then(this, [this, request](const Expected<EnvVarsView> &result) {
        if (request == m_request)
            finishReload(result);
    });
}

void EnvVarModel::finishReload(const Expected<EnvVarsView> &result)
{
    m_loading = false;
    m_error = result ? result->error : std::optional(result.error());
    if (!m_error)
        merge(result->rows);
    else if (result) // what is not among them may be there all the same
        for (const EnvVarView &row : result->rows)
            upsert(row);
    Q_EMIT loadingChanged();
}

void EnvVarModel::apply(const Delta &delta)
{
    for (const Change &change : delta.changes) {
        if (const auto *row = std::get_if<EnvVarView>(&change)) {
            if (row->project == m_project)
                upsert(*row);
        } else if (const auto *removed = std::get_if<Removed<EnvVarView>>(&change)) {
            const int at = removed->key.project == m_project ? rowOf(removed->key.name) : -1;
            if (at >= 0)
                removeAt(at);
        }
    }
}

int EnvVarModel::rowOf(const QString &name) const
{
    EnvVarView probe;
    probe.name = name;
    return find(probe);
}

QStringList EnvVarModel::names() const
{
    QStringList names;
    names.reserve(rows().size());
    for (const EnvVarView &row : rows())
        names += row.name;
    return names;
}

qint64 EnvVarModel::refreshTimes()
{
    const QDateTime now = m_now();
    qint64 next = -1;
    int first = -1;
    for (int i = 0; i < rows().size(); ++i) {
        const bool due = rows()[i].sync && isDue(*rows()[i].sync, now, &next);
        if (due && first < 0)
            first = i;
        if (!due && first >= 0)
            tellTimes(std::exchange(first, -1), i - 1);
    }
    if (first >= 0)
        tellTimes(first, int(rows().size()) - 1);
    m_shownAt = now;
    return next;
}

// Due if a text of m_shownAt is another by now. `next` becomes the least time until the next look.
bool EnvVarModel::isDue(const SyncView &sync, const QDateTime &now, qint64 *next) const
{
    bool due = false;
    for (const QDateTime &time : {statusPhraseTime(sync), sync.syncedAt}) {
        if (!time.isValid())
            continue;
        const qint64 after = relativeTimeLifetime(time, now);
        *next = *next < 0 ? after : qMin(*next, after);
        due = due || relativeTime(time, m_shownAt) != relativeTime(time, now);
    }
    return due;
}

void EnvVarModel::tellTimes(int first, int last)
{
    Q_EMIT dataChanged(index(first, Status), index(last, LastSynced), {Qt::DisplayRole});
}

int EnvVarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EnvVarModel::data(const QModelIndex &index, int role) const
{
    const EnvVarView *row = rowAt(index.row());
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::ToolTipRole:
        return toolTip(*row, index.column());
    case ModelRole::Sort:
        return sortValue(*row, index.column());
    case ModelRole::SyncState:
        return row->sync ? QVariant(int(row->sync->state)) : QVariant();
    case ModelRole::Key:
        return row->name;
    default:
        return {};
    }
}

QString EnvVarModel::text(const EnvVarView &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Value:
        return !row.isThere          ? tr("not there")
               : row.valueBytes == 0 ? tr("empty")
                                     : QString(maskLength, QChar(0x2022));
    case Source:
        return row.sync ? sourceText(*row.sync) : row.isProtected ? tr("Hasura Cloud") : tr("Manual");
    case Status:
        return statusPhrase(row, m_now());
    case LastSynced:
        return relativeTime(lastChange(row), m_now());
    default:
        return {};
    }
}

QString EnvVarModel::toolTip(const EnvVarView &row, int column) const
{
    switch (column) {
    case Name:
        return row.name;
    case Value:
        return tr("%1. Select the row to reveal or copy the value.").arg(QLocale().formattedDataSize(row.valueBytes));
    case Source:
        return row.sync ? tr("%1, %2, %3").arg(row.sync->addonName, row.sync->plan, credentialText(row.sync->credential))
                        : QString();
    case Status:
        if (!row.sync)
            return {};
        return statusToolTip(*row.sync);
    case LastSynced:
        return row.sync ? exactTime(lastChange(row)) : QString();
    default:
        return {};
    }
}

QString EnvVarModel::statusToolTip(const SyncView &sync)
{
    QStringList lines{sync.reason};
    if (sync.provenAt.isValid())
        lines += tr("Proven %1").arg(exactTime(sync.provenAt));
    if (sync.stateSince.isValid())
        lines += tr("%1 since %2").arg(syncStateText(sync.state), exactTime(sync.stateSince));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QVariant EnvVarModel::sortValue(const EnvVarView &row, int column)
{
    switch (column) {
    case Name:
        return row.name;
    case Value:
        return row.valueBytes;
    case Source:
        return row.sync ? sourceText(*row.sync) : QString();
    case Status:
        return row.sync ? int(row.sync->state) : -1;
    case LastSynced:
        return lastChange(row).isValid() ? lastChange(row).toMSecsSinceEpoch() : qint64(0);
    default:
        return {};
    }
}

QVariant EnvVarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    case Source:
        return tr("Source");
    case Status:
        return tr("Status");
    case LastSynced:
        return tr("Last synced");
    default:
        return {};
    }
}

} // namespace bowline

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

EnvVarModel::EnvVarModel(ServiceApi &service, const ServiceState &state, QObject *parent, Now now)
    : RowTableModel(parent, columns())
    , m_service(service)
    , m_now(std::move(now))
    , m_shownAt(m_now())
{
    connect(&state, &ServiceState::envVarChanged, this, &EnvVarModel::onChanged);
    connect(&state, &ServiceState::envVarRemoved, this, &EnvVarModel::onRemoved);
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

void EnvVarModel::onChanged(const EnvVarView &row)
{
    if (row.project == m_project)
        upsert(row);
}

void EnvVarModel::onRemoved(const ProjectId &project, const QString &name)
{
    const int at = project == m_project ? rowOf(name) : -1;
    if (at >= 0)
        removeAt(at);
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

EnvVarModel::Columns EnvVarModel::columns()
{
    static const TableColumn<EnvVarView> table[ColumnCount] = {
        {QT_TR_NOOP("Name"),
         {.least = 140, .rank = 2, .greedy = true},
         [](const EnvVarView &row, const QDateTime &) { return row.name; },
         nullptr,
         [](const EnvVarView &row) { return row.name; }},
        //: Heading of a column: what the env var contains, shown as dots
        {QT_TR_NOOP("Value"),
         {.least = 72, .rank = 0},
         [](const EnvVarView &row, const QDateTime &) {
             if (!row.isThere)
                 //: Instead of a value: the destination has no env var of this name
                 return tr("not there");
             //: Instead of a value: it has no characters
             return row.valueBytes == 0 ? tr("empty") : QString(maskLength, QChar(0x2022));
         },
         [](const EnvVarView &row) { return QVariant(row.valueBytes); },
         [](const EnvVarView &row) {
             return tr("%1. Select the row to reveal or copy the value.")
                 .arg(QLocale().formattedDataSize(row.valueBytes));
         }},
        //: Heading of a column: where the value comes from
        {QT_TR_NOOP("Source"),
         {.least = 90, .rank = 1},
         [](const EnvVarView &row, const QDateTime &) {
             //: Source of a value: set by hand, it follows nothing
             return row.sync ? sourceText(*row.sync) : row.isProtected ? tr("Hasura Cloud") : tr("Manual");
         },
         [](const EnvVarView &row) { return QVariant(row.sync ? sourceText(*row.sync) : QString()); },
         [](const EnvVarView &row) { return row.sync ? sourceToolTip(*row.sync) : QString(); }},
        //: Heading of a column: how the sync is
        {QT_TR_NOOP("Status"),
         {.least = 150, .rank = 3},
         [](const EnvVarView &row, const QDateTime &now) { return statusPhrase(row, now); },
         [](const EnvVarView &row) { return QVariant(row.sync ? int(row.sync->state) : -1); },
         [](const EnvVarView &row) { return row.sync ? statusToolTip(*row.sync) : QString(); }},
        {QT_TR_NOOP("Last synced"),
         {.least = 84, .rank = 0},
         [](const EnvVarView &row, const QDateTime &now) { return relativeTime(lastChange(row), now); },
         [](const EnvVarView &row) {
             return QVariant(lastChange(row).isValid() ? lastChange(row).toMSecsSinceEpoch() : qint64(0));
         },
         [](const EnvVarView &row) { return row.sync ? exactTime(lastChange(row)) : QString(); }},
    };
    return table;
}

QVariant EnvVarModel::rowData(const EnvVarView &row, int role) const
{
    switch (role) {
    case ModelRole::SyncState:
        return row.sync ? QVariant(int(row.sync->state)) : QVariant();
    case ModelRole::Key:
        return row.name;
    default:
        return {};
    }
}

QString EnvVarModel::sourceToolTip(const SyncView &sync)
{
    const QString database = tr("%1, %2, %3").arg(sync.addonName, sync.plan, credentialText(sync.credential));
    return sourceText(sync) + QLatin1Char('\n') + database;
}

QString EnvVarModel::statusToolTip(const SyncView &sync)
{
    QStringList lines{sync.reason.text()};
    if (sync.provenAt.isValid())
        lines += tr("Proven %1").arg(exactTime(sync.provenAt));
    if (sync.stateSince.isValid())
        lines += tr("%1 since %2").arg(syncStateText(sync.state), exactTime(sync.stateSince));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowTableModel.h"
#include "state/ServiceState.h"

#include <functional>
#include <optional>

namespace bowline {

struct EnvVarOrder
{
    bool operator()(const EnvVarView &a, const EnvVarView &b) const { return a.name < b.name; }
};

/// The env vars of one project, by name. Never holds a value: the Value column is dots.
///
///     setProject() ── envVars() ──> merge ──┐
///     ServiceState ── of this project ──┴─> exact row signals
///     refreshTimes() ── rows that are due ───> dataChanged of Status and Last synced
class EnvVarModel final : public RowTableModel<EnvVarView, EnvVarOrder>
{
    Q_OBJECT
public:
    enum Column { Name, Value, Source, Status, LastSynced, ColumnCount };
    using Now = std::function<QDateTime()>;

    EnvVarModel(ServiceApi &service, const ServiceState &state, QObject *parent = nullptr,
                Now now = &QDateTime::currentDateTimeUtc);

    /// Forgets the rows of another project and asks for this one's. An empty id only forgets.
    void setProject(const ProjectId &project);
    const ProjectId &project() const { return m_project; }
    /// Asks again; rows stay until the answer is there.
    void reload();
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const
    {
        return m_error;
    } ///< of the last reload: the rows are the last that were known

    int rowOf(const QString &name) const;
    QStringList names() const;

    /// Tells the rows whose relative times say something else by now; answers with the ms until the next of them does,
    /// -1 if none will.
    qint64 refreshTimes();

Q_SIGNALS:
    void loadingChanged(); ///< isLoading() or error() is another

protected:
    QVariant rowData(const EnvVarView &row, int role) const override;
    QDateTime now() const override { return m_now(); }

private:
    static Columns columns();
    void onChanged(const EnvVarView &row);
    void onRemoved(const ProjectId &project, const QString &name);
    void finishReload(const Expected<EnvVarsView> &result);
    void tellTimes(int first, int last);
    static QString sourceToolTip(const SyncView &sync);
    static QString statusToolTip(const SyncView &sync);
    bool isDue(const SyncView &sync, const QDateTime &now, qint64 *next) const;

    ServiceApi &m_service;
    Now m_now;
    ProjectId m_project;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_loading = false;
    std::optional<Error> m_error;
    QDateTime m_shownAt; ///< relative times were last told to the view then
};

} // namespace bowline

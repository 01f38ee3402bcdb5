// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowTableModel.h"
#include "state/ServiceState.h"

#include <functional>
#include <optional>

namespace bowline {

/// By the local database, then by name.
struct DataLinkOrder
{
    bool operator()(const DataLinkView &a, const DataLinkView &b) const;
};

/// The data links of all accounts.
///
///     reload() ─ links.list ─> merge ──┐
///     ServiceState: one link ──────────┴─> exact row signals
///
/// What is listed besides (databases without links, with the reason) is in others().
class DataLinkModel final : public RowTableModel<DataLinkView, DataLinkOrder>
{
    Q_OBJECT
public:
    enum Column { Link, Local, Remote, RemoteName, Created, Health, ColumnCount };
    using Now = std::function<QDateTime()>;

    DataLinkModel(ServiceApi &service, const ServiceState &state, QObject *parent = nullptr,
                  Now now = &QDateTime::currentDateTimeUtc);

    /// Asks Heroku again; rows stay until the answer is there.
    void reload();
    bool isLoading() const { return m_loading; }
    /// Of the last reload; the rows are the last that were known.
    const std::optional<Error> &error() const { return m_error; }
    const QList<LinklessDatabaseView> &others() const { return m_others; }
    QDateTime askedAt() const { return m_askedAt; } ///< invalid: never

    int rowOf(const DataLinkKey &link) const;

    /// Tells the rows whose relative times say something else by now; answers with the ms until the next of them does,
    /// -1 if none will.
    qint64 refreshTimes();

Q_SIGNALS:
    void loadingChanged(); ///< isLoading(), error() or others() is another

protected:
    QVariant rowData(const DataLinkView &row, int role) const override;
    QDateTime now() const override { return m_now(); }

private:
    static Columns columns();
    void finishReload(const Expected<DataLinksView> &result);
    void onChanged(const DataLinkView &link);
    void onRemoved(const DataLinkKey &link);

    ServiceApi &m_service;
    Now m_now;
    QList<LinklessDatabaseView> m_others;
    QDateTime m_askedAt;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_loading = false;
    std::optional<Error> m_error;
};

} // namespace bowline

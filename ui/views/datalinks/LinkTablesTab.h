// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace bowline {

class ErrorBanner;
class LinkColumnModel;

/// The tables and columns that a data link shows. Asks when it is first seen for a link, since that costs a session in
/// the local database.
class LinkTablesTab : public QWidget
{
    Q_OBJECT
public:
    explicit LinkTablesTab(ServiceApi &service, QWidget *parent = nullptr);

    void setLink(const DataLinkKey &link);
    /// What the link shows may be another by now.
    void forget();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();

    ServiceApi &m_service;
    DataLinkKey m_link;
    bool m_stale = true;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    LinkColumnModel *m_model;
    QLabel *m_sentence;
    QTableView *m_table;
    ErrorBanner *m_banner;
};

} // namespace bowline

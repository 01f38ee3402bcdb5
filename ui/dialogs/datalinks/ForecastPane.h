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

/// What a new data link would bring, before there is one: its tables and columns, and what cannot come, with the
/// reason.
class ForecastPane : public QWidget
{
    Q_OBJECT
public:
    explicit ForecastPane(ServiceApi &service, QWidget *parent = nullptr);

    /// Asks for this pair; nothing is shown without both.
    void setEnds(const AccountId &account, const QString &localAddonId, const QString &remoteAddonId);

Q_SIGNALS:
    void changed(); ///< another height

private:
    void ask();
    void show(const Expected<LinkForecastView> &result);

    ServiceApi &m_service;
    AccountId m_account;
    QString m_local;
    QString m_remote;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    LinkColumnModel *m_model;
    QLabel *m_sentence;
    QTableView *m_table;
    QLabel *m_omitted;
    ErrorBanner *m_banner;
};

} // namespace bowline

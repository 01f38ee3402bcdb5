// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace bowline {

class ConnectionModel;
class ErrorBanner;

/// Who is connected to a database, and the acts that end one connection or all. Asks when it is first seen; the texts
/// of statements are asked for only when a person wants to see them.
class ConnectionsTab : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionsTab(ServiceApi &service, QWidget *parent = nullptr);

    void setDatabase(const DatabaseKey &database);
    /// They are others by now: asked when they are seen.
    void forget();

Q_SIGNALS:
    /// `title`: the heading of the act's dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);
    void stepRequested(bowline::NextStep step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildButtons();
    void ask();
    void askSoon();
    void showAnswer(const Expected<DatabaseConnectionsView> &connections, bool withQueries);
    void refreshButtons();
    void endChosen();
    void endAll();
    const DatabaseConnectionView *chosen() const;

    ServiceApi &m_service;
    DatabaseKey m_database;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_isStale = true;
    ConnectionModel *m_model;
    ErrorBanner *m_banner;
    QLabel *m_sentence;
    QTableView *m_table;
    QCheckBox *m_showQueries = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_endOne = nullptr;
    QPushButton *m_endAll = nullptr;
};

} // namespace bowline

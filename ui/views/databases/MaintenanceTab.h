// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/MaintenanceViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

namespace bowline {

class ErrorBanner;
class MaintenanceModel;

/// The maintenances of a database: what is planned, what was done, when Heroku may do it. Asks when it is seen, and
/// again every few seconds while one is under way.
class MaintenanceTab : public QWidget
{
    Q_OBJECT
public:
    explicit MaintenanceTab(ServiceApi &service, QWidget *parent = nullptr);

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
    QLayout *buildPlanned();
    QLayout *buildWindow();
    static QComboBox *addChoice(QBoxLayout *row, const QString &name);
    void connectActs();
    void ask();
    void askAgain();
    void take(const Expected<MaintenancesView> &maintenances);
    void showMaintenances(const MaintenancesView &maintenances);
    void request(const QString &title, ActKind kind, QJsonObject fields);

    ServiceApi &m_service;
    DatabaseKey m_database;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_isStale = true;
    MaintenanceModel *m_model;
    ErrorBanner *m_banner;
    QLabel *m_sentence;
    QLabel *m_tied;
    QTableView *m_table;
    QComboBox *m_weeks = nullptr;
    QPushButton *m_delay;
    QPushButton *m_run;
    QLabel *m_windowNow;
    QComboBox *m_day = nullptr;
    QComboBox *m_time = nullptr;
    QPushButton *m_window;
    QTimer *m_again; ///< while one is under way
};

} // namespace bowline

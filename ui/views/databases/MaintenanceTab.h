// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/MaintenanceViews.h"
#include "views/databases/DatabaseTab.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace bowline {

class MaintenanceModel;

/// The maintenances of a database: what is planned, what was done, when Heroku may do it. Follows one that is under
/// way.
class MaintenanceTab : public DatabaseTab
{
    Q_OBJECT
public:
    explicit MaintenanceTab(ServiceApi &service, QWidget *parent = nullptr);

protected:
    void ask() override;
    void askAgain() override;
    void clear() override;

private:
    QLayout *buildPlanned();
    QLayout *buildWindow();
    static QComboBox *addChoice(QBoxLayout *row, const QString &name);
    void connectActs();
    void showAnswer(const Expected<MaintenancesView> &maintenances);
    void showMaintenances(const MaintenancesView &maintenances);
    static QString windowText(const MaintenancesView &maintenances);

    ServiceApi &m_service;
    MaintenanceModel *m_model;
    QLabel *m_tied;
    QTableView *m_table;
    QComboBox *m_weeks = nullptr;
    QPushButton *m_delay;
    QPushButton *m_run;
    QLabel *m_windowNow;
    QComboBox *m_day = nullptr;
    QComboBox *m_time = nullptr;
    QPushButton *m_window;
};

} // namespace bowline

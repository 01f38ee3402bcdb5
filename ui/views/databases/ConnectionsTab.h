// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/databases/DatabaseTab.h"

class QCheckBox;
class QPushButton;
class QTableView;

namespace bowline {

class ConnectionModel;

/// Who is connected to a database, and the acts that end one connection or all. The texts of statements are asked for
/// only when a person wants to see them.
class ConnectionsTab : public DatabaseTab
{
    Q_OBJECT
public:
    explicit ConnectionsTab(ServiceApi &service, QWidget *parent = nullptr);

protected:
    void ask() override;
    void clear() override;

private:
    QWidget *buildButtons();
    void showAnswer(const Expected<DatabaseConnectionsView> &connections, bool withQueries);
    void refreshButtons();
    void endChosen();
    void endAll();
    const DatabaseConnectionView *chosen() const;

    ServiceApi &m_service;
    ConnectionModel *m_model;
    QTableView *m_table;
    QCheckBox *m_showQueries = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_endOne = nullptr;
    QPushButton *m_endAll = nullptr;
};

} // namespace bowline

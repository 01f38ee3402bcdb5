// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/databases/DatabaseTab.h"

class QPushButton;
class QTableView;

namespace bowline {

class CredentialModel;

/// The credentials of a database, and their rotation.
class CredentialsTab : public DatabaseTab
{
    Q_OBJECT
public:
    explicit CredentialsTab(ServiceApi &service, QWidget *parent = nullptr);

protected:
    void ask() override;
    void clear() override;

private:
    void showAnswer(const Expected<QList<CredentialView>> &credentials);
    void refreshButtons();
    void rotate(const QString &credential);
    void create();
    void destroyChosen();
    void repairDefault();
    const CredentialView *chosen() const; ///< null: none is

    ServiceApi &m_service;
    CredentialModel *m_model;
    QTableView *m_table;
    QPushButton *m_create;
    QPushButton *m_destroy;
    QPushButton *m_repair;
    QPushButton *m_rotateOne;
    QPushButton *m_rotateAll;
};

} // namespace bowline

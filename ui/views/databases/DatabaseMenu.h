// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/databases/NewDatabaseDialog.h"

#include <QMenu>

namespace bowline {

/// What can be done with a database beside its rotation. What its plan cannot is there, switched off, and says why.
class DatabaseMenu : public QMenu
{
    Q_OBJECT
public:
    DatabaseMenu(ServiceApi &service, const ServiceState &state, QWidget *parent);

    /// While the menu is open it stays as it is.
    void setDatabase(const DatabaseRowView &row);

Q_SIGNALS:
    /// `title`: the heading of the act's dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);

private:
    void rebuild();
    void addPromotions();
    void addCopies();
    void addAct(const QString &words, const QString &title, ActKind kind, const QString &whyNot = {});
    void openAttach();
    void openNew(NewDatabaseDialog::Purpose purpose);

    ServiceApi &m_service;
    const ServiceState &m_state;
    DatabaseRowView m_row;  ///< that the menu is about
    DatabaseRowView m_next; ///< the newest; another one only while the menu is open
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace bowline {

class CredentialModel;
class ErrorBanner;

/// The credentials of a database, and their rotation. Asks when it is first seen.
class CredentialsTab : public QWidget
{
    Q_OBJECT
public:
    explicit CredentialsTab(ServiceApi &service, QWidget *parent = nullptr);

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
    void ask();
    void take(const Expected<QList<CredentialView>> &credentials);
    void refreshButtons();
    void rotate(const QString &credential);
    void create();
    void destroyChosen();
    void repairDefault();
    const CredentialView *chosen() const; ///< null: none is

    ServiceApi &m_service;
    DatabaseKey m_database;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_isStale = true;
    CredentialModel *m_model;
    ErrorBanner *m_banner;
    QLabel *m_sentence;
    QTableView *m_table;
    QPushButton *m_create;
    QPushButton *m_destroy;
    QPushButton *m_repair;
    QPushButton *m_rotateOne;
    QPushButton *m_rotateAll;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/EnvVarViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QAbstractButton;
class QItemSelection;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace bowline {

class EmptyState;
class EnvVarDetail;
class EnvVarModel;
class ErrorBanner;
class RowSearchModel;
class ServiceState;

/// The env vars of a project: a table, and beside it what is chosen. There is always exactly one `Sync Database URL`:
/// that of the chosen env var, or, when none is chosen, the one above the table, which makes a new env var.
class EnvVarsTab : public QWidget
{
    Q_OBJECT
public:
    EnvVarsTab(ServiceApi &service, const ServiceState &state, EnvVarModel &model, QWidget *parent = nullptr);

    /// Chooses an env var; one that is not there yet is chosen as soon as it arrives.
    void select(const QString &name);
    /// Puts the keyboard at the chosen env var.
    void focusTable();

Q_SIGNALS:
    /// Empty name: a new env var.
    void syncRequested(const QString &name);
    void editSyncRequested(const QString &envVar);
    void nextStepRequested(bowline::NextStep step, const bowline::AccountId &account);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The detail stands beside the table where both have room, else below it.
    void arrange();
    QWidget *buildBar();
    QWidget *buildContent();
    void makeDetail();
    EmptyState *empty();
    EmptyState *nothing();
    void showDetail(const EnvVarView *row);
    void refresh();
    void search(const QString &text);
    const EnvVarView *selected() const;
    void addEnvVar();
    void edit();
    void remove(QPushButton *button);

    ServiceApi &m_service;
    const ServiceState &m_state;
    EnvVarModel &m_model;
    RowSearchModel *m_rows = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_sync = nullptr;
    ErrorBanner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_split = nullptr;
    bool m_below = false;
    QTableView *m_table = nullptr;
    EnvVarDetail *m_detail = nullptr; ///< these three are made when they are first needed
    EmptyState *m_empty = nullptr;
    EmptyState *m_nothing = nullptr; ///< loading, not loaded, nothing found
    QString m_wanted;                ///< to be chosen when it arrives
};

} // namespace bowline

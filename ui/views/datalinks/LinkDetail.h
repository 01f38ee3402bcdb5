// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DataLinkViews.h"
#include "service/api/ServiceApi.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace bowline {

class ElidedLabel;
class ErrorBanner;
class FactList;
class LinkFindingsTab;
class LinkQueryTab;
class LinkTablesTab;
class PsqlTerminal;
class StatusBadge;

/// One data link: how it is, what the doctor found, its tables, a query box, and the acts.
class LinkDetail : public QWidget
{
    Q_OBJECT
public:
    explicit LinkDetail(ServiceApi &service, QWidget *parent = nullptr);

    void setLink(const DataLinkView &link);
    const DataLinkView &link() const { return m_link; }
    void examine();
    /// psql in the person's terminal, logged in to the local database.
    void openInPsql();

Q_SIGNALS:
    /// `title`: the heading of the act's dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);
    /// What only the window can do: a login, the keychain.
    void stepRequested(bowline::NextStep step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildSwitches();
    void refresh();
    void request(ActKind kind, const QString &title);
    void examined(const Expected<LinkExaminationView> &result);
    void setSelfRepair(bool on);
    void setProtection();

    ServiceApi &m_service;
    DataLinkView m_link;
    bool m_examining = false;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    ElidedLabel *m_name;
    StatusBadge *m_badge;
    QLabel *m_reason;
    FactList *m_facts;
    QCheckBox *m_selfRepair;
    QComboBox *m_protection;
    ErrorBanner *m_banner;
    PsqlTerminal *m_terminal;
    QPushButton *m_examine;
    QPushButton *m_repair;
    QPushButton *m_recreate;
    QPushButton *m_remove;
    QTabWidget *m_tabs;
    LinkFindingsTab *m_findings;
    LinkTablesTab *m_tables;
    LinkQueryTab *m_query;
};

} // namespace bowline

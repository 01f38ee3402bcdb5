// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DataLinkViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace bowline {

class DataLinkModel;
class EmptyState;
class ErrorBanner;
class LinkDetail;
class LinklessModel;
class RowSearchModel;
class ServiceState;

/// The Heroku Data Links of all accounts: a table, below it what is chosen, or the databases that have none. Asks the
/// service when it is first seen, since that costs a request for each database.
class DataLinksPage : public QWidget
{
    Q_OBJECT
public:
    DataLinksPage(ServiceApi &service, ServiceState &state, QWidget *parent = nullptr);

Q_SIGNALS:
    /// What only the window can do: a login, the keychain.
    void stepRequested(bowline::NextStep step);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildHeader();
    QWidget *buildContent();
    QWidget *buildOthers();
    void buildMenu();
    void reload();
    void onStep(NextStep step);
    void refresh();
    void refreshEmpty();
    void showDetail(const DataLinkView *link);
    const DataLinkView *selected() const;
    void newLink();
    void act(const QString &title, const ActRequest &request);

    ServiceApi &m_service;
    ServiceState &m_state;
    DataLinkModel *m_model;
    RowSearchModel *m_rows;
    LinklessModel *m_others;
    QLineEdit *m_search = nullptr;
    ErrorBanner *m_banner;
    QStackedWidget *m_stack;
    QSplitter *m_split = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_othersBox = nullptr;
    QLabel *m_othersSentence = nullptr;
    LinkDetail *m_detail = nullptr; ///< made when a link is first chosen
    QWidget *m_detailPlace = nullptr;
    EmptyState *m_empty;
    EmptyState *m_nothing; ///< loading, not loaded, nothing found
    bool m_stale = true;
};

} // namespace bowline

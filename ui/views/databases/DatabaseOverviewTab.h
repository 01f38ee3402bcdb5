// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QTableView;

namespace bowline {

class AttachmentModel;
class ConnectionTestBox;
class ErrorBanner;
class FactList;

/// What Heroku says about a database, where it is attached, and what may change its URL.
class DatabaseOverviewTab : public QWidget
{
    Q_OBJECT
public:
    explicit DatabaseOverviewTab(ServiceApi &service, QWidget *parent = nullptr);

    void setDetail(const DatabaseDetailView &detail);

Q_SIGNALS:
    /// `title`: the heading of the act's dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);
    void stepRequested(bowline::NextStep step);

private:
    QWidget *buildAttachments();
    void showAttachments(const QList<DatabaseAttachmentView> &attachments);
    const DatabaseAttachmentView *chosen() const;
    void attachmentChosen();
    QMenu *buildForms();
    void copy(SnippetForm form);
    void detach();

    ServiceApi &m_service;
    DatabaseKey m_database;
    DatabaseKey m_shown; ///< whose attachments these are
    QList<DatabaseAttachmentView> m_attachments;
    SnippetForm m_lastForm = SnippetForm::Url; ///< that was asked for
    quint64 m_copying = 0;                     ///< the newest question: answers to older ones are not copied
    ConnectionTestBox *m_test;
    FactList *m_facts;
    AttachmentModel *m_model;
    QTableView *m_table;
    QPushButton *m_copy;
    QPushButton *m_copyAs;
    QPushButton *m_detach;
    QLabel *m_copied;
    QLabel *m_changes;
    ErrorBanner *m_banner;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/BackupViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;
class QTimer;

namespace bowline {

class BackupModel;
class BackupScheduleRow;
class ErrorBanner;

/// The backups of the app that owns a database, what restores, fetches or ends one, and the schedule. Asks when it is
/// seen, and again every few seconds while one is under way.
class BackupsTab : public QWidget
{
    Q_OBJECT
public:
    explicit BackupsTab(ServiceApi &service, QWidget *parent = nullptr);

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
    QLayout *buildActs();
    QLayout *buildRestore();
    void connectActs();
    void ask();
    void askAgain();
    void take(const Expected<BackupsView> &backups);
    void askTargets();
    void takeTargets(const QList<DatabaseRowView> &rows);
    void refreshButtons();
    const BackupView *chosen() const;
    void request(const QString &title, ActKind kind, QJsonObject fields);
    void restore();
    void download();
    void showLink(const Expected<BackupLinkView> &link);

    ServiceApi &m_service;
    DatabaseKey m_database;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    bool m_isStale = true;
    bool m_areTargetsKnown = false;
    BackupModel *m_model;
    ErrorBanner *m_banner;
    QLabel *m_sentence;
    QTableView *m_table;
    QLabel *m_copied;
    QPushButton *m_capture;
    QPushButton *m_download;
    QPushButton *m_cancel;
    QPushButton *m_delete;
    QComboBox *m_target; ///< of a restore
    QPushButton *m_restore;
    BackupScheduleRow *m_schedule;
    QTimer *m_again; ///< while one is under way
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/BackupViews.h"
#include "views/databases/DatabaseTab.h"

#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace bowline {

class BackupModel;
class BackupScheduleRow;

/// The backups of the app that owns a database, what restores, fetches or ends one, and the schedule. Follows what is
/// under way.
class BackupsTab : public DatabaseTab
{
    Q_OBJECT
public:
    explicit BackupsTab(ServiceApi &service, QWidget *parent = nullptr);

protected:
    void ask() override;
    void askAgain() override;
    void clear() override;

private:
    QLayout *buildActs();
    QLayout *buildRestore();
    void connectActs();
    void showAnswer(const Expected<BackupsView> &backups);
    void showRows(const QList<BackupView> &rows);
    void showErrors();
    void askTargets(const QList<DatabaseRowView> &known);
    void showTargets(const QList<DatabaseRowView> &all);
    void refreshButtons();
    const BackupView *chosen() const;
    void refreshWords();
    void restore();
    void download();
    void showLink(const Expected<BackupLinkView> &link);

    ServiceApi &m_service;
    std::optional<Error> m_whyNoBackups;
    std::optional<Error> m_whyNoSchedules;
    std::optional<Error> m_whyNoTargets;
    QString m_linked; ///< the id of the backup whose link was copied
    BackupModel *m_model;
    QTableView *m_table;
    QLabel *m_copied;
    QPushButton *m_capture;
    QPushButton *m_download;
    QPushButton *m_cancel;
    QPushButton *m_delete;
    QComboBox *m_target; ///< of a restore
    QPushButton *m_restore;
    BackupScheduleRow *m_schedule;
};

} // namespace bowline

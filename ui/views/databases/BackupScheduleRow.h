// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace bowline {

struct BackupScheduleView;

/// One line about the daily backups of an app: which there are, and the hour and time zone of a new one.
class BackupScheduleRow : public QWidget
{
    Q_OBJECT
public:
    explicit BackupScheduleRow(QWidget *parent = nullptr);

    void setSchedules(const QList<BackupScheduleView> &schedules);

Q_SIGNALS:
    void scheduleRequested(int hour, const QString &timeZone);
    void unscheduleRequested(const QString &scheduleId);

private:
    QComboBox *addChoice(const QString &name);

    QLabel *m_sentence;
    QComboBox *m_hour = nullptr;
    QComboBox *m_zone = nullptr;
    QPushButton *m_schedule;
    QPushButton *m_unschedule;
    QString m_own; ///< the id of the database's own schedule; empty: it has none
};

} // namespace bowline

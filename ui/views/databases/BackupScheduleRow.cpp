// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/BackupScheduleRow.h"

#include "models/BackupText.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTimeZone>

namespace bowline {

namespace {

constexpr int hoursOfDay = 24;
constexpr int quietHour = 2; ///< offered at first: when most databases have little to do

// Those that Heroku can know as well: not "UTC+02:00".
QStringList namedTimeZones()
{
    QStringList zones{QStringLiteral("UTC")};
    const QList<QByteArray> all = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &zone : all) {
        if (zone.contains('/'))
            zones.append(QString::fromLatin1(zone));
    }
    return zones;
}

} // namespace

BackupScheduleRow::BackupScheduleRow(QWidget *parent)
    : QWidget(parent)
    , m_sentence(labels::body({}))
    //: A button: has a database backed up every day
    , m_schedule(buttons::plain(tr("Schedule")))
    //: A button: ends the daily backups of a database
    , m_unschedule(buttons::plain(tr("Unschedule")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    row->addWidget(m_sentence, 1);
    //: Name of a choice: the time of day of a daily backup
    m_hour = addChoice(tr("Time"));
    for (int hour = 0; hour < hoursOfDay; ++hour)
        m_hour->addItem(hourText(hour), hour);
    m_hour->setCurrentIndex(quietHour);
    m_zone = addChoice(tr("Time zone"));
    m_zone->addItems(namedTimeZones());
    m_zone->setCurrentIndex(qMax(0, m_zone->findText(QString::fromLatin1(QTimeZone::systemTimeZoneId()))));
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(static_cast<int>(qstrlen("America/New_York")));
    row->addWidget(m_schedule);
    row->addWidget(m_unschedule);
    connect(m_schedule, &QPushButton::clicked, this,
            [this] { Q_EMIT scheduleRequested(m_hour->currentData().toInt(), m_zone->currentText()); });
    connect(m_unschedule, &QPushButton::clicked, this, [this] { Q_EMIT unscheduleRequested(m_own); });
    setSchedules({});
}

// On Linux a combo box is called what its label says.
QComboBox *BackupScheduleRow::addChoice(const QString &name)
{
    auto *choice = new QComboBox;
    choice->setAccessibleName(name);
    QLabel *label = labels::muted(name);
    label->setWordWrap(false);
    label->setBuddy(choice);
    layout()->addWidget(label);
    layout()->addWidget(choice);
    return choice;
}

void BackupScheduleRow::setSchedules(const QList<BackupScheduleView> &schedules)
{
    m_own.clear();
    QStringList lines;
    for (const BackupScheduleView &schedule : schedules) {
        lines.append(backupScheduleText(schedule));
        if (schedule.isOfDatabase && m_own.isEmpty())
            m_own = schedule.id;
    }
    m_sentence->setText(lines.isEmpty() ? tr("No database of this app is backed up by itself.")
                                        : lines.join(QLatin1Char('\n')));
    m_unschedule->setEnabled(!m_own.isEmpty());
}

} // namespace bowline

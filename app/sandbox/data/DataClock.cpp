// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/DataClock.h"

namespace bowline::sandbox {

DataClock::DataClock(World *world, QObject *parent)
    : QObject(parent)
    , m_world(world)
{
    m_world->addSection(
        QStringLiteral("data_clock"),
        [this] {
            return QJsonObject{{QStringLiteral("ahead"), m_ahead}};
        },
        [this](const QJsonObject &last) { m_ahead = last.value(QLatin1String("ahead")).toInt(); });
    connect(&m_timer, &QTimer::timeout, this, &DataClock::ticked);
    m_timer.start(1000);
}

DataClock::~DataClock()
{
    m_world->endSection(QStringLiteral("data_clock"));
}

QDateTime DataClock::now() const
{
    return World::now().addSecs(m_ahead);
}

void DataClock::turnForward(int seconds)
{
    m_ahead += seconds;
    m_world->changed();
    Q_EMIT ticked();
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/FollowTimer.h"

#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int momentMs = 1000; // several changes of one act come together
constexpr int firstPauseMs = 5000;
constexpr int longestPauseMs = 60000;

} // namespace

FollowTimer::FollowTimer(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
    , m_pauseMs(firstPauseMs)
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &FollowTimer::due);
}

void FollowTimer::goOn()
{
    m_timer->start(m_pauseMs);
    m_pauseMs = std::min(2 * m_pauseMs, longestPauseMs);
}

void FollowTimer::hurry()
{
    m_pauseMs = firstPauseMs;
    if (!m_timer->isActive() || m_timer->remainingTime() > momentMs)
        m_timer->start(momentMs);
}

void FollowTimer::stop()
{
    m_timer->stop();
    m_pauseMs = firstPauseMs;
}

bool FollowTimer::isRunning() const
{
    return m_timer->isActive();
}

} // namespace bowline

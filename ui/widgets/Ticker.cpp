// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Ticker.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace bowline {

namespace {

bool canBeSeen(const QWidget *widget)
{
    return widget && widget->isVisible() && !widget->window()->isMinimized();
}

} // namespace

Ticker &Ticker::instance()
{
    static QPointer<Ticker> ticker;
    if (!ticker)
        ticker = new Ticker(qApp);
    return *ticker;
}

Ticker::Ticker(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Ticker::tick);
}

void Ticker::follow(QWidget *widget, Refresh refresh)
{
    m_followers.push_back({widget, std::move(refresh), {}});
    widget->installEventFilter(this);
    connect(widget, &QObject::destroyed, this, &Ticker::plan);
    poke(widget);
}

void Ticker::poke(QWidget *widget)
{
    for (Follower &follower : m_followers) {
        if (follower.widget == widget)
            run(follower, QDateTime::currentDateTimeUtc());
    }
    plan();
}

bool Ticker::isRunning() const
{
    return m_timer->isActive();
}

bool Ticker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show)
        poke(static_cast<QWidget *>(watched));
    return false;
}

void Ticker::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Follower &follower : m_followers) {
        if (canBeSeen(follower.widget) && follower.due.isValid() && follower.due <= now)
            run(follower, now);
    }
    plan();
}

void Ticker::plan()
{
    std::erase_if(m_followers, [](const Follower &follower) { return !follower.widget; });
    QDateTime next;
    for (const Follower &follower : m_followers) {
        if (canBeSeen(follower.widget) && follower.due.isValid() && (!next.isValid() || follower.due < next))
            next = follower.due;
    }
    if (!next.isValid()) {
        m_timer->stop();
        return;
    }
    const qint64 wait = QDateTime::currentDateTimeUtc().msecsTo(next);
    m_timer->start(static_cast<int>(qBound(qint64{20}, wait, qint64{3600 * 1000})));
}

void Ticker::run(Follower &follower, const QDateTime &now)
{
    const qint64 lifetime = follower.refresh(now);
    follower.due = lifetime < 0 ? QDateTime() : now.addMSecs(lifetime);
}

} // namespace bowline

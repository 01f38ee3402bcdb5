// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QTimer;
class QWidget;

namespace bowline {

/// One timer for every relative time in the window. It sleeps until the next text changes, and does not run
/// at all while nothing that follows it is visible.
class Ticker : public QObject
{
    Q_OBJECT
public:
    /// Refreshes its texts for `now`, and says in how many ms the next of them changes (negative: none will).
    using Refresh = std::function<qint64(const QDateTime &now)>;

    static Ticker &instance();

    /// Calls `refresh` whenever it is due, and when `widget` appears, until `widget` goes.
    void follow(QWidget *widget, Refresh refresh);
    /// The times that `widget` shows have changed: refresh it now and plan anew.
    void poke(QWidget *widget);

    bool isRunning() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Follower
    {
        QPointer<QWidget> widget;
        Refresh refresh;
        QDateTime due; ///< invalid: nothing to come
    };

    explicit Ticker(QObject *parent);
    void tick();
    void plan();
    static void run(Follower &follower, const QDateTime &now);

    QTimer *m_timer;
    std::vector<Follower> m_followers;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;

namespace bowline {

/// When a tab asks again about what Heroku is doing: soon after an act has moved, which the service tells, and on its
/// own after five seconds, then ever more rarely, at last once a minute: others may have begun it.
class FollowTimer : public QObject
{
    Q_OBJECT
public:
    explicit FollowTimer(QObject *parent);

    /// Something is under way as before: asks after twice the pause of before.
    void goOn();
    /// Something has moved: asks in a moment, and after short pauses again.
    void hurry();
    void stop();
    bool isRunning() const;

Q_SIGNALS:
    void due();

private:
    QTimer *m_timer;
    int m_pauseMs;
};

} // namespace bowline

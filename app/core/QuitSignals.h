// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSocketNotifier;

namespace bowline {

/// Turns SIGINT, SIGTERM and SIGHUP into a clean end of the event loop. One per process, made after the application.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

Q_SIGNALS:
    void quitRequested(); ///< from the event loop, where anything may be done

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/SyncWatch.h"

namespace bowline {

/// Shows notices through the desktop's notification server (org.freedesktop.Notifications). Never waits for it: every
/// call is answered later, and where no server answers, `refused` hands the notice back. Main thread.
class DesktopNotifier : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);

    void show(const SyncNotice &notice);

Q_SIGNALS:
    void refused(const bowline::SyncNotice &notice); ///< nobody has shown it
    /// A person has chosen a notification; empty ids if it was about several syncs.
    void activated(const bowline::ProjectId &project, const QString &envVar);

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    void askCapabilities();
    void send(const SyncNotice &notice);

    QHash<uint, std::pair<ProjectId, QString>> m_shown;
    QList<SyncNotice> m_waiting; ///< until the server has said what it can
    bool m_asking = false;
    std::optional<bool> m_markup; ///< the server takes bodies for markup
};

} // namespace bowline

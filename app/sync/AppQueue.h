// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "sync/Trigger.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace bowline {

/// The looks that are due for the apps of one account: at most `atOnce` run, one per app, persons first. An app that
/// becomes due while it is being looked at is looked at again, so the newest value always wins; three syncs of one
/// config var cost one look.
class AppQueue : public QObject
{
    Q_OBJECT
public:
    using Check = std::function<Pending<Done>(const QString &appId, const Due &due)>;

    AppQueue(Check check, int atOnce, QObject *parent = nullptr);

    /// Settles when a look that began after this call has ended.
    Pending<Done> add(const QString &appId, const Due &due);
    /// Tells everyone who waits why nothing will come any more. The queue is of no use afterwards.
    void giveUp(const Error &why);
    bool isIdle() const { return m_waiting.isEmpty() && m_running.isEmpty(); }

private:
    struct Entry
    {
        Due due;
        QList<Promise<Done>> promises;
    };
    void startNext();
    void run(const QString &appId, const Entry &entry);
    QString mostUrgent() const;

    Check m_check;
    int m_atOnce;
    QHash<QString, Entry> m_waiting;
    QHash<QString, Entry> m_running;
};

} // namespace bowline

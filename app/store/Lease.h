// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace bowline {

/// A part of the work that one replica of a team does at a time.
struct WorkUnit
{
    QString kind;    ///< sync, sweep, act, refresh
    QString subject; ///< the id of what it is about

    QString text() const { return kind + u'/' + subject; } ///< "sync/<id>"
    bool operator==(const WorkUnit &) const = default;
};

inline size_t qHash(const WorkUnit &unit, size_t seed = 0)
{
    return qHashMulti(seed, unit.kind, unit.subject);
}

/// Kinds of work. Those that a heartbeat shares out are listed in tables/WorkKinds.cpp.
namespace WorkKind {
inline const QString sync = QStringLiteral("sync");
inline const QString sweep = QStringLiteral("sweep");
/// Acts on one subject: an add-on, say.
inline const QString act = QStringLiteral("act");
inline const QString refresh = QStringLiteral("refresh");
} // namespace WorkKind

/// That it is ours, and since when: shown with everything that is written about it.
struct Lease
{
    WorkUnit unit;
    QString holder;
    qint64 epoch = 0;

    bool operator==(const Lease &) const = default;
};

/// What one heartbeat brought.
struct Heartbeat
{
    QList<Lease> held;      ///< all that is ours now
    qint64 nextDeathMs = 0; ///< until the first of the others runs out, if it says nothing more; 0: there is none
};

} // namespace bowline

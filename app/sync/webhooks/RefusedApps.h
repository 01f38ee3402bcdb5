// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace bowline {

/// The apps of one account where Heroku will not have a webhook, or not let go of it, and when each may be
/// asked again.
class RefusedApps
{
public:
    /// Says something about one app, and nothing about the others: a login may have rights in some of them
    /// only.
    static bool concernsApp(ErrorCode code);

    void add(const QString &appId, const Error &error);
    bool contains(const QString &appId) const { return m_errors.contains(appId); }
    bool isEmpty() const { return m_errors.isEmpty(); }
    std::optional<Error> any() const;
    bool areForbidden(const QSet<QString> &apps) const; ///< all of these, and there is one

    void clear(qint64 nowMs); ///< monotonic
    /// What was refused was another act: these are followed since, or no longer.
    void forgetChanged(const QSet<QString> &before, const QSet<QString> &now);

    /// One that asks for a second factor, which a person may give anywhere at any time.
    bool anyAwaitsCode() const { return !m_awaitingCode.isEmpty(); }
    /// The next of those has its turn; when `allMs` have gone by since clear(), everybody has.
    void forgetDue(qint64 nowMs, qint64 allMs);

private:
    QHash<QString, Error> m_errors;
    QStringList m_awaitingCode; ///< in the order of their turns
    qint64 m_sinceMs = 0;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceCore.h"

#include <QJsonObject>

#include <functional>

namespace bowline {

/// The env vars that an act gives another value, or may give one, followed until they are green again.
///
///   before the act: printsOf() -> kept in the act's state -> after it: follow()
class FollowedSyncs : public QObject
{
    Q_OBJECT
public:
    /// `core` is not owned.
    explicit FollowedSyncs(ServiceCore *core, QObject *parent = nullptr);

    /// The fingerprints of those that are green, by id. What is not green before an act is not that act's.
    static QJsonObject printsOf(const QList<SyncRecord> &syncs);
    struct Expectation
    {
        bool isOtherValue; ///< what is proven has to be another one than before
        qint64 longestMs;
    };
    static constexpr Expectation anotherValue{true, 2 * 60 * 1000};

    /// Has each of them looked at, and waits until all are proven. One that a person opts out of meanwhile counts no
    /// more. Too late, api.invalid with what `late` says of the names that are not green.
    using Late = std::function<Phrase(const QString &names)>;
    Pending<Done> follow(const QJsonObject &prints, const Expectation &expected, const Late &late);

private:
    QStringList notGreen(const QJsonObject &prints, bool isOtherValue) const;

    ServiceCore *m_core;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/RemovalPreview.h"
#include "service/api/Snapshot.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>

namespace bowline::test {

/// What the fakes of one service share: the record of what was asked, which calls fail or wait, and the state that
/// they answer from.
class FakeAnswers
{
public:
    struct Call
    {
        QString name;          ///< "optOut"
        QStringList arguments; ///< ids, names and numbers as text; secrets as their clear text (they are test values)
    };

    // What was asked
    QList<Call> calls;
    bool called(const QString &name) const;
    int count(const QString &name) const;
    QStringList lastArguments(const QString &name) const; ///< empty if never called

    // What is answered
    Snapshot state;         ///< subscribe
    RemovalPreview preview; ///< every preview of a removal
    JobView nextJob;        ///< startLogin, startSandbox, renewLogin, connectDatabase

    /// The next call of this name fails so.
    void failNext(const QString &name, const Error &error);
    /// Calls of this name stay pending until release().
    void hold(const QString &name);
    void release(const QString &name);

    /// For the fakes: notes the call and answers it.
    template <class T>
    Pending<T> answer(const QString &name, const QStringList &arguments, T value)
    {
        calls.append({name, arguments});
        const Promise<T> promise;
        Expected<T> result = std::move(value);
        if (!m_failures[name].isEmpty())
            result = tl::unexpected<Error>(m_failures[name].takeFirst());
        if (m_held.contains(name))
            m_waiting[name].append([promise, result] { promise.settle(result); });
        else
            promise.settle(result);
        return promise.pending();
    }

private:
    QHash<QString, QList<Error>> m_failures;
    QSet<QString> m_held;
    QHash<QString, QList<std::function<void()>>> m_waiting;
};

} // namespace bowline::test

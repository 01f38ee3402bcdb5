// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "store/Repositories.h"

#include <QAbstractEventDispatcher>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace bowline {

/// The journal: a database that one thread of its own reads and writes, in the order of the calls. A SQLite file
/// (WAL, synchronous=FULL) that is ours alone, or a PostgreSQL database that a team shares.
///
///   run(f)  --queue--> journal thread: BEGIN, f(repositories), COMMIT (ROLLBACK on an error)
///   read(f) --queue--> reading thread, a connection that cannot write: BEGIN, f(repositories)
///     <--settles on the caller's thread--
class Journal : public QObject
{
    Q_OBJECT
public:
    /// `path`: the file; its folder is made with mode 0700, the file with 0600.
    explicit Journal(const QString &path, QObject *parent = nullptr);
    /// `url`: postgresql://user:password@host:port/database?sslmode=…
    explicit Journal(const Secret &url, QObject *parent = nullptr);
    /// Another connection of the same user, with a thread and a queue of its own, for what must not wait behind the
    /// rest.
    Journal(const Secret &url, const QString &origin, QObject *parent = nullptr);
    /// Finishes what is queued, then closes.
    ~Journal() override;

    QString path() const; ///< of the file, or user@host:port/database
    /// Under which name the others who share it know us; empty if nobody does.
    QString origin() const;
    bool isShared() const { return !origin().isEmpty(); }
    /// SQLite has found damage in it since it was opened: what is read from it may not be all there was. Any thread.
    bool isDamaged() const;
    /// From now on changedElsewhere() and mayHaveMissed() are emitted. Of no effect if nobody shares it.
    void listen();

    /// Locks, opens, checks and migrates. store.busy (another Journal has it, in whatever process),
    /// store.newer, store.corrupt (the damaged file was set aside as <name>.corrupt-<time>, with its -wal and
    /// -shm; call again to start anew), store.read_only, store.full, store.failed; a
    /// shared one: store.offline (its server cannot be reached), url.invalid.
    Pending<Done> open();
    /// Where the damaged file lies, from open()'s store.corrupt; empty if that does not tell.
    static QString setAsidePath(const Error &corrupt);

    /// f(Repositories &) -> Expected<T>, in one transaction. `f` owns all that it uses, and can be called
    /// again: in a shared journal it is, if others were in its way.
    template <class F>
    auto run(F f)
    {
        return queued(Lane::Write, std::move(f));
    }

    /// As run(), on a second connection that cannot write (store.read_only if `f` tries), with a thread and a queue of
    /// its own: it keeps no write waiting, and no write keeps it waiting. It sees all that had been committed when it
    /// began, also what the caller knows to be committed because run() has settled, but not what is still queued.
    ///
    /// For lists, searches, timings, reports, the card. What must come after a write that has not settled yet, what
    /// decides a write, and what is read to be kept in memory beside later changes goes through run().
    template <class F>
    auto read(F f)
    {
        return queued(Lane::Read, std::move(f));
    }

Q_SIGNALS:
    /// What others have changed; see ChangeKey.
    void changedElsewhere(const QStringList &changes);
    /// A file that was sound when it was opened is not any more: only opening it anew sets it aside.
    void damaged();
    /// Changes of others may have gone unheard: everything is to be read anew.
    void mayHaveMissed();

private:
    using Body = std::function<Expected<Done>(Repositories &)>;
    using Transaction = std::function<Expected<Done>(const Body &)>;
    enum class Lane { Write, Read };

    template <class F>
    auto queued(Lane lane, F f)
    {
        using T = typename detail::Unwrap<std::invoke_result_t<F, Repositories &>>::Type;
        auto promise = std::make_shared<Promise<T>>(); // handed on to the caller's thread, and let go there
        const Pending<T> pending = promise->pending();
        QAbstractEventDispatcher *home = QAbstractEventDispatcher::instance(QThread::currentThread());
        enqueue(lane, [promise = std::move(promise), home, f = std::move(f)](Transaction &transaction) mutable {
            auto result = std::make_shared<Expected<T>>(fail(ErrorCode::Bug));
            const auto outcome = transaction([&](Repositories &repositories) -> Expected<Done> {
                *result = f(repositories);
                if (!*result)
                    return fail(result->error());
                return Done{};
            });
            if (!outcome)
                *result = fail(outcome.error());
            QMetaObject::invokeMethod(
                home, [promise = std::move(promise), result] { promise->settle(std::move(*result)); },
                Qt::QueuedConnection);
        });
        return pending;
    }
    void enqueue(Lane lane, std::function<void(Transaction &)> job);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/KeychainStore.h"

#include "core/Log.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#ifdef Q_OS_LINUX
#include "credentials/SecretService.h"
#endif

namespace bowline {

#ifdef Q_OS_LINUX
class KeychainStore::Gatekeeper final : public SecretService
{
public:
    using SecretService::SecretService;
};
#else
// The other systems unlock inside the call itself and tell "locked" from "not found".
class KeychainStore::Gatekeeper final : public QObject
{
public:
    using QObject::QObject;
    Pending<SecretStoreState> state(int) { return Pending<SecretStoreState>::ready(SecretStoreState::Ready); }
    Pending<Done> unlock() { return Pending<Done>::ready(Done{}); }
};
#endif

namespace {

Error toError(const QKeychain::Job &job)
{
    const QString detail = QStringLiteral("keychain error %1: %2").arg(job.error()).arg(job.errorString());
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return makeError(ErrorCode::KeychainMissing, detail);
    default:
        return makeError(ErrorCode::KeychainRefused, detail);
    }
}

/// Starts a job that owns itself: libsecret keeps a bare pointer to it, so it lives until it finishes, even
/// if nobody waits for it any more.
template <class T, class JobType, class F>
Pending<T> run(JobType *job, const QString &key, F outcome)
{
    job->setKey(key);
    const Promise<T> promise;
    QObject::connect(job, &QKeychain::Job::finished, job, [job, promise, outcome] { promise.settle(outcome(*job)); });
    job->start();
    return promise.pending();
}

} // namespace

/// One call on its way through the queue.
struct KeychainStore::Turn
{
    QDeadlineTimer limit;
    std::function<void(const TurnPtr &)> start;
};

KeychainStore::KeychainStore(const QString &service, QObject *parent)
    : SecretStore(parent)
    , m_service(service)
    , m_gatekeeper(new Gatekeeper(this))
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::setTimeLimit(int ms)
{
    m_limitMs = ms;
}

/// `steps`: what to do when its turn comes, given the Turn.
template <class T, class F>
Pending<T> KeychainStore::enqueue(F steps)
{
    const Promise<T> promise;
    // The waiter is told in time; the turn itself ends when its last job does.
    const QPointer<QTimer> timer(new QTimer(this));
    timer->setSingleShot(true);
    connect(timer.data(), &QTimer::timeout, timer.data(), [timer, promise] {
        qCInfo(lcKeychain, "The keychain does not answer");
        promise.fail(makeError(ErrorCode::KeychainTimeout));
        timer->deleteLater();
    });
    timer->start(m_limitMs);
    auto turn = std::make_shared<Turn>();
    turn->limit.setRemainingTime(m_limitMs);
    turn->start = [this, promise, timer, steps](const TurnPtr &self) {
        steps(self).then(this, [this, promise, timer](const Expected<T> &result) {
            promise.settle(result);
            delete timer;
            m_busy = false;
            startNext();
        });
    };
    m_waiting.enqueue(turn);
    startNext();
    return promise.pending();
}

void KeychainStore::startNext()
{
    while (!m_busy && !m_waiting.isEmpty()) {
        const TurnPtr turn = m_waiting.dequeue();
        if (turn->limit.hasExpired())
            continue;
        m_busy = true;
        turn->start(turn);
    }
}

Pending<Done> KeychainStore::ensureUnlocked(const TurnPtr &turn)
{
    return m_gatekeeper->state(static_cast<int>(turn->limit.remainingTime()))
        .andThen(this, [turn](SecretStoreState state) -> Expected<Done> {
            if (turn->limit.hasExpired())
                return bowline::fail(ErrorCode::KeychainTimeout); // its waiter has gone: begin nothing more
            if (state == SecretStoreState::Missing)
                return bowline::fail(ErrorCode::KeychainMissing);
            if (state == SecretStoreState::Locked)
                return bowline::fail(ErrorCode::KeychainLocked);
            return Done{};
        });
}

Pending<Secret> KeychainStore::readOnce(const TurnPtr &turn, const QString &key)
{
    struct Found
    {
        Secret value;
        bool there = false;
    };
    return ensureUnlocked(turn)
        .andThen(this,
                 [this, key](Done) {
                     return run<Found>(new QKeychain::ReadPasswordJob(m_service), key,
                                       [](const QKeychain::ReadPasswordJob &job) -> Expected<Found> {
                                           if (job.error() == QKeychain::EntryNotFound)
                                               return Found{};
                                           if (job.error() != QKeychain::NoError)
                                               return bowline::fail(toError(job));
                                           return Found{Secret(job.binaryData()), true};
                                       });
                 })
        .andThen(this, [this, turn](const Found &found) {
            if (found.there)
                return Pending<Secret>::ready(found.value);
            // It may have been locked in between, and then "not found" means nothing.
            return ensureUnlocked(turn).andThen(this, [](Done) { return Secret(); });
        });
}

Pending<Done> KeychainStore::writeOnce(const TurnPtr &turn, const QString &key, const Secret &value)
{
    return ensureUnlocked(turn).andThen(this, [this, key, value](Done) {
        auto *const job = new QKeychain::WritePasswordJob(m_service);
        job->setBinaryData(value.reveal());
        return run<Done>(job, key, [](const QKeychain::WritePasswordJob &done) -> Expected<Done> {
            return done.error() == QKeychain::NoError ? Expected<Done>(Done{}) : bowline::fail(toError(done));
        });
    });
}

Pending<Done> KeychainStore::deleteOnce(const TurnPtr &turn, const QString &key)
{
    return ensureUnlocked(turn).andThen(this, [this, key](Done) {
        return run<Done>(new QKeychain::DeletePasswordJob(m_service), key,
                         [](const QKeychain::DeletePasswordJob &job) -> Expected<Done> {
                             if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                                 return Done{};
                             return bowline::fail(toError(job));
                         });
    });
}

Pending<SecretStoreState> KeychainStore::probe()
{
    return m_gatekeeper->state(m_limitMs).always(
        this, [](const Expected<SecretStoreState> &state) { return state.value_or(SecretStoreState::Refusing); });
}

Pending<Done> KeychainStore::unlock()
{
    if (!m_unlocking) {
        m_unlocking = m_gatekeeper->unlock();
        m_unlocking->then(this, [this](const Expected<Done> &) { m_unlocking.reset(); });
    }
    return *m_unlocking;
}

Pending<Secret> KeychainStore::read(const QString &key)
{
    return enqueue<Secret>([this, key](const TurnPtr &turn) { return readOnce(turn, key); });
}

Pending<Done> KeychainStore::write(const QString &key, const Secret &value)
{
    if (value.isEmpty())
        return remove(key);
    return enqueue<Done>([this, key, value](const TurnPtr &turn) {
        return writeOnce(turn, key, value)
            .andThen(this, [this, turn, key](Done) { return readOnce(turn, key); })
            .andThen(this, [value](const Secret &kept) -> Expected<Done> {
                if (kept == value)
                    return Done{};
                return bowline::fail(ErrorCode::KeychainRefused, QStringLiteral("it did not keep what was written"));
            });
    });
}

Pending<Done> KeychainStore::remove(const QString &key)
{
    return enqueue<Done>([this, key](const TurnPtr &turn) {
        return deleteOnce(turn, key)
            .andThen(this, [this, turn, key](Done) { return readOnce(turn, key); })
            .andThen(this, [](const Secret &kept) -> Expected<Done> {
                if (kept.isEmpty())
                    return Done{};
                return bowline::fail(ErrorCode::KeychainRefused, QStringLiteral("it kept what was removed"));
            });
    });
}

} // namespace bowline

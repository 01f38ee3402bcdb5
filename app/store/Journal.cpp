// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"

#include "core/Random.h"
#include "store/JournalFile.h"
#include "store/JournalFileReader.h"
#include "store/JournalListener.h"
#include "store/JournalPostgres.h"
#include "store/JournalThread.h"

#include <QCoreApplication>

#include <atomic>

namespace bowline {

class Journal::Private
{
public:
    using MakeBackend = std::function<std::unique_ptr<JournalBackend>()>;

    /// One connection with its thread. The backend is only ever touched on the thread.
    struct Connection
    {
        explicit Connection(MakeBackend make)
            : makeBackend(std::move(make))
        {
        }
        ~Connection()
        {
            if (!thread.isRunning())
                return;
            thread.post([this] { backend.reset(); });
            thread.finish();
        }
        JournalBackend &made()
        {
            if (!backend)
                backend = makeBackend();
            return *backend;
        }

        MakeBackend makeBackend;
        std::unique_ptr<JournalBackend> backend;
        JournalThread thread;
    };

    Private(const QString &place, MakeBackend makeWriter, MakeBackend makeReader)
        : path(place)
        , writer(std::move(makeWriter))
        , reader(std::move(makeReader))
    {
        writer.thread.setObjectName(QStringLiteral("journal"));
        writer.thread.start();
        reader.thread.setObjectName(QStringLiteral("journal-reader"));
    }

    const QString path;
    QString origin;
    std::atomic<bool> isOpen = false; ///< checked and migrated: from now on it can be read
    std::atomic<bool> isDamaged = false;
    Connection writer;
    Connection reader; // goes first: the last one to close a SQLite file tidies it up, and must be able to write
    std::unique_ptr<JournalListener> listener;
};

Journal::Journal(const QString &path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(
          path, [path] { return std::make_unique<JournalFile>(path); },
          [path] { return std::make_unique<JournalFileReader>(path); }))
{
}

// With the process, so that an administrator who looks into the tables knows whom they see.
Journal::Journal(const Secret &url, QObject *parent)
    : Journal(url, SystemRandom().uuid() + u'-' + QString::number(QCoreApplication::applicationPid()), parent)
{
}

Journal::Journal(const Secret &url, const QString &origin, QObject *parent)
    : QObject(parent)
{
    const auto place = PostgresPlace::parse(url);
    d = std::make_unique<Private>(
        place ? place->display() : QString(),
        [url, origin] { return std::make_unique<JournalPostgres>(url, origin, JournalPostgres::Access::Write); },
        [url, origin] { return std::make_unique<JournalPostgres>(url, origin, JournalPostgres::Access::Read); });
    d->origin = origin;
    d->listener = std::make_unique<JournalListener>(url, origin);
    connect(d->listener.get(), &JournalListener::heard, this, &Journal::changedElsewhere, Qt::QueuedConnection);
    connect(d->listener.get(), &JournalListener::caughtUp, this, &Journal::mayHaveMissed, Qt::QueuedConnection);
}

Journal::~Journal() = default;

QString Journal::path() const
{
    return d->path;
}

QString Journal::origin() const
{
    return d->origin;
}

bool Journal::isDamaged() const
{
    return d->isDamaged;
}

void Journal::listen()
{
    if (d->listener && !d->listener->isRunning())
        d->listener->start();
}

Pending<Done> Journal::open()
{
    auto box = std::make_shared<Promise<Done>>(); // travels as in run()
    const Pending<Done> pending = box->pending();
    QAbstractEventDispatcher *home = QAbstractEventDispatcher::instance(QThread::currentThread());
    d->writer.thread.post([self = d.get(), box = std::move(box), home]() mutable {
        const auto outcome = self->writer.made().open();
        if (outcome) {
            self->isOpen = true;
            self->isDamaged = false; // checked, or a new one
        }
        QMetaObject::invokeMethod(
            home, [box = std::move(box), outcome] { box->settle(outcome); }, Qt::QueuedConnection);
    });
    return pending;
}

QString Journal::setAsidePath(const Error &corrupt)
{
    return JournalFile::setAsidePath(corrupt);
}

void Journal::enqueue(Lane lane, std::function<void(Transaction &)> job)
{
    Private::Connection &connection = lane == Lane::Write ? d->writer : d->reader;
    if (!connection.thread.isRunning())
        connection.thread.start(); // most programs never read beside their writes
    connection.thread.post([this, lane, &connection, self = d.get(), job = std::move(job)] {
        Transaction transaction = [this, lane, &connection, self](const Body &body) -> Expected<Done> {
            const bool canTry = lane == Lane::Write ? connection.backend != nullptr : self->isOpen.load();
            if (!canTry)
                return fail(ErrorCode::StoreFailed, QStringLiteral("the journal is not open"));
            auto outcome = connection.made().transaction(body);
            if (outcome)
                self->isOpen = true; // a shared one opens by itself when its server is back
            if (!outcome && outcome.error().code == ErrorCode::StoreCorrupt && !isShared()) {
                self->isDamaged = true;
                QMetaObject::invokeMethod(this, &Journal::damaged, Qt::QueuedConnection);
            }
            return outcome;
        };
        job(transaction);
    });
}

} // namespace bowline

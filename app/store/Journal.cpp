// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"

#include "core/Random.h"
#include "store/JournalFile.h"
#include "store/JournalListener.h"
#include "store/JournalPostgres.h"
#include "store/JournalThread.h"

#include <QCoreApplication>

namespace bowline {

class Journal::Private
{
public:
    Private(const QString &place, std::function<std::unique_ptr<JournalBackend>()> make)
        : path(place)
        , makeBackend(std::move(make))
    {
        thread.setObjectName(QStringLiteral("journal"));
        thread.start();
    }
    ~Private()
    {
        listener.reset();
        thread.post([this] { backend.reset(); });
        thread.finish();
    }

    const QString path;
    QString origin;
    std::function<std::unique_ptr<JournalBackend>()> makeBackend;
    std::unique_ptr<JournalListener> listener;
    std::unique_ptr<JournalBackend> backend; // only ever touched on the thread
    JournalThread thread;
};

Journal::Journal(const QString &path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(path, [path] { return std::make_unique<JournalFile>(path); }))
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
    d = std::make_unique<Private>(place ? place->display() : QString(),
                                  [url, origin] { return std::make_unique<JournalPostgres>(url, origin); });
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
    d->thread.post([self = d.get(), box = std::move(box), home]() mutable {
        if (!self->backend)
            self->backend = self->makeBackend();
        const auto outcome = self->backend->open();
        QMetaObject::invokeMethod(
            home, [box = std::move(box), outcome] { box->settle(outcome); }, Qt::QueuedConnection);
    });
    return pending;
}

QString Journal::setAsidePath(const Error &corrupt)
{
    return JournalFile::setAsidePath(corrupt);
}

void Journal::enqueue(std::function<void(Transaction &)> job)
{
    d->thread.post([this, self = d.get(), job = std::move(job)] {
        Transaction transaction = [this, self](const Body &body) -> Expected<Done> {
            if (!self->backend)
                return fail(ErrorCode::StoreFailed, QStringLiteral("the journal is not open"));
            auto outcome = self->backend->transaction(body);
            if (!outcome && outcome.error().code == ErrorCode::StoreCorrupt && !isShared())
                QMetaObject::invokeMethod(this, &Journal::damaged, Qt::QueuedConnection);
            return outcome;
        };
        job(transaction);
    });
}

} // namespace bowline

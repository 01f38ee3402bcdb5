// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Journal.h"

#include "store/JournalFile.h"
#include "store/JournalThread.h"

namespace bowline {

class Journal::Private
{
public:
    explicit Private(const QString &where)
        : path(where)
    {
        thread.setObjectName(QStringLiteral("journal"));
        thread.start();
    }
    ~Private()
    {
        thread.post([this] { file.reset(); });
        thread.finish();
    }

    const QString path;
    std::unique_ptr<JournalFile> file; // only ever touched on the thread
    JournalThread thread;
};

Journal::Journal(const QString &path, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(path))
{
}

Journal::~Journal() = default;

QString Journal::path() const
{
    return d->path;
}

Pending<Done> Journal::open()
{
    auto box = std::make_shared<Promise<Done>>(); // travels as in run()
    const Pending<Done> pending = box->pending();
    QAbstractEventDispatcher *home = QAbstractEventDispatcher::instance(QThread::currentThread());
    d->thread.post([self = d.get(), box = std::move(box), home]() mutable {
        if (!self->file)
            self->file = std::make_unique<JournalFile>(self->path);
        const auto outcome = self->file->open();
        QMetaObject::invokeMethod(
            home, [box = std::move(box), outcome] { box->settle(outcome); }, Qt::QueuedConnection);
    });
    return pending;
}

void Journal::enqueue(std::function<void(Transaction &)> job)
{
    d->thread.post([self = d.get(), job = std::move(job)] {
        Transaction transaction = [self](const Body &body) -> Expected<Done> {
            if (!self->file)
                return fail(ErrorCode::StoreFailed, QStringLiteral("the journal is not open"));
            return self->file->transaction(body);
        };
        job(transaction);
    });
}

} // namespace bowline

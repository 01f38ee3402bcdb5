// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookListener.h"

#include "net/OpenSslThreadState.h"

#include <QCoreApplication>

namespace bowline {

WebhookListener::WebhookListener(Journal *journal, const Clock *clock, const WebhookLimits &limits, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_clock(clock)
    , m_limits(limits)
{
    qRegisterMetaType<QList<WebhookDueRecord>>();
}

WebhookListener::~WebhookListener()
{
    stop();
}

void WebhookListener::launch()
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("webhooks"));
    m_receiver = new WebhookReceiver(m_journal, m_clock, m_limits);
    m_receiver->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_receiver, &QObject::deleteLater);
    // On that thread, which has checked signatures.
    connect(
        m_thread.get(), &QThread::finished, m_thread.get(), [] { const OpenSslThreadState freed; },
        Qt::DirectConnection);
    connect(m_receiver, &WebhookReceiver::finished, m_thread.get(), &QThread::quit, Qt::DirectConnection);
    connect(m_receiver, &WebhookReceiver::stored, this, &WebhookListener::stored);
    connect(m_receiver, &WebhookReceiver::refused, this, &WebhookListener::refused);
    m_thread->start();
}

Pending<Done> WebhookListener::start(const QHostAddress &address, quint16 port)
{
    stop();
    launch();
    auto box = std::make_shared<Promise<Done>>(); // settled and let go on this thread
    const Pending<Done> pending = box->pending();
    setKeys(m_keys);
    QMetaObject::invokeMethod(m_receiver, [this, receiver = m_receiver, address, port, box]() mutable {
        const auto listening = receiver->listen(address, port);
        QMetaObject::invokeMethod(
            this,
            [this, receiver, listening, port, taken = receiver->port(), box = std::move(box)] {
                if (receiver != m_receiver) {
                    box->fail(makeError(ErrorCode::Cancelled));
                } else if (listening) {
                    m_port = taken;
                    box->settle(Done{});
                } else {
                    stop();
                    box->fail(makeError(ErrorCode::NetRefused, Phrase("webhooks.cannot_listen").arg(port),
                                        listening.error().detail));
                }
            },
            Qt::QueuedConnection);
    });
    return pending;
}

void WebhookListener::stop()
{
    m_port = 0;
    if (!m_thread)
        return;
    disconnect(m_receiver, nullptr, this, nullptr);
    QMetaObject::invokeMethod(m_receiver, &WebhookReceiver::finish);
    m_thread->wait();
    m_receiver = nullptr;
    m_thread.reset();
}

void WebhookListener::setKeys(const QList<WebhookKey> &keys)
{
    m_keys = keys;
    if (m_receiver)
        QMetaObject::invokeMethod(m_receiver, [receiver = m_receiver, keys] { receiver->setKeys(keys); });
}

} // namespace bowline

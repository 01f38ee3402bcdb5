// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SecretClipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QTimer>
#include <QUuid>

namespace bowline {

namespace {

const QString markFormat = QStringLiteral("application/x-bowline-secret-mark");

} // namespace

SecretClipboard &SecretClipboard::instance()
{
    static QPointer<SecretClipboard> clipboard;
    if (!clipboard)
        clipboard = new SecretClipboard(qApp);
    return *clipboard;
}

SecretClipboard::SecretClipboard(QObject *parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

void SecretClipboard::copy(const Secret &secret)
{
    auto *data = new QMimeData; // owned by the clipboard
    data->setText(secret.revealText());
    // What Klipper and others look for before they write their history.
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    m_mark = QUuid::createUuid().toByteArray();
    data->setData(markFormat, m_mark);
    QGuiApplication::clipboard()->setMimeData(data);
    m_timer->start(m_lifetimeMs);
    Q_EMIT copied();
}

void SecretClipboard::clear()
{
    m_timer->stop();
    if (!holdsSecret())
        return;
    m_mark.clear();
    QGuiApplication::clipboard()->clear();
    Q_EMIT cleared();
}

// Asked, not remembered: on X11 the news that someone else copied something can come late. And by a mark of
// our own, since a clipboard manager may have taken the ownership but kept the content.
bool SecretClipboard::holdsSecret() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    return !m_mark.isEmpty() && data && data->data(markFormat) == m_mark;
}

} // namespace bowline

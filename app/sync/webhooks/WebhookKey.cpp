// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/WebhookKey.h"

#include "heroku/WebhookSignature.h"

#include <QCryptographicHash>

namespace bowline {

namespace {

QByteArray derived(const Secret &master, const char *purpose, const AccountId &account, const QString &appId)
{
    const QByteArray text = QByteArray(purpose) + '\n' + account.text.toUtf8() + '\n' + appId.toUtf8();
    const QByteArray raw = QByteArray::fromBase64(WebhookSignature(master).sign(text));
    return raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

WebhookKey WebhookKey::of(const Secret &master, const AccountId &account, const QString &appId)
{
    return {account, appId, derived(master, "path", account, appId).left(22),
            Secret(derived(master, "secret", account, appId))};
}

QUrl WebhookKey::url(const QUrl &publicUrl) const
{
    QString path = publicUrl.path(QUrl::FullyEncoded);
    if (!path.endsWith(QLatin1Char('/')))
        path += QLatin1Char('/');
    QUrl url = publicUrl;
    url.setPath(path + QString::fromLatin1(token), QUrl::StrictMode);
    return url;
}

QString WebhookKey::print() const
{
    return QString::fromLatin1(
        QCryptographicHash::hash("print " + secret.reveal(), QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace bowline

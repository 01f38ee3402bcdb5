// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/Consent.h"
#include "support/FreePort.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QUrlQuery>

namespace bowline::test {

namespace {

QByteArray finish(QNetworkReply *reply)
{
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();
    return reply->readAll();
}

} // namespace

void allowLogin(const QUrl &authorize, const QString &email)
{
    QNetworkAccessManager browser;
    const QByteArray page = finish(browser.get(QNetworkRequest(authorize)));
    static const QRegularExpression hidden(QStringLiteral("name=\"page\" value=\"([^\"]+)\""));
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("page"), hidden.match(QString::fromUtf8(page)).captured(1));
    form.addQueryItem(QStringLiteral("account"), email);
    form.addQueryItem(QStringLiteral("authorize"), QStringLiteral("Allow"));
    QUrl action = authorize;
    action.setQuery(QString());
    QNetworkRequest request(action);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
    finish(browser.post(request, form.toString(QUrl::FullyEncoded).toLatin1()));
}

QString freeOAuthRedirect()
{
    const QString redirect = QStringLiteral("http://127.0.0.1:%1/callback").arg(freePort());
    qputenv("BOWLINE_OAUTH_REDIRECT", redirect.toLatin1());
    return redirect;
}

} // namespace bowline::test

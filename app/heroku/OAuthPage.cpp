// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/OAuthPage.h"
#include "core/Translate.h"

#include <QFile>
#include <QLocale>

namespace bowline {

namespace {

struct Words
{
    int status;
    bool good;
    QString title;
    QString text;
};

Words wordsOf(OAuthPage page, const QString &reason)
{
    switch (page) {
    case OAuthPage::Done:
        return {200, true, tr("Heroku has let Bowline in"),
                tr("Bowline keeps the login now and says when that is done. You can close this window.")};
    case OAuthPage::Denied:
        return {200, false, tr("Access was denied"),
                tr("Nothing was connected. To allow it after all, go back to Bowline and log in again.")};
    case OAuthPage::Failed:
        return {200, false, tr("The login did not finish"), reason};
    case OAuthPage::AlreadyAnswered:
        return {200, true, tr("This login is already done"),
                tr("Bowline has had its answer. You can close this window.")};
    case OAuthPage::Foreign:
        break;
    }
    return {400, false, tr("This login page is out of date"),
            tr("It belongs to an earlier login and was ignored. Continue in the page that Bowline opened last.")};
}

} // namespace

ServerResponse oauthPage(OAuthPage page, const QString &reason)
{
    const Words words = wordsOf(page, reason);
    QFile file(QStringLiteral(":/bowline/oauth/page.html"));
    QString html = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("%TEXT%");
    html.replace(QLatin1String("%LANG%"), QLocale().bcp47Name())
        .replace(QLatin1String("%TONE%"), words.good ? QStringLiteral("good") : QStringLiteral("bad"))
        .replace(QLatin1String("%MARK%"), words.good ? QStringLiteral("✓") : QStringLiteral("!"))
        .replace(QLatin1String("%TITLE%"), words.title.toHtmlEscaped())
        .replace(QLatin1String("%TEXT%"), words.text.toHtmlEscaped());
    ServerResponse response = ServerResponse::text(words.status, "text/html; charset=utf-8", html.toUtf8());
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.headers.emplaceBack("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.headers.emplaceBack("Referrer-Policy", "no-referrer");
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return response;
}

} // namespace bowline

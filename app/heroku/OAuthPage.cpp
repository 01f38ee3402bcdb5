// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/OAuthPage.h"

#include <QFile>

namespace bowline {

namespace {

struct Words
{
    int status;
    bool good;
    Phrase title;
    Phrase text;
};

Words wordsOf(OAuthPage page, const Phrase &reason)
{
    switch (page) {
    case OAuthPage::Done:
        return {200, true, Phrase("page.done_title"), Phrase("page.done")};
    case OAuthPage::Denied:
        return {200, false, Phrase("page.denied_title"), Phrase("page.denied")};
    case OAuthPage::Failed:
        return {200, false, Phrase("page.failed_title"), reason};
    case OAuthPage::AlreadyAnswered:
        return {200, true, Phrase("page.answered_title"), Phrase("page.answered")};
    case OAuthPage::Foreign:
        break;
    }
    return {400, false, Phrase("page.foreign_title"), Phrase("page.foreign")};
}

} // namespace

Language languageOf(const ServerRequest &request)
{
    return Language::firstOf(QString::fromLatin1(request.header("Accept-Language")).split(QLatin1Char(',')));
}

ServerResponse oauthPage(OAuthPage page, const Language &language, const Phrase &reason)
{
    const Words words = wordsOf(page, reason);
    QFile file(QStringLiteral(":/bowline/oauth/page.html"));
    QString html = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("%TEXT%");
    html.replace(QLatin1String("%LANG%"), language.code())
        .replace(QLatin1String("%TONE%"), words.good ? QStringLiteral("good") : QStringLiteral("bad"))
        .replace(QLatin1String("%MARK%"), words.good ? QStringLiteral("✓") : QStringLiteral("!"))
        .replace(QLatin1String("%TITLE%"), words.title.textIn(language).toHtmlEscaped())
        .replace(QLatin1String("%TEXT%"), words.text.textIn(language).toHtmlEscaped());
    ServerResponse response = ServerResponse::text(words.status, "text/html; charset=utf-8", html.toUtf8());
    response.headers.emplaceBack("Cache-Control", "no-store");
    response.headers.emplaceBack("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.headers.emplaceBack("Referrer-Policy", "no-referrer");
    response.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return response;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/WebhookEnvelope.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

namespace bowline {

namespace {

constexpr qsizetype longestId = 64;

// Heroku's are UUIDs. Any visible ASCII will do, and nothing else: PostgreSQL holds no zero, and what is no character
// would be stored as another, so that one event passed for the repeat of another.
bool isId(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestId &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c > u' ' && c <= u'~'; });
}

std::optional<int> digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text.at(i) < '0' || text.at(i) > '9')
            return std::nullopt;
        value = value * 10 + (text.at(i) - '0');
    }
    return value;
}

bool hasMarks(QByteArrayView text)
{
    return text.at(4) == '-' && text.at(7) == '-' && text.at(10) == 'T' && text.at(13) == ':' && text.at(16) == ':';
}

// ".693808" as microseconds.
std::optional<int> fraction(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    if (text.front() != '.' || text.size() < 2 || text.size() > 7)
        return std::nullopt;
    auto value = digits(text, 1, text.size() - 1);
    for (qsizetype i = text.size(); value && i < 7; ++i)
        *value *= 10;
    return value;
}

} // namespace

std::optional<qint64> parseEventTime(QByteArrayView text)
{
    if (text.size() < 20 || text.back() != 'Z' || !hasMarks(text))
        return std::nullopt;
    const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
    const auto micros = fraction(text.sliced(19).chopped(1));
    if (!year || !month || !day || !hour || !minute || !second || !micros || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + *hour) * 60 + *minute) * 60 + *second) * 1'000'000 + *micros;
}

Expected<WebhookEnvelope> WebhookEnvelope::parse(const QByteArray &body)
{
    const auto bad = [](const char *what) {
        return fail(ErrorCode::ApiBadAnswer, QStringLiteral("webhook: ") + QLatin1String(what));
    };
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (!json.isObject())
        return bad("not a JSON object");
    const QJsonObject root = json.object();
    const QJsonValue metadata = root.value(QLatin1String("webhook_metadata"));
    WebhookEnvelope envelope;
    envelope.event = metadata[QLatin1String("event")][QLatin1String("id")].toString();
    envelope.delivery = metadata[QLatin1String("delivery")][QLatin1String("id")].toString();
    envelope.appId = root.value(QLatin1String("data"))[QLatin1String("app")][QLatin1String("id")].toString();
    for (const QString &id : {envelope.event, envelope.delivery, envelope.appId}) {
        if (!isId(id))
            return bad("an id is missing, or is none");
    }
    const auto at = parseEventTime(root.value(QLatin1String("created_at")).toString().toLatin1());
    if (!at)
        return bad("created_at");
    envelope.eventAtUs = *at;
    return envelope;
}

} // namespace bowline

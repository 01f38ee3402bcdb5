// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webhooks/WebhookMischief.h"

#include <iterator>

namespace bowline::sandbox {

namespace {

constexpr qint64 fourDaysMs = 4LL * 24 * 60 * 60 * 1000;

struct Row
{
    const char *name;
    WebhookMischief::Kind kind;
};
constexpr Row rows[] = {
    {"lose", WebhookMischief::Kind::Lose},
    {"repeat", WebhookMischief::Kind::Repeat},
    {"delay", WebhookMischief::Kind::Delay},
    {"reorder", WebhookMischief::Kind::Reorder},
    {"wrong_signature", WebhookMischief::Kind::WrongSignature},
    {"wrong_app", WebhookMischief::Kind::WrongApp},
    {"old", WebhookMischief::Kind::Old},
};

} // namespace

Expected<WebhookMischief> WebhookMischief::fromJson(const QJsonObject &json)
{
    const QString wanted = json.value(QLatin1String("kind")).toString();
    const auto row = std::find_if(std::begin(rows), std::end(rows),
                                  [&](const Row &known) { return wanted == QLatin1String(known.name); });
    if (row == std::end(rows))
        return fail(ErrorCode::InputInvalid, QStringLiteral("no such kind: ") + wanted);
    WebhookMischief mischief;
    mischief.kind = row->kind;
    mischief.app = json.value(QLatin1String("app")).toString();
    mischief.ms = json.value(QLatin1String("ms")).toInteger(mischief.kind == Kind::Old ? fourDaysMs : 1000);
    mischief.left = json.value(QLatin1String("times")).toInt(1);
    if (mischief.ms < 0 || mischief.left < 0)
        return fail(ErrorCode::InputInvalid, QStringLiteral("ms and times are not negative"));
    return mischief;
}

} // namespace bowline::sandbox

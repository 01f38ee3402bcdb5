// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Protection.h"

namespace bowline {

namespace {

constexpr std::pair<Protection, const char *> protectionKeys[] = {
    {Protection::Open, "open"},
    {Protection::Ask, "ask"},
    {Protection::AskAndType, "ask_and_type"},
    {Protection::ReadOnly, "read_only"},
};

} // namespace

QString protectionKey(Protection level)
{
    for (const auto &[value, key] : protectionKeys) {
        if (value == level)
            return QString::fromLatin1(key);
    }
    return {};
}

Protection protectionFromKey(const QString &key)
{
    for (const auto &[value, text] : protectionKeys) {
        if (key == QLatin1String(text))
            return value;
    }
    return Protection::Unknown;
}

bool mayChange(Protection level)
{
    return level != Protection::ReadOnly && level != Protection::Unknown;
}

Phrase protectionSentence(Protection level)
{
    switch (level) {
    case Protection::Open:
        return Phrase("protection.open");
    case Protection::Ask:
        return Phrase("protection.ask");
    case Protection::AskAndType:
        return Phrase("protection.ask_and_type");
    case Protection::ReadOnly:
    case Protection::Unknown:
        break;
    }
    return Phrase("protection.read_only");
}

} // namespace bowline

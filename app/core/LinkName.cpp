// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/LinkName.h"

#include <algorithm>

namespace bowline::linkName {

namespace {

bool isLowerLetter(QChar c)
{
    return c >= QLatin1Char('a') && c <= QLatin1Char('z');
}

bool isAsciiDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

} // namespace

Expected<QString> check(const QString &name)
{
    if (name.size() > longest)
        return fail(makeError(ErrorCode::InputInvalid, Phrase("name.too_long").arg(name.size()).arg(longest), {}));
    const auto isWrong = [](QChar c) { return !isLowerLetter(c) && !isAsciiDigit(c) && c != QLatin1Char('_'); };
    if (std::any_of(name.cbegin(), name.cend(), isWrong))
        return fail(makeError(ErrorCode::InputInvalid, Phrase("link.bad_name"), {}));
    return name;
}

Phrase warning(const QString &name)
{
    if (name.isEmpty() || !check(name))
        return {};
    const bool isNarrow = name.size() >= 3 && isLowerLetter(name.front()) && name.back() != QLatin1Char('_');
    return isNarrow ? Phrase() : Phrase("link.risky_name");
}

QString usual(const QString &remoteAddonName)
{
    return QString(remoteAddonName).replace(QLatin1Char('-'), QLatin1Char('_'));
}

} // namespace bowline::linkName

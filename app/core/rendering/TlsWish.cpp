// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/TlsWish.h"

namespace bowline {

namespace {

struct TlsWord
{
    const char *word;
    const char *stronger; ///< null: asks for TLS already
    const char *sslmode;  ///< what libpq calls it
    bool isMode;          ///< a word of sslmode; the others are yes or no, and belong to `ssl`
};

constexpr TlsWord tlsWords[] = {
    {"disable", "require", "disable", true},
    {"allow", "require", "allow", true},
    {"prefer", "require", "prefer", true},
    {"require", nullptr, "require", true},
    {"verify-ca", nullptr, "verify-ca", true},
    {"verify-full", nullptr, "verify-full", true},
    {"no-verify", nullptr, "require", true},
    {"true", nullptr, "require", false},
    {"1", nullptr, "require", false},
    {"yes", nullptr, "require", false},
    {"on", nullptr, "require", false},
    {"false", "true", "disable", false},
    {"0", "1", "disable", false},
    {"no", "yes", "disable", false},
    {"off", "on", "disable", false},
};

/// What the value says, in whatever case; null where it says nothing under this name.
const TlsWord *tlsWordOf(const QByteArray &name, const QByteArray &value)
{
    const QByteArray lower = value.toLower();
    for (const TlsWord &one : tlsWords) {
        if (lower == one.word && (one.isMode || name == "ssl"))
            return &one;
    }
    return nullptr;
}

bool namesTls(const UrlText::Parameter &one)
{
    return one.name == "sslmode" || one.name == "ssl" || one.name == "requiressl";
}

/// The value to put in its place; nothing where the wish is strong enough, or unknown.
std::optional<QByteArray> strongerWish(const UrlText::Parameter &one)
{
    if (!namesTls(one))
        return std::nullopt;
    if (one.name == "requiressl") // libpq looks at the first character only
        return one.value.startsWith('1') ? std::nullopt : std::optional<QByteArray>("1");
    if (one.value.isEmpty())
        return one.name == "ssl" ? QByteArray("true") : QByteArray("require");
    const TlsWord *word = tlsWordOf(one.name, one.value);
    return word && word->stronger ? std::optional<QByteArray>(word->stronger) : std::nullopt;
}

} // namespace

void TlsWish::require(UrlText &url)
{
    bool wished = false;
    url.changeParameters([&wished](const UrlText::Parameter &one) {
        wished = wished || namesTls(one);
        return strongerWish(one);
    });
    if (!wished)
        url.addParameter("sslmode", "require");
}

std::optional<TlsWish::Foreign> TlsWish::foreignTo(const UrlText &url)
{
    const bool hasMode = url.parameter("sslmode").has_value();
    const QByteArray name = hasMode ? "sslmode" : "ssl";
    const QByteArray value = url.parameter(name).value_or(QByteArray());
    const TlsWord *word = tlsWordOf(name, value);
    const bool isLibpqs = word && (hasMode ? value == word->sslmode : value == "true"); // in lower case only
    return word && !isLibpqs ? std::optional(Foreign{name + '=' + value, word->sslmode}) : std::nullopt;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An env file as any program may have left it: what is not touched stays byte for byte, and what is set reads
// back, or is known not to, which only quotes, lines that go on and values of several lines can cause. Every
// dialect finds its values inside of the text.
#include "Harness.h"
#include "destinations/DotEnv.h"

#include <algorithm>

using namespace bowline;

static void checkSpans(const Dialect &dialect, const QByteArray &text)
{
    qsizetype at = 0;
    for (const Assignment &each : dialect.read(text).all) {
        PROMISE(at <= each.begin && each.statement <= each.begin && each.begin <= each.end && each.end <= each.lineEnd);
        PROMISE(each.lineEnd <= text.size() && !each.name.isEmpty());
        at = each.end;
    }
}

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    QByteArray rest = input;
    const qsizetype length = takeByte(rest) % 64;
    const QByteArray value = rest.left(length);
    const QByteArray text = rest.mid(length);
    for (const Dialect *dialect : Dialects::readers()) {
        checkSpans(*dialect, text);
        PROMISE(DotEnv(text, *dialect).text() == text);
    }
    checkSpans(Dialects::common(), text);
    PROMISE(DotEnv(text).text() == text);
    if (value.contains('\0'))
        return; // no env var can hold it: refused before it comes here
    DotEnv file(text);
    (void)file.set("BOWLINE", value);
    const auto values = file.values();
    PROMISE(values.value(QStringLiteral("BOWLINE")).reveal() == value);
    PROMISE(!file.set("BOWLINE", value));
    const DotEnv again(file.text());
    if (file.readsBack()) {
        PROMISE(again.values() == values);
        PROMISE(again.text() == file.text());
    } else {
        const auto isSpecial = [](char c) { return QByteArrayLiteral("'\"`\\$(<").contains(c); };
        const bool hasLines = value.contains('\n') || value.contains('\r');
        PROMISE(hasLines || std::any_of(input.begin(), input.end(), isSpecial));
    }
    PROMISE(file.remove("BOWLINE"));
    PROMISE(!file.values().contains(QStringLiteral("BOWLINE")));
}

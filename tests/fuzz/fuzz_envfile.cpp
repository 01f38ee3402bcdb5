// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An env file as any program may have left it: what is not touched stays byte for byte, and what is set reads back, or is
// known not to, which only a quote that somebody left open can cause.
#include "Harness.h"
#include "destinations/DotEnv.h"

using namespace bowline;

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    QByteArray rest = input;
    const qsizetype length = takeByte(rest) % 64;
    const QByteArray value = rest.left(length);
    const QByteArray text = rest.mid(length);
    const DotEnv untouched(text);
    PROMISE(untouched.text() == text);
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
        PROMISE(text.contains('"') || text.contains('\''));
    }
    PROMISE(file.remove("BOWLINE"));
    PROMISE(!file.values().contains(QStringLiteral("BOWLINE")));
}

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What the harnesses share. Each defines fuzzOne(), which must neither crash, hang nor leak, whatever it gets; a
/// broken promise of the code under test ends the process through PROMISE. libFuzzer's entry point, or the replay of
/// the kept corpus in an ordinary build, calls it.
namespace bowline::fuzz {

void fuzzOne(const QByteArray &input);

/// Cuts the front off the input: the rest is the payload. Small numbers steer how the payload is fed.
inline uint8_t takeByte(QByteArray &input)
{
    if (input.isEmpty())
        return 0;
    const auto byte = static_cast<uint8_t>(input.front());
    input.remove(0, 1);
    return byte;
}

} // namespace bowline::fuzz

/// Not an assertion that a release build drops: it stops the fuzzer wherever it runs.
#define PROMISE(condition)                                                                                             \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "%s:%d: broken promise: %s\n", __FILE__, __LINE__, #condition);                       \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

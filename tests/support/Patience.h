// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace bowline::test {

/// How long a test waits for what should happen and of which nobody promised when, in milliseconds. Under sanitizers,
/// with five tests and a compiler on two cores, Qt Test's own five seconds say more about the computer than about
/// Bowline. What is promised within a time has its bound in the test (QTRY_…_WITH_TIMEOUT).
constexpr int usualPatienceMs = 60000;

/// QTest::qWaitFor() with that patience. True: `condition` held in time.
template <class Condition>
bool happens(const Condition &condition, int timeoutMs = usualPatienceMs)
{
    return QTest::qWaitFor(condition, timeoutMs);
}

} // namespace bowline::test

#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, bowline::test::usualPatienceMs)
// Qt Test's own asks once more when the condition has come true, and fails where it has gone again by then. Here once
// is enough.
#undef QTRY_VERIFY_WITH_TIMEOUT
#define QTRY_VERIFY_WITH_TIMEOUT(condition, timeoutMs)                                                                 \
    do {                                                                                                               \
        const bool hasHappened = bowline::test::happens([&] { return static_cast<bool>(condition); }, timeoutMs);      \
        if (!QTest::qVerify(hasHappened, #condition, "", __FILE__, __LINE__))                                          \
            return;                                                                                                    \
    } while (false)
#undef QTRY_VERIFY
#define QTRY_VERIFY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, bowline::test::usualPatienceMs)
#undef QTRY_VERIFY2_WITH_TIMEOUT
#define QTRY_VERIFY2_WITH_TIMEOUT(condition, message, timeoutMs)                                                       \
    do {                                                                                                               \
        const bool hasHappened = bowline::test::happens([&] { return static_cast<bool>(condition); }, timeoutMs);      \
        if (!QTest::qVerify(hasHappened, #condition, static_cast<const char *>(message), __FILE__, __LINE__))          \
            return;                                                                                                    \
    } while (false)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, message) QTRY_VERIFY2_WITH_TIMEOUT(condition, message, bowline::test::usualPatienceMs)

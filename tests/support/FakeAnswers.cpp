// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeAnswers.h"

#include <algorithm>

namespace bowline::test {

bool FakeAnswers::called(const QString &name) const
{
    return count(name) > 0;
}

int FakeAnswers::count(const QString &name) const
{
    return static_cast<int>(
        std::count_if(calls.begin(), calls.end(), [&](const Call &call) { return call.name == name; }));
}

QStringList FakeAnswers::lastArguments(const QString &name) const
{
    for (auto call = calls.crbegin(); call != calls.crend(); ++call) {
        if (call->name == name)
            return call->arguments;
    }
    return {};
}

void FakeAnswers::failNext(const QString &name, const Error &error)
{
    m_failures[name].append(error);
}

void FakeAnswers::hold(const QString &name)
{
    m_held.insert(name);
}

void FakeAnswers::release(const QString &name)
{
    m_held.remove(name);
    const auto waiting = m_waiting.take(name);
    for (const auto &settle : waiting)
        settle();
}

} // namespace bowline::test

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/LibpqKeywords.h"

#include <QtGlobal>

#include <libpq-fe.h>

#include <algorithm>
#include <memory>

namespace bowline {

namespace {

QList<LibpqKeywords::Keyword> askLibpq()
{
    QList<LibpqKeywords::Keyword> result;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconndefaults(), &PQconninfoFree);
    for (const PQconninfoOption *one = options.get(); one && one->keyword; ++one)
        result.append({one->keyword, one->envvar, one->compiled});
    return result;
}

} // namespace

const QList<LibpqKeywords::Keyword> &LibpqKeywords::all()
{
    static const QList<Keyword> keywords = askLibpq();
    return keywords;
}

bool LibpqKeywords::knows(const QByteArray &name)
{
    return std::any_of(all().cbegin(), all().cend(), [&name](const Keyword &one) { return one.name == name; });
}

bool LibpqKeywords::environmentSpeaks(const Keyword &keyword)
{
    if (keyword.variable.isEmpty())
        return false;
    return !qEnvironmentVariableIsEmpty("PGSERVICE") || !qEnvironmentVariableIsEmpty(keyword.variable.constData());
}

} // namespace bowline

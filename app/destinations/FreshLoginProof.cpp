// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/FreshLoginProof.h"

#include "core/Worker.h"
#include "net/postgres/DatabaseLogin.h"

namespace bowline {

namespace {

Expected<Proof> login(const Secret &url)
{
    const auto report = databaseLogin(url, {});
    if (!report)
        return fail(report.error());
    return Proof{Proof::Kind::FreshLogin,
                 QCoreApplication::translate("bowline::FreshLoginProof",
                                             "a fresh TLS login from this computer (%1, %2)")
                     .arg(report->server, report->tlsVersion)};
}

} // namespace

Pending<Proof> proveByFreshLogin(const Secret &url, QThreadPool *pool)
{
    return runOnWorker(pool, [url] { return login(url); });
}

Error otherValueThere(const QString &name)
{
    return makeError(
        ErrorCode::DestinationConflict,
        QCoreApplication::translate("bowline::FreshLoginProof",
                                    "%1 holds another value than the one just written. Somebody or "
                                    "something else changed it.")
            .arg(name),
        {});
}

} // namespace bowline

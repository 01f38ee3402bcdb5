// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/FreshLoginProof.h"

#include "core/Worker.h"
#include "net/postgres/DatabaseLogin.h"
#include "net/postgres/LoginPool.h"

#include <QCoreApplication>

namespace bowline {

namespace {

// The text never claims more than there was.
QString howItWent(const DatabaseLoginReport &report)
{
    if (!report.tlsVersion.isEmpty()) {
        return QCoreApplication::translate("bowline::FreshLoginProof", "a fresh TLS login from this computer (%1, %2)")
            .arg(report.server, report.tlsVersion);
    }
    const char *text =
        report.overSocket
            ? QT_TRANSLATE_NOOP("bowline::FreshLoginProof", "a fresh login over a Unix socket of this computer (%1)")
            : QT_TRANSLATE_NOOP("bowline::FreshLoginProof", "a fresh login without TLS from this computer (%1)");
    return QCoreApplication::translate("bowline::FreshLoginProof", text).arg(report.server);
}

Expected<Proof> login(const Secret &url, const CancelToken &cancel)
{
    DatabaseLoginOptions options;
    options.cancel = cancel;
    const auto report = databaseLogin(url, options);
    if (!report)
        return fail(report.error());
    return Proof{Proof::Kind::FreshLogin,
                 (QStringList(howItWent(*report)) + report->remarks).join(QStringLiteral(". "))};
}

} // namespace

Pending<Proof> proveByFreshLogin(const Secret &url, QThreadPool *pool)
{
    return runOnWorker(pool, [url, token = LoginPool::tokenOf(pool)] { return login(url, token); });
}

Error otherValueThere(const QString &name)
{
    return makeError(ErrorCode::DestinationConflict,
                     QCoreApplication::translate("bowline::FreshLoginProof",
                                                 "%1 holds another value than the one just written. Somebody or "
                                                 "something else changed it.")
                         .arg(name),
                     {});
}

} // namespace bowline

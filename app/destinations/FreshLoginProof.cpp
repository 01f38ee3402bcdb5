// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/FreshLoginProof.h"

#include "core/Worker.h"
#include "core/rendering/LoginText.h"
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

QString asOneText(const QString &phrase, QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.isEmpty() ? phrase : phrase + QStringLiteral(". ") + sentences.join(QLatin1Char(' '));
}

Expected<Proof> consumersLogin(const LoginText &text, const CancelToken &cancel)
{
    if (text.obstacle() != LoginText::Obstacle::None)
        return fail(text.error());
    DatabaseLoginOptions options;
    options.cancel = cancel;
    options.foreign = text.foreign();
    const auto report = databaseLogin(text.url(), options);
    if (!report)
        return fail(text.explained(report.error()));
    return Proof{
        Proof::Kind::FreshLogin,
        asOneText(howItWent(*report), QStringList(text.connects() ? text.rule() : QString()) + report->remarks)};
}

} // namespace

Pending<Proof> proveByFreshLogin(const ProofRequest &request, QThreadPool *pool)
{
    return runOnWorker(pool, [text = LoginText::of(request.source, request.rendering),
                              token = LoginPool::tokenOf(pool)] { return consumersLogin(text, token); });
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/FreshLoginProof.h"

#include "core/Worker.h"
#include "core/rendering/LoginText.h"
#include "net/postgres/DatabaseLogin.h"
#include "net/postgres/LoginPool.h"

namespace bowline {

namespace {

// The text never claims more than there was.
Phrase howItWent(const DatabaseLoginReport &report)
{
    if (!report.tlsVersion.isEmpty())
        return Phrase("proof.login_tls").arg(report.server, report.tlsVersion);
    return Phrase(report.overSocket ? "proof.login_socket" : "proof.login_plain").arg(report.server);
}

Phrase withRemarks(const Phrase &how, const QList<Phrase> &remarks)
{
    const Phrase sentences = Phrase::sentences(remarks);
    return sentences.isEmpty() ? how : Phrase("proof.with_remarks").arg(how, sentences);
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
        withRemarks(howItWent(*report), QList<Phrase>{text.connects() ? text.rule() : Phrase()} + report->remarks)};
}

} // namespace

Pending<Proof> proveByFreshLogin(const ProofRequest &request, QThreadPool *pool)
{
    return runOnWorker(pool, [text = LoginText::of(request.source, request.rendering),
                              token = LoginPool::tokenOf(pool)] { return consumersLogin(text, token); });
}

} // namespace bowline

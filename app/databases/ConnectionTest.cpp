// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/ConnectionTest.h"

#include "core/rendering/Render.h"
#include "core/rendering/UrlText.h"
#include "databases/ServerProbe.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/ConnectionParameters.h"
#include "net/postgres/DatabaseLogin.h"
#include "net/postgres/LoginPool.h"

#include <QElapsedTimer>

namespace bowline {

namespace {

constexpr int loginMs = 8000;

Phrase doubtSentence(const QSslError &doubt)
{
    switch (doubt.error()) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Phrase("trial.unknown_issuer");
    case QSslError::CertificateExpired:
        return Phrase("trial.expired");
    case QSslError::HostNameMismatch:
        return Phrase("trial.other_name");
    default:
        return Phrase("trial.cannot_verify").arg(doubt.errorString());
    }
}

QList<ShownCertificate> shown(const QList<QSslCertificate> &certificates)
{
    QList<ShownCertificate> all;
    for (const QSslCertificate &one : certificates)
        all.append({one.subjectDisplayName(), one.issuerDisplayName(), one.expiryDate()});
    return all;
}

} // namespace

Pending<ConnectionReport> ConnectionTest::run(const Secret &url, QThreadPool *pool)
{
    return runSealingWork(pool, [url, cancel = LoginPool::tokenOf(pool)] { // TLS leaves its state on the thread
        return ConnectionTest(url, cancel).report();
    });
}

Expected<ConnectionReport> ConnectionTest::report() const
{
    const auto parameters = ConnectionParameters::read(m_url);
    if (!parameters)
        return fail(parameters.error());
    if (!parameters->mayQuote())
        return fail(makeError(ErrorCode::UrlInvalid, Phrase("db.host_not_found_sign_in_password"), {}));
    const ConnectionParameters::Server server = parameters->servers().value(0);
    const ServerProbe probe(server.host, server.port.toUShort(), m_cancel);
    ConnectionReport report;
    report.steps = probe.steps();
    report.certificates = shown(probe.certificates());
    const Phrase logIn("trial.log_in");
    report.steps.append(probe.isNamed() ? tryLogin(logIn, m_url, Phrase("trial.logged_in"))
                                        : ConnectionTrial{logIn, TrialResult::NotTried, Phrase("trial.not_tried"), -1});
    if (report.steps.constLast().result == TrialResult::Passed && !probe.isLocal())
        report.modes = modes(probe);
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    return report;
}

QList<ConnectionTrial> ConnectionTest::modes(const ServerProbe &probe) const
{
    const auto required = UrlText::of(m_url).map([](UrlText url) {
        url.setParameter("sslmode", "require");
        return url.text();
    });
    QList<ConnectionTrial> all{inClear(), tryLogin(Phrase::plain(QStringLiteral("sslmode=require")), required,
                                                   Phrase("trial.mode_encrypted"))};
    if (all.constLast().result == TrialResult::Passed && !probe.certificates().isEmpty())
        all.append(verified(probe));
    return all;
}

ConnectionTrial ConnectionTest::tryLogin(const Phrase &what, const Expected<Secret> &url, const Phrase &whyGood) const
{
    if (!url)
        return {what, TrialResult::NotTried, url.error().message, -1};
    DatabaseLoginOptions options;
    options.timeoutMs = loginMs;
    options.cancel = m_cancel;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto login = databaseLogin(*url, options);
    return {what, login ? TrialResult::Passed : TrialResult::Failed, login ? whyGood : login.error().message,
            static_cast<int>(elapsed.elapsed())};
}

// Whoever sits between could ask for the password itself. So none is there: a server that takes connections without
// encryption asks for one.
ConnectionTrial ConnectionTest::inClear() const
{
    Rendering rendering;
    rendering.form = Rendering::Form::Template;
    rendering.pattern = QStringLiteral("postgres://{user:url}@{host}:{port}/{database:url}?sslmode=disable");
    const QString name = QStringLiteral("URL");
    const auto url = render(m_url, name, rendering).map([&name](const EnvVars &vars) { return vars.value(name); });
    ConnectionTrial trial =
        tryLogin(Phrase::plain(QStringLiteral("sslmode=disable")), url, Phrase("trial.mode_in_clear"));
    if (trial.result == TrialResult::Failed && trial.outcome == Phrase("db.password_missing")) {
        trial.result = TrialResult::Passed;
        trial.outcome = Phrase("trial.mode_in_clear");
    }
    return trial;
}

ConnectionTrial ConnectionTest::verified(const ServerProbe &probe)
{
    const bool isGood = probe.doubts().isEmpty();
    return {Phrase("trial.verify"), isGood ? TrialResult::Passed : TrialResult::Failed,
            isGood ? Phrase("trial.verified") : doubtSentence(probe.doubts().constFirst()), -1};
}

} // namespace bowline

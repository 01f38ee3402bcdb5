// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/ConnectionTest.h"

#include "core/Worker.h"
#include "core/rendering/UrlText.h"
#include "databases/ServerProbe.h"
#include "net/postgres/ConnectionParameters.h"
#include "net/postgres/DatabaseLogin.h"

#include <QElapsedTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int loginMs = 8000;

bool isAboutTheName(const QSslError &doubt)
{
    return doubt.error() == QSslError::HostNameMismatch;
}

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
    return runOnWorker(pool, [url] { return ConnectionTest(url).report(); });
}

Expected<ConnectionReport> ConnectionTest::report()
{
    const auto parameters = ConnectionParameters::read(m_url);
    if (!parameters)
        return fail(parameters.error());
    const ConnectionParameters::Server server = parameters->servers().value(0);
    const ServerProbe probe(server.host, server.port.toUShort());
    ConnectionReport report;
    report.steps = probe.steps();
    report.certificates = shown(probe.certificates());
    report.steps.append(
        probe.isReached() ? logIn()
                          : ConnectionTrial{Phrase("trial.log_in"), TrialResult::NotTried, Phrase("trial.not_tried")});
    if (report.steps.constLast().result == TrialResult::Passed && !probe.certificates().isEmpty())
        report.modes = modes(probe);
    return report;
}

ConnectionTrial ConnectionTest::logIn() const
{
    DatabaseLoginOptions options;
    options.timeoutMs = loginMs;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto login = databaseLogin(m_url, options);
    return {Phrase("trial.log_in"), login ? TrialResult::Passed : TrialResult::Failed,
            login ? Phrase("trial.logged_in").arg(login->server) : login.error().message,
            static_cast<int>(elapsed.elapsed())};
}

QList<ConnectionTrial> ConnectionTest::modes(const ServerProbe &probe) const
{
    return {modeByLogin("disable", "trial.mode_in_clear"), modeByLogin("require", "trial.mode_encrypted"),
            modeByDoubts(QStringLiteral("verify-ca"), false, probe),
            modeByDoubts(QStringLiteral("verify-full"), true, probe)};
}

ConnectionTrial ConnectionTest::modeByLogin(const char *mode, const char *whyGood) const
{
    const Phrase what = Phrase::plain(QStringLiteral("sslmode=") + QLatin1String(mode));
    auto edited = UrlText::of(m_url);
    if (!edited)
        return {what, TrialResult::NotTried, edited.error().message};
    edited->setParameter("sslmode", mode);
    DatabaseLoginOptions options;
    options.timeoutMs = loginMs;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto login = databaseLogin(edited->text(), options);
    return {what, login ? TrialResult::Passed : TrialResult::Failed, login ? Phrase(whyGood) : login.error().message,
            static_cast<int>(elapsed.elapsed())};
}

ConnectionTrial ConnectionTest::modeByDoubts(const QString &mode, bool asksForName, const ServerProbe &probe)
{
    const auto &doubts = probe.doubts();
    const auto doubt = std::find_if(doubts.cbegin(), doubts.cend(), [asksForName](const QSslError &one) {
        return asksForName || !isAboutTheName(one);
    });
    const bool works = doubt == doubts.cend();
    return {Phrase::plain(QStringLiteral("sslmode=") + mode), works ? TrialResult::Passed : TrialResult::Failed,
            works ? Phrase("trial.mode_verified") : doubtSentence(*doubt), -1};
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseChecks.h"

#include "databases/checks/CheckRunner.h"
#include "net/OpenSslThreadState.h"
#include "net/postgres/LoginPool.h"
#include "service/CheckVerdict.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bowline {

namespace {

const QString mutedPrefix = QStringLiteral("muted_findings/");

QSet<QString> mutesFrom(const QString &stored)
{
    QSet<QString> mutes;
    for (const auto &one : QJsonDocument::fromJson(stored.toUtf8()).array())
        mutes.insert(one.toString());
    return mutes;
}

QString storedMutes(const QSet<QString> &mutes)
{
    QStringList sorted = mutes.values();
    sorted.sort();
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(sorted)).toJson(QJsonDocument::Compact));
}

Expected<Done> storeMute(Repositories &r, const QString &addonId, const QString &finding, bool on)
{
    const QString key = mutedPrefix + addonId;
    const auto stored = r.settings().value(key);
    if (!stored)
        return fail(stored.error());
    QSet<QString> mutes = mutesFrom(*stored);
    if (on)
        mutes.insert(finding);
    else
        mutes.remove(finding);
    if (mutes.size() > DatabaseChecks::mostMutes)
        return fail(ErrorCode::InputTooLarge);
    return r.settings().store(key, storedMutes(mutes));
}

/// A mute of a warning does not cover what fails, nor a mute of what could not be seen any finding.
QString keyOfFinding(const QString &check, const CheckFinding &finding)
{
    const QString object = finding.object.isEmpty() ? QStringLiteral("database") : finding.object;
    const QString key = QStringLiteral("%1:%2").arg(check, object);
    return finding.state == CheckState::Failing ? key + QStringLiteral(" (failing)") : key;
}

DatabaseCheckView checkView(const CheckResult &result, const QSet<QString> &muted)
{
    const QString key = QStringLiteral("check.") + result.key;
    DatabaseCheckView view{result.key,
                           Phrase(key),
                           result.state,
                           result.reason,
                           Phrase(key + QStringLiteral(".why")),
                           Phrase(key + QStringLiteral(".remedy")),
                           result.sql,
                           muted.contains(result.key),
                           {}};
    for (const CheckFinding &finding : result.findings) {
        const QString findingKey = keyOfFinding(result.key, finding);
        view.findings.append({findingKey, finding.state, finding.object, finding.what, muted.contains(findingKey)});
    }
    return view;
}

} // namespace

DatabaseChecks::DatabaseChecks(ServiceCore *core, LinkUrls *urls, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_urls(urls)
{
}

Pending<DatabaseChecksView> DatabaseChecks::run(const DatabaseKey &database, int connectionLimit)
{
    const QString id = database.account.text + u'/' + database.addonId;
    if (const auto it = m_running.constFind(id); it != m_running.cend() && !it->isSettled())
        return *it;
    m_running.removeIf(
        [](std::pair<const QString &, Pending<DatabaseChecksView> &> one) { return one.second.isSettled(); });
    const Pending<DatabaseChecksView> running =
        m_urls->ofDatabase(database.account, database.addonId)
            .andThen(this,
                     [this, connectionLimit](const Secret &url) {
                         const CancelToken cancel = LoginPool::tokenOf(m_core->logins);
                         return runSealingWork(m_core->logins, [url, connectionLimit, cancel] {
                             return CheckRunner::run(url, connectionLimit, cancel);
                         });
                     })
            .andThen(this, [this, database](const QList<CheckResult> &results) {
                return mutes(database.addonId).andThen(this, [this, results](const QSet<QString> &muted) {
                    DatabaseChecksView checks = view(results, muted);
                    checks.ranAt = m_core->clock->now();
                    return checks;
                });
            });
    m_running.insert(id, running);
    return running;
}

DatabaseChecksView DatabaseChecks::view(const QList<CheckResult> &results, const QSet<QString> &muted)
{
    DatabaseChecksView view;
    for (const CheckResult &result : results)
        view.checks.append(checkView(result, muted));
    view.state = checksVerdictOf(view.checks);
    return view;
}

Pending<QSet<QString>> DatabaseChecks::mutes(const QString &addonId)
{
    return m_core->journal->run([addonId](Repositories &r) { return r.settings().value(mutedPrefix + addonId); })
        .andThen(this, [](const QString &stored) { return mutesFrom(stored); });
}

Pending<Done> DatabaseChecks::mute(const QString &addonId, const QString &finding, bool on)
{
    if (finding.isEmpty())
        return Pending<Done>::failed(makeError(ErrorCode::InputInvalid));
    if (finding.size() > longestFindingKey)
        return Pending<Done>::failed(makeError(ErrorCode::InputTooLarge));
    return m_core->journal->run([addonId, finding, on](Repositories &r) { return storeMute(r, addonId, finding, on); });
}

} // namespace bowline

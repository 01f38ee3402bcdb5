// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/CheckResult.h"
#include "service/api/DatabaseViews.h"
#include "service/links/LinkUrls.h"

#include <QSet>

namespace bowline {

/// The checks of databases, made with the URL of now on a thread that may block, and what people do not want to hear of
/// any more: a setting of each database, so that a team shares it and the recovery card has it.
class DatabaseChecks : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostMutes = 500;          ///< of one database
    static constexpr int longestFindingKey = 1000; ///< characters

    /// Neither is owned.
    DatabaseChecks(ServiceCore *core, LinkUrls *urls, QObject *parent = nullptr);

    /// `connectionLimit`: of the plan; -1 where it is not known. Those who ask at once share one look.
    Pending<DatabaseChecksView> run(const DatabaseKey &database, int connectionLimit);
    Pending<Done> mute(const QString &addonId, const QString &finding, bool on);

    /// Results as people see them; `muted`: keys of findings.
    static DatabaseChecksView view(const QList<CheckResult> &results, const QSet<QString> &muted);

private:
    Pending<QSet<QString>> mutes(const QString &addonId);

    ServiceCore *m_core;
    LinkUrls *m_urls;
    QHash<QString, Pending<DatabaseChecksView>> m_running; ///< by account and add-on
};

} // namespace bowline

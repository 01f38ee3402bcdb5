// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/DataLinkDesk.h"
#include "service/ProjectBook.h"
#include "service/WebhookDesk.h"

namespace bowline {

/// Keeps the books in step with what the others of a team write into the journal that we share.
///
///   told what has changed -> gather a moment -> read those rows -> books -> deltas, as if it had happened here
///   something may have gone unheard -> read everything and compare
class TeamFollower : public QObject
{
    Q_OBJECT
public:
    /// Who reads again when rows of theirs have changed. All outlive it.
    struct Books
    {
        SettingsBook *settings;
        AccountBook *accounts;
        ProjectBook *projects;
        WebhookDesk *webhooks;
        ProtectionBook *protections;
        DataLinkDesk *dataLinks;
    };
    TeamFollower(ServiceCore *core, const Books &books, QObject *parent = nullptr);

    /// From now on; what the books hold has been read before.
    void start();

private:
    struct News;
    void hear(const QStringList &changes);
    void readSoon();
    void readNews();
    void readEverything();
    void apply(const News &news);
    void applyEnvVar(const ProjectId &project, const QString &name, const std::optional<EnvVarRecord> &envVar);
    void secretChanged(const QString &key);

    ServiceCore *m_core;
    SettingsBook *m_settings;
    AccountBook *m_accounts;
    ProjectBook *m_projects;
    WebhookDesk *m_webhooks;
    ProtectionBook *m_protections;
    DataLinkDesk *m_dataLinks;
    QSet<QString> m_changes;
    std::unique_ptr<TimerHandle> m_soon;
    bool m_started = false;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/ActivityViews.h"
#include "service/api/DataLinkViews.h"
#include "service/api/EnvVarViews.h"
#include "service/api/JobViews.h"
#include "service/api/KeychainViews.h"
#include "service/api/ProjectViews.h"
#include "service/api/SettingsViews.h"
#include "service/api/SyncViews.h"
#include "service/api/WebhookViews.h"

#include <QMetaType>

#include <variant>

/// The state as a whole, and how it changes. Needs the rows of every domain: whoever needs one includes its views.
namespace bowline {

/// A row that is gone, by its key.
template <class Row>
struct Removed
{
    typename Row::Key key;
    bool operator==(const Removed &) const = default;
};

using Change = std::variant<AccountView, Removed<AccountView>, ProjectView, Removed<ProjectView>, EnvVarView,
                            Removed<EnvVarView>, IntegrationView, Removed<IntegrationView>, ActivityView, JobView,
                            KeychainView, SettingsView, WebhookView, DataLinkView, Removed<DataLinkView>>;

/// What changed between revision-1 and revision. A gap in the numbers means: subscribe again.
struct Delta
{
    quint64 revision = 0;
    QList<Change> changes;
};

/// Everything small. Env vars and activity are asked for per project, data links as a list of their own.
struct Snapshot
{
    quint64 revision = 0;
    QList<AccountView> accounts;
    QList<ProjectView> projects;
    QList<IntegrationView> integrations;
    QList<SyncBriefView> syncs; ///< also opted-out ones; deltas tell changes by EnvVarView and its removal
    QList<JobView> jobs;
    KeychainView keychain;
    SettingsView settings;
    WebhookView webhooks;
};

} // namespace bowline

Q_DECLARE_METATYPE(bowline::Delta)

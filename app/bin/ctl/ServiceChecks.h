// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/Check.h"
#include "service/api/AccountViews.h"
#include "service/api/KeychainViews.h"
#include "service/api/SyncViews.h"
#include "service/api/WebhookViews.h"

namespace bowline::ctl {

/// What the service's own words mean for the doctor's list.
Check checkKeychain(const KeychainView &keychain);
Check checkAccount(const AccountView &account);
/// `unread`: see AccountsApi::unreadItems(); only where there are some.
Check checkUnread(const AccountView &account, const QStringList &unread);
/// Only for a sync that needs attention. What is to be done about it leads out of its state: see NextStep.
Check checkSync(const QString &project, const QString &envVar, const SyncView &sync);
/// Only for webhooks that are on.
Check checkWebhooks(const WebhookView &webhooks);
/// A team's database, which the service has opened.
Check checkTeamStore(const QString &place);
/// The service runs, and cannot work for this reason. `team`: the database, if it is known to be a team's.
Check checkRefused(const Error &error, const QString &team);
/// A damaged journal was set aside when the service started.
Check checkNotice(const QString &notice);

} // namespace bowline::ctl

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

namespace bowline {

/// What Heroku has been asked to send.
class WebhookTable final : public Table
{
public:
    WebhookTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    Expected<QList<WebhookRecord>> all();
    Expected<Done> store(const WebhookRecord &webhook);
    Expected<Done> remove(const AccountId &account, const QString &appId);
};

} // namespace bowline

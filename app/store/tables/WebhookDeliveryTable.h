// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Records.h"
#include "store/tables/Table.h"

namespace bowline {

/// What Heroku has sent, to know repeats by, and the apps that are to be looked at for it.
class WebhookDeliveryTable final : public Table
{
public:
    WebhookDeliveryTable(Statements &statements, ChangeList &changes)
        : Table(statements, changes)
    {
    }

    /// Stores those that are not repeats, and marks their apps as due; gives those apps, each once. `newest`
    /// is greater than ever before.
    Expected<QList<WebhookDueRecord>> add(const QList<WebhookDeliveryRecord> &deliveries, qint64 newest);
    Expected<QList<WebhookDueRecord>> dues();
    /// Unless something newer has come.
    Expected<Done> removeDue(const WebhookDueRecord &due);
    Expected<WebhookHistory> history();
    Expected<Done> prune(const QDateTime &before);
};

} // namespace bowline

-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Webhooks: what Heroku has been asked to send, what it has sent, and which apps are yet to be looked at for it.
-- `webhook` is empty between the decision to register one and Heroku's answer. `print` tells a changed secret.
CREATE TABLE webhook (
    account TEXT NOT NULL,
    app_id  TEXT NOT NULL,
    webhook TEXT NOT NULL,
    url     TEXT NOT NULL,
    print   TEXT NOT NULL,
    PRIMARY KEY (account, app_id)
) WITHOUT ROWID;

-- Events that have arrived, to know repeats by. The event's own time (microseconds) comes first in the key: new rows
-- then lie side by side, and old ones go in one sweep.
CREATE TABLE webhook_delivery (
    event_at INTEGER NOT NULL,
    event    TEXT NOT NULL,
    account  TEXT NOT NULL,
    delivery TEXT NOT NULL,
    PRIMARY KEY (event_at, event, account)
) WITHOUT ROWID;

-- Apps that something was delivered for and that have not been looked at since. `newest` grows with every delivery.
CREATE TABLE webhook_due (
    account TEXT NOT NULL,
    app_id  TEXT NOT NULL,
    newest  INTEGER NOT NULL,
    PRIMARY KEY (account, app_id)
) WITHOUT ROWID;

-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Acts: what a person has Bowline change at Heroku or in a database. A step is noted before it begins and after it has
-- ended, so that whoever takes over after a kill knows where to go on. `facts`: what was decided before the first step;
-- `state`: what the steps have found out; both JSON, and never with a secret.
CREATE TABLE act (
    id         TEXT PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL,
    account    TEXT NOT NULL,
    subject    TEXT NOT NULL,
    title      TEXT NOT NULL,
    facts      TEXT NOT NULL,
    state      TEXT NOT NULL,
    step       TEXT NOT NULL,
    step_ended INTEGER NOT NULL,
    created_at INTEGER,
    ended_at   INTEGER,
    result     TEXT NOT NULL,
    error_code TEXT NOT NULL,
    message    TEXT NOT NULL
);

CREATE INDEX act_unfinished ON act (created_at) WHERE ended_at IS NULL;

CREATE INDEX act_ended ON act (ended_at);

-- Data links that were seen, so that one that has vanished can be named and made again.
CREATE TABLE data_link (
    account           TEXT NOT NULL,
    local_addon       TEXT NOT NULL,
    name              TEXT NOT NULL,
    local_name        TEXT NOT NULL,
    local_app         TEXT NOT NULL,
    remote_addon      TEXT NOT NULL,
    remote_name       TEXT NOT NULL,
    remote_app        TEXT NOT NULL,
    remote_config_var TEXT NOT NULL,
    server_name       TEXT NOT NULL,
    created_at        INTEGER,
    first_seen_at     INTEGER,
    gone_at           INTEGER,
    health            TEXT NOT NULL,
    findings          INTEGER NOT NULL,
    examined_at       INTEGER,
    reason            TEXT NOT NULL,
    ours              INTEGER NOT NULL,
    repairs_itself    INTEGER NOT NULL,
    PRIMARY KEY (account, local_addon, name)
);

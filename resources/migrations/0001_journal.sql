-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first journal. Applied in one transaction; every statement ends with a semicolon at the end of its line.
-- Times are milliseconds since 1970 in UTC, NULL for "never". Columns that hold values of env vars are sealed.
CREATE TABLE account (
    id             TEXT PRIMARY KEY NOT NULL,
    heroku_user_id TEXT NOT NULL,
    email          TEXT NOT NULL,
    login          TEXT NOT NULL,
    sandbox        INTEGER NOT NULL,
    endpoints      TEXT NOT NULL,
    state          TEXT NOT NULL,
    message        TEXT NOT NULL,
    created_at     INTEGER
);

CREATE TABLE project (
    id          TEXT PRIMARY KEY NOT NULL,
    name        TEXT NOT NULL UNIQUE,
    destination TEXT NOT NULL,
    created_at  INTEGER
);

CREATE TABLE env_var (
    project    TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    updated_at INTEGER,
    sealed     BLOB NOT NULL,
    PRIMARY KEY (project, name)
);

-- The account has no foreign key: when a person removes it, its syncs stay, disconnected.
CREATE TABLE sync (
    id                  TEXT PRIMARY KEY NOT NULL,
    project             TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    env_var             TEXT NOT NULL,
    account             TEXT NOT NULL,
    app_id              TEXT NOT NULL,
    app_name            TEXT NOT NULL,
    addon_id            TEXT NOT NULL,
    addon_name          TEXT NOT NULL,
    plan                TEXT NOT NULL,
    attachment          TEXT NOT NULL,
    config_var          TEXT NOT NULL,
    credential          TEXT NOT NULL,
    transforms          INTEGER NOT NULL,
    state               TEXT NOT NULL,
    reason              TEXT NOT NULL,
    error_code          TEXT NOT NULL,
    state_since         INTEGER,
    synced_at           INTEGER,
    proven_at           INTEGER,
    proof               TEXT NOT NULL,
    release             INTEGER NOT NULL,
    sealed_value        BLOB NOT NULL,
    fingerprint         TEXT NOT NULL,
    written_fingerprint TEXT NOT NULL,
    created_at          INTEGER
);

-- Two promises about one env var would overwrite each other for ever.
CREATE UNIQUE INDEX sync_of_env_var ON sync (project, env_var) WHERE state NOT IN ('opted_out', 'disconnected');

-- The sync has no foreign key: what it did remains history after its end.
CREATE TABLE journey (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    sync         TEXT NOT NULL,
    project      TEXT REFERENCES project (id) ON DELETE CASCADE,
    env_var      TEXT NOT NULL,
    what         TEXT NOT NULL,
    cause        TEXT NOT NULL,
    release      INTEGER NOT NULL,
    release_text TEXT NOT NULL,
    started_at   INTEGER,
    ended_at     INTEGER,
    result       TEXT NOT NULL,
    error_code   TEXT NOT NULL,
    message      TEXT NOT NULL,
    before_print TEXT NOT NULL,
    after_print  TEXT NOT NULL
);

CREATE INDEX journey_of_project ON journey (project, id);

CREATE INDEX journey_unfinished ON journey (id) WHERE ended_at IS NULL;

CREATE TABLE journey_step (
    journey    INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    name       TEXT NOT NULL,
    started_at INTEGER,
    ended_at   INTEGER,
    outcome    TEXT NOT NULL,
    PRIMARY KEY (journey, position)
) WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

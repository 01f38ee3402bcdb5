-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- For a team: who is alive, who does which part of the work, and the secrets that all of them need. A journal of one
-- program leaves these empty.
CREATE TABLE replica (
    id          TEXT PRIMARY KEY NOT NULL,
    alive_until INTEGER NOT NULL
);

-- The holder is a replica, or empty. The epoch grows with each new holder: what an earlier one still writes is refused.
CREATE TABLE lease (
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    holder  TEXT NOT NULL,
    epoch   INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
);

CREATE INDEX lease_of_holder ON lease (holder);

CREATE TABLE secret (
    name   TEXT PRIMARY KEY NOT NULL,
    sealed BLOB NOT NULL
);

-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- When Heroku made the release that a journey follows, and what made Bowline look: the time to detect is counted from
-- the one, and only where the other says that Bowline was running.
ALTER TABLE journey ADD COLUMN released_at INTEGER;

ALTER TABLE journey ADD COLUMN noticed_by TEXT NOT NULL DEFAULT '';

CREATE INDEX journey_of_sync ON journey (sync, id);

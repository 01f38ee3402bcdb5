-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Activity that stays quick however long it gets: an index for each way of asking, each ending with the id, which is the
-- order that people see. `search` has the journey's texts as a search compares them (core/SearchText.h); NULL: an older
-- row that has not been folded yet.
ALTER TABLE journey ADD COLUMN search TEXT;

CREATE INDEX journey_unfolded ON journey (id) WHERE search IS NULL;

CREATE INDEX journey_of_start ON journey (started_at, id);

CREATE INDEX journey_of_result ON journey (result, id);

CREATE INDEX journey_of_project_result ON journey (project, result, id);

CREATE INDEX journey_of_sync_result ON journey (sync, result, id);

-- Those that brought a new value: what Timings are made of.
CREATE INDEX journey_rotations ON journey (id) WHERE before_print <> '' AND after_print <> '' AND before_print <> after_print;

-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that are being written in place: where replacing one would split it from its readers, its old and new bytes are
-- sealed here before the first byte is written, and a kill in the middle is finished at the next start. `computer` is
-- whose file it is.
CREATE TABLE file_rescue (
    id         TEXT PRIMARY KEY NOT NULL,
    computer   TEXT NOT NULL,
    sealed     BLOB NOT NULL,
    created_at INTEGER NOT NULL
);

-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How the source is written: the JSON text of a Rendering (core/rendering/Rendering.h) in the place of two bits, 1 for TLS
-- and 2 for the scheme postgresql. What is written stays the same, byte for byte.
ALTER TABLE sync ADD COLUMN rendering TEXT NOT NULL DEFAULT '';

UPDATE sync SET rendering = CASE transforms
    WHEN 1 THEN '{"kind":"url","tls":true}'
    WHEN 2 THEN '{"kind":"url","scheme":"postgresql"}'
    WHEN 3 THEN '{"kind":"url","scheme":"postgresql","tls":true}'
    ELSE '{"kind":"url"}' END;

ALTER TABLE sync DROP COLUMN transforms;

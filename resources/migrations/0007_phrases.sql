-- SPDX-FileCopyrightText: 2026 The Bowline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on, what people read is stored as phrases (core/Phrase.h): {"key":"cause.rotation"} instead of the sentence
-- in the language of that day. The sentences of earlier versions stay readable where they are (core/phrases/OldSentences.h).
-- Activity has them replaced in small batches by JourneyTable::foldTexts(), which also makes `search` anew: from now on
-- with the words of every language.
UPDATE journey SET search = NULL;

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

namespace bowline {

/// Journals up to schema 6 have sentences, in the language of the service that wrote them. A sentence that is word for
/// word one of the table's, in a language that this program carries, becomes its phrase again; any other stays as it
/// is.
class OldSentences
{
public:
    /// Never empty for a text that is not.
    static Phrase read(const QString &sentence);

private:
    static Phrase find(const QString &sentence, int depth);
};

} // namespace bowline

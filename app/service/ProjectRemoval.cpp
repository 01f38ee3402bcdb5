// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ProjectRemoval.h"

namespace bowline {

RemovalPreview projectRemoval(bool livesInJournal, const QStringList &followed, const QList<EnvVarRecord> &stored)
{
    RemovalPreview preview;
    if (livesInJournal) {
        for (const EnvVarRecord &envVar : stored)
            preview.deletedEnvVars.append(envVar.name);
        preview.deletedEnvVars.sort();
        preview.sentence = Phrase("project.is_deleted");
        return preview;
    }
    preview.syncedEnvVars = followed;
    preview.syncedEnvVars.sort();
    preview.sentence = Phrase("project.is_removed");
    if (!stored.isEmpty())
        preview.sentence = Phrase::sentences({preview.sentence, Phrase("project.old_values_are_deleted")});
    return preview;
}

} // namespace bowline

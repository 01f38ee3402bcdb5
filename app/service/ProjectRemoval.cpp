// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ProjectRemoval.h"

#include "core/Translate.h"

namespace bowline {

RemovalPreview projectRemoval(bool livesInJournal, const QStringList &followed, const QList<EnvVarRecord> &stored)
{
    RemovalPreview preview;
    if (livesInJournal) {
        for (const EnvVarRecord &envVar : stored)
            preview.deletedEnvVars.append(envVar.name);
        preview.deletedEnvVars.sort();
        preview.sentence = tr("The project is deleted with every env var in Bowline's store. This cannot be undone.");
        return preview;
    }
    preview.syncedEnvVars = followed;
    preview.syncedEnvVars.sort();
    preview.sentence = tr("The project is removed from Bowline and its syncs stop. The env vars stay at the "
                          "destination as they "
                          "are now.");
    if (!stored.isEmpty())
        preview.sentence += QLatin1Char(' ') + tr("The values that Bowline's own store still has, from "
                                                  "before the destination was changed, are deleted.");
    return preview;
}

} // namespace bowline

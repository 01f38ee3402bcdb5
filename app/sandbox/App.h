// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Release.h"

#include <QList>

namespace bowline::sandbox {

struct App
{
    QString id;
    QString name;
    QString ownerId; ///< an account
    QString teamId;  ///< empty for a personal app
    QString webHash; ///< the 12 hex digits in the app's web address
    bool maintenance = false;
    QString secondFactor;        ///< the code that Heroku asks for before anyone reads or changes it; empty: none
    QStringList preAuthorizedBy; ///< accounts that have said it
    int releasePhaseMs = -1;     ///< how long its release phase takes; -1: it has none
    bool releasesFail = false;
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime releasedAt;
    QMap<QString, QString> config; ///< what people set; the add-ons' vars come from the attachments
    QList<Release> releases;       ///< oldest first
    bool isPlanted = false;        ///< see Planting; not in the state

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("owner_id", self.ownerId);
        a("team_id", self.teamId);
        a("web_hash", self.webHash);
        a("maintenance", self.maintenance);
        a("second_factor", self.secondFactor);
        a("pre_authorized_by", self.preAuthorizedBy);
        a("release_phase_ms", self.releasePhaseMs);
        a("releases_fail", self.releasesFail);
        a("created_at", self.createdAt);
        a("updated_at", self.updatedAt);
        a("released_at", self.releasedAt);
        a("config", self.config);
        a("releases", self.releases);
    }
};

} // namespace bowline::sandbox

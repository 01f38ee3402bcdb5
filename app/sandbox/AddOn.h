// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Credential.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace bowline::sandbox {

/// A Heroku Postgres add-on: one real database on one of the clusters.
struct AddOn
{
    static constexpr int nowhere = -1; ///< the cluster of a planted one, which is not real
    static QString hostOfPlanted(const QString &name) { return name + QStringLiteral(".planted.invalid"); }
    bool isPlanted() const { return cluster == nowhere; }

    QString id;
    QString name;  ///< "postgresql-curved-12345"
    QString appId; ///< the app that is billed
    QString plan;  ///< "standard-0"
    QString providerId;
    QString state;    ///< "provisioning" or "provisioned"
    QString database; ///< "d" and 16 letters or digits
    int cluster = 0;
    QDateTime createdAt;
    QDateTime updatedAt;
    QList<Credential> credentials;   ///< the default one first; a follower has its leader's
    QString following;               ///< the add-on that it replicates; empty: it can be written to
    QString forkedFrom;              ///< the add-on whose content it began with
    QMap<QString, QString> settings; ///< pg:settings that somebody has set, see Setting

    Credential *credential(const QString &credentialName)
    {
        for (Credential &candidate : credentials) {
            if (candidate.name == credentialName)
                return &candidate;
        }
        return nullptr;
    }

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("app_id", self.appId);
        a("plan", self.plan);
        a("provider_id", self.providerId);
        a("state", self.state);
        a("database", self.database);
        a("cluster", self.cluster);
        a("created_at", self.createdAt);
        a("updated_at", self.updatedAt);
        a("credentials", self.credentials);
        a("following", self.following);
        a("forked_from", self.forkedFrom);
        a("settings", self.settings);
    }
};

} // namespace bowline::sandbox

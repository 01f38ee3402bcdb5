// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/databases/DatabaseActParts.h"

#include <QJsonArray>

namespace bowline {

/// Makes a database, empty or out of another one, as `heroku addons:create heroku-postgresql:PLAN -a APP` does, with
/// `--follow DATABASE` or `--fork DATABASE`.
///
///   create  look whether the app has it by now, by its name (see NewAddonName) -> ask Heroku
///     |
///   wait    until it can be used: minutes, and hours for a follower of a large database
///
/// Fields: app (name or id); plan; name (of the attachment; empty: Heroku chooses); version (empty: Heroku's usual
/// one); origin_id (the add-on that it is made of; empty: it is an empty one); follows.
class DatabaseCreateAct final : public Act
{
    Q_OBJECT
public:
    static constexpr qint64 longestWaitMs = 24LL * 60 * 60 * 1000;

    explicit DatabaseCreateAct(const DatabaseActParts &parts, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::DatabaseCreate; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    void ended(const ActRecord &record) override;

private:
    using Origin = std::optional<KnownDatabase>;

    static Expected<Done> check(const QJsonObject &fields);
    Pending<Origin> originOf(const AccountId &account, const QJsonObject &fields);
    Pending<ActPlan> planFor(const AccountId &account, const Origin &origin, const QJsonObject &fields);
    /// What a database would be made on, as Heroku has it now.
    struct Ground
    {
        HerokuApp app;
        AddonPlan sold;
        QStringList attachments; ///< the names that the app uses
    };
    Pending<Ground> groundIn(const AccountId &account, const QString &appName, const AddonPlan &sold);
    ActPlan planOf(const AccountId &account, const Origin &origin, const Ground &ground,
                   const QJsonObject &fields) const;
    static std::optional<Error> whyNot(const Origin &origin, const Ground &ground, const QString &attachment);
    QJsonArray idsOfAll(const AccountId &account) const;
    static AddonWish wishOf(const QJsonObject &facts);
    Pending<QJsonObject> create(const ActRecord &record);
    Pending<HerokuAddon> ask(const ActRecord &record);
    Pending<QJsonObject> wait(const ActRecord &record);
    Pending<bool> isAvailable(const ActRecord &record);
    /// No: it is there, and cannot be used yet. api.invalid if Heroku has given it up.
    Pending<bool> requireAddon(const ActRecord &record);

    DatabaseActParts m_parts;
    QString m_salt; ///< of the names to come
};

} // namespace bowline

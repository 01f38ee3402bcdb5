// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Plan.h"
#include "sandbox/World.h"

namespace bowline::sandbox {

/// Heroku's resources as JSON, with exactly the fields of its published schema.
class Presenter
{
public:
    explicit Presenter(const World *world);

    QJsonObject account(const Account &account) const;
    QJsonObject app(const App &app) const;
    QJsonObject teamApp(const App &app, const Account &viewer) const;
    QJsonObject team(const Team &team, const Account &viewer) const;
    QJsonObject release(const Release &release, const App &app) const;
    /// The one process type that a formation has here: that of the release phase.
    QJsonObject releaseProcess(const App &app) const;
    QJsonObject addOn(const AddOn &addOn, bool expandService, bool expandPlan) const;
    QJsonObject attachment(const Attachment &attachment, bool withPlan, bool withConfigVars) const;
    QJsonObject plan(const Plan &plan) const;
    QJsonObject service() const;
    QJsonObject client(const OAuthClient &client) const;
    /// `redacted`: the tokens lose their middle, as in Heroku's lists.
    QJsonObject authorization(const Authorization &authorization, bool redacted) const;
    QJsonObject session(const Authorization &authorization) const;

    static QString time(const QDateTime &when); ///< "2012-01-01T12:00:00Z"

private:
    const World *m_world;
};

} // namespace bowline::sandbox

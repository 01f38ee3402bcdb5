// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/Planting.h"

#include "sandbox/Plan.h"
#include "sandbox/Text.h"

namespace bowline::sandbox {

namespace {

constexpr int databasesPerApp = 10;
constexpr int daysOfPlanting = 900;

} // namespace

Planting::Planting(World *world)
    : m_world(world)
{
}

void Planting::plant(int databases)
{
    Shared<App> app;
    for (int i = 0; i < databases; ++i, ++m_planted) {
        if (!app || m_planted % databasesPerApp == 0)
            app = plantApp(m_planted / databasesPerApp);
        plantDatabase(*app, m_planted);
    }
    m_world->changed();
}

Shared<App> Planting::plantApp(int number)
{
    const auto app = std::make_shared<App>();
    app->id = m_world->uuid();
    app->name = s("planted-%1-%2").arg(number, 5, 10, QLatin1Char('0')).arg(m_world->letters(4).toLower());
    app->ownerId = m_world->accounts.first()->id;
    app->webHash = m_world->hex(12);
    app->createdAt = World::now().addDays(-(number % daysOfPlanting) - 1);
    app->updatedAt = app->createdAt;
    app->releasedAt = app->createdAt;
    app->isPlanted = true;
    Release first;
    first.id = m_world->uuid();
    first.version = 1;
    first.description = s("Initial release");
    first.userId = app->ownerId;
    first.userEmail = m_world->accounts.first()->email;
    first.createdAt = app->createdAt;
    app->releases.append(first);
    m_world->apps.append(app);
    return app;
}

void Planting::plantDatabase(const App &app, int number)
{
    const auto addOn = std::make_shared<AddOn>();
    addOn->id = m_world->uuid();
    addOn->name = s("postgresql-planted-%1").arg(number, 5, 10, QLatin1Char('0'));
    addOn->appId = app.id;
    addOn->plan = Plan::all().at(number % Plan::all().size()).name;
    addOn->providerId = s("resource%1@heroku.com").arg(50000000 + number);
    addOn->state = s("provisioned");
    addOn->database = QLatin1Char('d') + m_world->letters(13);
    addOn->cluster = AddOn::nowhere;
    addOn->createdAt = app.createdAt;
    addOn->updatedAt = app.createdAt;
    Credential owner;
    owner.id = m_world->uuid();
    owner.name = s("default");
    owner.user = QLatin1Char('u') + m_world->letters(13);
    owner.password = QLatin1Char('p') + m_world->hex(64);
    owner.publishedUrl = s("postgres://%1:%2@%3:5432/%4")
                             .arg(owner.user, owner.password, AddOn::hostOfPlanted(addOn->name), addOn->database);
    addOn->credentials.append(owner);
    m_world->addOns.append(addOn);
    const auto tie = std::make_shared<Attachment>();
    tie->id = m_world->uuid();
    const int here = number % databasesPerApp;
    tie->name = here == 0 ? s("DATABASE") : s("HEROKU_POSTGRESQL_N%1").arg(here);
    tie->addonId = addOn->id;
    tie->appId = app.id;
    tie->createdAt = app.createdAt;
    tie->updatedAt = app.createdAt;
    tie->isPlanted = true;
    m_world->attachments.append(tie);
}

} // namespace bowline::sandbox

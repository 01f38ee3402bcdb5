// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Seed.h"
#include "sandbox/Text.h"

namespace bowline::sandbox {

namespace {

const QString menuSql = QStringLiteral(
    "CREATE TABLE dishes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, "
    "price numeric(8,2) NOT NULL, vegan boolean NOT NULL DEFAULT false, updated_at timestamptz NOT NULL "
    "DEFAULT now());"
    "CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, dish_id bigint NOT NULL "
    "REFERENCES dishes, "
    "guests integer NOT NULL CHECK (guests > 0), note jsonb, updated_at timestamptz NOT NULL DEFAULT now());"
    "INSERT INTO dishes (name, price, vegan) VALUES ('Kappa maki', 4.50, true), ('Sake nigiri', 6.20, "
    "false), "
    "('Inari', 3.80, true), ('Unagi don', 18.90, false), ('Miso soup', 2.90, true);"
    "INSERT INTO orders (dish_id, guests, note) SELECT 1 + n % 5, 1 + n % 4, jsonb_build_object('table', n % "
    "12) "
    "FROM generate_series(1, 200) n;");

/// What months do to a database that others link to: a column more, one renamed, a table more, with a type that
/// only exists here.
const QString driftSql = QStringLiteral(
    "ALTER TABLE dishes ADD COLUMN spicy boolean NOT NULL DEFAULT false;"
    "ALTER TABLE orders RENAME COLUMN note TO remark;"
    "CREATE TYPE cup_size AS ENUM ('small', 'large');"
    "CREATE TABLE drinks (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, size cup_size NOT "
    "NULL DEFAULT 'small');"
    "INSERT INTO drinks (name, size) VALUES ('Sencha', 'large'), ('Sake', 'small');");

} // namespace

Seed::Seed(World *world, Workflows *workflows, OAuthGrants *grants, LinkWorkshop *links)
    : m_world(world)
    , m_workflows(workflows)
    , m_grants(grants)
    , m_workshop(links)
    , m_databases{{s("sushi"), s("standard-0"), s("DATABASE"), s("analytics")},
                  {s("sushi"), s("premium-0"), s("HEROKU_POSTGRESQL_BLUE"), {}},
                  {s("tempura"), s("essential-0"), s("DATABASE"), {}},
                  {s("ramen"), s("premium-0"), s("DATABASE"), {}},
                  {s("matcha"), s("private-0"), s("DATABASE"), {}},
                  {s("miso-api"), s("standard-0"), s("DATABASE"), {}},
                  {s("onigiri-shop"), s("essential-1"), s("DATABASE"), {}}}
    , m_links{{s("sushi"), s("sushi::HEROKU_POSTGRESQL_BLUE"), s("blue_menu"), {}},
              {s("ramen"), s("sushi"), s("sushi_menu"), {}},
              {s("ramen"), s("miso-api"), s("miso_menu"), driftSql}}
{
}

void Seed::plantPeople(const QString &redirectUri)
{
    const QDateTime since = World::now().addDays(-400);
    for (const auto &[email, name] :
         {std::pair{"ada@example.com", "Ada Lovelace"}, std::pair{"grace@example.com", "Grace Hopper"}}) {
        const auto account = std::make_shared<Account>(Account{m_world->uuid(), s(email), s(name), since});
        m_world->accounts.append(account);
        m_grants->authorize(*account, nullptr, {s("global")}, s("API token of the sandbox"), 0);
    }
    const QString ada = m_world->accounts.first()->id;
    m_world->teams.append(std::make_shared<Team>(Team{m_world->uuid(), s("izakaya"), {ada}, since}));
    const auto client = std::make_shared<OAuthClient>();
    client->id = m_world->uuid();
    client->key = clientKey();
    client->secret = clientSecret();
    client->name = s("Bowline");
    client->redirectUri = redirectUri;
    client->createdAt = since;
    client->updatedAt = since;
    m_world->clients.append(client);
}

void Seed::plantApps()
{
    const Account &ada = *m_world->accounts.at(0);
    const Account &grace = *m_world->accounts.at(1);
    const QString team = m_world->teams.first()->id;
    // Each a day later than the one before, so that lists by time have one order.
    QDateTime when = World::now().addDays(-300);
    for (const char *name : {"sushi", "tempura", "ramen", "udon-staging", "matcha", "miso-api", "gyoza", "mochi-admin",
                             "soba-worker", "yuzu-staging", "wasabi-metrics", "edamame"}) {
        when = when.addDays(1);
        m_workflows->createApp(s(name), ada, {}, when);
    }
    for (const char *name : {"onigiri-shop", "sake-cellar"}) {
        when = when.addDays(1);
        m_workflows->createApp(s(name), ada, team, when);
    }
    m_workflows->createApp(s("scones"), grace, {}, when.addDays(1));

    const Shared<App> sushi = m_world->app(s("sushi"));
    for (const auto &[name, value] : {std::pair{"LOG_LEVEL", "info"}, std::pair{"RACK_ENV", "production"},
                                      std::pair{"PARTNER_URL", "not a database at all"}})
        m_workflows->setConfig(*sushi, {{s(name), s(value)}}, Actor::of(ada));
    m_workflows->setConfig(*m_world->app(s("udon-staging")), {{s("LOG_LEVEL"), s("debug")}}, Actor::of(ada));
    for (int deploy = 0; deploy < 20; ++deploy)
        m_workflows->addRelease(*m_world->app(s("ramen")), s("Deploy ") + m_world->hex(8), Actor::of(ada),
                                World::now().addDays(deploy - 30));
}

Pending<Done> Seed::plant(const QString &redirectUri)
{
    plantPeople(redirectUri);
    plantApps();
    return plantDatabase(0);
}

Pending<Done> Seed::plantDatabase(qsizetype index)
{
    if (index == m_databases.size()) {
        share();
        return plantLink(0);
    }
    const Database &wanted = m_databases.at(index);
    const Shared<App> app = m_world->app(wanted.app);
    const Shared<AddOn> addOn = m_workflows->describeAddOn(*app, *Plan::find(wanted.plan), {});
    if (!wanted.credential.isEmpty())
        addOn->credentials.append(m_workflows->describeCredential(*addOn, wanted.credential));
    return m_workflows->provision(addOn, menuSql).andThen(m_workflows, [this, index, app, addOn](const Done &) {
        const Database &made = m_databases.at(index);
        const Actor owner = Actor::of(*m_world->account(app->ownerId));
        m_workflows->attach(addOn, *app, made.attachment, {}, owner);
        if (!made.credential.isEmpty())
            m_workflows->attach(addOn, *app, made.credential.toUpper(), s("credential:") + made.credential, owner);
        return plantDatabase(index + 1);
    });
}

void Seed::share()
{
    // One database that two apps share.
    const Shared<App> sushi = m_world->app(s("sushi"));
    const Shared<AddOn> shared = m_world->addOn(m_world->attachment(*sushi, s("DATABASE"))->addonId);
    m_workflows->attach(shared, *m_world->app(s("ramen")), s("SUSHI_DB"), {}, Actor::of(*m_world->accounts.first()));
}

Shared<AddOn> Seed::database(const QString &text) const
{
    const Shared<App> app = m_world->app(text.section(s("::"), 0, 0));
    return m_world->addOn(
        m_world->attachment(*app, text.contains(s("::")) ? text.section(s("::"), 1) : s("DATABASE"))->addonId);
}

Pending<Done> Seed::plantLink(qsizetype index)
{
    if (index == m_links.size())
        return Pending<Done>::ready(Done{});
    const Link &wanted = m_links.at(index);
    return m_workshop->create(database(wanted.local), database(wanted.remote), wanted.name)
        .andThen(m_workshop, [this, index](const Shared<DataLink> &) { return drift(m_links.at(index)); })
        .andThen(m_workshop, [this, index](const Done &) { return plantLink(index + 1); });
}

Pending<Done> Seed::drift(const Link &link) const
{
    if (link.driftSql.isEmpty())
        return Pending<Done>::ready(Done{});
    return m_workflows->change(*database(link.remote), link.driftSql);
}

} // namespace bowline::sandbox

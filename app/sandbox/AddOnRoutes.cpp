// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AddOnRoutes.h"

#include "core/Log.h"

#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace bowline::sandbox {

namespace {

const QStringList ranges{QStringLiteral("id"), QStringLiteral("name")};

bool isAddOnName(const QString &name)
{
    static const QRegularExpression shape(QStringLiteral("^[a-zA-Z][A-Za-z0-9_-]+$"));
    return shape.match(name).hasMatch();
}

} // namespace

AddOnRoutes::AddOnRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    addLists();
    addConfig();
    platform("POST", QStringLiteral("/actions/addons/resolve"), Scope::Read,
             [this](const CallPtr &call) { resolve(call); });
    platform("POST", QStringLiteral("/apps/{app}/addons"), Scope::WriteProtected,
             [this](const CallPtr &call) { create(call); });
    platform("PATCH", QStringLiteral("/apps/{app}/addons/{addon}"), Scope::WriteProtected,
             [this](const CallPtr &call) { change(call); });
    platform("DELETE", QStringLiteral("/apps/{app}/addons/{addon}"), Scope::WriteProtected,
             [this](const CallPtr &call) { destroy(call); });
}

QJsonObject AddOnRoutes::present(const CallPtr &call, const AddOn &addOn) const
{
    return m_context.presenter->addOn(addOn, call->expands("addon_service"), call->expands("plan"));
}

void AddOnRoutes::addLists()
{
    const auto all = [this](const CallPtr &call) {
        const Shared<App> billed = call->param("app").isEmpty() ? nullptr : appOf(call);
        if (!billed && !call->param("app").isEmpty())
            return;
        QJsonArray addOns;
        for (const Shared<AddOn> &addOn : std::as_const(m_context.world->addOns)) {
            if (billed ? addOn->appId == billed->id : m_context.world->mayUse(*call->account, *addOn))
                addOns.append(QJsonObject{{QStringLiteral("id"), addOn->id}, {QStringLiteral("name"), addOn->name}});
        }
        if (!call->header("Accept-Expansion").isEmpty())
            call->addHeader("Content-Expansion", call->header("Accept-Expansion"));
        call->list(addOns, ranges, [this, call](const QJsonObject &key) {
            return present(call, *m_context.world->addOn(key.value(QLatin1String("id")).toString()));
        });
    };
    platform("GET", QStringLiteral("/addons"), Scope::Read, all);
    platform("GET", QStringLiteral("/users/~/addons"), Scope::Read, all);
    platform("GET", QStringLiteral("/apps/{app}/addons"), Scope::Read, all);
    const auto one = [this](const CallPtr &call) {
        const Shared<App> billed = call->param("app").isEmpty() ? nullptr : appOf(call);
        if (!billed && !call->param("app").isEmpty())
            return;
        const Shared<AddOn> addOn = addOnOf(call, call->param("addon"));
        if (addOn && billed && addOn->appId != billed->id)
            call->notFound("add_on", QStringLiteral("add on"));
        else if (addOn)
            call->ok(present(call, *addOn));
    };
    platform("GET", QStringLiteral("/addons/{addon}"), Scope::Read, one);
    platform("GET", QStringLiteral("/apps/{app}/addons/{addon}"), Scope::Read, one);
}

void AddOnRoutes::addConfig()
{
    const auto config = [this](const CallPtr &call) {
        const Shared<AddOn> addOn = addOnOf(call, call->param("addon"));
        if (!addOn)
            return;
        // A namespace that does not exist has no config; that is how the CLI finds out.
        QJsonArray entries;
        for (const Credential &credential : std::as_const(addOn->credentials)) {
            if (credential.nameSpace() == call->param("namespace"))
                entries.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("url")},
                                           {QStringLiteral("value"), credential.publishedUrl}});
        }
        if (call->param("namespace") == Attachment::pooledNameSpace() && !Plan::find(addOn->plan)->isEssential())
            entries.append(QJsonObject{
                {QStringLiteral("name"), QStringLiteral("url")},
                {QStringLiteral("value"), m_context.keeper->pooledUrl(*addOn, addOn->credentials.first())}});
        call->list(entries, {QStringLiteral("name")});
    };
    platform("GET", QStringLiteral("/addons/{addon}/config"), Scope::ReadProtected, config);
    platform("GET", QStringLiteral("/addons/{addon}/config/{namespace}"), Scope::ReadProtected, config);
}

void AddOnRoutes::resolve(const CallPtr &call)
{
    const auto [wantedApp, wanted] = splitName(call->text("app"), call->text("addon"));
    if (wanted.isEmpty()) {
        call->invalid(QStringLiteral("addon is required"));
        return;
    }
    const QString service = call->text("addon_service");
    const bool anywhere = wantedApp.isEmpty();
    const Shared<App> app = anywhere ? nullptr : m_context.world->app(wantedApp);
    QJsonArray found;
    QStringList names;
    for (const Shared<AddOn> &addOn : std::as_const(m_context.world->addOns)) {
        if (!service.isEmpty() && service != Plan::serviceName() && service != Plan::serviceId())
            break;
        bool matches = addOn->id == wanted || addOn->name == wanted;
        for (const Shared<Attachment> &tie : m_context.world->attachmentsOf(*addOn)) {
            const bool named = tie->name == wanted || tie->configVar() == wanted;
            const Shared<App> owner = m_context.world->app(tie->appId);
            // Without an app, a name means whatever this account knows by it.
            const bool here = app ? owner == app : anywhere && owner && m_context.world->mayUse(*call->account, *owner);
            matches = matches || tie->id == wanted || (named && here);
        }
        if (!matches || !m_context.world->mayUse(*call->account, *addOn))
            continue;
        found.append(present(call, *addOn));
        names.append(addOn->name);
    }
    if (found.isEmpty())
        call->notFound("add_on", QStringLiteral("add on"));
    else if (found.size() > 1)
        call->error(422, "multiple_matches",
                    QStringLiteral("Ambiguous identifier; multiple matching add-ons found: %1.")
                        .arg(names.join(QStringLiteral(", "))));
    else
        call->list(found, ranges);
}

std::optional<AddOnRoutes::Order> AddOnRoutes::orderOf(const CallPtr &call) const
{
    const Shared<App> app = appOf(call);
    if (!app)
        return std::nullopt;
    const auto refuse = [&call](const QString &message) {
        call->error(422, "invalid_params", message);
        return std::nullopt;
    };
    const QString wantedPlan = call->reference("plan");
    if (wantedPlan.isEmpty()) {
        call->invalid(QStringLiteral("plan is required"));
        return std::nullopt;
    }
    // The bare service name means its cheapest plan.
    const Plan *plan = wantedPlan == Plan::serviceName() ? &Plan::all().first() : Plan::find(wantedPlan);
    if (!plan) {
        call->notFound("plan",
                       QStringLiteral("either the add-on service or the add-on plan of \"%1\"").arg(wantedPlan));
        return std::nullopt;
    }
    const QString name = call->text("name");
    if (!name.isEmpty() && (!isAddOnName(name) || m_context.world->addOn(name)))
        return refuse(QStringLiteral("Name %1 is invalid or already taken").arg(name));
    const QString as =
        call->body().value(QLatin1String("attachment")).toObject().value(QLatin1String("name")).toString();
    if (!as.isEmpty() && (!Attachment::isName(as) || m_context.world->attachment(*app, as)))
        return refuse(QStringLiteral("The attachment name %1 is invalid or already taken").arg(as));
    const auto config = AddOnConfig::fromJson(call->body().value(QLatin1String("config")).toObject());
    if (!config)
        return refuse(config.error().detail);
    return Order{app, plan, name, as.isEmpty() ? m_context.workflows->freeAttachmentName(*app) : as, *config};
}

void AddOnRoutes::create(const CallPtr &call)
{
    const std::optional<Order> order = orderOf(call);
    if (!order)
        return;
    if (order->config.origin == AddOnConfig::Origin::Nothing)
        createEmpty(call, *order);
    else
        createFrom(call, *order);
}

void AddOnRoutes::noteProvisioned(const Shared<AddOn> &addOn, const Order &order, const Actor &actor)
{
    m_context.workflows->addRelease(
        *order.app,
        QStringLiteral("@ref:%1 completed provisioning, setting %2_URL.").arg(addOn->name, order.attachment), actor);
}

void AddOnRoutes::createEmpty(const CallPtr &call, const Order &order)
{
    const Shared<AddOn> addOn = m_context.workflows->describeAddOn(*order.app, *order.plan, order.name);
    m_context.workflows->provision(addOn).then(m_context.workflows, [this, call, order,
                                                                     addOn](const Expected<Done> &done) {
        if (!done) {
            call->error(503, "addon_error", done.error().detail);
            return;
        }
        const Actor actor = Actor::of(*call->account);
        m_context.workflows->attach(addOn, *order.app, order.attachment, {}, actor);
        noteProvisioned(addOn, order, actor);
        QJsonObject json = present(call, *addOn);
        json.insert(QStringLiteral("provision_message"), QStringLiteral("Database has been created and is available"));
        call->ok(json, 201);
    });
}

Shared<AddOn> AddOnRoutes::named(const CallPtr &call, const App &app, const QString &text) const
{
    Shared<AddOn> found = m_context.world->addOn(text);
    const auto [appName, name] = splitName(app.name, text);
    const Shared<App> owner = m_context.world->app(appName);
    for (const Shared<Attachment> &tie : owner ? m_context.world->attachmentsOf(*owner) : QList<Shared<Attachment>>()) {
        if (!found && (tie->name == name || tie->configVar() == name))
            found = m_context.world->addOn(tie->addonId);
    }
    return found && m_context.world->mayUse(*call->account, *found) ? found : nullptr;
}

Shared<AddOn> AddOnRoutes::originOf(const CallPtr &call, const Order &order) const
{
    const auto refuse = [&call](const QString &message) {
        call->error(422, "invalid_params", message);
        return nullptr;
    };
    const Shared<AddOn> origin = named(call, *order.app, order.config.source);
    if (!origin || origin->state != QLatin1String("provisioned"))
        return refuse(QStringLiteral("Couldn't find the database %1.").arg(order.config.source));
    const Plan *plan = Plan::find(origin->plan);
    if (plan->isEssential() || plan->isAdvanced() || order.plan->isEssential() || order.plan->isAdvanced())
        return refuse(QStringLiteral("This plan has no forks and followers."));
    if (order.config.origin == AddOnConfig::Origin::Follow && !origin->following.isEmpty())
        return refuse(QStringLiteral("A follower cannot be followed."));
    return origin;
}

void AddOnRoutes::createFrom(const CallPtr &call, const Order &order)
{
    const Shared<AddOn> origin = originOf(call, order);
    if (!origin)
        return;
    // As Heroku does: the answer comes first, and the config var when the database can be used.
    const Actor actor = Actor::of(*call->account);
    const Shared<AddOn> addOn = m_context.workflows->describeAddOn(*order.app, *order.plan, order.name);
    m_context.workflows->attach(addOn, *order.app, order.attachment, {}, actor);
    QJsonObject json = present(call, *addOn);
    json.insert(
        QStringLiteral("provision_message"),
        QStringLiteral("The database should be available in a few minutes. Use `heroku pg:wait` to track status."));
    call->ok(json, 201);
    const auto trouble = m_context.mischief->take(DataMischief::Step::Follow);
    if (!trouble)
        return fill(addOn, origin, order, actor);
    if (trouble->kind == DataMischief::Trouble::Kind::Fail)
        return m_context.workflows->giveUp(addOn);
    if (trouble->kind == DataMischief::Trouble::Kind::Slow)
        QTimer::singleShot(trouble->ms, m_context.workflows,
                           [this, addOn, origin, order, actor] { fill(addOn, origin, order, actor); });
}

void AddOnRoutes::fill(const Shared<AddOn> &addOn, const Shared<AddOn> &origin, const Order &order, const Actor &actor)
{
    const bool follows = order.config.origin == AddOnConfig::Origin::Follow;
    const Pending<Done> made =
        follows ? m_context.workflows->follow(addOn, origin) : m_context.workflows->fork(addOn, origin);
    made.then(m_context.workflows, [this, addOn, order, actor](const Expected<Done> &done) {
        if (done)
            noteProvisioned(addOn, order, actor);
        else
            qCWarning(lcSandbox) << done.error().detail;
    });
}

void AddOnRoutes::change(const CallPtr &call)
{
    const Shared<AddOn> addOn = appOf(call) ? addOnOf(call, call->param("addon")) : nullptr;
    if (!addOn)
        return;
    const QString name = call->text("name");
    if (!name.isEmpty() && name != addOn->name) {
        if (!isAddOnName(name) || m_context.world->addOn(name)) {
            call->error(422, "invalid_params", QStringLiteral("Name %1 is invalid or already taken").arg(name));
            return;
        }
        addOn->name = name;
    }
    const QString wantedPlan = call->reference("plan");
    if (!wantedPlan.isEmpty()) {
        const Plan *plan = Plan::find(wantedPlan);
        if (!plan) {
            call->notFound("plan", QStringLiteral("plan"));
            return;
        }
        addOn->plan = plan->name;
    }
    addOn->updatedAt = World::now();
    m_context.world->changed();
    call->ok(present(call, *addOn));
}

void AddOnRoutes::destroy(const CallPtr &call)
{
    const Shared<AddOn> addOn = appOf(call) ? addOnOf(call, call->param("addon")) : nullptr;
    if (!addOn)
        return;
    const QList<Shared<Attachment>> ties = m_context.world->attachmentsOf(*addOn);
    const bool isElsewhere = std::any_of(
        ties.cbegin(), ties.cend(), [&addOn](const Shared<Attachment> &tie) { return tie->appId != addOn->appId; });
    if (isElsewhere && !call->body().value(QLatin1String("force")).toBool()) {
        call->error(422, "invalid_params", QStringLiteral("Add-on is attached to other apps, and was not forced."));
        return;
    }
    QJsonObject last = present(call, *addOn);
    last.insert(QStringLiteral("state"), QStringLiteral("deprovisioned"));
    m_context.workflows->destroyAddOn(addOn, Actor::of(*call->account))
        .then(m_context.workflows, [call, last](const Expected<Done> &done) {
            if (done)
                call->ok(last);
            else
                call->error(503, "addon_error", done.error().detail);
        });
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/AttachmentRoutes.h"

namespace bowline::sandbox {

namespace {

const QStringList attachmentRanges{QStringLiteral("id"), QStringLiteral("name")};

} // namespace

AttachmentRoutes::AttachmentRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    addLists();
    platform("POST", QStringLiteral("/actions/addon-attachments/resolve"), Scope::Read,
             [this](const CallPtr &call) { resolve(call); });
    platform("POST", QStringLiteral("/addon-attachments"), Scope::WriteProtected,
             [this](const CallPtr &call) { create(call); });
    platform("DELETE", QStringLiteral("/addon-attachments/{attachment}"), Scope::WriteProtected,
             [this](const CallPtr &call) {
                 const Shared<Attachment> tie = m_context.world->attachment(call->param("attachment"));
                 const Shared<App> app = tie ? m_context.world->app(tie->appId) : nullptr;
                 if (!app || !m_context.world->mayUse(*call->account, *app)) {
                     call->notFound("add_on attachment", QStringLiteral("add on attachment"));
                     return;
                 }
                 if (isLastOfItsOwner(*tie)) {
                     call->error(422, "invalid_params",
                                 QStringLiteral("Cannot destroy last attachment to billing app %1").arg(app->name));
                     return;
                 }
                 const QJsonObject last = present(call, *tie);
                 m_context.workflows->detach(tie, Actor::of(*call->account));
                 call->ok(last);
             });
}

bool AttachmentRoutes::isLastOfItsOwner(const Attachment &attachment) const
{
    const Shared<AddOn> addOn = m_context.world->addOn(attachment.addonId);
    int ofOwner = 0;
    for (const Shared<Attachment> &tie : m_context.world->attachmentsOf(*addOn))
        ofOwner += tie->appId == addOn->appId ? 1 : 0;
    return attachment.appId == addOn->appId && ofOwner == 1;
}

QJsonObject AttachmentRoutes::present(const CallPtr &call, const Attachment &attachment) const
{
    return m_context.presenter->attachment(attachment, call->includes("addon:plan"), call->includes("config_vars"));
}

QJsonArray AttachmentRoutes::presentAll(const CallPtr &call, const QList<Shared<Attachment>> &attachments) const
{
    QJsonArray array;
    for (const Shared<Attachment> &tie : attachments)
        array.append(present(call, *tie));
    return array;
}

bool AttachmentRoutes::sees(const CallPtr &call, const Attachment &attachment) const
{
    const Shared<App> app = m_context.world->app(attachment.appId);
    const Shared<AddOn> addOn = m_context.world->addOn(attachment.addonId);
    return (app && m_context.world->mayUse(*call->account, *app)) ||
           (addOn && m_context.world->mayUse(*call->account, *addOn));
}

void AttachmentRoutes::addLists()
{
    platform("GET", QStringLiteral("/addon-attachments"), Scope::Read, [this](const CallPtr &call) {
        QHash<QString, Shared<Attachment>> seen;
        QJsonArray keys;
        for (const Shared<Attachment> &tie : std::as_const(m_context.world->attachments)) {
            if (!sees(call, *tie))
                continue;
            seen.insert(tie->id, tie);
            keys.append(QJsonObject{{QStringLiteral("id"), tie->id}, {QStringLiteral("name"), tie->name}});
        }
        call->list(keys, attachmentRanges, [this, call, seen](const QJsonObject &key) {
            return present(call, *seen.value(key.value(QLatin1String("id")).toString()));
        });
    });
    platform("GET", QStringLiteral("/addon-attachments/{attachment}"), Scope::Read, [this](const CallPtr &call) {
        const Shared<Attachment> tie = m_context.world->attachment(call->param("attachment"));
        if (tie && sees(call, *tie))
            call->ok(present(call, *tie));
        else
            call->notFound("add_on attachment", QStringLiteral("add on attachment"));
    });
    platform("GET", QStringLiteral("/addons/{addon}/addon-attachments"), Scope::Read, [this](const CallPtr &call) {
        if (const Shared<AddOn> addOn = addOnOf(call, call->param("addon")))
            call->list(presentAll(call, m_context.world->attachmentsOf(*addOn)), attachmentRanges);
    });
    platform("GET", QStringLiteral("/apps/{app}/addon-attachments"), Scope::Read, [this](const CallPtr &call) {
        if (const Shared<App> app = appOf(call))
            call->list(presentAll(call, m_context.world->attachmentsOf(*app)), attachmentRanges);
    });
    platform("GET", QStringLiteral("/apps/{app}/addon-attachments/{attachment}"), Scope::Read,
             [this](const CallPtr &call) {
                 const Shared<App> app = appOf(call);
                 if (!app)
                     return;
                 if (const Shared<Attachment> tie = m_context.world->attachment(*app, call->param("attachment")))
                     call->ok(present(call, *tie));
                 else
                     call->notFound("add_on attachment", QStringLiteral("add on attachment"));
             });
}

void AttachmentRoutes::resolve(const CallPtr &call)
{
    const auto [wantedApp, wanted] = splitName(call->text("app"), call->text("addon_attachment"));
    if (wanted.isEmpty()) {
        call->invalid(QStringLiteral("addon_attachment is required"));
        return;
    }
    const QString service = call->text("addon_service");
    const Shared<App> app = wantedApp.isEmpty() ? nullptr : m_context.world->app(wantedApp);
    QList<Shared<Attachment>> found;
    for (const Shared<Attachment> &tie : std::as_const(m_context.world->attachments)) {
        const Shared<AddOn> addOn = m_context.world->addOn(tie->addonId);
        const bool named = tie->id == wanted || tie->name == wanted || tie->configVar() == wanted ||
                           addOn->name == wanted || addOn->id == wanted;
        const bool here = wantedApp.isEmpty() || (app && tie->appId == app->id);
        const bool served = service.isEmpty() || service == Plan::serviceName() || service == Plan::serviceId();
        if (named && here && served && sees(call, *tie))
            found.append(tie);
    }
    if (found.isEmpty())
        call->notFound("add_on attachment", QStringLiteral("add on attachment"));
    else
        call->list(presentAll(call, found), attachmentRanges);
}

void AttachmentRoutes::create(const CallPtr &call)
{
    const QString wantedApp = call->reference("app");
    const QString wantedAddOn = call->reference("addon");
    if (wantedApp.isEmpty() || wantedAddOn.isEmpty()) {
        call->invalid(QStringLiteral("addon and app are required"));
        return;
    }
    const Shared<App> app = m_context.world->app(wantedApp);
    if (!app || !m_context.world->mayUse(*call->account, *app)) {
        call->notFound("app", QStringLiteral("app"));
        return;
    }
    const Shared<AddOn> addOn = addOnOf(call, wantedAddOn);
    if (!addOn)
        return;
    const QString nameSpace = call->text("namespace");
    const QString credential = nameSpace.isEmpty() ? QStringLiteral("default") : nameSpace.section(QLatin1Char(':'), 1);
    const bool isKnown = nameSpace.isEmpty() || nameSpace.startsWith(QLatin1String("credential:")) ||
                         nameSpace == Attachment::pooledNameSpace();
    if (!addOn->credential(credential) || !isKnown) {
        call->error(422, "invalid_params", QStringLiteral("Couldn't find the namespace %1.").arg(nameSpace));
        return;
    }
    attach(call, app, addOn, nameSpace);
}

void AttachmentRoutes::attach(const CallPtr &call, const Shared<App> &app, const Shared<AddOn> &addOn,
                              const QString &nameSpace)
{
    const QString given = call->text("name");
    const QString name = given.isEmpty() ? m_context.workflows->freeAttachmentName(*app) : given;
    if (!Attachment::isName(name)) {
        call->invalid(QStringLiteral("Name must start with a letter and can only contain uppercase letters, numbers, "
                                     "and underscores."));
        return;
    }
    const Actor actor = Actor::of(*call->account);
    if (const Shared<Attachment> taken = m_context.world->attachment(*app, name)) {
        if (call->text("confirm") != app->name) {
            call->addHeader("X-Confirmation-Required", app->name.toLatin1());
            call->error(
                423, "confirmation_required",
                QStringLiteral("Adding %1 to app %2 would overwrite existing attachment.").arg(addOn->name, app->name));
            return;
        }
        m_context.workflows->detach(taken, actor);
    }
    call->ok(present(call, *m_context.workflows->attach(addOn, *app, name, nameSpace, actor)), 201);
}

} // namespace bowline::sandbox

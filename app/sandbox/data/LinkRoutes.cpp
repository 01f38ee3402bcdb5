// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/LinkRoutes.h"

#include "sandbox/Text.h"

namespace bowline::sandbox {

namespace {

QJsonObject linkJson(const DataLink &link)
{
    // The data host's own way to write a time.
    const QString when = link.createdAt.toUTC().toString(s("yyyy-MM-dd'T'HH:mm:ss.zzz")) + s("+00:00");
    return {
        {s("id"), link.id},
        {s("name"), link.name},
        {s("created_at"), when},
        {s("remote_name"), link.remoteName},
        {s("remote"),
         QJsonObject{{s("attachment_name"), link.remoteAttachmentName}, {s("name"), link.remoteAddOnName}}},
    };
}

bool isTooSmall(const AddOn &addOn)
{
    return Plan::find(addOn.plan)->isEssential();
}

} // namespace

LinkRoutes::LinkRoutes(const ApiContext &context, LinkWorkshop *workshop)
    : ApiRoutes(context)
    , m_workshop(workshop)
{
    data("GET", s("/client/v11/databases/{db}/links"), [this](const CallPtr &call) {
        const Shared<AddOn> local = databaseOf(call);
        if (!local)
            return;
        QJsonArray all;
        for (const Shared<DataLink> &each : m_workshop->linksOf(*local))
            all.append(linkJson(*each));
        call->ok(all);
    });
    data("POST", s("/client/v11/databases/{db}/links"), [this](const CallPtr &call) { create(call); });
    data("DELETE", s("/client/v11/databases/{db}/links/{link}"), [this](const CallPtr &call) { destroy(call); });
}

Shared<AddOn> LinkRoutes::localOf(const CallPtr &call) const
{
    const Shared<AddOn> local = writableOf(call);
    if (!local || !isTooSmall(*local))
        return local;
    call->error(422, "unprocessable_entity", s("Data links are not available on Essential-tier databases."));
    return nullptr;
}

Shared<AddOn> LinkRoutes::targetOf(const CallPtr &call) const
{
    const QString wanted = call->text("target");
    if (wanted.isEmpty()) {
        call->invalid(s("target is required"));
        return nullptr;
    }
    const Shared<AddOn> remote = m_context.world->addOn(wanted);
    if (!remote || remote->state != QLatin1String("provisioned") || !m_context.world->mayUse(*call->account, *remote)) {
        call->notFound("add_on", s("add on"));
        return nullptr;
    }
    if (!isTooSmall(*remote) && !Plan::find(remote->plan)->isAdvanced())
        return remote;
    call->error(422, "unprocessable_entity",
                s("%1 cannot be linked to: its plan has no data links.").arg(remote->name));
    return nullptr;
}

bool LinkRoutes::mayBeNamed(const CallPtr &call, const AddOn &local, const QString &name) const
{
    if (!LinkWorkshop::isName(name)) {
        call->error(422, "unprocessable_entity",
                    s("The name of a link has 3 to 63 lower case letters, digits and underscores, begins with a letter "
                      "and ends with a letter or digit."));
        return false;
    }
    if (!m_workshop->link(local, name))
        return true;
    call->error(422, "unprocessable_entity", s("A link named %1 exists already.").arg(name));
    return false;
}

void LinkRoutes::create(const CallPtr &call)
{
    const Shared<AddOn> local = localOf(call);
    if (!local)
        return;
    for (const QString &key : call->body().keys()) {
        if (key != QLatin1String("target") && key != QLatin1String("as"))
            return call->invalid(s("a link has no ") + key);
    }
    const Shared<AddOn> remote = targetOf(call);
    if (!remote)
        return;
    const QString name = call->text("as").isEmpty() ? m_workshop->nameFor(*remote) : call->text("as");
    if (!mayBeNamed(call, *local, name))
        return;
    m_workshop->create(local, remote, name).then(m_workshop, [call](const Expected<Shared<DataLink>> &made) {
        if (made)
            call->ok(linkJson(**made), 201);
        else
            call->error(422, "unprocessable_entity", s("The link could not be made: ") + made.error().detail);
    });
}

void LinkRoutes::destroy(const CallPtr &call)
{
    const Shared<AddOn> local = localOf(call);
    if (!local)
        return;
    const Shared<DataLink> link = m_workshop->link(*local, call->param("link"));
    if (!link)
        return call->notFound("link", s("link"));
    m_workshop->destroy(local, link).then(m_workshop, [call, link](const Expected<Done> &done) {
        if (done)
            call->ok(QJsonObject{{s("message"), s("Destroyed link %1").arg(link->name)}});
        else
            call->error(503, "unavailable", done.error().detail);
    });
}

} // namespace bowline::sandbox

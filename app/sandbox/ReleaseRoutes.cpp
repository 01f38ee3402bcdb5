// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ReleaseRoutes.h"

#include "sandbox/ReleaseLookup.h"

namespace bowline::sandbox {

ReleaseRoutes::ReleaseRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    platform("GET", QStringLiteral("/apps/{app}/releases"), Scope::ReadProtected, [this](const CallPtr &call) {
        const Shared<App> app = appOf(call);
        if (!app)
            return;
        QJsonArray releases;
        for (const Release &release : std::as_const(app->releases))
            releases.append(m_context.presenter->release(release, *app));
        call->list(releases, {QStringLiteral("version"), QStringLiteral("id")});
    });
    platform("GET", QStringLiteral("/apps/{app}/releases/{release}"), Scope::ReadProtected,
             [this](const CallPtr &call) {
                 const Shared<App> app = appOf(call);
                 if (!app)
                     return;
                 if (const Release *release = findRelease(*app, call->param("release")))
                     call->ok(m_context.presenter->release(*release, *app));
                 else
                     call->notFound("release", QStringLiteral("release"));
             });
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/DatabaseRoutes.h"

#include "sandbox/AdminConnection.h"
#include "sandbox/DatabaseInfo.h"

#include <QRegularExpression>

namespace bowline::sandbox {

namespace {

QJsonObject message(const QString &text)
{
    return {{QStringLiteral("message"), text}};
}

} // namespace

DatabaseRoutes::DatabaseRoutes(const ApiContext &context, RotationWorkshop *rotations)
    : ApiRoutes(context)
    , m_rotations(rotations)
{
    addResets();
    addCredentials();
    addRotation();
}

void DatabaseRoutes::addResets()
{
    data("PUT", QStringLiteral("/client/v11/databases/{db}/reset"), [this](const CallPtr &call) { reset(call); });
    data("POST", QStringLiteral("/client/v11/databases/{db}/connection_reset"), [this](const CallPtr &call) {
        if (const Shared<AddOn> addOn = databaseOf(call))
            m_context.keeper->endSessions(*addOn).then(m_context.workflows, [call](const Expected<Done> &done) {
                if (done)
                    call->send(ServerResponse::text(200, "application/json", {}));
                else
                    call->error(503, "unavailable", done.error().detail);
            });
    });
    data("PUT", QStringLiteral("/client/v11/databases/{db}/stats_reset"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (!addOn || !isAboveEssential(call, *addOn))
            return;
        const auto work = [](const AdminConnection &connection) {
            return connection.runAll({QStringLiteral("SELECT pg_stat_reset()")});
        };
        answerWhen(call, m_context.keeper->run(*addOn, work), QStringLiteral("Statistics reset."));
    });
}

void DatabaseRoutes::reset(const CallPtr &call)
{
    const Shared<AddOn> addOn = writableOf(call);
    if (!addOn || !hasOnly(call, {QStringLiteral("extensions")}))
        return;
    QStringList extensions;
    for (const auto &each : call->body().value(QLatin1String("extensions")).toArray())
        extensions.append(each.toString());
    answerWhen(call, m_context.workflows->reset(addOn, extensions), QStringLiteral("Reset successful."));
}

void DatabaseRoutes::addCredentials()
{
    data("GET", QStringLiteral("/postgres/v0/databases/{db}/credentials"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (!addOn)
            return;
        m_context.keeper->figures(*addOn).then(m_context.workflows, [this, call,
                                                                     addOn](const Expected<DatabaseFigures> &figures) {
            QJsonArray all;
            for (const Credential &credential : std::as_const(addOn->credentials))
                all.append(credentialInfo(*addOn, credential, figures.value_or(DatabaseFigures()), *m_context.keeper));
            call->ok(all);
        });
    });
    data("GET", QStringLiteral("/postgres/v0/databases/{db}/credentials/{credential}"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (!addOn)
            return;
        m_context.keeper->figures(*addOn).then(m_context.workflows, [this, call,
                                                                     addOn](const Expected<DatabaseFigures> &figures) {
            if (const Credential *credential = addOn->credential(call->param("credential")))
                call->ok(credentialInfo(*addOn, *credential, figures.value_or(DatabaseFigures()), *m_context.keeper));
            else
                call->notFound("credential", QStringLiteral("credential"));
        });
    });
    data("POST", QStringLiteral("/postgres/v0/databases/{db}/credentials"),
         [this](const CallPtr &call) { create(call); });
    data("DELETE", QStringLiteral("/postgres/v0/databases/{db}/credentials/{credential}"),
         [this](const CallPtr &call) { destroy(call); });
    data("POST", QStringLiteral("/postgres/v0/databases/{db}/repair-default"), [this](const CallPtr &call) {
        if (const Shared<AddOn> addOn = writableOf(call))
            answerWhen(
                call, m_context.keeper->repairDefault(*addOn),
                QStringLiteral("Resetting permissions and object ownership for default role to factory settings"));
    });
}

void DatabaseRoutes::create(const CallPtr &call)
{
    const Shared<AddOn> addOn = writableOf(call);
    if (!addOn || !isAboveEssential(call, *addOn))
        return;
    static const QRegularExpression shape(QStringLiteral("^[a-zA-Z][A-Za-z0-9_-]{0,49}$"));
    const QString name = call->text("name");
    if (!shape.match(name).hasMatch()) {
        call->violation(QStringLiteral("the name of the credential is missing or malformed"));
        call->error(422, "unprocessable_entity", QStringLiteral("Invalid credential name"));
        return;
    }
    if (addOn->credential(name)) {
        call->error(422, "unprocessable_entity",
                    QStringLiteral("%1 on %2 already exists.\nCredential names must be unique within a database.")
                        .arg(name, addOn->name));
        return;
    }
    m_context.workflows->createCredential(addOn, name)
        .then(m_context.workflows, [call, name](const Expected<Done> &done) {
            if (done)
                call->ok(message(QStringLiteral("Creating credential %1").arg(name)), 201);
            else
                call->error(503, "unavailable", done.error().detail);
        });
}

void DatabaseRoutes::destroy(const CallPtr &call)
{
    const Shared<AddOn> addOn = writableOf(call);
    if (!addOn)
        return;
    const Credential *credential = addOn->credential(call->param("credential"));
    if (!credential) {
        call->notFound("credential", QStringLiteral("credential"));
        return;
    }
    if (credential->isDefault()) {
        call->error(422, "unprocessable_entity", QStringLiteral("The default credential cannot be destroyed."));
        return;
    }
    answerWhen(call, m_context.workflows->destroyCredential(addOn, credential->name, Actor::herokuPostgres()),
               QStringLiteral("The credential %1 has been destroyed within %2 and detached from all apps.")
                   .arg(credential->name, addOn->name));
}

void DatabaseRoutes::addRotation()
{
    data("POST", QStringLiteral("/postgres/v0/databases/{db}/credentials/{credential}/credentials_rotation"),
         [this](const CallPtr &call) { rotate(call); });
    data("POST", QStringLiteral("/postgres/v0/databases/{db}/credentials_rotation"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = writableOf(call);
        if (!addOn || !hasOnly(call, {QStringLiteral("forced")}))
            return;
        QStringList names;
        for (const Credential &credential : std::as_const(addOn->credentials))
            names.append(credential.name);
        rotateAll(call, addOn, call->body().value(QLatin1String("forced")).toBool(), names);
    });
}

void DatabaseRoutes::rotate(const CallPtr &call)
{
    const Shared<AddOn> addOn = writableOf(call);
    if (!addOn || !hasOnly(call, {QStringLiteral("forced")}))
        return;
    const Credential *credential = addOn->credential(call->param("credential"));
    if (!credential)
        return call->notFound("credential", QStringLiteral("credential"));
    const bool forced = call->body().value(QLatin1String("forced")).toBool();
    answerWhen(call, m_rotations->rotate(addOn, credential->name, forced),
               QStringLiteral("Rotating credentials on ") + addOn->name);
}

void DatabaseRoutes::rotateAll(const CallPtr &call, const Shared<AddOn> &addOn, bool forced, const QStringList &left)
{
    if (left.isEmpty() || !addOn->credential(left.first())) {
        call->ok(message(QStringLiteral("Rotating all credentials on ") + addOn->name));
        return;
    }
    m_rotations->rotate(addOn, left.first(), forced)
        .then(m_context.workflows, [this, call, addOn, forced, left](const Expected<Done> &done) {
            if (done)
                rotateAll(call, addOn, forced, left.mid(1));
            else
                call->error(503, "unavailable", done.error().detail);
        });
}

} // namespace bowline::sandbox

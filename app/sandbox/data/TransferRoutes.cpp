// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/TransferRoutes.h"

#include "sandbox/Text.h"
#include "sandbox/data/DataTime.h"
#include "sandbox/data/TransferJson.h"

#include <QFile>

namespace bowline::sandbox {

namespace {

constexpr int publicSeconds = 3600;

ServerResponse storageError(const QByteArray &message)
{
    return ServerResponse::text(
        403, "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>" + message +
            "</Message></Error>");
}

QStringList textList(const QJsonValue &json)
{
    QStringList list;
    for (const auto &each : json.toArray())
        list.append(each.toString());
    return list;
}

} // namespace

TransferRoutes::TransferRoutes(const ApiContext &context, const BackupWorkshop::Parts &parts, BackupWorkshop *workshop)
    : ApiRoutes(context)
    , m_parts(parts)
    , m_workshop(workshop)
{
    addLists();
    addActs();
    addFiles();
}

QJsonObject TransferRoutes::present(const Transfer &transfer, bool verbose) const
{
    const bool dumps = transfer.isBackup() && !transfer.isFinished();
    return transferJson(transfer, dumps ? m_parts.files->size(transfer.id) : transfer.processedBytes, verbose);
}

void TransferRoutes::addLists()
{
    data("GET", s("/client/v11/apps/{app}/transfers"), [this](const CallPtr &call) {
        const Shared<App> app = dataAppOf(call);
        if (!app)
            return;
        QJsonArray all;
        for (const Shared<Transfer> &each : m_parts.book->transfersOf(*app))
            all.append(present(*each));
        call->ok(all);
    });
    onTransfer("GET", "", [this](const CallPtr &call, const Shared<Transfer> &transfer) {
        call->ok(present(*transfer, call->query().queryItemValue(s("verbose")) == s("true")));
    });
}

void TransferRoutes::onTransfer(const QByteArray &method, const char *rest, OnTransfer act)
{
    data(method, s("/client/v11/apps/{app}/transfers/{transfer}") + s(rest),
         [this, act = std::move(act)](const CallPtr &call) {
             const Shared<App> app = dataAppOf(call);
             const Shared<Transfer> transfer = app ? m_parts.book->transfer(*app, call->param("transfer")) : nullptr;
             if (transfer)
                 act(call, transfer);
             else if (app)
                 call->notFound("transfer", s("transfer"));
         });
}

void TransferRoutes::addActs()
{
    data("POST", s("/client/v11/databases/{db}/backups"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (addOn && hasOnly(call, {}))
            call->ok(present(*m_workshop->capture(addOn)), 201);
    });
    data("POST", s("/client/v11/databases/{db}/restores"), [this](const CallPtr &call) { restore(call); });
    data("POST", s("/client/v11/databases/{db}/transfers"), [this](const CallPtr &call) { copy(call); });
    onTransfer("POST", "/actions/public-url",
               [this](const CallPtr &call, const Shared<Transfer> &transfer) { publicUrl(call, transfer); });
    onTransfer("POST", "/actions/cancel", [this](const CallPtr &call, const Shared<Transfer> &transfer) {
        if (transfer->isFinished())
            return call->error(422, "unprocessable_entity", s("This transfer has already finished."));
        m_workshop->cancel(transfer);
        call->ok(QJsonObject{{s("canceled_at"), DataTime::spaced(transfer->canceledAt)}});
    });
    onTransfer("DELETE", "", [this](const CallPtr &call, const Shared<Transfer> &transfer) {
        m_workshop->remove(transfer);
        QJsonObject last = present(*transfer);
        last.insert(s("deleted_at"), DataTime::spaced(m_parts.clock->now()));
        call->ok(last);
    });
}

void TransferRoutes::restore(const CallPtr &call)
{
    const Shared<AddOn> addOn = writableOf(call);
    if (!addOn || !hasOnly(call, {s("backup_url"), s("extensions")}))
        return;
    const QUrl url(call->text("backup_url"));
    if (!url.isValid() || url.host().isEmpty())
        return call->invalid(s("backup_url is required"));
    const QString backup = m_parts.files->idOf(url, m_parts.clock->now());
    if (backup.isEmpty() || !QFile::exists(m_parts.files->path(backup)))
        return call->error(422, "unprocessable_entity", s("The backup could not be read from this address."));
    call->ok(present(*m_workshop->restore(addOn, backup, textList(call->body().value(s("extensions"))))), 201);
}

std::optional<QUrl> TransferRoutes::databaseUrl(const CallPtr &call, const char *field) const
{
    const QUrl url(call->text(field));
    const bool local = url.host() == s("127.0.0.1") || url.host() == s("localhost");
    if (url.scheme() != s("postgres") || !local || url.path().size() < 2) {
        call->invalid(s(field) + s(" is no address of a database on this computer"));
        return std::nullopt;
    }
    const Shared<AddOn> addOn = m_workshop->databaseAt(url);
    if (!addOn || m_context.world->mayUse(*call->account, *addOn))
        return url;
    call->error(403);
    return std::nullopt;
}

void TransferRoutes::copy(const CallPtr &call)
{
    const Shared<AddOn> addOn = databaseOf(call);
    if (!addOn || !hasOnly(call, {s("from_name"), s("from_url"), s("to_name"), s("to_url")}))
        return;
    const std::optional<QUrl> from = databaseUrl(call, "from_url");
    const std::optional<QUrl> to = from ? databaseUrl(call, "to_url") : std::nullopt;
    if (!to)
        return;
    const Shared<AddOn> source = m_workshop->databaseAt(*from);
    const Shared<AddOn> target = m_workshop->databaseAt(*to);
    if (source != addOn && target != addOn)
        return call->invalid(s("neither end is this database"));
    if (source == target || (target && !isWritable(call, *target)))
        return source == target ? call->invalid(s("both ends are the same database")) : void();
    call->ok(present(*m_workshop->copy(addOn, {call->text("from_name"), *from, call->text("to_name"), *to})), 201);
}

void TransferRoutes::publicUrl(const CallPtr &call, const Shared<Transfer> &transfer)
{
    if (!transfer->isBackup() || !transfer->succeeded)
        return call->error(422, "unprocessable_entity", s("Only a finished backup has a public URL."));
    const QDateTime expires = m_parts.clock->now().addSecs(publicSeconds);
    call->ok(QJsonObject{{s("url"), m_parts.files->publicUrl(transfer->id, expires)},
                         {s("expires_at"), DataTime::spaced(expires)}});
}

void TransferRoutes::addFiles()
{
    m_context.router->add(
        "GET", s("/backups/{file}"),
        [this](const RouteRequest &request, const HttpServer::Respond &respond) { download(request, respond); });
}

void TransferRoutes::download(const RouteRequest &request, const HttpServer::Respond &respond) const
{
    const QString id = request.param("file");
    switch (m_parts.files->access(id, QString::fromLatin1(request.http.query), m_parts.clock->now())) {
    case BackupFiles::Access::Denied:
        return respond(storageError("Access Denied"));
    case BackupFiles::Access::Expired:
        return respond(storageError("Request has expired"));
    case BackupFiles::Access::Granted:
        break;
    }
    QFile file(m_parts.files->path(id));
    if (!file.open(QIODevice::ReadOnly))
        return respond(storageError("Access Denied")); // as S3 says where nobody may list
    respond(ServerResponse::text(200, "binary/octet-stream", file.readAll()));
}

} // namespace bowline::sandbox

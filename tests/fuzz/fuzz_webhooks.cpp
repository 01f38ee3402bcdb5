// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a webhook request may bring, past HTTP's own rules: headers as the sender chose them, and a body that is signed
// rightly, by another's hand or not at all. And what becomes of one that is taken: a row that tells a repeat.
//   first byte: 1 = sign the body rightly, 2 = the parser gets it in small pieces; then headers, an empty line, the
//   body
#include "Harness.h"
#include "net/HttpRequestParser.h"
#include "store/Migrations.h"
#include "store/Repositories.h"
#include "sync/webhooks/WebhookChecks.h"

#include <QMessageAuthenticationCode>
#include <QSqlDatabase>

#include <algorithm>

using namespace bowline;

namespace {

// 2026-11-21T12:00:00Z: what is kept in the corpus does not grow too old.
constexpr qint64 nowMs = 1795262400000;
const AccountId account(QStringLiteral("account-1"));
const QString app = QStringLiteral("44dc9c7a-771c-4a9e-bfe9-a8dbc1c55f4d");

const WebhookKey &key()
{
    static const WebhookKey made = WebhookKey::of(Secret(QByteArray("the master secret of the fuzzer")), account, app);
    return made;
}

/// The tables in memory: what a row does to SQLite, without what a disk costs.
Repositories &tables()
{
    static Repositories *const made = [] {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("fuzz"));
        database.setDatabaseName(QStringLiteral(":memory:"));
        PROMISE(database.open() && Migrations::apply(database, Migrations::shipped()));
        return new Repositories(database);
    }();
    return *made;
}

QByteArray trueSignature(const QByteArray &body)
{
    return QMessageAuthenticationCode::hash(body, key().secret.reveal(), QCryptographicHash::Sha256).toBase64();
}

// As a server gets it. Nothing if HTTP's own rules refuse it: fuzz_http looks after those.
std::optional<ServerRequest> parsed(const QByteArray &bytes, qsizetype step)
{
    HttpRequestParser parser({8 * 1024, 256 * 1024, 5000, 30000, 512});
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        buffer += bytes.mid(at, step);
        const auto outcome = parser.feed(buffer);
        if (outcome == HttpRequestParser::Outcome::Error)
            return std::nullopt;
        if (outcome == HttpRequestParser::Outcome::Request)
            return parser.takeRequest();
    }
    return std::nullopt;
}

bool isClean(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 &&
           std::all_of(id.cbegin(), id.cend(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

void store(const WebhookDeliveryRecord &delivery)
{
    const auto first = tables().webhookDeliveries().add({delivery}, 1);
    PROMISE(first && first->size() == 1 && first->first().appId == app &&
            first->first().eventAtUs == delivery.eventAtUs);
    const auto again = tables().webhookDeliveries().add({delivery, delivery}, 2);
    PROMISE(again && again->isEmpty());
    const auto history = tables().webhookDeliveries().history();
    PROMISE(history && history->count == 1);
    PROMISE(tables().webhookDeliveries().removeDue(first->first()));
    PROMISE(tables().webhookDeliveries().dues().value_or(QList<WebhookDueRecord>{{}}).isEmpty());
    PROMISE(tables().webhookDeliveries().prune(QDateTime::fromMSecsSinceEpoch(delivery.eventAtUs / 1000 + 1)));
    PROMISE(tables().webhookDeliveries().history()->count == 0);
}

} // namespace

void bowline::fuzz::fuzzOne(const QByteArray &input)
{
    static const WebhookChecks checks = [] {
        WebhookChecks made;
        made.setKeys({key()});
        return made;
    }();
    QByteArray rest = input;
    const uint8_t how = takeByte(rest);
    const bool sign = (how & 1) != 0;
    const qsizetype gap = rest.indexOf("\n\n");
    const QByteArray body = gap < 0 ? rest : rest.mid(gap + 2);
    QByteArray head = "POST /" + key().token + " HTTP/1.1\r\n";
    if (sign)
        head += "Heroku-Webhook-Hmac-SHA256: " + trueSignature(body) + "\r\n";
    head += "Host: h\r\n"; // a line that continues the one before must not reach the signature
    if (gap > 0)
        head += rest.left(gap).replace('\n', "\r\n") + "\r\n";
    head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    const auto request = parsed(head + body, (how & 2) != 0 ? 1 + (how >> 2) : head.size() + body.size());
    if (!request)
        return;

    const auto taken = checks.check(*request, nowMs);
    // The one that counts is the first, as everywhere else.
    const QByteArray given = QByteArray::fromBase64(request->header("Heroku-Webhook-Hmac-SHA256"));
    const bool isSigned = given == QByteArray::fromBase64(trueSignature(request->body));
    if (!taken) {
        const int status = taken.error().status;
        PROMISE(status == 404 || status == 405 || status == 401 || status == 400);
        PROMISE(!sign || !isSigned || status != 401); // a header may have ended the head before its body
        PROMISE(isSigned || status != 400);
        return;
    }
    PROMISE(isSigned);
    PROMISE(taken->account == account && taken->appId == app);
    PROMISE(isClean(taken->event) && isClean(taken->delivery));
    PROMISE(nowMs - taken->eventAtUs / 1000 <= WebhookChecks::oldestMs);
    store(*taken);
}

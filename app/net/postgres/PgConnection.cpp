// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/postgres/PgConnection.h"

#include "core/Log.h"
#include "core/Redactor.h"
#include "net/postgres/ConnectFailure.h"
#include "net/postgres/DatabaseRefusal.h"

#include <libpq-fe.h>

#include <poll.h>

#include <algorithm>
#include <cerrno>

namespace bowline {

namespace {

constexpr int cancelCheckMs = 100;

void logNotice(void *, const char *text)
{
    qCInfo(lcNet).noquote() << "PostgreSQL says:" << Redactor::instance().clean(QString::fromUtf8(text).trimmed());
}

std::shared_ptr<PGresult> sharedResult(PGresult *result)
{
    return {result, &PQclear};
}

} // namespace

void PgConnection::Close::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

PgConnection::PgConnection(const ConnectionParameters &parameters)
    : m_parameters(parameters)
{
}

Expected<PgConnection> PgConnection::open(const ConnectionParameters &parameters, const PgPatience &patience)
{
    PgConnection connection(parameters);
    if (const auto connected = connection.connect(patience); !connected)
        return fail(connected.error());
    return connection;
}

Expected<Done> PgConnection::connect(const PgPatience &patience)
{
    const int urlIsExpanded = 1;
    m_connection.reset(
        PQconnectStartParams(m_parameters.keywords().data(), m_parameters.values().data(), urlIsExpanded));
    if (!m_connection)
        return fail(ErrorCode::DatabaseFailed, QStringLiteral("libpq has no memory"));
    if (PQstatus(m_connection.get()) == CONNECTION_BAD)
        return fail(ConnectFailure(m_parameters, *m_connection, CONNECTION_NEEDED).error());
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE);
    PQsetNoticeProcessor(m_connection.get(), logNotice, nullptr);

    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (wanted != PGRES_POLLING_OK) {
        if (!waitFor(wanted == PGRES_POLLING_READING ? POLLIN : POLLOUT, patience))
            return outOfPatience(patience);
        const ConnStatusType phase = PQstatus(m_connection.get());
        wanted = PQconnectPoll(m_connection.get());
        if (wanted == PGRES_POLLING_FAILED)
            return fail(ConnectFailure(m_parameters, *m_connection, phase).error());
    }
    if (PQsetnonblocking(m_connection.get(), 1) != 0)
        return broken();
    return Done{};
}

Expected<PgResult> PgConnection::run(const QByteArray &statement, const Values &values, const PgPatience &patience)
{
    if (const auto sent = send(statement, values); !sent)
        return close(fail(sent.error()));
    return lastResult(patience);
}

Expected<PgResult> PgConnection::describe(const QByteArray &statement, const PgPatience &patience)
{
    m_refusal.reset();
    if (!isUsable())
        return broken();
    if (!PQsendPrepare(m_connection.get(), "", statement.constData(), 0, nullptr))
        return close(broken());
    if (const auto read = lastResult(patience); !read)
        return read;
    if (!PQsendDescribePrepared(m_connection.get(), ""))
        return close(broken());
    return lastResult(patience);
}

Expected<Done> PgConnection::send(const QByteArray &statement, const Values &values)
{
    m_refusal.reset();
    if (!isUsable())
        return broken();
    std::vector<const char *> texts;
    for (const auto &value : values)
        texts.push_back(value ? value->constData() : nullptr);
    const int sent = values.isEmpty()
                         ? PQsendQuery(m_connection.get(), statement.constData())
                         : PQsendQueryParams(m_connection.get(), statement.constData(), static_cast<int>(texts.size()),
                                             nullptr, texts.data(), nullptr, nullptr, 0);
    return sent ? Expected<Done>(Done{}) : Expected<Done>(broken());
}

Expected<Done> PgConnection::flush(const PgPatience &patience) const
{
    int unsent = 0;
    while ((unsent = PQflush(m_connection.get())) > 0) {
        if (!waitFor(POLLIN | POLLOUT, patience))
            return outOfPatience(patience);
        if (!PQconsumeInput(m_connection.get())) // a server that is itself stuck sending goes on only when it is read
            return broken();
    }
    return unsent < 0 ? Expected<Done>(broken()) : Expected<Done>(Done{});
}

Expected<Done> PgConnection::receive(const PgPatience &patience)
{
    if (const auto flushed = flush(patience); !flushed)
        return flushed;
    if (!waitFor(POLLIN, patience))
        return outOfPatience(patience);
    return PQconsumeInput(m_connection.get()) ? Expected<Done>(Done{}) : Expected<Done>(broken());
}

Expected<std::optional<PgResult>> PgConnection::nextResult(const PgPatience &patience)
{
    if (const auto flushed = flush(patience); !flushed)
        return close(fail(flushed.error()));
    while (PQisBusy(m_connection.get())) {
        if (const auto received = receive(patience); !received)
            return close(fail(received.error()));
    }
    const auto result = sharedResult(PQgetResult(m_connection.get()));
    if (!result)
        return std::nullopt;
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH)
        return close(fail(ErrorCode::Bug, QStringLiteral("a COPY that was sent as a statement")));
    if (status != PGRES_FATAL_ERROR && status != PGRES_BAD_RESPONSE)
        return PgResult(result);
    const Unexpected error = refused(result.get());
    // A refused statement leaves the connection as it was; what follows it is read, so that the next one
    // finds it idle.
    while (isUsable()) {
        if (const auto more = nextResult(patience); !more || !*more)
            break;
    }
    return error;
}

Expected<PgResult> PgConnection::lastResult(const PgPatience &patience)
{
    std::optional<PgResult> last;
    for (;;) {
        const auto result = nextResult(patience);
        if (!result)
            return fail(result.error());
        if (!*result)
            break;
        last = *result;
    }
    return last ? Expected<PgResult>(*last) : Expected<PgResult>(close(broken()));
}

Expected<Done> PgConnection::beginCopy(const QByteArray &statement, int expected, const PgPatience &patience)
{
    if (const auto sent = send(statement, {}); !sent)
        return close(fail(sent.error()));
    if (const auto flushed = flush(patience); !flushed)
        return close(fail(flushed.error()));
    while (PQisBusy(m_connection.get())) {
        if (const auto received = receive(patience); !received)
            return close(fail(received.error()));
    }
    const auto result = sharedResult(PQgetResult(m_connection.get()));
    if (PQresultStatus(result.get()) == expected)
        return Done{};
    if (PQresultStatus(result.get()) != PGRES_FATAL_ERROR)
        return close(fail(ErrorCode::Bug, QStringLiteral("no COPY of this direction")));
    const Unexpected error = refused(result.get());
    while (isUsable()) {
        if (const auto more = nextResult(patience); !more || !*more)
            break;
    }
    return error;
}

Expected<qint64> PgConnection::copyOut(const QByteArray &statement, const Sink &sink, const PgPatience &patience)
{
    if (const auto begun = beginCopy(statement, PGRES_COPY_OUT, patience.renewed()); !begun)
        return fail(begun.error());
    for (;;) {
        char *raw = nullptr;
        const int size = PQgetCopyData(m_connection.get(), &raw, 1);
        const std::unique_ptr<char, decltype(&PQfreemem)> row(raw, &PQfreemem);
        if (size > 0) {
            if (const auto kept = sink(QByteArray(row.get(), size)); !kept)
                return close(fail(kept.error()));
        } else if (size == 0) {
            if (const auto received = receive(patience.renewed()); !received)
                return close(fail(received.error()));
        } else {
            break; // the end, or an error: the result tells
        }
        if (patience.cancel.isCancelled())
            return close(outOfPatience(patience));
    }
    const auto result = lastResult(patience.renewed());
    return result ? Expected<qint64>(result->affectedRows()) : Expected<qint64>(fail(result.error()));
}

Expected<qint64> PgConnection::copyIn(const QByteArray &statement, const Source &source, const PgPatience &patience)
{
    if (const auto begun = beginCopy(statement, PGRES_COPY_IN, patience.renewed()); !begun)
        return fail(begun.error());
    std::optional<Error> failure;
    for (;;) {
        const auto bytes = source();
        if (!bytes)
            failure = bytes.error();
        if (!bytes || !*bytes)
            break;
        if (patience.cancel.isCancelled())
            return close(outOfPatience(patience));
        if (PQputCopyData(m_connection.get(), (*bytes)->constData(), static_cast<int>((*bytes)->size())) <= 0)
            break; // the connection is lost, or memory is used up: the end tells
        if (const auto flushed = flush(patience.renewed()); !flushed)
            return close(fail(flushed.error()));
    }
    while (PQputCopyEnd(m_connection.get(), failure ? "given up by the sender" : nullptr) == 0) {
        if (const auto flushed = flush(patience.renewed()); !flushed)
            return close(fail(flushed.error()));
    }
    const auto result = lastResult(patience.renewed());
    if (failure)
        return fail(*failure);
    return result ? Expected<qint64>(result->affectedRows()) : Expected<qint64>(fail(result.error()));
}

int PgConnection::socket() const
{
    return PQsocket(m_connection.get());
}

Expected<QByteArrayList> PgConnection::notifications()
{
    if (!isUsable() || !PQconsumeInput(m_connection.get()) || !isUsable())
        return close(broken());
    QByteArrayList payloads;
    for (;;) {
        const std::unique_ptr<PGnotify, decltype(&PQfreemem)> one(PQnotifies(m_connection.get()), &PQfreemem);
        if (!one)
            return payloads;
        payloads.append(QByteArray(one->extra));
    }
}

QByteArray PgConnection::scramVerifier(const QByteArray &user, const Secret &password) const
{
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQencryptPasswordConn(m_connection.get(), password.reveal().constData(), user.constData(), "scram-sha-256"),
        &PQfreemem);
    return QByteArray(text.get());
}

bool PgConnection::waitFor(short events, const PgPatience &patience) const
{
    while (!patience.isOver()) {
        pollfd entry{PQsocket(m_connection.get()), events, 0};
        const auto left = std::min<qint64>(patience.deadline.remainingTime() + 1, cancelCheckMs);
        const int ready = ::poll(&entry, 1, static_cast<int>(left));
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return true; // libpq meets the same error and words it
    }
    return false;
}

bool PgConnection::isUsable() const
{
    return m_connection && PQstatus(m_connection.get()) == CONNECTION_OK;
}

QString PgConnection::serverVersion() const
{
    // "15.20 (Debian 15.20-0+deb12u1)": the packager's part is of no use to a person.
    const QString version = QString::fromUtf8(PQparameterStatus(m_connection.get(), "server_version"));
    return version.section(QLatin1Char(' '), 0, 0);
}

QString PgConnection::tlsVersion() const
{
    if (!PQsslInUse(m_connection.get()))
        return {};
    return QString::fromLatin1(PQsslAttribute(m_connection.get(), "protocol"));
}

bool PgConnection::isSocket() const
{
    const char *host = PQhost(m_connection.get());
    return host && host[0] == '/';
}

void PgConnection::stopAtServer() const
{
    const std::unique_ptr<PGcancel, decltype(&PQfreeCancel)> request(PQgetCancel(m_connection.get()), &PQfreeCancel);
    char trouble[256] = "";
    if (request && !PQcancel(request.get(), trouble, sizeof trouble))
        qCInfo(lcNet) << "the server could not be asked to stop";
}

Unexpected PgConnection::outOfPatience(const PgPatience &patience) const
{
    if (patience.stopsAtServer && isUsable())
        stopAtServer();
    if (patience.cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    return fail(makeError(ErrorCode::DatabaseUnreachable,
                          Phrase("db.too_slow").arg(m_parameters.where()).arg(patience.totalMs / 1000.0),
                          QStringLiteral("no answer in %1 ms").arg(patience.totalMs)));
}

Unexpected PgConnection::broken() const
{
    return fail(ConnectFailure::brokenOff(m_parameters, m_connection.get()));
}

Unexpected PgConnection::refused(const pg_result *result)
{
    const QString state = QString::fromLatin1(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    if (state.isEmpty())
        return broken();
    const auto field = [&](int code) {
        const QString text = QString::fromUtf8(PQresultErrorField(result, code));
        return m_parameters.mayQuote() ? Redactor::instance().clean(text) : QString();
    };
    m_refusal =
        PgRefusal{state, field(PG_DIAG_MESSAGE_PRIMARY), field(PG_DIAG_MESSAGE_DETAIL), field(PG_DIAG_MESSAGE_HINT),
                  QByteArray(PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION)).toInt()};
    const QString text = QString::fromUtf8(PQresultErrorMessage(result));
    return fail(
        DatabaseRefusal(state, text)
            .error(ConnectFailure::who(m_parameters, *m_connection), ConnectFailure::quotable(m_parameters, text)));
}

Unexpected PgConnection::close(Unexpected error)
{
    m_connection.reset();
    return error;
}

} // namespace bowline

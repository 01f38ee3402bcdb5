// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/hasura/HasuraEngine.h"

#include "core/DatabaseUrl.h"
#include "net/postgres/DatabaseLogin.h"

#include <QDateTime>
#include <QRegularExpression>

namespace bowline::sandbox {

namespace {

constexpr int loginMs = 5000;

/// The URL of a source, or a sentence that says why it has none.
tl::expected<Secret, QString> sourceUrl(const HasuraProject &project, const QJsonObject &source)
{
    const QJsonValue url =
        source[QLatin1String("configuration")][QLatin1String("connection_info")][QLatin1String("database_url")];
    if (url.isString())
        return Secret(url.toString());
    if (url[QLatin1String("from_env")].isString()) {
        const QString name = url[QLatin1String("from_env")].toString();
        const QJsonValue value = project.runningValue(name);
        if (!value.isString())
            return tl::unexpected(QStringLiteral("environment variable '%1' not set").arg(name));
        return Secret(value.toString());
    }
    if (!url[QLatin1String("host")].isString())
        return tl::unexpected(QStringLiteral("database_url is missing"));
    DatabaseUrl parts;
    parts.scheme = QStringLiteral("postgres");
    parts.host = url[QLatin1String("host")].toString();
    parts.port = url[QLatin1String("port")].toInt(5432);
    parts.user = url[QLatin1String("username")].toString();
    parts.password = Secret(url[QLatin1String("password")].toString());
    parts.database = url[QLatin1String("database")].toString();
    return parts.toUrl();
}

/// Hasura passes on what PostgreSQL's library says, which has no SQLSTATE in it. A refused password is worded
/// here: the report of the login has been through the redactor, to which "password authentication" looks like
/// a secret.
QString wordsOf(const Error &error, const Secret &url)
{
    const auto parts = DatabaseUrl::parse(url);
    if (parts && error.detail.contains(QLatin1String("28P01")))
        return QStringLiteral("connection to server at \"%1\", port %2 failed: FATAL:  password authentication failed "
                              "for user \"%3\"")
            .arg(parts->host)
            .arg(parts->port)
            .arg(parts->user);
    static const QRegularExpression sqlState(QStringLiteral("(:\\s+)[0-9A-Z]{5}:\\s+"));
    const QString text = error.detail.isEmpty() ? error.text() : error.detail;
    return text.section(QLatin1Char('\n'), 0, 0).replace(sqlState, QStringLiteral("\\1"));
}

} // namespace

HasuraEngine::HasuraEngine(QObject *parent)
    : QObject(parent)
{
}

HasuraEngine::~HasuraEngine()
{
    m_pool.waitForDone();
}

Pending<HasuraEngine::SourceState> HasuraEngine::checkOne(const HasuraProject &project, const QJsonObject &source)
{
    const auto url = sourceUrl(project, source);
    if (!url)
        return Pending<SourceState>::ready(SourceState{false, false, url.error()});
    DatabaseLoginOptions options;
    options.timeoutMs = loginMs;
    return tryDatabaseLogin(*url, options, &m_pool)
        .always(this, [url = *url](const Expected<DatabaseLoginReport> &login) {
            SourceState state;
            if (!login) {
                state.configured = login.error().code != ErrorCode::UrlInvalid;
                state.timedOut = login.error().detail.startsWith(QLatin1String("no answer in"));
                state.problem = wordsOf(login.error(), url);
            }
            return state;
        });
}

Pending<HasuraEngine::SourceStates> HasuraEngine::check(const HasuraProject &project, const QJsonArray &sources)
{
    const Promise<SourceStates> promise;
    if (sources.isEmpty())
        promise.settle(SourceStates{});
    auto states = std::make_shared<SourceStates>();
    for (const auto &source : sources) {
        const QString name = source[QLatin1String("name")].toString();
        checkOne(project, source.toObject())
            .then(this, [promise, states, name, count = sources.size()](const Expected<SourceState> &state) {
                states->insert(name, state ? *state : SourceState{true, false, QStringLiteral("check was cancelled")});
                if (states->size() == count)
                    promise.settle(*states);
            });
    }
    return promise.pending();
}

Pending<Done> HasuraEngine::build(const std::shared_ptr<HasuraProject> &project)
{
    return check(*project, project->sources).andThen(this, [project](const SourceStates &states) {
        project->inconsistent = {};
        for (const auto &source : std::as_const(project->sources)) {
            const QString name = source[QLatin1String("name")].toString();
            const SourceState state = states.value(name);
            if (state.works())
                continue;
            const QString reason = state.timedOut ? QStringLiteral("connection timed out") : state.problem;
            project->inconsistent.append(
                QJsonObject{{QStringLiteral("type"), QStringLiteral("source")},
                            {QStringLiteral("name"), QStringLiteral("source ") + name},
                            {QStringLiteral("definition"), name},
                            {QStringLiteral("reason"), QStringLiteral("Inconsistent object: ") + reason}});
        }
        project->schemaBuilt = true;
    });
}

Pending<Done> HasuraEngine::ensureBuilt(const std::shared_ptr<HasuraProject> &project)
{
    return project->schemaBuilt ? Pending<Done>::ready(Done{}) : build(project);
}

QJsonObject HasuraEngine::healthAnswer(const QJsonArray &sources, const SourceStates &states, bool onlyConfigured)
{
    const QString now = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz'000000Z'"));
    QJsonObject answer;
    for (const auto &source : sources) {
        if (onlyConfigured && !source[QLatin1String("health_check")].isObject())
            continue;
        const QString name = source[QLatin1String("name")].toString();
        const SourceState state = states.value(name);
        QString status = QStringLiteral("OK");
        QJsonValue error(QJsonValue::Null);
        if (state.timedOut) {
            status = QStringLiteral("TIMEOUT");
        } else if (!state.works() && !state.configured) {
            status = QStringLiteral("FAILED");
            error = state.problem;
        } else if (!state.works()) {
            status = QStringLiteral("ERROR");
            error = QJsonObject{{QStringLiteral("message"), QStringLiteral("connection error")},
                                {QStringLiteral("extra"), state.problem}};
        }
        answer.insert(name, QJsonObject{{QStringLiteral("status"), status},
                                        {QStringLiteral("error"), error},
                                        {QStringLiteral("timestamp"), now}});
    }
    return answer;
}

} // namespace bowline::sandbox

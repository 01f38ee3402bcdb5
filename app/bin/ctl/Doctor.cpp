// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/Doctor.h"

#include "bin/ctl/Commands.h"
#include "bin/ctl/LocalChecks.h"
#include "bin/ctl/ServiceChecks.h"
#include "bin/ctl/Translate.h"
#include "bin/ctl/Words.h"
#include "core/WhenAll.h"
#include "service/api/AccountsApi.h"
#include "service/api/EnvVarsApi.h"

#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace bowline::ctl {

namespace {

constexpr int patienceMs = 10000;

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        //: What bowlinectl doctor found, at the beginning of a line: all is well.
        return tr("ok");
    case Verdict::Warning:
        //: What bowlinectl doctor found, at the beginning of a line: something is not as it should be, but works.
        return tr("warning");
    case Verdict::Bad:
        //: What bowlinectl doctor found, at the beginning of a line: something does not work.
        return tr("failed");
    case Verdict::Unknown:
        //: What bowlinectl doctor found, at the beginning of a line: nobody could say.
        return tr("not checked");
    }
    return {};
}

/// For programs: the same in every language.
QString verdictKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return QStringLiteral("ok");
    case Verdict::Warning:
        return QStringLiteral("warning");
    case Verdict::Bad:
        return QStringLiteral("failed");
    case Verdict::Unknown:
        return QStringLiteral("not checked");
    }
    return {};
}

/// What a check is called in a line of the doctor; its name is for programs.
QString checkWord(const QString &name)
{
    const QHash<QString, QString> words{
        //: What bowlinectl doctor has looked at, at the beginning of a line: the way to Heroku.
        {QStringLiteral("network"), tr("network")},
        //: What bowlinectl doctor has looked at: the computer's clock.
        {QStringLiteral("clock"), tr("clock")},
        //: What bowlinectl doctor has looked at: Bowline's own service.
        {QStringLiteral("service"), tr("service")},
        //: What bowlinectl doctor has looked at: where secrets rest.
        {QStringLiteral("keychain"), tr("keychain")},
        //: What bowlinectl doctor has looked at: where Bowline keeps its journal.
        {QStringLiteral("store"), tr("store")},
        //: What bowlinectl doctor has looked at: Bowline's journal.
        {QStringLiteral("journal"), tr("journal")},
        //: What bowlinectl doctor has looked at: the socket of Bowline's service.
        {QStringLiteral("socket"), tr("socket")},
        //: What bowlinectl doctor has looked at: a login to Heroku.
        {QStringLiteral("account"), tr("account")},
        //: What bowlinectl doctor has looked at: a project.
        {QStringLiteral("project"), tr("project")},
        //: What bowlinectl doctor has looked at: an env var that follows a database.
        {QStringLiteral("sync"), tr("sync")},
        //: What bowlinectl doctor has looked at.
        {QStringLiteral("webhooks"), tr("webhooks")}};
    return words.value(name, name);
}

/// As wide as the widest of them needs.
template <class Word>
int widthOf(const QList<Check> &checks, Word word)
{
    qsizetype width = 0;
    for (const Check &check : checks)
        width = std::max(width, word(check).size());
    return static_cast<int>(width);
}

// "Sun, 06 Nov 1994 08:49:37 GMT", as RFC 9110 has it; 0 if it is none.
qint64 secondsOf(const QByteArray &date)
{
    QDateTime time =
        QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toSecsSinceEpoch() : 0;
}

} // namespace

Doctor::Doctor(ServiceApi *service, HttpClient *http, Clock *clock, const Places &places, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_http(http)
    , m_clock(clock)
    , m_places(places)
{
}

Pending<Answer> Doctor::examine()
{
    m_checks = {checkSocket(m_places.socket)};
    return askService()
        .andThen(this, [this](const Done &) { return askHerokus(); })
        .andThen(this, [this](const Done &) { return sum(); });
}

// Accounts carry their addresses; where there is none, no address of Heroku matters.
Pending<Done> Doctor::askHerokus()
{
    if (m_herokus.isEmpty()) {
        m_checks.append(
            {QStringLiteral("network"), Verdict::Unknown, tr("There is no account yet, so no Heroku was asked."), {}});
        m_checks.append({QStringLiteral("clock"), Verdict::Unknown, tr("Nobody could be asked for the time."), {}});
        return Pending<Done>::ready(Done{});
    }
    QList<Pending<Done>> asked;
    for (const QUrl &api : std::as_const(m_herokus))
        asked.append(askHeroku(api));
    return whenAll(asked, this).andThen(this, [this](const Done &) {
        if (!m_hasTime)
            m_checks.append({QStringLiteral("clock"), Verdict::Unknown, tr("Nobody could be asked for the time."), {}});
    });
}

Pending<Done> Doctor::askHeroku(const QUrl &api)
{
    HttpRequest request;
    request.url = api;
    request.timeoutMs = patienceMs;
    return m_http->send(request).always(this, [this, api](const Expected<HttpResponse> &response) {
        const bool here = QHostAddress(api.host()).isLoopback() || api.host() == QLatin1String("localhost");
        const QString host = here ? api.authority() : api.host();
        if (!response) {
            m_checks.append({QStringLiteral("network"), Verdict::Bad,
                             tr("%1 cannot be reached: %2").arg(host, response.error().text()),
                             here ? tr("That is a sandbox on this computer. Start it, or log out its account.")
                                  : tr("Check the connection, and the proxy if there is one (https_proxy).")});
            return Done{};
        }
        // Whatever its status: an answer shows that there is a way.
        m_checks.append({QStringLiteral("network"), Verdict::Good, tr("%1 answers.").arg(host), {}});
        noteTime(host, *response);
        return Done{};
    });
}

void Doctor::noteTime(const QString &host, const HttpResponse &response)
{
    if (std::exchange(m_hasTime, true))
        return;
    const qint64 there = secondsOf(response.header("Date"));
    if (there > 0)
        m_checks.append(checkClock(there, m_clock->now().toSecsSinceEpoch()));
    else
        m_checks.append({QStringLiteral("clock"), Verdict::Unknown, tr("%1 did not tell the time.").arg(host), {}});
}

Pending<Done> Doctor::askService()
{
    return m_service->subscribe().always(this, [this](const Expected<Snapshot> &snapshot) {
        if (!snapshot) {
            noteRefusal(snapshot.error());
            return Pending<Done>::ready(Done{});
        }
        noteSnapshot(*snapshot);
        return noteUnread(snapshot->accounts).andThen(this, [this, projects = snapshot->projects](const Done &) {
            return noteSyncs(projects);
        });
    });
}

// A service that answers with its trouble is there, and must not be told to be started.
void Doctor::noteRefusal(const Error &error)
{
    m_asked = refusal(error).code;
    m_herokus = {m_places.heroku};
    const bool away = m_asked == ExitCode::NoService;
    if (away)
        m_checks.append({QStringLiteral("service"), Verdict::Bad, error.text(),
                         tr("Start Bowline, or run bowline-syncd and read what it says.")});
    else
        m_checks.append({QStringLiteral("service"), Verdict::Good, tr("The service answers, but cannot work."), {}});
    m_checks.append(
        {QStringLiteral("keychain"),
         Verdict::Unknown,
         away ? tr("Only the service can look into it.") : tr("The service looks into it when it can work."),
         {}});
    if (!away)
        m_checks.append(checkRefused(error, m_places.team));
    else if (m_places.team.isEmpty())
        m_checks.append(checkStore(m_places.journal));
    else
        m_checks.append(
            {QStringLiteral("store"),
             Verdict::Unknown,
             tr("The journal is the PostgreSQL database %1. Only the service can look into it.").arg(m_places.team),
             {}});
}

void Doctor::noteSnapshot(const Snapshot &snapshot)
{
    m_checks.append({QStringLiteral("service"), Verdict::Good, tr("The service answers."), {}});
    m_checks.append(checkKeychain(snapshot.keychain));
    const QString &journal = snapshot.settings.journalPath;
    if (snapshot.keychain.kind == KeychainKind::Shared)
        m_checks.append(checkTeamStore(journal));
    else
        m_checks.append(checkStore(journal.isEmpty() ? m_places.journal : journal));
    if (!snapshot.settings.journalNotice.isEmpty())
        m_checks.append(checkNotice(snapshot.settings.journalNotice.text()));
    if (snapshot.webhooks.on)
        m_checks.append(checkWebhooks(snapshot.webhooks));
    for (const AccountView &account : snapshot.accounts) {
        m_checks.append(checkAccount(account));
        const QUrl api = account.api.isEmpty() ? m_places.heroku : QUrl(account.api);
        if (!m_herokus.contains(api))
            m_herokus.append(api);
    }
}

// An older service does not know the call; then nothing is said.
Pending<Done> Doctor::noteUnread(const QList<AccountView> &accounts)
{
    QList<Pending<Done>> asked;
    for (const AccountView &account : accounts) {
        asked.append(m_service->accounts()
                         .unreadItems(account.id)
                         .always(this, [this, account](const Expected<QStringList> &unread) {
                             if (unread && !unread->isEmpty())
                                 m_checks.append(checkUnread(account, *unread));
                             return Done{};
                         }));
    }
    return whenAll(asked, this);
}

Pending<Done> Doctor::noteSyncs(const QList<ProjectView> &projects)
{
    QList<Pending<Done>> asked;
    for (const ProjectView &project : projects) {
        asked.append(m_service->envVars()
                         .listEnvVars(project.id)
                         .always(this, [this, project](const Expected<EnvVarsView> &envVars) {
                             const auto error = envVars ? envVars->error : std::optional(envVars.error());
                             if (error) {
                                 m_checks.append({QStringLiteral("project"), Verdict::Bad,
                                                  QStringLiteral("%1: %2").arg(project.name, error->text()),
                                                  tr("Look at the project's settings in Bowline.")});
                             }
                             for (const EnvVarView &envVar : envVars ? envVars->rows : QList<EnvVarView>()) {
                                 if (envVar.sync && envVar.isFirst() && needsAttention(envVar.sync->state))
                                     m_checks.append(checkSync(project.name, envVar.name, *envVar.sync));
                             }
                             return Done{};
                         }));
    }
    return whenAll(asked, this);
}

Answer Doctor::sum() const
{
    Answer answer;
    QJsonArray json;
    const auto verdictOf = [](const Check &check) { return verdictWord(check.verdict); };
    const auto nameOf = [](const Check &check) { return checkWord(check.name); };
    const int verdictWidth = widthOf(m_checks, verdictOf);
    const int nameWidth = widthOf(m_checks, nameOf);
    const QString indent(verdictWidth + nameWidth + 2, QLatin1Char(' '));
    for (const Check &check : m_checks) {
        if (check.verdict == Verdict::Bad || check.verdict == Verdict::Warning)
            answer.code = ExitCode::Attention;
        answer.text += QStringLiteral("%1 %2 ").arg(verdictOf(check), -verdictWidth).arg(nameOf(check), -nameWidth) +
                       check.what + QLatin1Char('\n');
        if (!check.toDo.isEmpty())
            answer.text += indent + check.toDo + QLatin1Char('\n');
        json.append(QJsonObject{{QStringLiteral("name"), check.name},
                                {QStringLiteral("verdict"), verdictKey(check.verdict)},
                                {QStringLiteral("what"), check.what},
                                {QStringLiteral("do"), check.toDo}});
    }
    if (m_asked != ExitCode::Ok)
        answer.code = m_asked;
    answer.json = json;
    return answer;
}

} // namespace bowline::ctl

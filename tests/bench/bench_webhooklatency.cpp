// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a release at Heroku (the sandbox) to the proof of the new value, told by webhooks, beside the bare round trips:
// a receiver that does nothing but take the delivery, the requests and the login of a rotation. Both take turns.
#include "bench/Aims.h"
#include "bench/BareLoop.h"
#include "heroku/WebhookEnvelope.h"
#include "net/HttpServer.h"
#include "service/ServiceFixture.h"
#include "support/FreePort.h"
#include "support/TestMain.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace bowline;
using namespace bowline::test;

namespace {

const QString envVar = QStringLiteral("PG_DATABASE_URL");
const QString ourApp = QStringLiteral("sushi");
const QString bareApp = QStringLiteral("ramen");
constexpr double mostOverhead = 2;   // beside the bare trips
constexpr size_t fewestForP99 = 100; ///< of fewer the slowest of all would be the p99
constexpr int restMs = 120;          ///< after each: the sandbox writes its state, Bowline hears of the release's end

int fail(const char *why)
{
    std::fprintf(stderr, "%s\n", why);
    return 1;
}

double percentile(std::vector<double> values, double part)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(static_cast<size_t>(part * static_cast<double>(values.size() - 1)));
}

// QTest's own waiting sleeps for 10 ms between two looks, and the service, whose thread this is, would sleep as well.
bool waitFor(const std::function<bool()> &done, int ms)
{
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(ms);
    while (!done() && limit.isActive())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    return done();
}

void rest()
{
    waitFor([] { return false; }, restMs);
}

/// Hears of the same releases, and of those of an app that Bowline does not follow.
class Ear
{
public:
    explicit Ear(SandboxProcess &sandbox)
        : m_server([this](const ServerRequest &request, const HttpServer::Respond &respond) {
            respond(ServerResponse{204, {}, {}, false, -1});
            const auto envelope = WebhookEnvelope::parse(request.body);
            const bool create = request.body.contains("\"action\":\"create\"");
            if (envelope && create && onRelease)
                onRelease(envelope->appId, static_cast<double>(envelope->eventAtUs) / 1000);
        })
    {
        if (!m_server.listen(QHostAddress::LocalHost, 0))
            return;
        for (const QString &app : {ourApp, bareApp}) {
            sandbox.call("POST", sandbox.endpoints().api.resolved(QUrl(QStringLiteral("/apps/%1/webhooks").arg(app))),
                         {{QStringLiteral("include"), QJsonArray{QStringLiteral("api:release")}},
                          {QStringLiteral("level"), QStringLiteral("notify")},
                          {QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1/").arg(m_server.port())}},
                         sandbox.token());
        }
    }
    std::function<void(const QString &appId, double atMs)> onRelease;

private:
    HttpServer m_server;
};

double nowMs()
{
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch());
}

/// Rotates and gives the time of the release; negative if nobody told of it.
double rotate(ServiceFixture &fixture, Ear &ear, const QString &app, const std::function<void()> &released)
{
    double at = -1;
    ear.onRelease = [&](const QString &, double when) {
        if (at < 0) {
            at = when;
            released();
        }
    };
    fixture.control("POST", QStringLiteral("/rotate"), {{QStringLiteral("database"), app}});
    if (!waitFor([&] { return at > 0; }, 10000))
        at = -1;
    ear.onRelease = nullptr;
    return at;
}

double ours(ServiceFixture &fixture, Ear &ear, const ProjectId &project)
{
    const double at = rotate(fixture, ear, ourApp, [] {});
    const auto proven = [&] {
        const SyncView sync = fixture.sync(project, envVar);
        return sync.state == SyncState::InSync && static_cast<double>(sync.provenAt.toMSecsSinceEpoch()) >= at;
    };
    if (at < 0 || !waitFor(proven, 20000))
        return -1;
    return static_cast<double>(fixture.sync(project, envVar).provenAt.toMSecsSinceEpoch()) - at;
}

double theirs(ServiceFixture &fixture, Ear &ear, BareLoop &bare, const QString &appId)
{
    double done = -1;
    bool failed = false;
    const double at = rotate(fixture, ear, bareApp, [&] {
        failed = bare.ownStore(appId) < 0;
        done = nowMs();
    });
    if (at < 0 || failed || !waitFor([&] { return done > 0; }, 10000))
        return -1;
    return done - at;
}

} // namespace

int main(int argc, char **argv)
{
    const TestEnvironment environment;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("rotations of each"), QStringLiteral("N"),
                                    QStringLiteral("1000"));
    parser.addOption(rounds);
    Aims::addOptions(parser);
    parser.process(application);
    Aims aims(parser);
    QLoggingCategory::setFilterRules(QStringLiteral("bowline.*.info=false\nbowline.*.debug=false"));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // the keychain is not what is measured

    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--quiet")}))
        return fail(qPrintable(sandbox.error()));
    ServiceFixture fixture(sandbox);
    if (!fixture.start(KeychainState::Missing) ||
        !await(fixture.service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})) ||
        !await(fixture.service().settings().setPolling(3600, 100)))
        return fail("the service did not start");
    const auto account = fixture.logIn();
    const auto project = fixture.newProject(QStringLiteral("Measured"));
    const auto database =
        account ? fixture.database(account->id, ourApp, QStringLiteral("DATABASE_URL")) : std::nullopt;
    const auto other = account ? fixture.database(account->id, bareApp, QStringLiteral("DATABASE_URL")) : std::nullopt;
    if (!project || !database || !other)
        return fail("no login, or no database");
    const auto job = fixture.connect(fixture.request(*project, *account, *database, envVar));
    const int port = freePort();
    const auto on = await(fixture.service().webhooks().setWebhooks(
        true, QStringLiteral("http://127.0.0.1:%1").arg(port), QStringLiteral("127.0.0.1"), port));
    if (!job || job->error || !on || !waitFor([&] { return fixture.webhooks.appsRegistered == 1; }, 10000))
        return fail("webhooks could not be turned on");

    Ear ear(sandbox);
    BareLoop bare(sandbox);
    std::vector<double> own;
    std::vector<double> base;
    for (int round = 0; round < parser.value(rounds).toInt(); ++round) {
        own.push_back(ours(fixture, ear, project->id));
        rest();
        base.push_back(theirs(fixture, ear, bare, other->appId));
        rest();
        if (own.back() < 0 || base.back() < 0)
            return fail("a rotation was not told or not proven");
        // Heroku refills its budget more slowly than a measurement spends it.
        fixture.control("POST", QStringLiteral("/rate"),
                        {{QStringLiteral("account"), account->email}, {QStringLiteral("remaining"), 4500}});
    }
    std::printf("| from release to | rotations | p50 ms | p90 ms | p99 ms | most ms |\n|---|---|---|---|---|---|\n");
    for (const auto &[name, values] :
         {std::pair{"proof, by Bowline", &own}, {"the last of the bare round trips", &base}})
        std::printf("| %s | %d | %.0f | %.0f | %.0f | %.0f |\n", name, static_cast<int>(values->size()),
                    percentile(*values, 0.5), percentile(*values, 0.9), percentile(*values, 0.99),
                    percentile(*values, 1));
    std::printf("\np99 / p99: %.2f   p50 / p50: %.2f   p99 / p50 of the bare trips: %.2f\n",
                percentile(own, 0.99) / percentile(base, 0.99), percentile(own, 0.5) / percentile(base, 0.5),
                percentile(own, 0.99) / percentile(base, 0.5));
    aims.atMost(QStringLiteral("release to proof, p50"), percentile(own, 0.5) / percentile(base, 0.5), mostOverhead);
    if (own.size() >= fewestForP99)
        aims.atMost(QStringLiteral("release to proof, p99"), percentile(own, 0.99) / percentile(base, 0.99),
                    mostOverhead);
    fixture.stop();
    return aims.exitCode();
}

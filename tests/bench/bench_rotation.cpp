// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a rotation that has been noticed to its proof, as the rows of Activity tell it, beside a bare loop that does the
// same requests and logins. Both take turns, so that a busy computer slows both.
#include "bench/Aims.h"
#include "bench/BareLoop.h"
#include "service/ServiceFixture.h"
#include "support/Destinations.h"
#include "support/TestMain.h"

#include <QCommandLineParser>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace bowline;
using namespace bowline::test;

namespace {

const QString envVar = QStringLiteral("PG_DATABASE_URL");
constexpr double mostOverhead = 1.2; // beside the bare loop

/// One kind of destination with a database of its own, so that nothing else happens at the same time.
struct Lane
{
    const char *name;
    QString app;
    double (BareLoop::*bare)(const QString &);
    DestinationInput destination;
    DatabaseView database;
    ProjectId project;
    QList<double> ours;
    QList<double> theirs;
    QMap<QString, QList<double>> steps;
};

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

int fail(const char *why)
{
    std::fprintf(stderr, "%s\n", why);
    return 1;
}

bool prepare(Lane &lane, ServiceFixture &fixture, const AccountView &account)
{
    const auto database = fixture.database(account.id, lane.app, QStringLiteral("DATABASE_URL"));
    const auto project = fixture.newProject(QString::fromLatin1(lane.name), lane.destination);
    if (!database || !project)
        return false;
    lane.database = *database;
    lane.project = project->id;
    const auto job = fixture.connect(fixture.request(*project, account, *database, envVar));
    return job && !job->error;
}

bool loop(Lane &lane, BareLoop &bare)
{
    lane.theirs.append((bare.*lane.bare)(lane.database.appId));
    return lane.theirs.last() >= 0;
}

bool follow(Lane &lane, ServiceFixture &fixture)
{
    if (!await(fixture.service().syncs().syncNow(lane.project, envVar), 60000))
        return false;
    const auto rows = fixture.activity(lane.project);
    if (rows.isEmpty() || rows.first().result != ActivityResult::Succeeded)
        return false;
    lane.ours.append(static_cast<double>(rows.first().durationMs));
    for (const ActivityStepView &step : rows.first().steps)
        lane.steps[step.name].append(static_cast<double>(step.durationMs));
    return true;
}

// The first login after a rotation takes longer than the second: each of the two is first every other time.
bool rotate(Lane &lane, ServiceFixture &fixture, BareLoop &bare, bool weFirst)
{
    fixture.control("POST", QStringLiteral("/rotate"), {{QStringLiteral("database"), lane.app}});
    return weFirst ? follow(lane, fixture) && loop(lane, bare) : loop(lane, bare) && follow(lane, fixture);
}

void print(const QList<Lane> &lanes)
{
    std::printf("| destination | rotations | Bowline, ms | bare loop, ms | ratio | fetch | write | prove |\n"
                "|---|---|---|---|---|---|---|---|\n");
    for (const Lane &lane : lanes) {
        const auto step = [&](const char *name) { return median(lane.steps[QString::fromLatin1(name)]); };
        std::printf("| %s | %d | %.0f | %.1f | %.2f | %.0f | %.0f | %.0f |\n", lane.name,
                    static_cast<int>(lane.ours.size()), median(lane.ours), median(lane.theirs),
                    median(lane.ours) / median(lane.theirs), step("fetch"), step("write"), step("prove"));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const TestEnvironment environment;
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("rotations of each kind"),
                                    QStringLiteral("N"), QStringLiteral("20"));
    parser.addOption(rounds);
    Aims::addOptions(parser);
    parser.process(app);
    Aims aims(parser);
    QLoggingCategory::setFilterRules(QStringLiteral("bowline.*.info=false\nbowline.*.debug=false"));
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // the keychain is not what is measured

    SandboxProcess sandbox;
    if (!sandbox.start({QStringLiteral("--quiet")}))
        return fail(qPrintable(sandbox.error()));
    ServiceFixture fixture(sandbox);
    if (!fixture.start(KeychainState::Missing) ||
        !await(fixture.service().keychain().chooseSecretStore(KeychainKind::SessionOnly, {})))
        return fail("the service did not start");
    // Long enough to stay out of the way: every rotation is noticed by asking.
    const auto polling = await(fixture.service().settings().setPolling(3600, 100));
    const auto account = fixture.logIn();
    if (!polling || !account)
        return fail("no login");
    for (const char *slug : {"shop-api", "reports"}) {
        fixture.control("POST", QStringLiteral("/hasura"),
                        {{QStringLiteral("project"), QString::fromLatin1(slug)}, {QStringLiteral("restart_ms"), 0}});
    }

    DestinationInput file;
    file.destination = test::envFileAt(QDir(fixture.folder()).filePath(QStringLiteral("bench.env")));
    DestinationInput hasura;
    const QJsonObject info = sandbox.info().value(QStringLiteral("hasura")).toObject();
    hasura.secret = Secret(info.value(QStringLiteral("token")).toString());
    hasura.destination =
        test::hasuraProject(info.value(QStringLiteral("projects")).toArray().first()[QStringLiteral("id")].toString());

    QList<Lane> lanes{{"own store", QStringLiteral("sushi"), &BareLoop::ownStore, {}, {}, {}, {}, {}, {}},
                      {"env file", QStringLiteral("ramen"), &BareLoop::envFile, file, {}, {}, {}, {}, {}},
                      {"Hasura Cloud", QStringLiteral("miso-api"), &BareLoop::hasura, hasura, {}, {}, {}, {}, {}}};
    BareLoop bare(sandbox);
    for (Lane &lane : lanes) {
        if (!prepare(lane, fixture, *account))
            return fail("a database could not be connected");
    }
    bare.prepareHasura(lanes[2].database.appId);
    for (int round = 0; round < parser.value(rounds).toInt(); ++round) {
        for (Lane &lane : lanes) {
            if (!rotate(lane, fixture, bare, round % 2 == 0))
                return fail("a rotation was not proven");
        }
    }
    print(lanes);
    for (const Lane &lane : lanes)
        aims.atMost(QStringLiteral("rotation, %1").arg(QLatin1String(lane.name)),
                    median(lane.ours) / median(lane.theirs), mostOverhead);
    fixture.stop();
    return aims.exitCode();
}

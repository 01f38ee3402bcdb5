// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Durable webhook ingest: Bowline's listener beside commit-per-request in the same code, a node server with group
// commit, and Debian's `webhook`, each in a process of its own, taking turns; with the disk as it is and with a slow
// one.
#include "bench/Aims.h"
#include "bench/MeasuredServer.h"
#include "support/Await.h"
#include "support/FreePort.h"
#include "support/HttpHammer.h"
#include "sync/MadeDelivery.h"
#include "sync/webhooks/WebhookListener.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>

using namespace bowline;
using namespace bowline::test;

namespace {

const Secret master(QByteArray("the master secret of this measurement"));
const AccountId account(QStringLiteral("account-1"));
const QString app = QStringLiteral("44dc9c7a-771c-4a9e-bfe9-a8dbc1c55f4d");
constexpr int connections = 32;
constexpr double leastBesideNode = 1.2;
constexpr double leastByGroups = 10; // with the slow disk, beside a commit for each request
const QString groups = QStringLiteral("Bowline, group commit");
const QString singly = QStringLiteral("Bowline, commit per request");
const QString nodeName = QStringLiteral("node + better-sqlite3, group commit");

WebhookKey benchKey()
{
    return WebhookKey::of(master, account, app);
}

/// The server that is measured: a journal, the listener, nothing else. Runs until it is told to end.
int serve(const QString &path, int perCommit)
{
    SystemClock clock;
    Journal journal(path);
    if (!await(journal.open()))
        return 1;
    WebhookLimits limits;
    limits.inbox.perCommit = perCommit;
    WebhookListener listener(&journal, &clock, limits);
    listener.setKeys({benchKey()});
    if (!await(listener.start(QHostAddress::LocalHost, 0)))
        return 1;
    std::printf("port %d\n", listener.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

// Debian's `webhook` knows hexadecimal signatures only: it gets one of its own besides Heroku's.
QByteArray benchRequest()
{
    MadeDelivery made;
    made.appId = app;
    const WebhookKey key = benchKey();
    const QByteArray body = made.body();
    const QByteArray signature = WebhookSignature(key.secret).sign(body);
    QByteArray request = requestFor(key, body, signature);
    return request.replace("X-Forwarded-For",
                           "X-Hex: sha256=" + QByteArray::fromBase64(signature).toHex() + "\r\nX-Forwarded-For");
}

struct Contender
{
    QString name;
    bool durable = true;
    std::function<bool(MeasuredServer &, const QString &folder, const QString &slowSync)> start;
    std::vector<double> perSecond;
    HammerReport last;
    double firstMb = 0;
    double lastMb = 0;
    double cpuUs = 0;
};

Contender ours(const QString &name, int perCommit)
{
    return {name,
            true,
            [perCommit](MeasuredServer &server, const QString &folder, const QString &slowSync) {
                return server.start(QCoreApplication::applicationFilePath(),
                                    {QStringLiteral("--serve"), folder + QStringLiteral("/journal.sqlite"),
                                     QStringLiteral("--per-commit"), QString::number(perCommit)},
                                    slowSync);
            },
            {},
            {},
            0,
            0,
            0};
}

// Outside of the source and build trees, so that neither holds what npm brings.
std::optional<QString> nodeModules()
{
    const QString npm = QStandardPaths::findExecutable(QStringLiteral("npm"));
    if (npm.isEmpty() || QStandardPaths::findExecutable(QStringLiteral("node")).isEmpty()) {
        std::printf("skipped: node (npm and node are not installed)\n");
        return std::nullopt;
    }
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/bowline-bench-node");
    if (QFile::exists(folder + QStringLiteral("/node_modules/better-sqlite3/build/Release/better_sqlite3.node")))
        return folder;
    QDir().mkpath(folder);
    QProcess install;
    install.setProcessChannelMode(QProcess::MergedChannels);
    install.setStandardOutputFile(folder + QStringLiteral("/npm.log"));
    install.start(npm, {QStringLiteral("install"), QStringLiteral("--no-audit"), QStringLiteral("--no-fund"),
                        QStringLiteral("--prefix"), folder, QStringLiteral("better-sqlite3@12")});
    if (install.waitForFinished(900000) && install.exitCode() == 0)
        return folder;
    std::printf("skipped: node (npm install better-sqlite3 failed, see %s/npm.log)\n", qPrintable(folder));
    return std::nullopt;
}

Contender node(const QString &modules)
{
    return {nodeName,
            true,
            [modules](MeasuredServer &server, const QString &folder, const QString &slowSync) {
                const WebhookKey key = benchKey();
                return server.start(QStringLiteral("node"),
                                    {QStringLiteral(BOWLINE_SOURCE_DIR "/tests/bench/webhook-node/server.js"), modules,
                                     folder + QStringLiteral("/node.sqlite"), QString::fromLatin1(key.token),
                                     key.secret.revealText(), app},
                                    slowSync);
            },
            {},
            {},
            0,
            0,
            0};
}

Contender debianWebhook()
{
    return {QStringLiteral("Debian's webhook, /bin/true, acknowledged before"),
            false,
            [](MeasuredServer &server, const QString &folder, const QString &slowSync) {
                const WebhookKey key = benchKey();
                QFile hooks(folder + QStringLiteral("/hooks.json"));
                if (!hooks.open(QIODevice::WriteOnly))
                    return false;
                hooks.write("[{\"id\":\"" + key.token +
                            "\",\"execute-command\":\"/bin/true\",\"trigger-rule\":{\"match\":{"
                            "\"type\":\"payload-hmac-sha256\",\"secret\":\"" +
                            key.secret.reveal() +
                            "\",\"parameter\":"
                            "{\"source\":\"header\",\"name\":\"X-Hex\"}}}}]");
                hooks.close();
                const quint16 port = freePort();
                return server.start(QStringLiteral("webhook"),
                                    {QStringLiteral("-hooks"), hooks.fileName(), QStringLiteral("-ip"),
                                     QStringLiteral("127.0.0.1"), QStringLiteral("-port"), QString::number(port)},
                                    slowSync, port);
            },
            {},
            {},
            0,
            0,
            0};
}

bool measure(Contender &contender, const QList<QByteArray> &requests, const QString &slowSync)
{
    const QTemporaryDir folder(QDir::homePath() + QStringLiteral("/.bowline-bench-XXXXXX")); // not on a RAM disk
    MeasuredServer server;
    if (!contender.start(server, folder.path(), slowSync)) {
        std::printf("%s did not start: %s\n", qPrintable(contender.name), qPrintable(server.error()));
        return false;
    }
    const QList<QByteArray> warmUp = requests.first(requests.size() / 10);
    hammer(server.port(), warmUp, connections);
    contender.firstMb = server.residentMb();
    const double cpu = server.cpuSeconds();
    const QList<QByteArray> rest = requests.sliced(warmUp.size());
    contender.last = hammer(server.port(), rest, connections);
    contender.lastMb = server.residentMb();
    contender.cpuUs = (server.cpuSeconds() - cpu) * 1e6 / static_cast<double>(rest.size());
    contender.perSecond.push_back(contender.last.perSecond());
    const qint64 good = contender.last.answers.value(204) + contender.last.answers.value(200);
    if (good != rest.size())
        std::printf("%s: only %lld of %lld were taken\n", qPrintable(contender.name), static_cast<long long>(good),
                    static_cast<long long>(rest.size()));
    return true;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

double best(const std::vector<double> &values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

std::vector<Contender> compare(std::vector<Contender> contenders, int count, int rounds, const QString &slowSync)
{
    if (count <= 0 || contenders.empty())
        return {};
    QList<QByteArray> requests;
    requests.reserve(count);
    for (int i = 0; i < count; ++i)
        requests.append(benchRequest());
    for (int round = 0; round < rounds; ++round) {
        for (Contender &each : contenders)
            measure(each, requests, slowSync);
    }
    const double base = median(contenders.front().perSecond);
    std::printf("\n%d deliveries of %lld bytes, %d connections, %d rounds, %s\n\n", count,
                static_cast<long long>(requests.first().size()), connections, rounds,
                slowSync.isEmpty() ? "the disk as it is" : "each fsync 2 ms slower");
    std::printf("| server | durable | deliveries/s, median | best | Bowline is faster by | p50 ms | p99 ms | CPU us "
                "each | RSS MB before, after |\n");
    std::printf("|---|---|---|---|---|---|---|---|---|\n");
    for (const Contender &each : contenders) {
        const double own = median(each.perSecond);
        std::printf("| %s | %s | %.0f | %.0f | %.2f | %.2f | %.2f | %.1f | %.0f, %.0f |\n", qPrintable(each.name),
                    each.durable ? "yes" : "no", own, best(each.perSecond), own > 0 ? base / own : 0, each.last.p50Ms,
                    each.last.p99Ms, each.cpuUs, each.firstMb, each.lastMb);
    }
    std::fflush(stdout);
    return contenders;
}

// What --only leaves out is not judged; what did not start is missed.
void judge(Aims &aims, const std::vector<Contender> &measured, const QString &other, double aim, const QString &disk)
{
    const auto named = [&](const QString &name) {
        return std::find_if(measured.begin(), measured.end(), [&](const Contender &each) { return each.name == name; });
    };
    const auto us = named(groups);
    const auto them = named(other);
    if (us == measured.end() || them == measured.end())
        return;
    const QString what = QStringLiteral("ingest, %1, beside %2, ").arg(disk, other);
    aims.atLeast(what + QStringLiteral("median to median"), median(us->perSecond) / median(them->perSecond), aim);
    aims.atLeast(what + QStringLiteral("best to best"), best(us->perSecond) / best(them->perSecond), aim);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        {{QStringLiteral("serve"), QStringLiteral("be the server, with this journal"), QStringLiteral("path")},
         {QStringLiteral("per-commit"), QStringLiteral("most deliveries in a commit"), QStringLiteral("n"),
          QStringLiteral("1024")},
         {QStringLiteral("count"), QStringLiteral("deliveries"), QStringLiteral("n"), QStringLiteral("60000")},
         {QStringLiteral("slow-count"), QStringLiteral("deliveries with the slow disk"), QStringLiteral("n"),
          QStringLiteral("4000")},
         {QStringLiteral("rounds"), QStringLiteral("rounds"), QStringLiteral("n"), QStringLiteral("3")},
         {QStringLiteral("only"), QStringLiteral("contenders with this in their name"), QStringLiteral("text")}});
    Aims::addOptions(options);
    options.process(application);
    Aims aims(options);
    if (options.isSet(QStringLiteral("serve")))
        return serve(options.value(QStringLiteral("serve")), options.value(QStringLiteral("per-commit")).toInt());

    std::vector<Contender> contenders{ours(groups, 1024), ours(singly, 1)};
    if (const auto modules = nodeModules())
        contenders.push_back(node(*modules));
    const bool debian = !QStandardPaths::findExecutable(QStringLiteral("webhook")).isEmpty();
    if (!debian)
        std::printf("skipped: Debian's webhook (the package webhook is not installed)\n");
    const int rounds = options.value(QStringLiteral("rounds")).toInt();
    const auto unwanted = [only = options.value(QStringLiteral("only"))](const Contender &each) {
        return !each.name.contains(only);
    };
    std::erase_if(contenders, unwanted);
    const auto slow = compare(contenders, options.value(QStringLiteral("slow-count")).toInt(), rounds,
                              QStringLiteral(BOWLINE_SLOW_SYNC));
    judge(aims, slow, singly, leastByGroups, QStringLiteral("slow disk"));
    if (debian)
        contenders.push_back(debianWebhook());
    std::erase_if(contenders, unwanted);
    const auto asItIs = compare(contenders, options.value(QStringLiteral("count")).toInt(), rounds, {});
    judge(aims, asItIs, nodeName, leastBesideNode, QStringLiteral("the disk as it is"));
    return aims.exitCode();
}

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowline-test-replica: one service of a team without a window, on what BOWLINE_STORE and BOWLINE_KEY_FILE name. Prints
// "ready" when its secrets are open; ends on SIGTERM.
#include "core/Log.h"
#include "core/QuitSignals.h"
#include "core/Random.h"
#include "service/LocalService.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

using namespace bowline;

namespace {

constexpr int againMs = 200;

void subscribe(LocalService &service, Clock &clock, std::unique_ptr<TimerHandle> &again)
{
    service.subscribe().then(&service, [&](const Expected<Snapshot> &snapshot) {
        if (!snapshot) // the team's database may come up later than we do
            again = clock.after(againMs, [&] { subscribe(service, clock, again); });
    });
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nothing stays behind when the test itself is killed
    installLog();
    const QCoreApplication app(argc, argv);
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<TimerHandle> again;
    LocalService service(ServicePlaces::standard(), &clock, &random);
    QObject::connect(&service, &ServiceApi::changed, &service, [](const Delta &delta) {
        for (const Change &change : delta.changes) {
            const auto *keychain = std::get_if<KeychainView>(&change);
            if (!keychain || keychain->state != KeychainState::Ready)
                continue;
            std::puts("ready");
            std::fflush(stdout);
        }
    });
    subscribe(service, clock, again);
    const QuitSignals signals;
    QObject::connect(&signals, &QuitSignals::quitRequested, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

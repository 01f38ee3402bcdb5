// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clockwork.h"
#include "bin/ctl/CommandLine.h"
#include "bin/ctl/Commands.h"
#include "bin/ctl/Doctor.h"
#include "support/Await.h"
#include "support/FakeService.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

namespace bowline::test {

inline QString s(const char *text)
{
    return QString::fromLatin1(text);
}

inline Expected<ctl::CommandLine> parsed(const char *words)
{
    return ctl::CommandLine::parse(s(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

/// What the tests of bowlinectl share: a service double with one account, one project and one env var that follows, and
/// what its commands and its doctor answer.
class CtlDesk
{
protected:
    void fill()
    {
        m_service = std::make_unique<FakeService>();
        m_service->state.accounts = {FakeService::account(s("a1"), s("ada@example.com"))};
        m_service->state.projects = {FakeService::project(s("p1"), s("Shop API"))};
        m_service->state.keychain.state = KeychainState::Ready;
        addSync(SyncState::InSync);
    }
    void addSync(SyncState state)
    {
        m_service->envVars().envVarsOf[s("p1")] = {FakeService::syncedVar(s("p1"), s("DATABASE_URL"), state),
                                                   FakeService::manualVar(s("p1"), s("MINE"))};
    }
    ctl::Answer run(const char *words)
    {
        const auto line = parsed(words);
        if (!line)
            return {ctl::ExitCode::Usage, line.error().text(), {}};
        ctl::Commands commands(m_service.get());
        return await(commands.run(*line)).value_or(ctl::Answer{ctl::ExitCode::Refused, s("nothing"), {}});
    }
    /// What the doctor says where the network is fine. `team`: the database that this shell knows of.
    ctl::Answer examined(const QString &team)
    {
        Clockwork heroku(QDateTime::currentDateTimeUtc());
        HttpClient http;
        SystemClock clock;
        QTemporaryDir dir;
        ctl::Doctor doctor(m_service.get(), &http, &clock,
                           {dir.filePath(s("none.sock")), dir.filePath(s("none")), team, heroku.url()});
        return await(doctor.examine()).value_or(ctl::Answer{ctl::ExitCode::Usage, s("nothing"), {}});
    }
    static QJsonObject check(const ctl::Answer &answer, const char *name)
    {
        QJsonObject last;
        for (const QJsonValue &each : answer.json.toArray()) {
            if (each[s("name")].toString() == QLatin1String(name))
                last = each.toObject();
        }
        return last;
    }

    std::unique_ptr<FakeService> m_service;
};

} // namespace bowline::test

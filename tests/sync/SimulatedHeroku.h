// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/HttpClient.h"
#include "support/VirtualClock.h"

#include <QHash>

#include <vector>

namespace bowline::test {

/// Heroku's API as far as polling sees it, in virtual time: apps by pages with Range and ETag, config vars, releases,
/// latency, and the account's bucket of 4500 tokens that refills by 75 a minute.
class SimulatedHeroku final : public HttpClient
{
public:
    struct Options
    {
        int apps = 10;
        int latencyMs = 150;
        bool updatedAtMoves = true; ///< at each release
        /// Others of the account ask as well, so many times an hour.
        int foreignCallsPerHour = 0;
    };
    SimulatedHeroku(VirtualClock *clock, const Options &options);

    Pending<HttpResponse> send(const HttpRequest &request) override;

    static QString appId(int index);
    static int indexOf(const QString &appId);
    /// A new value, and the release that goes with it.
    void rotate(int app);
    int version(int app) const { return m_apps[static_cast<size_t>(app)].version; }

    int calls() const { return m_calls; }
    int refusals() const { return m_refusals; } ///< 429
    int tokens() const { return static_cast<int>(m_tokens); }
    void setUpdatedAtMoves(bool moves) { m_options.updatedAtMoves = moves; }
    void setTokens(double tokens) { m_tokens = tokens; }

private:
    struct App
    {
        qint64 releasedAt; ///< seconds
        qint64 updatedAt;
        int version = 1;
    };
    HttpResponse answer(const HttpRequest &request);
    HttpResponse list(const QByteArray &range, const QByteArray &tag);
    HttpResponse page(int from, const QByteArray &tag);
    bool takeToken();
    QByteArray appJson(int index) const;
    QByteArray tagFor(const QByteArray &what) const;

    VirtualClock *m_clock;
    Options m_options;
    std::vector<App> m_apps;
    std::map<std::pair<qint64, int>, int> m_byUpdate; ///< (updatedAt, index)
    QHash<int, std::pair<int, QByteArray>> m_pages;   ///< from -> world version and body
    int m_world = 1;
    double m_tokens = 4500;
    qint64 m_refilledMs = 0;
    int m_calls = 0;
    int m_refusals = 0;
    qint64 m_ids = 0;
    QHash<qint64, std::shared_ptr<TimerHandle>> m_timers;
};

} // namespace bowline::test

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "service/api/ServiceApi.h"

namespace bowline {

/// Begins the service's work without a client. Where what is missing may come by itself (a team's database that starts
/// later than we do, room on a full disk), it asks again, in 1, 2, 4 … 60 s, for as long as it takes.
class WorkStarter : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned.
    WorkStarter(ServiceApi *service, Clock *clock, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void begun();
    /// Each time. `again`: it goes on trying.
    void failed(const bowline::Error &error, bool again);

private:
    void later(const Error &error);

    ServiceApi *m_service;
    Clock *m_clock;
    int m_attempt = 0;
    std::unique_ptr<TimerHandle> m_again;
};

} // namespace bowline

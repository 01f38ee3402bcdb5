// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/Answer.h"
#include "bin/ctl/Check.h"
#include "core/Clock.h"
#include "net/HttpClient.h"
#include "service/api/ServiceApi.h"
#include "service/api/Snapshot.h"

namespace bowline::ctl {

/// Looks at everything that Bowline needs, with or without a service that answers, and says what to do.
///
///   service -> keychain, store, webhooks,      ─┐
///              accounts, syncs                   │
///   network + clock (one request to each       ─┼─> Answer
///              Heroku of the accounts)          │
///   socket, store (files)                     ─┘
class Doctor : public QObject
{
    Q_OBJECT
public:
    struct Places
    {
        QString socket;
        QString journal; ///< where it lies by default; the service's own word counts more
        QString team;    ///< the team's database as people may see it, if this shell's BOWLINE_STORE names one
        QUrl heroku;     ///< asked only where nobody knows which one the accounts belong to
    };

    /// Nothing is owned.
    Doctor(ServiceApi *service, HttpClient *http, Clock *clock, const Places &places, QObject *parent = nullptr);

    Pending<Answer> examine();

private:
    Pending<Done> askHerokus();
    Pending<Done> askHeroku(const QUrl &api);
    void noteTime(const QString &host, const HttpResponse &response);
    Pending<Done> askService();
    void noteRefusal(const Error &error);
    void noteSnapshot(const Snapshot &snapshot);
    Pending<Done> noteUnread(const QList<AccountView> &accounts);
    Pending<Done> noteSyncs(const QList<ProjectView> &projects);
    Answer sum() const;

    ServiceApi *m_service;
    HttpClient *m_http;
    Clock *m_clock;
    Places m_places;
    QList<Check> m_checks;
    QList<QUrl> m_herokus; ///< of the accounts, each once
    bool m_hasTime = false;
    ExitCode m_asked = ExitCode::Ok; ///< what became of asking the service
};

} // namespace bowline::ctl

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ServiceFixture.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace bowline::test {

inline QString w(const char *text)
{
    return QString::fromLatin1(text);
}

/// What the tests of data links share: a sandbox with its links, a service on it with an account, and what people ask
/// of both.
class LinkDesk
{
protected:
    SandboxProcess m_sandbox;
    std::unique_ptr<ServiceFixture> m_fixture;
    AccountView m_account;

    DataLinksApi &links() { return m_fixture->service().dataLinks(); }
    ActsApi &acts() { return m_fixture->service().acts(); }
    LinkEndView end(const char *attachment)
    {
        for (const LinkEndView &one : await(links().ends(m_account.id)).value_or(QList<LinkEndView>())) {
            if (one.attachments.contains(w(attachment)))
                return one;
        }
        return {};
    }
    std::optional<DataLinkView> listed(const char *name)
    {
        for (const DataLinkView &one : await(links().list()).value_or(DataLinksView()).links) {
            if (one.name == w(name))
                return one;
        }
        return std::nullopt;
    }
    ActRequest creation(const char *local, const char *remote, const char *name)
    {
        return {ActKind::LinkCreate,
                m_account.id,
                {{w("local_addon_id"), end(local).addonId},
                 {w("remote_addon_id"), end(remote).addonId},
                 {w("name"), w(name)}}};
    }
    ActRequest removal(const char *local, const char *name)
    {
        return {ActKind::LinkRemove, m_account.id, {{w("local_addon_id"), end(local).addonId}, {w("name"), w(name)}}};
    }
    Expected<JobView> perform(const ActRequest &request) { return m_fixture->perform(request); }
    std::optional<JobView> performed(const ActRequest &request) { return m_fixture->performed(request); }
    QJsonObject atHeroku(const QByteArray &method, const QString &addonId, const QString &rest = {},
                         const QJsonObject &body = {})
    {
        QUrl url = m_sandbox.endpoints().data;
        url.setPath(w("/client/v11/databases/%1/links%2").arg(addonId, rest));
        return m_sandbox.call(method, url, body, m_sandbox.token());
    }
    QStringList namesAtHeroku(const char *local)
    {
        QStringList names;
        for (const QJsonValue &one : atHeroku("GET", end(local).addonId).value(w("body")).toArray())
            names.append(one.toObject().value(w("name")).toString());
        return names;
    }
    bool isInActivity(const char *what, ActivityResult result)
    {
        return happens([&] {
            for (const ActivityView &row : m_fixture->activity({})) {
                if (row.what.text() == w(what) && row.result == result)
                    return true;
            }
            return false;
        });
    }

    /// The links of a new sandbox, whatever the last test has left.
    void putBackLinks()
    {
        const QString ramen = end("ramen::DATABASE").addonId;
        const QStringList there = namesAtHeroku("ramen::DATABASE");
        for (const QString &name : there) {
            if (name != w("miso_menu") && name != w("sushi_menu"))
                QCOMPARE(atHeroku("DELETE", ramen, w("/") + name).value(w("status")).toInt(), 200);
        }
        if (there.contains(w("sushi_menu")))
            return;
        const QJsonObject body{{w("target"), end("sushi::DATABASE").addonName}, {w("as"), w("sushi_menu")}};
        QCOMPARE(atHeroku("POST", ramen, {}, body).value(w("status")).toInt(), 201);
    }

    bool startSandbox() { return m_sandbox.start(); }
    /// A new service, logged in, with the links of a new sandbox; false if it does not come up.
    bool begin()
    {
        QTest::failOnWarning(QRegularExpression(w(".*")));
        m_fixture = std::make_unique<ServiceFixture>(m_sandbox);
        if (!m_fixture->start())
            return false;
        const auto account = m_fixture->logIn();
        if (!account)
            return false;
        m_account = *account;
        putBackLinks();
        return true;
    }
    /// A new service on the same journal, as soon as its account can be used.
    bool restart()
    {
        return m_fixture->start() && happens([this] { return await(links().ends(m_account.id)).has_value(); });
    }
    /// Ends the service; what the sandbox has to complain of.
    QJsonArray endAll()
    {
        const QJsonValue wrong = m_fixture->control("GET", w("/violations"));
        m_fixture.reset();
        return wrong.toArray();
    }
};

} // namespace bowline::test

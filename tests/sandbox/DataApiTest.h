// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Session.h"
#include "sandbox/Wire.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

namespace bowline::test {

/// What the tests of the Data API have in common: a sandbox for all test functions, a client for each, and no
/// violation at the end of any.
class DataApiTest : public QObject
{
    Q_OBJECT
protected:
    static QString s(const char *text) { return QString::fromLatin1(text); }

    QString idOf(const QString &app, const QString &attachment = QStringLiteral("DATABASE"))
    {
        return addOnOf(app, attachment).value(s("id")).toString();
    }
    QString nameOf(const QString &app, const QString &attachment = QStringLiteral("DATABASE"))
    {
        return addOnOf(app, attachment).value(s("name")).toString();
    }
    Session database(const QString &app, const char *name = "DATABASE_URL")
    {
        return Session(m_wire->configVar(app, s(name)));
    }
    Wire::Answer post(const QString &path, const QJsonObject &body = {}) { return m_wire->send("POST", path, body); }
    /// The path of a database's route below /client/v11/databases.
    QString db(const QString &app, const char *rest = "") { return s("/client/v11/databases/") + idOf(app) + s(rest); }
    void turnForward(int seconds)
    {
        QCOMPARE(m_wire->control("POST", s("/time"), {{s("forward_seconds"), seconds}}).status, 200);
    }
    void misbehave(const char *step, const char *kind)
    {
        QCOMPARE(m_wire->control("POST", s("/data"), {{s("step"), s(step)}, {s("kind"), s(kind)}}).status, 200);
    }
    /// The value of an entry of pg:info.
    QJsonValue infoEntry(const QString &id, const char *name)
    {
        const QJsonObject info = m_wire->get(s("/client/v11/databases/") + id).object();
        for (const QJsonValue &each : info.value(s("info")).toArray()) {
            if (each.toObject().value(s("name")).toString() == s(name))
                return each.toObject().value(s("values")).toArray().at(0);
        }
        return QJsonValue::Undefined;
    }

    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Wire> m_wire;

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>();
        QVERIFY2(m_sandbox->start({s("--quiet")}), qPrintable(m_sandbox->error()));
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(s(".*")));
        m_wire = std::make_unique<Wire>(*m_sandbox);
    }
    void cleanup()
    {
        const QJsonArray violations = m_wire->violations();
        QVERIFY2(violations.isEmpty(), QJsonDocument(violations).toJson().constData());
    }

private:
    QJsonObject addOnOf(const QString &app, const QString &attachment)
    {
        const auto found = m_wire->get(s("/apps/%1/addon-attachments/%2").arg(app, attachment));
        return found.object().value(s("addon")).toObject();
    }
};

} // namespace bowline::test

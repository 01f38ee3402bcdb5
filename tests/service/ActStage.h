// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/postgres/PgConnection.h"
#include "service/ProjectDesk.h"
#include "service/api/ActsApi.h"
#include "service/api/BackupsApi.h"
#include "service/api/DataLinksApi.h"
#include "service/api/DatabasesApi.h"

#include <QJsonArray>
#include <QTest>

namespace bowline::test {

/// What tests of acts on databases share: the desk, what a person does with acts, and what a colleague does at Heroku
/// meanwhile. A base of the test class.
class ActStage : protected ProjectDesk
{
protected:
    static QString text(const char *ascii) { return QString::fromLatin1(ascii); }

    BackupsApi &backups() { return service().backups(); }
    QString addon(const char *attachment)
    {
        for (const DatabaseRowView &row :
             await(service().databases().list({}, 0, 100)).value_or(DatabasePageView()).rows) {
            if (row.attachments.contains(text(attachment)))
                return row.addonId;
        }
        return {};
    }
    DatabaseKey key(const char *attachment) { return {m_account.id, addon(attachment)}; }
    BackupsView listed(const char *attachment)
    {
        const auto all = await(backups().list(key(attachment)));
        if (!all)
            qWarning("backups: %s", qPrintable(all.error().text()));
        return all.value_or(BackupsView());
    }
    BackupView newest(const char *attachment) { return listed(attachment).backups.value(0); }

    ActRequest request(ActKind kind, const char *attachment, QJsonObject fields = {})
    {
        fields.insert(text("addon_id"), addon(attachment));
        return {kind, m_account.id, fields};
    }
    Expected<ActPreviewView> preview(const ActRequest &request) { return await(service().acts().preview(request)); }
    /// The code of what stands in the way; empty: nothing does.
    QString obstacle(const ActRequest &request)
    {
        const auto now = preview(request);
        if (!now)
            return errorCodeText(now.error().code);
        return now->obstacle ? errorCodeText(now->obstacle->code) : QString();
    }
    Expected<JobView> perform(const ActRequest &request)
    {
        const auto now = preview(request);
        return now ? await(service().acts().perform(request, now->fingerprint, now->typed))
                   : Expected<JobView>(bowline::fail(now.error()));
    }
    JobView job(const JobId &id) const { return m_fixture->jobs.value(id); }
    /// The job as it has ended; one that has not finished if it did not begin, or does not end.
    JobView performed(const ActRequest &request)
    {
        const auto begun = perform(request);
        if (!begun) {
            qWarning("perform: %s", qPrintable(begun.error().text()));
            return {};
        }
        return happens([&] { return job(begun->id).finished; }, patienceMs) ? job(begun->id) : JobView();
    }
    bool isDone(const ActRequest &request)
    {
        const JobView ended = performed(request);
        if (ended.error)
            qWarning("act: %s", qPrintable(ended.error->text()));
        return ended.finished && !ended.error;
    }
    bool protect(const char *attachment, Protection level)
    {
        return await(service().dataLinks().setProtection(m_account.id, addon(attachment), level)).has_value();
    }

    void misbehave(const char *step, const char *kind, int ms = 0)
    {
        m_fixture->control("POST", text("/data"),
                           {{text("step"), text(step)}, {text("kind"), text(kind)}, {text("ms"), ms}});
    }
    /// Begins an act, while Heroku refuses requests to this path for now, and stops the service after the first one:
    /// the act is left before its request was answered. True when that is so.
    bool leaveBehind(const ActRequest &request, const char *method, const QString &path)
    {
        m_fixture->control(
            "POST", text("/faults"),
            {{text("method"), text(method)}, {text("path"), path}, {text("kind"), text("status")}, {text("times"), 0}});
        const int before = timesAsked(method, path);
        const auto begun = perform(request);
        if (!begun)
            qWarning("perform: %s", qPrintable(begun.error().text()));
        m_left = begun ? begun->act : QString();
        m_leftJob = begun ? begun->id : JobId();
        const bool isAsked = begun && happens([&] { return timesAsked(method, path) > before; }, patienceMs);
        m_fixture->stop();
        m_fixture->control("DELETE", text("/faults"));
        return isAsked;
    }
    /// The act that was left, as the next service has brought it to its end.
    JobView takenUp()
    {
        if (!m_fixture->start())
            return {};
        JobView ended;
        happens(
            [&] {
                for (const JobView &one : std::as_const(m_fixture->jobs)) {
                    if (one.act == m_left && one.id != m_leftJob && one.finished)
                        ended = one;
                }
                return ended.finished;
            },
            patienceMs);
        return ended;
    }
    /// A request of a colleague, who is not at this computer.
    QJsonObject colleague(const char *method, const QString &path, const QJsonObject &body = {}) const
    {
        QUrl place = m_sandbox.endpoints().data;
        place.setPath(path);
        const QJsonObject answer = m_sandbox.call(method, place, body, m_sandbox.token());
        if (answer.value(QStringLiteral("status")).toInt() >= 300)
            qWarning("colleague: %s %s: %d", method, qPrintable(path), answer.value(QStringLiteral("status")).toInt());
        return answer.value(QStringLiteral("body")).toObject();
    }
    /// As `heroku pg:promote` does: the database of this attachment of the app becomes its DATABASE.
    void promote(const char *ofApp, const char *attachment)
    {
        m_fixture->control("POST", text("/promote"),
                           {{text("app"), text(ofApp)}, {text("attachment"), text(attachment)}});
        DatabaseFilter now;
        now.askNow = true;
        await(service().databases().list(now, 0, 1));
    }
    /// The first value of what a statement brings, as the owner of the database.
    QByteArray ask(const char *of, const char *configVar, const QByteArray &sql)
    {
        const PgPatience patience(20000);
        const auto parameters = ConnectionParameters::read(Secret(m_fixture->configVar(text(of), text(configVar))));
        auto connection = parameters ? PgConnection::open(*parameters, patience)
                                     : Expected<PgConnection>(bowline::fail(parameters.error()));
        const auto result =
            connection ? connection->run(sql, patience) : Expected<PgResult>(bowline::fail(connection.error()));
        if (!result)
            return result.error().text().toUtf8();
        return result->rowCount() > 0 ? result->value(0, 0).value_or(QByteArray()) : QByteArray();
    }

private:
    /// `path`: the last part is compared.
    int timesAsked(const char *method, const QString &path) const
    {
        int times = 0;
        const QJsonArray all = m_fixture->control("GET", text("/requests")).toArray();
        for (const auto &one : all)
            times += one[QStringLiteral("method")].toString() == QLatin1String(method) &&
                     one[QStringLiteral("path")].toString().section(QLatin1Char('/'), -1) ==
                         path.section(QLatin1Char('/'), -1);
        return times;
    }

    QString m_left; ///< the fingerprint of the act that was left behind
    JobId m_leftJob;
};

} // namespace bowline::test

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Databases through the seam, on the real sandbox: the list with its filters, figures, credentials, the URL, and a
// rotation that is followed until everything tied is green again.
#include "service/ProjectDesk.h"
#include "service/api/ActsApi.h"
#include "service/api/DatabasesApi.h"
#include "support/TestMain.h"

#include <QRegularExpression>

#include <algorithm>

using namespace bowline;

namespace tst_databases {

using bowline::test::await;
using bowline::test::ProjectDesk;

namespace {

QString text(const char *ascii)
{
    return QString::fromLatin1(ascii);
}

} // namespace

class TestDatabases : public QObject, private ProjectDesk
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCOMPARE(begin(), QString()); }
    void init() { QTest::failOnWarning(QRegularExpression(text(".*"))); }
    void cleanup() { QCOMPARE(clear(), QString()); }
    void cleanupTestCase() { QVERIFY(end()); }

    void eachDatabaseIsOneRow()
    {
        const auto page = await(databases().list({}, 0, 100));
        QVERIFY2(page, page ? "" : qPrintable(page.error().text()));
        QVERIFY(page->total >= 5);
        QCOMPARE(page->total, page->all);
        QCOMPARE(page->rows.size(), page->total);
        QVERIFY(page->troubles.isEmpty());
        QStringList ids;
        for (const DatabaseRowView &row : page->rows) {
            ids.append(row.addonId);
            QCOMPARE(row.accountEmail, m_account.email);
            QVERIFY(!row.figuresAt.isValid() && row.bytes == -1 && row.health != DatabaseHealth::Good);
        }
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(page->families.contains(text("standard")) && page->families.contains(text("essential")));
        QVERIFY(std::is_sorted(page->rows.cbegin(), page->rows.cend(),
                               [](const auto &a, const auto &b) { return a.app < b.app; }));
    }

    void pagesFiltersAndOrder()
    {
        const auto all = await(databases().list({}, 0, 100));
        const auto second = await(databases().list({}, 1, 2));
        QVERIFY(all && second);
        QCOMPARE(second->rows, all->rows.mid(1, 2));
        QCOMPARE(second->total, all->total);
        DatabaseFilter filter;
        filter.family = text("essential");
        const auto essential = await(databases().list(filter, 0, 100));
        QVERIFY(essential && essential->total > 0 && essential->total < all->total);
        QCOMPARE(essential->all, all->total);
        filter = {};
        filter.search = text("SUSHI data");
        const auto found = await(databases().list(filter, 0, 100));
        QVERIFY(found && found->total == 1);
        QVERIFY(found->rows.first().attachments.contains(text("sushi::DATABASE")));
        filter = {};
        filter.sortBy = text("plan");
        filter.descending = true;
        const auto sorted = await(databases().list(filter, 0, 100));
        QVERIFY(std::is_sorted(sorted->rows.cbegin(), sorted->rows.cend(),
                               [](const auto &a, const auto &b) { return a.plan > b.plan; }));
        filter = {};
        filter.account = AccountId(text("nobody"));
        QCOMPARE(await(databases().list(filter, 0, 100))->total, 0);
        QCOMPARE(await(databases().list({}, 0, 0)).error().code, ErrorCode::InputInvalid);
        QCOMPARE(await(databases().list({}, -1, 10)).error().code, ErrorCode::InputInvalid);
    }

    void figuresComeWhenTheyAreLookedAt()
    {
        const auto rows = await(databases().look({key()}));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        const DatabaseRowView &row = rows->first();
        QVERIFY(row.bytes > 0 && row.byteLimit > row.bytes && row.connectionLimit > 0);
        QVERIFY(row.figuresAt.isValid());
        QVERIFY(row.version.contains(u'.'));
        QCOMPARE(row.health, DatabaseHealth::Good);
        QVERIFY(await(databases().look({{m_account.id, text("nothing")}}))->isEmpty());
        QCOMPARE(await(databases().look(QList<DatabaseKey>(101, key()))).error().code, ErrorCode::InputTooLarge);
    }

    void everythingAboutOne()
    {
        tie(text("orders"), file(text("orders.env")), true);
        const auto detail = await(databases().details(key()));
        QVERIFY2(detail, detail ? "" : qPrintable(detail.error().text()));
        QCOMPARE(detail->row.addonId, m_database.addonId);
        QVERIFY(detail->facts.size() > 5);
        for (const DatabaseFactView &fact : detail->facts)
            QVERIFY2(!fact.value.contains(text("://")), qPrintable(fact.name)); // a URL has a password in it
        QVERIFY(std::any_of(detail->attachments.cbegin(), detail->attachments.cend(),
                            [](const auto &one) { return one.app == app && one.configVar == url; }));
        const auto orders = std::find_if(detail->tied.cbegin(), detail->tied.cend(),
                                         [](const TiedView &one) { return one.place == text("orders"); });
        QVERIFY(orders != detail->tied.cend() && orders->isGreen);
        QCOMPARE(orders->name, envVar);
        QVERIFY(detail->urlChanges.size() >= 4);
        QCOMPARE(await(databases().details({m_account.id, text("x")})).error().code, ErrorCode::NotFound);
        DatabaseFilter filter;
        filter.tied = TiedFilter::Tied;
        const auto tied = await(databases().list(filter, 0, 100));
        QVERIFY(std::any_of(tied->rows.cbegin(), tied->rows.cend(),
                            [this](const auto &row) { return row.addonId == m_database.addonId; }));
    }

    void theUrlIsTheOneOfNow()
    {
        const auto revealed = await(databases().revealUrl(key(), m_database.appId, url, SnippetForm::Url));
        QVERIFY(revealed);
        QCOMPARE(revealed->reveal(), herokuValue());
        QCOMPARE(await(databases().revealUrl(key(), m_database.appId, text("PATH"), SnippetForm::Url)).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(await(databases().revealUrl(key(), text("x"), url, SnippetForm::Url)).error().code,
                 ErrorCode::NotFound);
        const auto jdbc = await(databases().revealUrl(key(), m_database.appId, url, SnippetForm::Jdbc));
        QVERIFY(jdbc && jdbc->reveal().startsWith("jdbc:postgresql://"));
        const auto odd = await(databases().revealUrl(key(), m_database.appId, url, SnippetForm::Unknown));
        QCOMPARE(odd.error().code, ErrorCode::InputInvalid);
    }

    void aConnectionIsTestedWithTheUrlOfNow()
    {
        const auto report = await(databases().testConnection(key(), m_database.appId, url));
        QVERIFY2(report, report ? "" : qPrintable(report.error().text()));
        QCOMPARE(report->steps.size(), 4);
        QCOMPARE(report->steps.last().result, TrialResult::Passed);
        QCOMPARE(report->modes.size(), 3);
        QCOMPARE(await(databases().testConnection(key(), m_database.appId, text("PATH"))).error().code,
                 ErrorCode::NotFound);
    }

    void credentialsAndTheirUsers()
    {
        const auto credentials = await(databases().credentials(key()));
        QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().text()));
        const auto usual = std::find_if(credentials->cbegin(), credentials->cend(),
                                        [](const CredentialView &one) { return one.name == text("default"); });
        QVERIFY(usual != credentials->cend());
        QCOMPARE(usual->state, text("active"));
        QCOMPARE(usual->users.size(), 1);
        QVERIFY(!usual->users.first().name.isEmpty());
        QVERIFY(usual->attachments.contains(text("sushi::DATABASE")));
    }

    void aRotationIsFollowedToGreen()
    {
        const ProjectId project = tie(text("orders"), file(text("orders.env")), true);
        QTRY_COMPARE_WITH_TIMEOUT(sync(project).state, SyncState::InSync, patienceMs);
        const QByteArray before = herokuValue();
        const auto preview = await(service().acts().preview(rotation("default")));
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().text()));
        QVERIFY(!preview->obstacle);
        QStringList touched;
        for (const Touched &one : preview->touches)
            touched.append(one.name);
        QVERIFY(touched.contains(envVar) && touched.contains(app));
        QVERIFY(preview->command.startsWith(text("heroku pg:credentials:rotate sushi::DATABASE")));
        QCOMPARE(preview->requests.size(), 1);
        QCOMPARE(herokuValue(), before);
        const auto job = await(service().acts().perform(rotation("default"), preview->fingerprint, preview->typed));
        QVERIFY2(job, job ? "" : qPrintable(job.error().text()));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->jobs.value(job->id).finished, patienceMs);
        const JobView ended = m_fixture->jobs.value(job->id);
        QVERIFY2(!ended.error, ended.error ? qPrintable(ended.error->text()) : "");
        QCOMPARE(ended.steps.size(), 4);
        QVERIFY(herokuValue() != before);
        QCOMPARE(m_fixture->value(project, envVar), herokuValue()); // the act ended when that was so, and proven
        QTRY_COMPARE(sync(project).state, SyncState::InSync);       // another look may be on its way by now
    }

    void whatMakesNoSenseIsRefused()
    {
        QCOMPARE(await(service().acts().preview(rotation("nothing"))).error().code, ErrorCode::NotFound);
        ActRequest other = rotation("default");
        other.fields.insert(text("addon_id"), text("x"));
        QCOMPARE(await(service().acts().preview(other)).error().code, ErrorCode::NotFound);
        const auto all = await(service().acts().preview(rotation("")));
        QVERIFY(all && all->command.contains(text(" --all ")));
    }

private:
    DatabasesApi &databases() { return service().databases(); }
    DatabaseKey key() const { return {m_account.id, m_database.addonId}; }
    ActRequest rotation(const char *credential) const
    {
        return {
            ActKind::CredentialRotate,
            m_account.id,
            {{text("addon_id"), m_database.addonId}, {text("credential"), text(credential)}, {text("forced"), false}}};
    }
};

BOWLINE_TEST(TestDatabases)

} // namespace tst_databases

#include "tst_databases.moc"

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bowlinectl databases attach, create, destroy and the like: from the words of the command line to the request.
#include "CtlDesk.h"
#include "support/TestMain.h"

using namespace bowline;
using namespace bowline::ctl;
using namespace bowline::test;

namespace tst_ctldatabaseacts {

class TestCtlDatabaseActs : public QObject, private CtlDesk
{
    Q_OBJECT

    const ActRequest &asked() const { return m_service->acts().lastRequest; }

private Q_SLOTS:
    void init()
    {
        fill();
        m_service->databases().known = {FakeDatabases::row(s("a1"), s("postgresql-round-1"))};
        m_service->databases().known[0].attachments = {s("sushi::DATABASE"), s("gyoza::REPORTS")};
        m_service->databases().detail.attachments = {
            {s("at-1"), s("app-1"), s("sushi"), s("DATABASE"), s("DATABASE_URL"), s("default"), false},
            {s("at-2"), s("app-2"), s("gyoza"), s("REPORTS"), s("REPORTS_URL"), s("default"), false}};
        m_service->databases().appNames = {s("gyoza"), s("sushi")};
        ActPreviewView &preview = m_service->acts().nextPreview;
        preview.sentence = Phrase::plain(s("Something happens."));
        preview.command = s("heroku does");
        preview.fingerprint = s("print");
    }

    void wordsBecomeARequest_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<ActKind>("kind");
        QTest::addColumn<QJsonObject>("fields");
        const QString id = s("id-postgresql-round-1");
        const auto of = [&id](QJsonObject fields = {}) {
            fields.insert(s("addon_id"), id);
            return fields;
        };
        QTest::newRow("attach") << QByteArray("attach sushi to ramen") << ActKind::AttachmentCreate
                                << of({{s("app"), s("ramen")}, {s("pooled"), false}});
        QTest::newRow("attach as") << QByteArray("attach sushi to ramen as REPORTS credential reader")
                                   << ActKind::AttachmentCreate
                                   << of({{s("app"), s("ramen")},
                                          {s("name"), s("REPORTS")},
                                          {s("credential"), s("reader")},
                                          {s("pooled"), false}});
        QTest::newRow("attach pooled") << QByteArray("attach sushi to ramen pooled") << ActKind::AttachmentCreate
                                       << of({{s("app"), s("ramen")}, {s("pooled"), true}});
        QTest::newRow("detach") << QByteArray("detach gyoza::REPORTS") << ActKind::AttachmentRemove
                                << of({{s("attachment_id"), s("at-2")}});
        QTest::newRow("promote") << QByteArray("promote gyoza::REPORTS in gyoza") << ActKind::AttachmentPromote
                                 << of({{s("app"), s("gyoza")}, {s("attachment"), s("REPORTS")}});
        QTest::newRow("promote the default one")
            << QByteArray("promote sushi in gyoza") << ActKind::AttachmentPromote << of({{s("app"), s("gyoza")}});
        QTest::newRow("create") << QByteArray("create essential-0 for gyoza as FIRST") << ActKind::DatabaseCreate
                                << QJsonObject{
                                       {s("app"), s("gyoza")}, {s("plan"), s("essential-0")}, {s("name"), s("FIRST")}};
        const QString plan = FakeDatabases::row(s("a1"), s("x")).plan;
        QTest::newRow("follow") << QByteArray("follow sushi in sushi as COPY") << ActKind::DatabaseCreate
                                << QJsonObject{{s("app"), s("sushi")},
                                               {s("plan"), plan},
                                               {s("name"), s("COPY")},
                                               {s("origin_id"), id},
                                               {s("follows"), true}};
        QTest::newRow("fork") << QByteArray("fork sushi in gyoza plan premium-0") << ActKind::DatabaseCreate
                              << QJsonObject{{s("app"), s("gyoza")},
                                             {s("plan"), s("premium-0")},
                                             {s("origin_id"), id},
                                             {s("follows"), false}};
        QTest::newRow("unfollow") << QByteArray("unfollow sushi") << ActKind::DatabaseUnfollow << of();
        QTest::newRow("reset") << QByteArray("reset sushi") << ActKind::DatabaseReset << of();
        QTest::newRow("destroy") << QByteArray("destroy sushi") << ActKind::DatabaseDestroy << of();
        QTest::newRow("credential") << QByteArray("create-credential sushi reader") << ActKind::CredentialCreate
                                    << of({{s("credential"), s("reader")}});
        QTest::newRow("no credential") << QByteArray("destroy-credential sushi reader") << ActKind::CredentialDestroy
                                       << of({{s("credential"), s("reader")}});
        QTest::newRow("repair") << QByteArray("repair-default sushi") << ActKind::CredentialRepair << of();
    }
    void wordsBecomeARequest()
    {
        QFETCH(QByteArray, words);
        QFETCH(ActKind, kind);
        QFETCH(QJsonObject, fields);
        const Answer dry = run(QByteArray("databases " + words + " --dry-run").constData());
        QVERIFY2(dry.code == ExitCode::Ok, qPrintable(dry.text));
        QVERIFY(dry.text.contains(s("heroku does")));
        QVERIFY(!m_service->called(s("performAct")));
        QCOMPARE(asked().kind, kind);
        QCOMPARE(asked().fields, fields);
        QCOMPARE(asked().account, AccountId(s("a1")));
    }

    void whatIsNotThereIsSaid()
    {
        QCOMPARE(run("databases create essential-0 for nobody --dry-run").code, ExitCode::NotFound);
        m_service->databases().detail.attachments.removeLast();
        QCOMPARE(run("databases detach gyoza::REPORTS --dry-run").code, ExitCode::NotFound);
        QCOMPARE(run("databases destroy nobody --dry-run").code, ExitCode::NotFound);
    }

    void whatIsNotUnderstood_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char *line :
             {"databases attach sushi", "databases attach sushi in ramen", "databases attach sushi to ramen as",
              "databases attach sushi to ramen pooled credential x", "databases detach REPORTS",
              "databases promote sushi", "databases create essential-0", "databases create essential-0 for gyoza x",
              "databases follow sushi", "databases destroy", "databases destroy a b",
              "databases create-credential sushi"})
            QTest::newRow(line) << QByteArray(line);
    }
    void whatIsNotUnderstood()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!CommandLine::parse(QString::fromLatin1(line).split(QLatin1Char(' '))));
    }
};

BOWLINE_TEST(TestCtlDatabaseActs)

} // namespace tst_ctldatabaseacts

#include "tst_ctldatabaseacts.moc"

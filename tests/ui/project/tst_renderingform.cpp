// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who reads a value and how it is written: the choices, the preview as one types, and a sync that is edited.
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include <QCheckBox>
#include <QPlainTextEdit>

using namespace bowline;
using namespace bowline::test;

namespace tst_renderingform {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString databases = QStringLiteral("Heroku databases");

} // namespace

class TestRenderingForm : public QObject
{
    Q_OBJECT
    std::unique_ptr<Stage> m_stage;

    void openDialog()
    {
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::one<QTableView>(databases));
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        QTRY_VERIFY(preview().contains(s("db.example.com")));
    }
    static bool choose(const char *field, const char *entry)
    {
        auto *box = Stage::one<QComboBox>(s(field));
        const int at = box ? box->findText(s(entry), Qt::MatchStartsWith) : -1;
        if (at >= 0)
            box->setCurrentIndex(at);
        return at >= 0;
    }
    static QString preview()
    {
        auto *field = Stage::one<QPlainTextEdit>(s("Preview"));
        return field ? field->toPlainText() : QString();
    }
    static bool canConnect() { return Stage::one<QAbstractButton>(s("Connect"))->isEnabled(); }
    const ConnectRequest &asked() const { return m_stage->service.syncs().lastConnect; }

private Q_SLOTS:
    void init()
    {
        failOnGuiWarnings();
        m_stage = std::make_unique<Stage>();
        m_stage->open();
    }
    void cleanup() { m_stage.reset(); }

    void simpleAsItWas()
    {
        openDialog();
        QCOMPARE(Stage::one<QComboBox>(s("Used by"))->currentText(), s("libpq (psql, Python, Ruby, PHP)"));
        QCOMPARE(Stage::one<QComboBox>(s("Written as"))->currentText(), s("URL"));
        QVERIFY(!Stage::one<QCheckBox>(s("Add sslmode=require"))->isChecked());
        QCOMPARE(preview(), s("PG_DATABASE_URL1=postgres://u1:••••••••@db.example.com:5432/d1"));
        QVERIFY(Stage::seesText(s("libpq encrypts the connection where the server offers that")));
        QCOMPARE(m_stage->service.count(s("previewConnect")), 1); // whatever is typed from now on
        QVERIFY(Stage::type(s("Env var name"), s("MAIN_URL")));
        QTest::mouseClick(Stage::one<QCheckBox>(s("Add sslmode=require")), Qt::LeftButton, {}, {10, 10});
        QCOMPARE(preview(), s("MAIN_URL=postgres://u1:••••••••@db.example.com:5432/d1?sslmode=require"));
        QCOMPARE(m_stage->service.count(s("previewConnect")), 1);
        Stage::shot(Stage::dialog(), s("rendering-simple"));
    }
    void aProgramWithItsOwnForm()
    {
        openDialog();
        QVERIFY(choose("Used by", "JDBC"));
        QCOMPARE(Stage::one<QComboBox>(s("Written as"))->currentText(), s("JDBC URL"));
        QVERIFY(
            preview().startsWith(s("PG_DATABASE_URL1=jdbc:postgresql://db.example.com:5432/d1?user=u1&password=••")));
        QVERIFY(Stage::press(s("Connect")));
        QTRY_COMPARE(asked().rendering.form, Rendering::Form::Jdbc);
        QCOMPARE(asked().rendering.consumer, Consumer::Jdbc);
    }
    void whatTheProgramWillDoAboutTls()
    {
        openDialog();
        QVERIFY(choose("Used by", "node-postgres"));
        QVERIFY(Stage::seesText(s("node-postgres does not encrypt the connection. Heroku refuses that")));
        QVERIFY(Stage::seesText(s("node-postgres connects to Heroku with sslmode=no-verify.")));
        QTest::mouseClick(Stage::one<QCheckBox>(s("Add sslmode=no-verify")), Qt::LeftButton, {}, {10, 10});
        QVERIFY(preview().endsWith(s("?sslmode=no-verify")));
        QVERIFY(Stage::seesText(s("node-postgres encrypts the connection")));
        QVERIFY(choose("Used by", "Ecto"));
        QVERIFY(Stage::one<QCheckBox>(s("Add ssl=true")));
        QVERIFY(Stage::seesText(s("by the documents of Ecto only")));
    }
    void separateVariables()
    {
        openDialog();
        QVERIFY(choose("Written as", "Separate variables"));
        QVERIFY(!Stage::one<QLineEdit>(s("Env var name")));
        QCOMPARE(preview().split(QLatin1Char('\n')).size(), 5);
        QVERIFY(preview().contains(s("PGPASSWORD=••••••••")));
        QVERIFY(Stage::seesText(s("PGHOST, PGPORT")));
        QVERIFY(Stage::seesText(s("Bowline writes DATABASE_URL of sushi to PGHOST")));
        QVERIFY(Stage::seesText(s("PGDATABASE in "))); // no PGSSLMODE: the URL says nothing about TLS
        QVERIFY(Stage::type(s("Names begin with"), s("1")));
        QVERIFY(!canConnect());
        QVERIFY(Stage::type(s("Names begin with"), s("DB_")));
        QVERIFY(preview().contains(s("DB_HOST=db.example.com")));
        Stage::shot(Stage::dialog(), s("rendering-variables"));
        QVERIFY(Stage::press(s("Connect")));
        QTRY_COMPARE(asked().envVar, s("DB_HOST"));
        QCOMPARE(asked().rendering.prefix, s("DB_"));
    }
    void anotherScheme()
    {
        openDialog();
        auto *scheme = Stage::one<QComboBox>(s("Scheme"));
        QVERIFY(scheme);
        scheme->setCurrentText(s("Post GIS"));
        QVERIFY(!canConnect());
        QVERIFY(Stage::seesText(s("scheme begins with a letter")));
        scheme->setCurrentText(s("postgis"));
        QVERIFY(canConnect());
        QVERIFY(preview().startsWith(s("PG_DATABASE_URL1=postgis://")));
        QVERIFY(Stage::seesText(s("libpq reads URLs that begin with postgres://")));
    }
    void errorsOfATemplateAsOneTypes()
    {
        openDialog();
        QVERIFY(choose("Written as", "Template"));
        QVERIFY(!canConnect());
        QVERIFY(Stage::seesText(s("The template has no placeholder")));
        QVERIFY(Stage::type(s("Template"), s("{usr}")));
        QVERIFY(Stage::seesText(s("unknown placeholder {usr}")));
        QVERIFY(Stage::type(s("Template"), s("{user}:{password}@{host}")));
        QVERIFY(canConnect());
        QCOMPARE(preview(), s("PG_DATABASE_URL1=u1:••••••••@db.example.com"));
    }
    void aPreviewThatCannotBeHadIsSaid()
    {
        m_stage->service.failNext(s("previewConnect"), makeError(ErrorCode::NetOffline));
        QVERIFY(m_stage->openTab(s("Integrations")));
        QVERIFY(Stage::press(s("Connect Heroku database")));
        QTRY_VERIFY(Stage::one<QTableView>(databases));
        QVERIFY(Stage::selectRow(databases, s("sushi")));
        QTRY_VERIFY(preview().contains(s("There is no network connection.")));
        QVERIFY(canConnect());
    }

    void aSyncIsEdited()
    {
        QTRY_VERIFY(Stage::selectRow(s("Environment variables"), s("PG_DATABASE_URL")));
        QVERIFY(Stage::press(s("Edit the sync")));
        QTRY_VERIFY(Stage::one<QAbstractButton>(s("Save")));
        QTRY_VERIFY(Stage::one<QAbstractButton>(s("Save"))->isEnabled()); // its database is chosen already
        QVERIFY(Stage::seesText(s("Edit the sync of PG_DATABASE_URL")));
        QVERIFY(choose("Used by", "asyncpg"));
        QVERIFY(choose("Written as", "Separate variables"));
        QVERIFY(Stage::seesText(s("PG_DATABASE_URL keeps its value and no longer follows Heroku.")));
        QVERIFY(Stage::press(s("Save")));
        QTRY_COMPARE(asked().insteadOf, s("PG_DATABASE_URL"));
        QCOMPARE(asked().envVar, s("PGHOST"));
        QCOMPARE(asked().rendering.consumer, Consumer::Asyncpg);
    }
    void whatBelongsTogetherSaysSo()
    {
        for (const char *name : {"PGHOST", "PGPASSWORD"}) {
            EnvVarView row = Stage::synced(s(name), SyncState::InSync, s("sushi"), s("DATABASE_URL"));
            row.sync->envVars = {s("PGHOST"), s("PGPASSWORD")};
            row.sync->rendering.form = Rendering::Form::PgVariables;
            m_stage->service.emitChanges({row});
        }
        QTRY_VERIFY(Stage::selectRow(s("Environment variables"), s("PGPASSWORD")));
        QVERIFY(Stage::seesText(s("It belongs together with PGHOST.")));
        QVERIFY(Stage::seesText(s("Separate variables")));
    }
};

BOWLINE_GUI_TEST(TestRenderingForm)

} // namespace tst_renderingform

#include "tst_renderingform.moc"

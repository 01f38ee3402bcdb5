// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of data links over a service double: list, one link with its tabs and acts, a new link.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"
#include "ui/models/ReadyState.h"

#include "dialogs/acts/ActDialog.h"
#include "dialogs/datalinks/NewLinkDialog.h"
#include "theme/Theme.h"
#include "views/datalinks/DataLinksPage.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

using namespace bowline;

namespace tst_datalinks {

using test::button;
using test::FakeDataLinks;
using test::FakeService;
using test::named;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

void shot(QWidget *widget, const char *name)
{
    const QString folder = qEnvironmentVariable("BOWLINE_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    QTest::qWait(100);
    const QString shade = Theme::instance().isDark() ? s("dark") : s("light");
    QVERIFY(widget->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, s(name), shade)));
}

LinkEndView end(const char *id, const char *app, bool isLocal, bool isRemote)
{
    LinkEndView view;
    view.addonId = s(id);
    view.addonName = s("postgresql-") + s(id);
    view.app = s(app);
    view.mayBeLocal = isLocal;
    view.mayBeRemote = isRemote;
    view.whyNotLocal = view.whyNotRemote = Phrase::plain(s("Essential plans cannot have links."));
    return view;
}

} // namespace

class TestDataLinks : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<ServiceState> m_state;
    std::unique_ptr<DataLinksPage> m_page;

    QTableView *table() { return named<QTableView>(m_page.get(), s("Data links")); }
    void open()
    {
        m_page = std::make_unique<DataLinksPage>(*m_service, *m_state);
        m_page->resize(880, 660);
        m_page->show();
        QTRY_VERIFY(m_service->called(s("listLinks")));
    }
    void openAtFirst()
    {
        open();
        QTRY_VERIFY(table());
        table()->selectRow(0);
        QTRY_VERIFY(button(m_page.get(), s("Examine")));
    }
    void showTab(const QString &title)
    {
        auto *tabs = m_page->findChild<QTabWidget *>();
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i) == title)
                tabs->setCurrentIndex(i);
        }
    }
private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        Theme::instance().setChoice(Theme::Choice::Light);
        m_service = std::make_unique<FakeService>();
        m_service->state.accounts = {FakeService::account(s("a"), s("ada@example.com"))};
        DataLinkView broken = FakeDataLinks::link(s("a"), s("menu"));
        broken.health = LinkHealth::Broken;
        broken.findings = 2;
        broken.examinedAt = QDateTime::currentDateTimeUtc();
        FakeDataLinks &links = m_service->dataLinks();
        links.known.links = {broken, FakeDataLinks::link(s("a"), s("stock"))};
        links.known.others = {{AccountId(s("a")), s("x"), s("postgresql-x"), s("tempura"), s("essential-0"),
                               LinklessDatabaseView::Why::NotAvailable,
                               Phrase::plain(s("Databases of an Essential plan cannot have data links."))}};
        links.known.askedAt = QDateTime::currentDateTimeUtc();
        LinkFindingView finding;
        finding.severity = LinkFindingView::Severity::Error;
        finding.what = Phrase::plain(s("The remote refuses the password that the link logs in with."));
        finding.why = Phrase::plain(s("New sessions cannot read its tables."));
        finding.remedy = Phrase::plain(s("Repair the link."));
        links.findings = {finding};
        links.tablesOfAll = {{s("menu"), s("orders"), s("public"), s("orders"), {{s("id"), s("bigint"), true}}}};
        links.result.columns = {{s("id"), s("bigint")}};
        links.result.rows = {{s("1")}, {s("2")}};
        m_state = test::readyState(*m_service);
        QVERIFY(m_state);
    }
    void cleanup()
    {
        m_page.reset();
        m_state.reset();
        m_service.reset();
    }

    void asksOnlyWhenItIsSeen()
    {
        m_page = std::make_unique<DataLinksPage>(*m_service, *m_state);
        QVERIFY(!m_service->called(s("listLinks")));
        m_page->show();
        QTRY_COMPARE(m_service->count(s("listLinks")), 1);
    }

    void listsLinksAndDatabasesWithout()
    {
        open();
        QTRY_VERIFY(table());
        QCOMPARE(table()->model()->rowCount(), 2);
        auto *others = named<QTableView>(m_page.get(), s("Databases without data links"));
        QVERIFY(others);
        QCOMPARE(others->model()->rowCount(), 1);
        QVERIFY(!button(m_page.get(), s("Examine")));
        auto *search = named<QLineEdit>(m_page.get(), s("Search data links"));
        search->setText(s("sto"));
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        search->setText(s("nowhere"));
        QTRY_VERIFY(test::sees(m_page.get(), s("Nothing found")));
    }

    void withoutLinksThePageSaysWhatTheyAre()
    {
        m_service->dataLinks().known.links.clear();
        open();
        QTRY_VERIFY(button(m_page.get(), s("Make a data link")));
        QVERIFY(named<QTableView>(m_page.get(), s("Databases without data links")));
    }

    void aListThatCannotBeReadIsNoEmptyList()
    {
        m_service->failNext(s("listLinks"), makeError(ErrorCode::NetTimeout));
        open();
        QTRY_VERIFY(test::sees(m_page.get(), s("could not be read")));
        QVERIFY(!button(m_page.get(), s("Make a data link")));
    }

    void examiningShowsTheFindings()
    {
        openAtFirst();
        button(m_page.get(), s("Examine"))->click();
        auto findings = [this] { return named<QTableView>(m_page.get(), s("Findings")); };
        QTRY_VERIFY(findings());
        QCOMPARE(findings()->model()->rowCount(), 1);
        findings()->selectRow(0);
        QTRY_VERIFY(test::sees(m_page.get(), s("Repair the link.")));
        QCOMPARE(m_service->lastArguments(s("examineLink")), QStringList({s("local-1"), s("menu")}));
    }

    void tablesAreAskedForWhenTheyAreSeen()
    {
        openAtFirst();
        QVERIFY(!m_service->called(s("linkTables")));
        showTab(s("Tables"));
        QTRY_VERIFY(named<QTableView>(m_page.get(), s("Tables")));
        QCOMPARE(m_service->count(s("linkTables")), 1);
    }

    void aQueryRunsIsCancelledAndCopied()
    {
        openAtFirst();
        showTab(s("Query"));
        auto *field = named<QPlainTextEdit>(m_page.get(), s("Query"));
        QVERIFY(field);
        QVERIFY(!button(m_page.get(), s("Run query"))->isEnabled());
        field->setPlainText(s("SELECT id FROM menu.orders"));
        m_service->hold(s("linkQuery"));
        button(m_page.get(), s("Run query"))->click();
        QTRY_VERIFY(button(m_page.get(), s("Cancel the query")));
        button(m_page.get(), s("Cancel the query"))->click();
        QCOMPARE(m_service->lastArguments(s("cancelLinkQuery")).first(), m_service->dataLinks().lastQuery.id);
        m_service->release(s("linkQuery"));
        QTRY_VERIFY(named<QTableView>(m_page.get(), s("Rows")));
        QVERIFY(test::sees(m_page.get(), s("Rows: 2, in")));
        button(m_page.get(), s("Copy as CSV"))->click();
        QCOMPARE(QApplication::clipboard()->text(), s("id\r\n1\r\n2\r\n"));
    }

    // Its answer would be shown under another link's name.
    void aQueryOfAnotherLinkIsForgotten()
    {
        openAtFirst();
        showTab(s("Query"));
        named<QPlainTextEdit>(m_page.get(), s("Query"))->setPlainText(s("SELECT 1"));
        m_service->hold(s("linkQuery"));
        button(m_page.get(), s("Run query"))->click();
        table()->selectRow(1);
        QTRY_VERIFY(m_service->called(s("cancelLinkQuery")));
        m_service->release(s("linkQuery"));
        QTest::qWait(50); // its answer arrives, and is nobody's
        QVERIFY(!named<QTableView>(m_page.get(), s("Rows")));
        QVERIFY(test::sees(m_page.get(), s("Reads only.")));
        QVERIFY(button(m_page.get(), s("Run query"))->isEnabled());
    }

    void psqlIsOpenedForTheLocalDatabase()
    {
        openAtFirst();
        showTab(s("Query"));
        m_service->failNext(s("serviceFile"), makeError(ErrorCode::SourceGone));
        button(m_page.get(), s("Open in psql"))->click();
        QTRY_COMPARE(m_service->lastArguments(s("serviceFile")), (QStringList{s("a"), s("local-1")}));
        QTRY_VERIFY(test::sees(m_page.get(), s("source.gone")));
        QVERIFY(button(m_page.get(), s("Open in psql"))->isEnabled());
        // The same where the pointer is.
        m_service->failNext(s("serviceFile"), makeError(ErrorCode::SourceGone));
        for (QAction *action : table()->actions()) {
            if (action->text() == s("Open in psql"))
                action->trigger();
        }
        QTRY_COMPARE(m_service->count(s("serviceFile")), 2);
    }

    void eachActHasItsRequest_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("kind");
        QTest::newRow("repair") << s("Repair") << int(ActKind::LinkRepair);
        QTest::newRow("recreate") << s("Recreate") << int(ActKind::LinkRecreate);
        QTest::newRow("remove") << s("Remove data link") << int(ActKind::LinkRemove);
    }
    void eachActHasItsRequest()
    {
        QFETCH(QString, verb);
        QFETCH(int, kind);
        openAtFirst();
        button(m_page.get(), verb)->click();
        QTRY_VERIFY(m_service->called(s("previewAct")));
        QCOMPARE(int(m_service->acts().lastRequest.kind), kind);
        QCOMPARE(m_service->acts().lastRequest.fields.value(s("name")).toString(), s("menu"));
        QVERIFY(m_page->findChild<ActDialog *>());
    }

    void aLinkThatIsGoneCanBeRecreated()
    {
        m_service->dataLinks().known.links[0].health = LinkHealth::Gone;
        openAtFirst();
        QVERIFY(!button(m_page.get(), s("Repair")));
        QVERIFY(button(m_page.get(), s("Recreate")));
    }

    // Not only in a tool tip, which no keyboard reaches; each reason once.
    void whyDatabasesCannotBeChosen()
    {
        QList<LinkEndView> &ends = m_service->dataLinks().endsOfAll;
        ends = {end("one", "sushi", true, true)};
        for (const char *app : {"tempura", "soba", "udon", "matcha", "dango"})
            ends.append(end(app, app, false, true));
        for (LinkEndView &each : ends)
            each.whyNotLocal = Phrase::plain(s("Its plan has none."));
        ends.last().whyNotLocal = Phrase::plain(s("It is being made."));
        open();
        button(m_page.get(), s("New data link"))->click();
        auto *dialog = m_page->findChild<NewLinkDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(test::sees(dialog, s("Not tempura, soba, udon and 1 more: Its plan has none.")));
        QVERIFY(test::sees(dialog, s("Not dango: It is being made.")));
    }

    // Only where this computer could not look does the link not need what failed.
    void aForecastThatFails_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("canBeMade");
        QTest::newRow("unreachable") << int(ErrorCode::DatabaseUnreachable) << true;
        QTest::newRow("not let in") << int(ErrorCode::DatabaseNotLetIn) << true;
        QTest::newRow("gone") << int(ErrorCode::SourceGone) << false;
        QTest::newRow("logged out") << int(ErrorCode::AuthRevoked) << false;
        QTest::newRow("Heroku away") << int(ErrorCode::ApiUnavailable) << false;
    }
    void aForecastThatFails()
    {
        QFETCH(int, code);
        QFETCH(bool, canBeMade);
        m_service->dataLinks().endsOfAll = {end("one", "sushi", true, true), end("two", "ramen", true, true)};
        open();
        button(m_page.get(), s("New data link"))->click();
        auto *dialog = m_page->findChild<NewLinkDialog *>();
        QVERIFY(dialog);
        auto *remote = named<QComboBox>(dialog, s("Remote database"));
        QTRY_COMPARE(remote->count(), 2);
        m_service->failNext(s("linkForecast"), makeError(ErrorCode(code)));
        remote->setCurrentIndex(0);
        named<QComboBox>(dialog, s("Local database"))->setCurrentIndex(1);
        QTRY_VERIFY(test::sees(dialog, s("could not be found out")));
        QCOMPARE(test::sees(dialog, s("can be made all the same")), canBeMade);
    }

    void aNewLinkIsAskedForInItsDirection()
    {
        m_service->dataLinks().endsOfAll = {end("one", "sushi", true, true), end("two", "ramen", true, true),
                                            end("three", "tempura", false, false)};
        m_service->dataLinks().nextForecast.tables = m_service->dataLinks().tablesOfAll;
        m_service->dataLinks().nextForecast.omitted = {{s("public.mood"), Phrase::plain(s("The type is missing."))}};
        open();
        button(m_page.get(), s("New data link"))->click();
        auto *dialog = m_page->findChild<NewLinkDialog *>();
        QVERIFY(dialog);
        auto *remote = named<QComboBox>(dialog, s("Remote database"));
        auto *local = named<QComboBox>(dialog, s("Local database"));
        QTRY_COMPARE(remote->count(), 2);
        QVERIFY(test::sees(dialog, s("Not tempura: ")));
        QVERIFY(!button(dialog, s("Continue"))->isEnabled());
        remote->setCurrentIndex(0);
        local->setCurrentIndex(0);
        QVERIFY(test::sees(dialog, s("cannot be linked to itself")));
        QVERIFY(!button(dialog, s("Continue"))->isEnabled());
        local->setCurrentIndex(1);
        QTRY_COMPARE(m_service->lastArguments(s("linkForecast")), QStringList({s("a"), s("two"), s("one")}));
        QTRY_VERIFY(named<QTableView>(dialog, s("What will appear")));
        QVERIFY(test::sees(dialog, s("The type is missing.")));
        auto *name = named<QLineEdit>(dialog, s("Link name"));
        QCOMPARE(name->placeholderText(), s("postgresql_one"));
        name->setText(s("Menu"));
        QVERIFY(!button(dialog, s("Continue"))->isEnabled());
        name->setText(s("menu_2"));
        shot(dialog, "new-link");
        button(dialog, s("Continue"))->click();
        QTRY_VERIFY(m_service->called(s("previewAct")));
        QCOMPARE(m_service->acts().lastRequest.kind, ActKind::LinkCreate);
        QCOMPARE(
            m_service->acts().lastRequest.fields,
            QJsonObject({{s("local_addon_id"), s("two")}, {s("remote_addon_id"), s("one")}, {s("name"), s("menu_2")}}));
    }

    void pictures_data()
    {
        QTest::addColumn<int>("choice");
        QTest::newRow("light") << int(Theme::Choice::Light);
        QTest::newRow("dark") << int(Theme::Choice::Dark);
    }
    void pictures()
    {
        QFETCH(int, choice);
        Theme::instance().setChoice(Theme::Choice(choice));
        open();
        QTRY_VERIFY(table());
        shot(m_page.get(), "data-links");
        table()->selectRow(0);
        QTRY_VERIFY(button(m_page.get(), s("Examine")));
        button(m_page.get(), s("Examine"))->click();
        QTRY_VERIFY(named<QTableView>(m_page.get(), s("Findings")));
        shot(m_page.get(), "data-link");
        QVERIFY(table()->isVisible());
    }
};

BOWLINE_GUI_TEST(TestDataLinks)

} // namespace tst_datalinks

#include "tst_datalinks.moc"

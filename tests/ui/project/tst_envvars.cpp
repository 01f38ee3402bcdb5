// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Env Vars tab as a person uses it: choose a row, see and copy the value, opt out, add, edit, delete.
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"
#include "views/project/EnvVarDetail.h"
#include "views/project/SecretValueView.h"

#include <QAccessible>
#include <QClipboard>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bowline;
using namespace bowline::test;

namespace tst_envvars {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const QString table = QStringLiteral("Environment variables");

} // namespace

class TestEnvVars : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Stage> m_stage;

    static QString shownValue() { return Stage::one<QPlainTextEdit>(s("Value"))->toPlainText(); }

private Q_SLOTS:
    void init()
    {
        failOnGuiWarnings();
        m_stage = std::make_unique<Stage>();
        m_stage->open();
        QTRY_VERIFY(Stage::one<QTableView>(table));
    }
    void cleanup() { m_stage.reset(); }

    void tableSpeaksWords()
    {
        QVERIFY(QRegularExpression(s("^In sync, proven \\d+ s ago$"))
                    .match(Stage::cell(table, s("PG_DATABASE_URL"), 3))
                    .hasMatch());
        QCOMPARE(Stage::cell(table, s("STAGING_DATABASE_URL"), 3), s("Opted out"));
        QCOMPARE(Stage::cell(table, s("STRIPE_KEY"), 2), s("Manual"));
        QVERIFY(!m_stage->service.called(s("revealEnvVar")));
    }

    void everyButtonIsUniqueWhateverIsChosen()
    {
        QVERIFY(Stage::sees(s("Sync Database URL"))); // above the table
        for (const char *name : {"PG_DATABASE_URL", "LEGACY_DATABASE_URL", "STAGING_DATABASE_URL", "STRIPE_KEY"}) {
            QVERIFY(Stage::selectRow(table, s(name)));
            QHash<QString, int> seen;
            const auto buttons = m_stage->view->findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                if (button->isVisible() && !button->text().isEmpty())
                    ++seen[button->text()];
            }
            for (auto at = seen.cbegin(); at != seen.cend(); ++at)
                QVERIFY2(at.value() == 1, qPrintable(at.key()));
            const bool synced = QByteArray(name).startsWith("PG") || QByteArray(name).startsWith("LEGACY");
            QCOMPARE(Stage::sees(s("Opt out of the sync")), synced);
            QCOMPARE(Stage::sees(s("Sync Database URL")), !synced);
            QCOMPARE(Stage::sees(s("Delete env var")), !synced);
        }
    }

    void everyColumnIsSeenBesideOrAboveTheDetail()
    {
        QVERIFY(Stage::selectRow(table, s("PG_DATABASE_URL")));
        auto *view = Stage::one<QTableView>(table);
        const auto *detail = m_stage->view->findChild<EnvVarDetail *>();
        for (const QSize size : {QSize(1600, 900), QSize(1080, 760), QSize(900, 680)}) {
            m_stage->view->resize(size);
            QTRY_VERIFY(view->horizontalHeader()->length() <= view->viewport()->width());
            const QPoint corner = detail->mapTo(view->window(), QPoint());
            const QPoint end = view->mapTo(view->window(), QPoint(view->width(), view->height()));
            QVERIFY2(size.width() < 1200 ? corner.y() >= end.y() : corner.x() >= end.x(),
                     qPrintable(s("%1").arg(size.width())));
        }
        m_stage->view->resize(1080, 760);
        const int status = 3;
        QTRY_VERIFY(view->columnWidth(status) >=
                    static_cast<QAbstractItemView *>(view)->sizeHintForIndex(view->model()->index(2, status)).width());
    }

    // The table gets smaller for the detail, whenever the layouts settle.
    void theChosenRowStaysInSight()
    {
        m_stage->view->resize(1024, 700);
        QList<Change> more;
        for (int i = 10; i < 50; ++i)
            more.append(FakeService::manualVar(s("shop"), s("Z_%1").arg(i)));
        m_stage->service.emitChanges(more);
        auto *view = Stage::one<QTableView>(table);
        QTRY_VERIFY(view->model()->rowCount() > 40);
        const QModelIndex lowest = view->indexAt(QPoint(5, view->viewport()->height() - 5));
        QVERIFY(lowest.isValid());
        view->selectRow(lowest.row());
        const auto *detail = m_stage->view->findChild<EnvVarDetail *>();
        QTRY_VERIFY(detail && detail->isVisible());
        const auto isSeen = [view] {
            const QRect row = view->visualRect(view->currentIndex());
            return row.top() >= 0 && row.bottom() <= view->viewport()->height();
        };
        QTRY_VERIFY(view->viewport()->height() < lowest.row() * view->rowHeight(0)); // else it was no test
        QTRY_VERIFY(isSeen());
        m_stage->view->resize(1024, 600);
        QTest::qWait(50);
        QTRY_VERIFY(isSeen());
    }

    void assistiveTechnologyChoosesARow()
    {
        auto *view = Stage::one<QTableView>(table);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(view);
        QVERIFY(accessible && accessible->tableInterface());
        QCOMPARE(accessible->text(QAccessible::Name), table);
        QVERIFY(accessible->tableInterface()->selectRow(2)); // by name: PG_DATABASE_URL
        QCOMPARE(view->model()->index(2, 0).data().toString(), s("PG_DATABASE_URL"));
        QTRY_VERIFY(Stage::sees(s("Opt out of the sync")));
        QVERIFY(Stage::seesText(s("Heroku keeps this env var equal to DATABASE_URL of sushi")));
    }

    void optOutThenOfferToSyncAgain()
    {
        QVERIFY(Stage::selectRow(table, s("PG_DATABASE_URL")));
        QVERIFY(Stage::seesText(s("the value stays as it is")));
        QVERIFY(Stage::press(s("Opt out of the sync")));
        QTRY_COMPARE(m_stage->service.lastArguments(s("optOut")), (QStringList{s("shop"), s("PG_DATABASE_URL")}));
        QTRY_VERIFY(Stage::sees(s("Sync Database URL")));
        EnvVarView row = Stage::synced(s("PG_DATABASE_URL"), SyncState::OptedOut, s("sushi"), s("DATABASE_URL"));
        m_stage->service.emitChanges({row});
        QCOMPARE(Stage::cell(table, s("PG_DATABASE_URL"), 3), s("Opted out"));
        QVERIFY(!Stage::sees(s("Opt out of the sync")));
    }

    void keyboardOptsOutAndStaysThere()
    {
        QVERIFY(Stage::selectRow(table, s("PG_DATABASE_URL")));
        QApplication::setActiveWindow(m_stage->view.get());
        auto *optOut = Stage::one<QPushButton>(s("Opt out of the sync"));
        optOut->setFocus();
        QTest::keyClick(optOut, Qt::Key_Return);
        QTRY_VERIFY(m_stage->service.called(s("optOut")));
        QTRY_COMPARE(QApplication::focusWidget(), Stage::one<QPushButton>(s("Sync Database URL")));
    }

    void anErrorStandsWhereItHappened()
    {
        QVERIFY(Stage::selectRow(table, s("PG_DATABASE_URL")));
        m_stage->service.failNext(s("optOut"), makeError(ErrorCode::StoreFull));
        QVERIFY(Stage::press(s("Opt out of the sync")));
        QTRY_VERIFY(Stage::seesText(s("The disk is full")));
        QVERIFY(Stage::sees(s("Opt out of the sync")));
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(!Stage::seesText(s("The disk is full")));
    }

    void anAppIsAuthorizedWithACode()
    {
        EnvVarView locked = Stage::synced(s("LOCKED_URL"), SyncState::Disconnected, s("vault"), s("DATABASE_URL"));
        locked.sync->appId = s("app-1");
        locked.sync->reason = Phrase::plain(s("Heroku asks for a second factor."));
        locked.sync->nextStep = NextStep::AuthorizeApp;
        m_stage->service.emitChanges({locked});
        QTRY_VERIFY(Stage::selectRow(table, s("LOCKED_URL")));
        QVERIFY(Stage::press(s("Authorize this app")));
        QTRY_VERIFY(Stage::dialog());
        QVERIFY(Stage::seesText(s("vault")));
        QVERIFY(Stage::type(s("Second-factor code"), s("000000")));
        m_stage->service.failNext(s("authorizeApp"), makeError(ErrorCode::AuthCodeRefused));
        auto *authorize = Stage::dialog()->findChild<QPushButton *>(QString(), Qt::FindDirectChildrenOnly);
        for (auto *button : Stage::dialog()->findChildren<QPushButton *>()) {
            if (button->text() == s("Authorize this app"))
                authorize = button;
        }
        QVERIFY(authorize);
        authorize->click();
        QTRY_VERIFY(Stage::seesText(s("did not accept"))); // said in the dialog, which stays open
        QVERIFY(Stage::dialog());
        QVERIFY(Stage::type(s("Second-factor code"), s("246810")));
        authorize->click();
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("authorizeApp")), (QStringList{s("a1"), s("app-1"), s("246810")}));
    }

    void syncNow()
    {
        QVERIFY(Stage::selectRow(table, s("REPORTS_DATABASE_URL")));
        QVERIFY(Stage::seesText(s("The password was revoked")));
        QVERIFY(Stage::press(s("Sync now")));
        QCOMPARE(m_stage->service.lastArguments(s("syncNow")).value(1), s("REPORTS_DATABASE_URL"));
    }

    void revealHidesItself()
    {
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        auto *value = m_stage->view->findChild<EnvVarDetail *>()->valueView();
        value->setLifetime(80);
        // Noted as it happens: on a busy computer it is hidden again before anybody looks.
        QStringList shown;
        const auto *field = Stage::one<QPlainTextEdit>(s("Value"));
        connect(field, &QPlainTextEdit::textChanged, this, [&] { shown.append(shownValue()); });
        QVERIFY(Stage::press(s("Reveal")));
        QTRY_VERIFY(shown.contains(s("sk_test_4eC39HqLyjWDarjtT1")));
        QTRY_VERIFY(!value->isRevealed());
        disconnect(field, nullptr, this, nullptr);
        QVERIFY(!shownValue().contains(s("sk_test")));
        QVERIFY(Stage::sees(s("Reveal")));
    }

    void anotherRowHidesTheValue()
    {
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Reveal")));
        QTRY_VERIFY(shownValue().contains(s("sk_test")));
        QVERIFY(Stage::sees(s("Hide")));
        QVERIFY(Stage::selectRow(table, s("SENTRY_DSN")));
        QVERIFY(!shownValue().contains(s("sk_test")));
    }

    void aLateAnswerIsNotShownUnderAnotherName()
    {
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        m_stage->service.hold(s("revealEnvVar"));
        QVERIFY(Stage::press(s("Reveal")));
        QVERIFY(Stage::selectRow(table, s("SENTRY_DSN")));
        m_stage->service.release(s("revealEnvVar"));
        QTest::qWait(20);
        QVERIFY(!shownValue().contains(s("sk_test")));
    }

    void copyGoesToTheClipboard()
    {
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Copy value")));
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), s("sk_test_4eC39HqLyjWDarjtT1"));
        QVERIFY(!shownValue().contains(s("sk_test")));
        QGuiApplication::clipboard()->clear();
    }

    void addValidatesAndSaves()
    {
        QVERIFY(Stage::press(s("Add env var")));
        QVERIFY(Stage::type(s("Name"), s("A=B")));
        QVERIFY(Stage::seesText(s("cannot hold “=”")));
        QVERIFY(!Stage::press(s("Save env var")));
        QVERIFY(Stage::type(s("Name"), s("STRIPE_KEY")));
        QVERIFY(Stage::seesText(s("STRIPE_KEY exists already")));
        QVERIFY(Stage::type(s("Name"), s("NEW_ONE")));
        auto *value = Stage::dialog()->findChild<QPlainTextEdit *>();
        value->setPlainText(QString(2 * 1024 * 1024, QLatin1Char('x')));
        QVERIFY(Stage::seesText(s("at most")));
        QVERIFY(!Stage::press(s("Save env var")));
        value->setPlainText(s("hello = 🛒"));
        QVERIFY(Stage::press(s("Save env var")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("setEnvVar")),
                 (QStringList{s("shop"), s("NEW_ONE"), s("hello = 🛒")}));
        m_stage->service.emitChanges({FakeService::manualVar(s("shop"), s("NEW_ONE"))});
        QTRY_COMPARE(m_stage->view->findChild<EnvVarDetail *>()->envVar().name, s("NEW_ONE")); // chosen when it arrives
    }

    // What is shown is of what is typed now, and changes nothing.
    void aWriteIsSeenBeforeItIsDone()
    {
        m_stage->service.envVars().plan.changed = {s("STRIPE_KEY")};
        m_stage->service.envVars().plan.sideEffects = {Phrase::plain(s("The file's mode stays 0644."))};
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Edit")));
        QVERIFY(!Stage::press(s("Preview change"))); // nothing is typed
        auto *value = Stage::dialog()->findChild<QPlainTextEdit *>();
        value->setPlainText(s("sk_new"));
        QVERIFY(Stage::press(s("Preview change")));
        QTRY_VERIFY(Stage::seesText(s("Gets another value:")));
        QVERIFY(Stage::seesText(s("The file's mode stays 0644.")));
        QCOMPARE(m_stage->service.lastArguments(s("planEnvVar")),
                 (QStringList{s("shop"), s("STRIPE_KEY"), s("sk_new")}));
        QVERIFY(!m_stage->service.called(s("setEnvVar")));
        value->setPlainText(s("sk_newer"));
        QVERIFY(!Stage::seesText(s("Gets another value:")));
        // Trying again asks again, and writes nothing.
        m_stage->service.failNext(s("planEnvVar"), makeError(ErrorCode::DestinationMaintenance));
        QVERIFY(Stage::press(s("Preview change")));
        QTRY_VERIFY(Stage::sees(s("Try again")));
        QVERIFY(Stage::press(s("Try again")));
        QTRY_VERIFY(Stage::seesText(s("Gets another value:")));
        QVERIFY(!m_stage->service.called(s("setEnvVar")));
        QVERIFY(Stage::press(s("Replace the value")));
        QTRY_VERIFY(!Stage::dialog());
        QVERIFY(m_stage->service.called(s("setEnvVar")));
    }

    void editReplacesTheValue()
    {
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Edit")));
        QVERIFY(Stage::one<QLineEdit>(s("Name"))->isReadOnly());
        QVERIFY(!Stage::press(s("Replace the value"))); // the old value is not in the field: an empty one says nothing
        m_stage->service.failNext(s("setEnvVar"), makeError(ErrorCode::DestinationMaintenance));
        Stage::dialog()->findChild<QPlainTextEdit *>()->setPlainText(s("sk_new"));
        QVERIFY(Stage::press(s("Replace the value")));
        QTRY_VERIFY(Stage::sees(s("Try again")));
        QVERIFY(Stage::press(s("Try again")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("setEnvVar")).value(2), s("sk_new"));
    }

    void aValueIsMadeEmptyOnPurposeOnly()
    {
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Edit")));
        QVERIFY(!Stage::press(s("Replace the value")));
        Stage::one<QCheckBox>(s("Make the value empty"))->click();
        QVERIFY(Stage::press(s("Replace the value")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("setEnvVar")), (QStringList{s("shop"), s("STRIPE_KEY"), QString()}));
    }

    void deleteShowsWhatItTouchesFirst()
    {
        m_stage->service.preview = {
            {}, {Phrase::plain(s("Hasura source default"))}, Phrase::plain(s("STRIPE_KEY and its value are removed."))};
        QVERIFY(Stage::selectRow(table, s("STRIPE_KEY")));
        QVERIFY(Stage::press(s("Delete env var")));
        QTRY_VERIFY(Stage::seesText(s("STRIPE_KEY and its value are removed.")));
        QTRY_VERIFY(Stage::seesText(s("Hasura source default")));
        QVERIFY(!m_stage->service.called(s("deleteEnvVar")));
        QVERIFY(Stage::press(s("Delete env var"))); // the one in the dialog is the only one now
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("deleteEnvVar")).value(1), s("STRIPE_KEY"));
        m_stage->service.emitChanges({Removed<EnvVarView>{{ProjectId(s("shop")), s("STRIPE_KEY")}}});
        QCOMPARE(Stage::cell(table, s("STRIPE_KEY"), 0), QString());
    }

    void aRowThatIsNotThereSaysSo()
    {
        EnvVarView ghost = Stage::synced(s("GHOST_URL"), SyncState::OptedOut, s("sushi"), s("DATABASE_URL"));
        ghost.isThere = false;
        ghost.valueBytes = 0;
        m_stage->service.emitChanges({ghost});
        QTRY_COMPARE(Stage::cell(table, s("GHOST_URL"), 1), s("not there"));
        QVERIFY(Stage::selectRow(table, s("GHOST_URL")));
        QVERIFY(Stage::seesText(s("not at this destination")));
        QVERIFY(!Stage::sees(s("Reveal")));
    }

    void hasuraVarsStay()
    {
        QVERIFY(Stage::selectRow(table, s("HASURA_GRAPHQL_ADMIN_SECRET")));
        QVERIFY(!Stage::press(s("Delete env var")));
        QVERIFY(Stage::seesText(s("belongs to Hasura Cloud")));
    }

    void searchAndNothingFound()
    {
        QVERIFY(Stage::type(s("Search env vars"), s("sushi")));
        QCOMPARE(Stage::one<QTableView>(table)->model()->rowCount(), 2);
        QVERIFY(Stage::type(s("Search env vars"), s("nowhere")));
        QVERIFY(Stage::seesText(s("No env var contains “nowhere”.")));
        QVERIFY(Stage::sees(s("Sync Database URL")));
    }

    void unreadableEnvVarsSayWhy()
    {
        m_stage->service.failNext(s("listEnvVars"), makeError(ErrorCode::DestinationUnwritable));
        m_stage->view->showProject(ProjectId(s("worker")));
        QTRY_VERIFY(Stage::seesText(s("The env file cannot be written")));
        QVERIFY(Stage::press(s("Edit the destination")));
        QTRY_VERIFY(Stage::dialog());
        QCOMPARE(Stage::dialog()->windowTitle(), s("Change destination"));
        QCOMPARE(Stage::one<QLineEdit>(s("Path of the env file"))->text(), s("/srv/worker/.env"));
    }
};

BOWLINE_GUI_TEST(TestEnvVars)

} // namespace tst_envvars

#include "tst_envvars.moc"

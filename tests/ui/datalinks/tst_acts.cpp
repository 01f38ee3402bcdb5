// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of every act over a service double: what is shown before, what has to be typed, what happens after.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"
#include "ui/models/ReadyState.h"

#include "dialogs/acts/ActDialog.h"
#include "widgets/ErrorBanner.h"
#include "widgets/StepList.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_acts {

using test::button;
using test::FakeService;
using test::named;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestActDialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::unique_ptr<ServiceState> m_state;
    std::unique_ptr<ActDialog> m_dialog;

    void open()
    {
        m_dialog = std::make_unique<ActDialog>(*m_service, *m_state, s("Remove data link menu"),
                                               ActRequest{ActKind::LinkRemove, AccountId(s("a")), {}}, nullptr);
        m_dialog->show();
    }
    JobView job(bool finished, StepState state)
    {
        JobView view;
        view.id = JobId(s("job"));
        view.kind = JobKind::Act;
        view.finished = finished;
        view.steps = {{Phrase::plain(s("Remove menu at Heroku")), state, {}}};
        return view;
    }
    bool sees(const QString &part) { return test::sees(m_dialog.get(), part); }

    void begin()
    {
        m_service->nextJob.act = s("f1");
        open();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
        named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->setText(s("sushi"));
        button(m_dialog.get(), s("Remove"))->click();
    }
    void restart()
    {
        m_service->state.jobs.clear();
        ++m_service->state.revision;
        Q_EMIT m_service->snapshotRenewed(m_service->state);
    }
    JobView takenUp(bool finished)
    {
        JobView view = job(finished, finished ? StepState::Done : StepState::Running);
        view.id = JobId(s("another"));
        view.act = s("f1");
        return view;
    }

private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        m_service = std::make_unique<FakeService>();
        ActPreviewView &preview = m_service->acts().nextPreview;
        preview.sentence = Phrase::plain(s("The link menu is removed from sushi."));
        preview.verb = Phrase::plain(s("Remove"));
        preview.touches = {{TouchedKind::Link, s("menu"), Phrase::plain(s("is removed"))},
                           {TouchedKind::View, s("public.today"), Phrase::plain(s("is dropped"))}};
        preview.typed = s("sushi");
        preview.command = s("heroku pg:links:destroy DATABASE menu --app sushi --confirm sushi");
        preview.requests = {s("DELETE /client/v11/databases/1/links/menu")};
        preview.restoreScript = s("CREATE VIEW public.today AS SELECT 1;\n");
        preview.fingerprint = s("f1");
        m_service->nextJob = job(false, StepState::Running);
        m_state = test::readyState(*m_service);
        QVERIFY(m_state);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_state.reset();
        m_service.reset();
    }

    void nothingHappensBeforeTheVerb()
    {
        open();
        QTRY_VERIFY(sees(s("is removed from sushi")));
        auto *table = named<QTableView>(m_dialog.get(), s("What it touches"));
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 2);
        QVERIFY(sees(s("heroku pg:links:destroy")));
        QVERIFY(!named<QPlainTextEdit>(m_dialog.get(), s("Exact requests")));
        named<QCheckBox>(m_dialog.get(), s("Show the exact requests"))->click();
        QVERIFY(named<QPlainTextEdit>(m_dialog.get(), s("Exact requests"))->toPlainText().startsWith(s("DELETE")));
        QVERIFY(!m_service->called(s("performAct")));
    }

    void theVerbWaitsForWhatHasToBeTyped()
    {
        open();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
        QVERIFY(!button(m_dialog.get(), s("Remove"))->isEnabled());
        auto *field = named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"));
        QVERIFY(field);
        QTest::keyClicks(field, s("sush"));
        QVERIFY(!button(m_dialog.get(), s("Remove"))->isEnabled());
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(m_dialog->isVisible()); // Return neither performs nor closes
        QVERIFY(!m_service->called(s("performAct")));
        QTest::keyClicks(field, s("i"));
        QVERIFY(button(m_dialog.get(), s("Remove"))->isEnabled());
    }

    void itIsFollowedToItsEnd()
    {
        open();
        const QSignalSpy performed(m_dialog.get(), &ActDialog::performed);
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
        named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->setText(s("sushi"));
        button(m_dialog.get(), s("Remove"))->click();
        QTRY_VERIFY(m_service->called(s("performAct")));
        QTRY_COMPARE(m_dialog->findChild<StepList *>()->count(), 1);
        QVERIFY(button(m_dialog.get(), s("Close")));
        QCOMPARE(performed.size(), 0);
        m_service->emitChanges({job(true, StepState::Done)});
        QTRY_COMPARE(performed.size(), 1);
        button(m_dialog.get(), s("Done"))->click();
        QVERIFY(!m_dialog->isVisible());
    }

    void whatHasChangedIsShownAnew()
    {
        open();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
        named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->setText(s("sushi"));
        m_service->failNext(s("performAct"), makeError(ErrorCode::ActStale));
        button(m_dialog.get(), s("Remove"))->click();
        QTRY_COMPARE(m_service->count(s("previewAct")), 2);
        QTRY_VERIFY(sees(s("Things had changed since the preview")));
        QVERIFY(!button(m_dialog.get(), s("Remove"))->isEnabled()); // the new one has to be read, and confirmed
    }

    void anObstacleIsSaidAndNothingOffered()
    {
        m_service->acts().nextPreview.obstacle = makeError(ErrorCode::ActReadOnly);
        open();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
        QVERIFY(!button(m_dialog.get(), s("Remove"))->isEnabled());
        QVERIFY(!m_dialog->findChild<ErrorBanner *>()->text().isEmpty());
        QVERIFY(!named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm")));
    }

    void aChoiceMakesAnotherPreview()
    {
        ActPreviewView &preview = m_service->acts().nextPreview;
        const ActChoice locks{s("long_locks"), Phrase::plain(s("Allow long locks")),
                              Phrase::plain(s("Others may wait.")), false};
        const ActChoice gone{s("remove_gone"), Phrase::plain(s("Remove what is gone")), {}, true};
        preview.choices = {gone, locks};
        open();
        QTRY_VERIFY(named<QCheckBox>(m_dialog.get(), s("Allow long locks")));
        QVERIFY(sees(s("Others may wait.")));
        auto *box = named<QCheckBox>(m_dialog.get(), s("Allow long locks"));
        QVERIFY(!box->isChecked() && named<QCheckBox>(m_dialog.get(), s("Remove what is gone"))->isChecked());
        named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->setText(s("sushi"));
        QVERIFY(button(m_dialog.get(), s("Remove"))->isEnabled());
        preview.choices = {gone, locks};
        preview.choices.last().on = true;
        preview.sentence = Phrase::plain(s("With long locks."));
        preview.fingerprint = s("f2");
        m_service->hold(s("previewAct"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(m_service->count(s("previewAct")), 2);
        QCOMPARE(m_service->acts().lastRequest.fields, (QJsonObject{{s("long_locks"), true}}));
        QVERIFY(sees(s("is removed from sushi"))); // until the new one is there
        QVERIFY(!button(m_dialog.get(), s("Remove"))->isEnabled());
        m_service->release(s("previewAct"));
        QTRY_VERIFY(sees(s("With long locks.")));
        QCOMPARE(named<QCheckBox>(m_dialog.get(), s("Allow long locks")), box);
        QVERIFY(box->isChecked() && box->hasFocus());
        QVERIFY(named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->text().isEmpty());
        QVERIFY(!button(m_dialog.get(), s("Remove"))->isEnabled());
        // Both as they are now are performed.
        named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->setText(s("sushi"));
        button(m_dialog.get(), s("Remove"))->click();
        QTRY_VERIFY(m_service->called(s("performAct")));
        QCOMPARE(m_service->lastArguments(s("performAct")), (QStringList{s("link.remove"), s("f2"), s("sushi")}));
        QCOMPARE(m_service->acts().lastRequest.fields, (QJsonObject{{s("long_locks"), true}}));
    }

    // With all that there can be, on a screen as small as the one of tests: the buttons stay in sight.
    void theButtonsStayOnTheScreen()
    {
        ActPreviewView &preview = m_service->acts().nextPreview;
        for (int i = 0; i < 8; ++i) {
            preview.choices.append(
                {QString::number(i), Phrase::plain(s("Choice %1").arg(i)),
                 Phrase::plain(s("What this changes, in a sentence that is rather long. ").repeated(4)), false});
            preview.notes.append(Phrase::plain(s("One more note, which is good to know before.")));
        }
        open();
        QTRY_VERIFY(named<QCheckBox>(m_dialog.get(), s("Choice 7")));
        named<QCheckBox>(m_dialog.get(), s("Show the exact requests"))->click();
        const int room = m_dialog->screen()->availableGeometry().height();
        QTest::qWait(50); // it grows when its layout is done
        QTRY_VERIFY(m_dialog->height() <= room);
        for (QWidget *each : {static_cast<QWidget *>(button(m_dialog.get(), s("Remove"))),
                              static_cast<QWidget *>(named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm")))}) {
            QVERIFY(each);
            QTRY_VERIFY(m_dialog->rect().contains(QRect(each->mapTo(m_dialog.get(), QPoint()), each->size())));
        }
    }

    // The answer to the first of two choices must not be shown as that to both.
    void onlyTheNewestPreviewCounts()
    {
        ActPreviewView &preview = m_service->acts().nextPreview;
        preview.choices = {{s("a"), Phrase::plain(s("First")), {}, false},
                           {s("b"), Phrase::plain(s("Second")), {}, false}};
        open();
        QTRY_VERIFY(named<QCheckBox>(m_dialog.get(), s("First")));
        m_service->hold(s("previewAct"));
        preview.sentence = Phrase::plain(s("With one."));
        named<QCheckBox>(m_dialog.get(), s("First"))->click();
        preview.sentence = Phrase::plain(s("With both."));
        named<QCheckBox>(m_dialog.get(), s("Second"))->click();
        QCOMPARE(m_service->acts().lastRequest.fields, (QJsonObject{{s("a"), true}, {s("b"), true}}));
        m_service->release(s("previewAct"));
        QTRY_VERIFY(sees(s("With both.")));
        QVERIFY(!sees(s("With one.")));
    }

    // What was chosen can be taken back where it cannot be previewed, or is in the way.
    void choicesStayWhenThePreviewFails()
    {
        ActPreviewView &preview = m_service->acts().nextPreview;
        preview.choices = {{s("a"), Phrase::plain(s("First")), {}, false}};
        preview.obstacle = makeError(ErrorCode::InputInvalid);
        open();
        QTRY_VERIFY(named<QCheckBox>(m_dialog.get(), s("First")));
        m_service->failNext(s("previewAct"), makeError(ErrorCode::DatabaseUnreachable));
        named<QCheckBox>(m_dialog.get(), s("First"))->click();
        QTRY_VERIFY(sees(s("could not be found out")));
        QVERIFY(!button(m_dialog.get(), s("Remove")));
        named<QCheckBox>(m_dialog.get(), s("First"))->click();
        QTRY_VERIFY(sees(s("is removed from sushi")));
        QCOMPARE(m_service->acts().lastRequest.fields, (QJsonObject{{s("a"), false}}));
    }

    // An act's row outlives the service: the next one goes on with it, as another job.
    void itIsFollowedOverARestart()
    {
        begin();
        m_service->emitChanges({m_service->nextJob});
        QTRY_COMPARE(m_dialog->findChild<StepList *>()->count(), 1);
        Q_EMIT m_service->connectionChanged({false, makeError(ErrorCode::ServiceAway)});
        QTRY_VERIFY(sees(s("is away just now")));
        QVERIFY(button(m_dialog.get(), s("Close")));
        Q_EMIT m_service->connectionChanged({true, {}});
        restart();
        QTRY_VERIFY(sees(s("service was restarted")));
        QVERIFY(!sees(s("ry again")));
        QVERIFY(button(m_dialog.get(), s("Back"))); // what it would do by now
        const QSignalSpy performed(m_dialog.get(), &ActDialog::performed);
        m_service->emitChanges({takenUp(false)});
        QTRY_VERIFY(sees(s("goes on where it had stopped")));
        QVERIFY(!button(m_dialog.get(), s("Back")));
        m_service->emitChanges({takenUp(true)});
        QTRY_COMPARE(performed.size(), 1);
        QVERIFY(button(m_dialog.get(), s("Done")));
    }

    // The next service may have been quicker than the window.
    void itHasEndedWhenTheServiceIsBack()
    {
        begin();
        m_service->emitChanges({m_service->nextJob});
        QTRY_COMPARE(m_dialog->findChild<StepList *>()->count(), 1);
        const QSignalSpy performed(m_dialog.get(), &ActDialog::performed);
        m_service->state.jobs = {takenUp(true)};
        ++m_service->state.revision;
        Q_EMIT m_service->snapshotRenewed(m_service->state);
        QTRY_COMPARE(performed.size(), 1);
    }

    void anAnswerThatIsLostIsLookedAfter()
    {
        m_service->failNext(s("performAct"), makeError(ErrorCode::ServiceAway));
        begin();
        QTRY_VERIFY(sees(s("went away before it answered")));
        QVERIFY(button(m_dialog.get(), s("Back")));
        QVERIFY(!m_dialog->findChild<ErrorBanner *>()->isVisible());
        m_service->emitChanges({takenUp(false)});
        QTRY_VERIFY(sees(s("goes on where it had stopped")));
        JobView failed = takenUp(true);
        failed.error = makeError(ErrorCode::ApiUnavailable);
        m_service->emitChanges({failed});
        QTRY_VERIFY(m_dialog->findChild<ErrorBanner *>()->isVisible());
        // Another one's act is none of ours.
        button(m_dialog.get(), s("Back"))->click();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
    }

    void aFailureLeadsBackToThePreview()
    {
        open();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
        named<QLineEdit>(m_dialog.get(), s("Type sushi to confirm"))->setText(s("sushi"));
        button(m_dialog.get(), s("Remove"))->click();
        QTRY_VERIFY(button(m_dialog.get(), s("Close")));
        JobView failed = job(true, StepState::Failed);
        failed.error = makeError(ErrorCode::ApiUnavailable);
        m_service->emitChanges({failed});
        QTRY_VERIFY(button(m_dialog.get(), s("Back")));
        button(m_dialog.get(), s("Back"))->click();
        QTRY_VERIFY(button(m_dialog.get(), s("Remove")));
    }

    void whatIsLostCanBeSaved()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(s("views.sql"));
        open();
        QTRY_VERIFY(button(m_dialog.get(), s("Save a script that brings it back…")));
        button(m_dialog.get(), s("Save a script that brings it back…"))->click();
        auto *dialog = m_dialog->findChild<QFileDialog *>();
        QVERIFY(dialog);
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("CREATE VIEW public.today AS SELECT 1;\n"));
        QTRY_VERIFY(sees(path));
    }
};

BOWLINE_GUI_TEST(TestActDialog)

} // namespace tst_acts

#include "tst_acts.moc"

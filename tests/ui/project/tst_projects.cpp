// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of projects, making one, its activity and its settings.
#include "Stage.h"
#include "dialogs/project/DestinationForm.h"
#include "dialogs/project/NewProjectDialog.h"
#include "support/Destinations.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include <QListView>
#include <QPushButton>

using namespace bowline;
using namespace bowline::test;

namespace tst_projects {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestProjects : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Stage> m_stage;

    static QStringList listed()
    {
        QStringList names;
        auto *list = Stage::one<QListView>(s("Projects"));
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            names += list->model()->index(row, 0).data().toString();
        return names;
    }
    static bool isEnabled(const QString &button)
    {
        const auto *one = Stage::one<QPushButton>(button);
        return one && one->isEnabled();
    }
    static void choose(const char *button)
    {
        QTRY_VERIFY(Stage::one<QRadioButton>(s(button))); // the service tells which kinds there are
        auto *radio = Stage::one<QRadioButton>(s(button));
        QTest::mouseClick(radio, Qt::LeftButton, {}, {10, 10});
        QVERIFY(radio->isChecked());
    }
    static void tick(const char *box)
    {
        auto *flag = Stage::one<QCheckBox>(s(box));
        QVERIFY(flag);
        QTest::mouseClick(flag, Qt::LeftButton, {}, {10, 10});
        QVERIFY(flag->isChecked());
    }

private Q_SLOTS:
    void init()
    {
        failOnGuiWarnings();
        m_stage = std::make_unique<Stage>();
    }
    void cleanup() { m_stage.reset(); }

    void returnOnCancelCreatesNothing()
    {
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QVERIFY(Stage::type(s("Project name"), s("Unwanted")));
        auto *cancel = Stage::one<QPushButton>(s("Cancel"));
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QTRY_VERIFY(!Stage::dialog());
        QVERIFY(!m_stage->service.called(s("createProject")));
    }

    void sortedByNameAndChosenByHand()
    {
        m_stage->open();
        QCOMPARE(listed(), (QStringList{s("Shop API"), s("Weekend notes"), s("Worker")}));
        QTRY_VERIFY(Stage::seesText(s("Hasura Cloud project shop-api-production")));
        auto *list = Stage::one<QListView>(s("Projects"));
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(Stage::seesText(s("Env file /srv/worker/.env")));
        QCOMPARE(m_stage->service.lastArguments(s("listEnvVars")), QStringList{s("worker")});
        QVERIFY(!list->model()->index(0, 0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    }

    void changesArriveByThemselves()
    {
        m_stage->open();
        ProjectView renamed = m_stage->service.state.projects[0];
        renamed.name = s("Aardvark");
        m_stage->service.emitChanges({renamed, FakeService::project(s("p9"), s("Zoo"))});
        QCOMPARE(listed(), (QStringList{s("Aardvark"), s("Weekend notes"), s("Worker"), s("Zoo")}));
        QVERIFY(Stage::seesText(s("Aardvark")));
        for (const char *id : {"shop", "worker", "notes", "p9"})
            m_stage->service.emitChanges({Removed<ProjectView>{{ProjectId(s(id))}}});
        QVERIFY(Stage::seesText(s("A project holds env vars")));
        QVERIFY(Stage::sees(s("New project"))); // only one, that of the empty state
    }

    void newProjectValidatesItsName()
    {
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QVERIFY(!Stage::press(s("Create project")));
        QVERIFY(Stage::type(s("Project name"), QString(300, QLatin1Char('x'))));
        QVERIFY(Stage::seesText(s("300 characters")));
        QVERIFY(!Stage::press(s("Create project")));
        QVERIFY(Stage::type(s("Project name"), s("   ")));
        QVERIFY(!Stage::press(s("Create project")));
        auto *name = Stage::dialog()->findChild<QLineEdit *>();
        name->setText(s("Café 🛒"));
        QVERIFY(Stage::press(s("Create project")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.lastArguments(s("createProject")), QStringList{s("Café 🛒")});
        QCOMPARE(m_stage->service.projects().lastDestination.destination.kind, s("own_store"));
        m_stage->service.emitChanges({FakeService::project(s("p-Café 🛒"), s("Café 🛒"))});
        QTRY_COMPARE(m_stage->service.lastArguments(s("listEnvVars")), QStringList{s("p-Café 🛒")}); // and is chosen
    }

    void envFileIsBrowsedFor()
    {
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QVERIFY(Stage::type(s("Project name"), s("Worker 2")));
        choose("Env file");
        QVERIFY(!Stage::press(s("Create project")));
        auto *dialog = qobject_cast<NewProjectDialog *>(Stage::dialog());
        dialog->destinationForm()->setFileChooser(
            [](QWidget *, const QString &, const std::function<void(const QString &)> &chosen) {
                chosen(s("/srv/w2/.env"));
            });
        QVERIFY(Stage::press(s("Browse…")));
        QCOMPARE(Stage::one<QLineEdit>(s("Path of the env file"))->text(), s("/srv/w2/.env"));
        m_stage->service.failNext(s("createProject"), makeError(ErrorCode::DestinationUnwritable));
        QVERIFY(Stage::press(s("Create project")));
        QTRY_VERIFY(Stage::seesText(s("The env file cannot be written")));
        QCOMPARE(Stage::one<QLineEdit>(s("Project name"))->text(), s("Worker 2")); // nothing lost
        QVERIFY(Stage::press(s("Create project")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(pathOf(m_stage->service.projects().lastDestination), s("/srv/w2/.env"));
    }

    void hasuraProjectsAreListed()
    {
        m_stage->service.projects().choices = {{s("h1"), s("shop-api")}, {s("h2"), s("blog-api")}};
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QVERIFY(Stage::type(s("Project name"), s("Blog")));
        choose("Hasura Cloud project");
        QVERIFY(!Stage::press(s("List projects")));
        QVERIFY(Stage::type(s("Hasura access token"), s("pat-123")));
        m_stage->service.failNext(s("destinationChoices"), makeError(ErrorCode::DestinationUnauthorized));
        QVERIFY(Stage::press(s("List projects")));
        QTRY_VERIFY(Stage::seesText(s("does not accept its access token")));
        QVERIFY(!Stage::sees(s("Edit the destination"))); // there is none yet
        QVERIFY(!Stage::press(s("Create project")));
        QVERIFY(Stage::press(s("List projects")));
        auto *projects = Stage::one<QComboBox>(s("Hasura project"));
        QTRY_COMPARE(projects->count(), 2);
        projects->setCurrentIndex(1);
        QVERIFY(Stage::press(s("Create project")));
        QTRY_VERIFY(!Stage::dialog());
        const DestinationInput &input = m_stage->service.projects().lastDestination;
        QCOMPARE(input.destination.text(QLatin1String("project_id")), s("h2"));
        QCOMPARE(input.secret.revealText(), s("pat-123"));
    }

    // Whatever kinds a service has, in their order: nothing in the window knows them.
    void formIsMadeOfWhatTheServiceSays()
    {
        const auto field = [](const char *key, DestinationFieldType type, const char *label, bool required) {
            DestinationField made;
            made.key = s(key);
            made.type = type;
            made.label = s(label);
            made.required = required;
            return made;
        };
        m_stage->service.projects().kinds = {{s("moon"),
                                              s("Moon"),
                                              s("Far away."),
                                              s("Bring the value there."),
                                              {field("crater", DestinationFieldType::Text, "Crater", true),
                                               field("map", DestinationFieldType::Path, "Map", false),
                                               field("dark", DestinationFieldType::Bool, "Dark side", false),
                                               field("key", DestinationFieldType::Secret, "Key of the base", true)}}};
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QVERIFY(Stage::type(s("Project name"), s("Base")));
        QTRY_VERIFY(Stage::seesText(s("Far away.")));
        QVERIFY(Stage::seesText(s("Bring the value there.")));
        QVERIFY(Stage::one<QRadioButton>(s("Moon"))->isChecked());
        QVERIFY(!Stage::press(s("Create project")));
        QVERIFY(Stage::type(s("Crater"), s("Tycho")));
        QVERIFY(!Stage::press(s("Create project")));
        QVERIFY(Stage::type(s("Key of the base"), s("k3y")));
        tick("Dark side");
        QVERIFY(Stage::press(s("Create project")));
        QTRY_VERIFY(!Stage::dialog());
        const DestinationInput &input = m_stage->service.projects().lastDestination;
        QCOMPARE(input.destination.kind, s("moon"));
        QCOMPARE(input.destination.text(QLatin1String("crater")), s("Tycho"));
        QVERIFY(input.destination.isSet(QLatin1String("dark")));
        QVERIFY(!input.destination.fields.contains(s("key")));
        QCOMPARE(input.secret.revealText(), s("k3y"));
    }

    void envFileCanBeKeptPrivate()
    {
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QVERIFY(Stage::type(s("Project name"), s("Private")));
        choose("Env file");
        QVERIFY(Stage::type(s("Path of the env file"), s("/srv/p/.env")));
        tick("Readable by me only");
        QVERIFY(Stage::press(s("Create project")));
        QTRY_VERIFY(!Stage::dialog());
        QVERIFY(m_stage->service.projects().lastDestination.destination.isSet(QLatin1String("owner_only")));
    }

    void kindsThatDoNotArriveCanBeAskedForAgain()
    {
        m_stage->service.failNext(s("destinationKinds"), makeError(ErrorCode::ServiceAway));
        m_stage->open();
        QVERIFY(Stage::press(s("New project")));
        QTRY_VERIFY(Stage::sees(s("Try again")));
        QVERIFY(Stage::press(s("Try again")));
        choose("Env file");
    }

    // A colleague's newer Bowline made it: nothing is chosen, and nothing can be confirmed by mistake.
    void destinationOfAnUnknownKindIsLeftAlone()
    {
        ProjectView &first = m_stage->service.state.projects[0];
        first.destination = {s("moon"), {{s("crater"), 3}}};
        first.destinationName = s("A place that this version of Bowline does not know");
        first.destinationPlace = s("(moon)");
        m_stage->open();
        QTRY_VERIFY(Stage::seesText(s("does not know (moon)")));
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        QTRY_VERIFY(Stage::one<QRadioButton>(s("Env file")));
        for (const char *kind : {"Bowline's encrypted store", "Env file", "Hasura Cloud project"})
            QVERIFY2(!Stage::one<QRadioButton>(s(kind))->isChecked(), kind);
        QVERIFY(!Stage::press(s("Continue")));
        choose("Bowline's encrypted store");
        QVERIFY(Stage::press(s("Continue")));
    }

    void changeDestinationSaysWhatTheWriteDoesBesides()
    {
        DestinationPreview &preview = m_stage->service.projects().destinationPreview;
        preview = {{}, {}, {s("NEW_URL")}, Phrase::plain(s("Nothing there is overwritten."))};
        preview.sideEffects = {Phrase("file.mode_stays_world").arg(s("0644"))};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(Stage::seesText(s("The file's mode stays 0644")));
        QVERIFY(Stage::seesText(s("What the write does besides:")));
        QVERIFY(Stage::press(s("Cancel")));
    }

    void rename()
    {
        m_stage->open();
        QVERIFY(Stage::press(s("Rename project")));
        QVERIFY(!Stage::press(s("Save name")));
        auto *name = Stage::one<QLineEdit>(s("Project name"));
        QVERIFY(name->hasFocus());
        QTest::keyClicks(name, s("Shop 2"));
        QVERIFY(Stage::press(s("Save name")));
        QCOMPARE(m_stage->service.lastArguments(s("renameProject")), (QStringList{s("shop"), s("Shop 2")}));
    }

    void changeDestinationKeepsTheToken()
    {
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        QTRY_VERIFY(Stage::one<QRadioButton>(s("Hasura Cloud project")));
        QVERIFY(Stage::one<QRadioButton>(s("Hasura Cloud project"))->isChecked());
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(isEnabled(s("Use this destination")));
        QVERIFY(Stage::press(s("Use this destination")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.projects().lastDestination.destination.text(QLatin1String("project_id")), s("h1"));
        QVERIFY(m_stage->service.projects().lastDestination.secret.isEmpty());
    }

    void changeDestinationShowsWhatItOverwrites()
    {
        m_stage->service.projects().destinationPreview = {{s("API_URL"), s("PG_DATABASE_URL")},
                                                          {s("EQUAL_URL")},
                                                          {s("NEW_URL")},
                                                          Phrase::plain(s("Two values are lost."))};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        for (const char *verb : {"Use this destination", "Overwrite and use this destination"})
            QVERIFY(!Stage::sees(s(verb))); // nothing can be confirmed before it was shown
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(Stage::seesText(s("Two values are lost.")));
        for (const char *text : {"Overwritten:", "API_URL", "Equal already:", "EQUAL_URL", "New there:", "NEW_URL"})
            QVERIFY2(Stage::seesText(s(text)), text);
        QVERIFY(!Stage::sees(s("Continue")));
        QVERIFY(!Stage::sees(s("Use this destination")));
        auto *overwrite = Stage::one<QPushButton>(s("Overwrite and use this destination"));
        QVERIFY(overwrite && !overwrite->isDefault()); // Return must not overwrite
        QVERIFY(!m_stage->service.called(s("changeDestination")));

        // Another place: what was shown does not hold any more.
        choose("Env file");
        QVERIFY(!Stage::seesText(s("Two values are lost.")));
        QVERIFY(Stage::type(s("Path of the env file"), s("/srv/else/.env")));
        QVERIFY(!Stage::sees(s("Overwrite and use this destination")));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(isEnabled(s("Overwrite and use this destination")));
        QVERIFY(Stage::press(s("Overwrite and use this destination")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.count(s("previewChangeDestination")), 2);
        QCOMPARE(m_stage->service.count(s("changeDestination")), 1);
        QCOMPARE(pathOf(m_stage->service.projects().lastDestination), s("/srv/else/.env"));
    }

    void changeDestinationSaysThatNothingIsOverwritten()
    {
        m_stage->service.projects().destinationPreview = {{},
                                                          {},
                                                          {s("NEW_URL")},
                                                          Phrase::plain(s("Nothing there is overwritten.")),
                                                          {{s("BY_HAND"), Phrase::plain(s("It was set by hand."))}}};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(Stage::seesText(s("Nothing there is overwritten.")));
        QVERIFY(!Stage::seesText(s("Overwritten:")));
        QVERIFY(Stage::seesText(s("Stays behind:")));
        QVERIFY(Stage::seesText(s("BY_HAND. It was set by hand.")));
        QVERIFY(Stage::press(s("Use this destination")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.count(s("changeDestination")), 1);
    }

    void aDestinationThatCannotBeReadIsNotOffered()
    {
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        m_stage->service.failNext(s("previewChangeDestination"), makeError(ErrorCode::DestinationUnauthorized));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(Stage::seesText(s("does not accept its access token")));
        QVERIFY(!Stage::sees(s("Use this destination")));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(Stage::sees(s("Use this destination")));
        QVERIFY(!m_stage->service.called(s("changeDestination")));
    }

    // What comes late is about a place that is no longer chosen.
    void aLatePreviewIsForgotten()
    {
        m_stage->service.projects().destinationPreview = {
            {s("PG_DATABASE_URL")}, {}, {}, Phrase::plain(s("A value is lost."))};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Change destination")));
        m_stage->service.hold(s("previewChangeDestination"));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        choose("Env file");
        QVERIFY(Stage::type(s("Path of the env file"), s("/srv/else/.env")));
        m_stage->service.release(s("previewChangeDestination"));
        QTRY_VERIFY(isEnabled(s("Continue")));
        QVERIFY(Stage::press(s("Continue")));
        QTRY_VERIFY(Stage::seesText(s("A value is lost.")));
        QCOMPARE(m_stage->service.count(s("previewChangeDestination")), 2);
    }

    void deleteProjectShowsWhatItTouches()
    {
        m_stage->service.preview = {{s("PG_DATABASE_URL")}, {}, Phrase::plain(s("Bowline forgets this project."))};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Delete project")));
        QTRY_VERIFY(Stage::seesText(s("Bowline forgets this project.")));
        m_stage->service.failNext(s("deleteProject"), makeError(ErrorCode::StoreBusy));
        QVERIFY(Stage::press(s("Delete project")));
        QTRY_VERIFY(Stage::seesText(s("Another Bowline is using this journal")));
        QVERIFY(Stage::press(s("Delete project")));
        QTRY_VERIFY(!Stage::dialog());
        QCOMPARE(m_stage->service.count(s("deleteProject")), 2);
    }

    // Bowline's own store goes with its project: nothing there keeps a value.
    void deleteProjectDoesNotPromiseWhatItDeletes()
    {
        m_stage->service.preview = {{}, {}, Phrase::plain(s("Everything goes.")), {s("PG_DATABASE_URL")}};
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Settings")));
        QVERIFY(Stage::press(s("Delete project")));
        QTRY_VERIFY(Stage::seesText(s("Deleted with their values:")));
        QVERIFY(Stage::seesText(s("PG_DATABASE_URL")));
        QVERIFY(!Stage::seesText(s("keep the value")));
        QVERIFY(Stage::press(s("Cancel")));
    }

    void activityShowsItsSteps()
    {
        m_stage->open();
        QVERIFY(m_stage->openTab(s("Activity")));
        QTRY_VERIFY(Stage::one<QTableView>(s("Activity")));
        QTRY_VERIFY(Stage::selectRow(s("Activity"), s("PG_DATABASE_URL updated"), 2));
        auto *steps = Stage::one<QTableView>(s("Steps"));
        QVERIFY(steps && steps->focusPolicy() & Qt::TabFocus);
        QCOMPARE(Stage::cell(s("Steps"), s("Classify"), 1), s("Only the password is another"));
        QCOMPARE(Stage::cell(s("Steps"), s("Write"), 3), s("640 ms"));
        m_stage->service.emitChanges(
            {Stage::activity(9, s("PG_DATABASE_URL updated"), s("Failover"), ActivityResult::Running)});
        auto *table = Stage::one<QTableView>(s("Activity"));
        QCOMPARE(table->model()->index(0, 3).data().toString(), s("Failover"));
        QCOMPARE(table->selectionModel()->selectedRows().first().row(), 1); // what was chosen stays chosen
    }

    void aLostDeltaReloads()
    {
        m_stage->open();
        const int before = m_stage->service.count(s("listEnvVars"));
        m_stage->service.skipRevision();
        m_stage->service.emitChanges({FakeService::project(s("p9"), s("Zoo"))});
        QTRY_COMPARE(m_stage->service.count(s("listEnvVars")), before + 1);
        QVERIFY(listed().contains(s("Zoo")));
    }
};

BOWLINE_GUI_TEST(TestProjects)

} // namespace tst_projects

#include "tst_projects.moc"

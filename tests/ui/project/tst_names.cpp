// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every control of every page and dialog has a name that a screen reader can say.
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "dialogs/AuthorizeAppDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/TokenDialog.h"
#include "dialogs/project/EnvVarDialog.h"
#include "views/MainWindow.h"
#include "views/SettingsPage.h"
#include "views/project/ProjectsView.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextEdit>

using namespace bowline;
using test::FakeService;
using test::Stage;

namespace tst_names {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) ||
           qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTextEdit *>(widget);
}

/// The controls of a window that can be seen and have no name that a screen reader could say.
QStringList nameless(const QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool inside = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                            widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton") ||
                            widget->inherits("QComboBoxListView");
        if (widget->window() != window || !widget->isVisible() || inside || !isControl(widget))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            found.append(QStringLiteral("%1 in %2")
                             .arg(QLatin1String(widget->metaObject()->className()),
                                  QLatin1String(widget->parentWidget()->metaObject()->className())));
    }
    return found;
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        test::failOnGuiWarnings();
        m_stage = std::make_unique<Stage>();
        m_stage->view.reset(); // only its data
    }
    void cleanup()
    {
        m_window.reset();
        m_stage.reset();
    }
    void everyControlHasAName();
    void dialogsHaveNamesToo();
    void dialogsOfTheMenusHaveNamesToo();
    void dialogsThatTroubleOpensHaveNamesToo();

private:
    void start();
    bool closeNamedDialog(int ms = test::usualPatienceMs);
    bool openTab(const QString &name) const;

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

void TestNames::start()
{
    m_window = std::make_unique<MainWindow>(m_stage->service);
    m_window->show();
    QTRY_VERIFY(m_window->state().isReady());
}

bool TestNames::openTab(const QString &name) const
{
    return Stage::openTab(*m_window->findChild<ProjectsView *>(), name);
}

/// If a dialog opens in that time: all its controls have names, and it can be closed. False if none does.
bool TestNames::closeNamedDialog(int ms)
{
    if (!QTest::qWaitFor([] { return Stage::dialog() != nullptr; }, ms))
        return false;
    QTest::qWait(20);
    QDialog *dialog = Stage::dialog();
    const QStringList without = nameless(dialog);
    if (!without.isEmpty())
        QTest::qFail(qPrintable(dialog->windowTitle() + s(": ") + without.join(s(", "))), __FILE__, __LINE__);
    dialog->reject();
    return QTest::qWaitFor([] { return Stage::dialog() == nullptr; }, test::usualPatienceMs);
}

void TestNames::everyControlHasAName()
{
    start();
    const auto settle = [] { QTest::qWait(20); };
    const auto names = [this] { return nameless(m_window.get()); };
    settle();
    QCOMPARE(names(), QStringList());
    for (const char *tab : {"Env Vars", "Integrations", "Activity", "Settings"}) {
        QVERIFY2(openTab(s(tab)), tab);
        settle();
        QCOMPARE(names(), QStringList());
    }
    QVERIFY(openTab(s("Env Vars")));
    for (const char *row : {"PG_DATABASE_URL", "LEGACY_DATABASE_URL", "STRIPE_KEY", "HASURA_GRAPHQL_ADMIN_SECRET"}) {
        QTRY_VERIFY2(Stage::selectRow(s("Environment variables"), s(row)), row);
        settle();
        QCOMPARE(names(), QStringList());
    }
    QVERIFY(Stage::type(s("Search env vars"), s("PG")));
    QCOMPARE(names(), QStringList());
    m_window->showActivity();
    settle();
    QTRY_VERIFY(Stage::selectRow(s("Activity"), s("PG_DATABASE_URL updated"), 2));
    QVERIFY(Stage::type(s("Search activity"), s("PG")));
    settle();
    QCOMPARE(names(), QStringList());
    m_window->showSettings();
    QTRY_VERIFY(m_window->findChild<SettingsPage *>()->isComplete());
    settle();
    QCOMPARE(names(), QStringList());
    m_stage->service.emitChanges({Removed<AccountView>{{AccountId(s("a1"))}}});
    settle();
    QCOMPARE(names(), QStringList());
}

void TestNames::dialogsHaveNamesToo()
{
    start();
    const auto check = [](const char *which) {
        QTRY_VERIFY2(Stage::dialog(), which);
        QTest::qWait(50);
        QDialog *dialog = Stage::dialog();
        QCOMPARE(nameless(dialog), QStringList());
        dialog->reject();
        QTRY_VERIFY2(!Stage::dialog(), which);
    };
    m_window->openFinder();
    check("finder");
    m_window->newProject();
    check("new project");
    for (const QAction *menu : m_window->menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions()) {
            if (action->text() == s("Error reference") || action->text() == s("Log") ||
                action->text() == s("About Bowline")) {
                action->trigger();
                check(qPrintable(action->text()));
            }
        }
    }
    QVERIFY(Stage::press(s("Add env var")));
    check("add env var");
    QVERIFY(Stage::press(s("Sync Database URL")));
    check("connect");
    QVERIFY(openTab(s("Settings")));
    QVERIFY(Stage::press(s("Change destination")));
    check("change destination");
    QVERIFY(Stage::press(s("Delete project")));
    check("delete project");
}

// Whatever the menus get in time to come is asked, too.
void TestNames::dialogsOfTheMenusHaveNamesToo()
{
    m_stage->service.accounts().cliLogin = {true, s("grace@example.com"), Phrase::plain(s("~/.netrc"))};
    start();
    QList<QAction *> open;
    QList<QAction *> waiting = m_window->menuBar()->actions();
    while (!waiting.isEmpty()) {
        QAction *action = waiting.takeFirst();
        if (action->menu())
            waiting += action->menu()->actions();
        else if (!action->isSeparator() && action->text() != s("Quit"))
            open += action;
    }
    const QStringList known{s("New project"),
                            s("Log in to Heroku"),
                            s("Use an API token"),
                            s("Use the Heroku CLI login"),
                            s("Find anything"),
                            s("Error reference"),
                            s("Log"),
                            s("About Bowline")};
    QStringList dialogs;
    for (QAction *action : std::as_const(open)) {
        action->trigger();
        if (closeNamedDialog(known.contains(action->text()) ? test::usualPatienceMs : 300))
            dialogs += action->text();
    }
    for (const QString &each : known)
        QVERIFY2(dialogs.contains(each), qPrintable(each + s(" not in ") + dialogs.join(s(", "))));
}

void TestNames::dialogsThatTroubleOpensHaveNamesToo()
{
    for (const KeychainState state : {KeychainState::Locked, KeychainState::Missing, KeychainState::NeedsPassphrase}) {
        KeychainView keychain;
        keychain.state = state;
        KeychainDialog dialog(m_stage->service, keychain);
        dialog.show();
        QVERIFY(closeNamedDialog());
    }
    AuthorizeAppDialog authorize(m_stage->service, {AccountId(s("a1")), s("app-1"), s("sushi")});
    authorize.show();
    QVERIFY(closeNamedDialog());
    TokenDialog token(m_stage->service, FakeService::account(s("a1"), s("ada@example.com")));
    token.show();
    QVERIFY(closeNamedDialog());
    EnvVarDialog edit(m_stage->service, FakeService::manualVar(s("shop"), s("STRIPE_KEY")));
    edit.show();
    QVERIFY(closeNamedDialog());
}

BOWLINE_GUI_TEST(TestNames)

} // namespace tst_names

#include "tst_names.moc"

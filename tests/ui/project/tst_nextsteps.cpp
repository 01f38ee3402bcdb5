// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each state offers what works: for every state of a sync, every reason that it can have and every kind of login, what
// the window offers beside the env var begins what leads out of that state.
#include "Stage.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "core/Error.h"
#include "core/SyncState.h"
#include "dialogs/AuthorizeAppDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/TokenDialog.h"
#include "dialogs/project/ChangeDestinationDialog.h"
#include "dialogs/project/ConnectDialog.h"
#include "models/StatusText.h"
#include "views/MainWindow.h"
#include "views/SettingsPage.h"

// Of sync/Outcome.h, which has another Stage than the tests of the window.
namespace bowline {
NextStep nextStepOf(SyncState state, ErrorCode code);
}

using namespace bowline;
using test::FakeService;
using test::Stage;

namespace tst_nextsteps {

namespace {

const QString envVarName = QStringLiteral("PG_DATABASE_URL");

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

} // namespace

class TestNextSteps : public QObject
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

    void whatIsOfferedLeadsOut_data();
    void whatIsOfferedLeadsOut();

private:
    void show(SyncState state, NextStep step, LoginKind login);
    void followStep(NextStep step, LoginKind login);
    void followLogin(LoginKind login);
    template <class Dialog>
    bool opens() const
    {
        return QTest::qWaitFor(
            [this] {
                const auto *dialog = m_window->findChild<Dialog *>();
                return dialog && dialog->isVisible();
            },
            test::usualPatienceMs);
    }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<MainWindow> m_window;
};

// Every pair of state and step that the engine makes of any error, once for each kind of login where that matters.
void TestNextSteps::whatIsOfferedLeadsOut_data()
{
    QTest::addColumn<SyncState>("state");
    QTest::addColumn<NextStep>("step");
    QTest::addColumn<LoginKind>("login");
    const std::pair<LoginKind, const char *> logins[] = {
        {LoginKind::Browser, "browser"}, {LoginKind::ApiToken, "API token"}, {LoginKind::HerokuCli, "Heroku CLI"}};
    QSet<std::pair<int, int>> seen;
    for (int state = int(SyncState::InSync); state <= int(SyncState::Disconnected); ++state) {
        for (const ErrorCode code : allErrorCodes()) {
            const NextStep step = nextStepOf(SyncState(state), code);
            if (seen.contains({state, int(step)}))
                continue;
            seen.insert({state, int(step)});
            for (const auto &[login, name] : logins) {
                if (login == LoginKind::Browser || step == NextStep::LogIn)
                    QTest::addRow("%s, %s, %s", qPrintable(syncStateKey(SyncState(state))),
                                  qPrintable(errorCodeText(code)), name)
                        << SyncState(state) << step << login;
            }
        }
    }
}

void TestNextSteps::show(SyncState state, NextStep step, LoginKind login)
{
    AccountView account = FakeService::account(text("a1"), text("ada@example.com"));
    account.login = login;
    account.state = step == NextStep::LogIn ? AccountState::NeedsLogin : AccountState::Ready;
    m_stage->service.state.accounts = {account};
    EnvVarView row = Stage::synced(envVarName, state, text("sushi"), text("DATABASE_URL"));
    row.sync->account = account.id;
    row.sync->nextStep = step;
    row.sync->reason = Phrase::plain(text("Something stands in the way."));
    m_stage->service.envVars().envVarsOf[text("shop")] = {row};
    m_window = std::make_unique<MainWindow>(m_stage->service);
    m_window->show();
    QTRY_VERIFY(Stage::selectRow(text("Environment variables"), envVarName));
}

void TestNextSteps::whatIsOfferedLeadsOut()
{
    QFETCH(SyncState, state);
    QFETCH(NextStep, step);
    QFETCH(LoginKind, login);
    show(state, step, login);
    if (step == NextStep::None) { // nothing is wrong, or a person's own wish can be taken back
        QVERIFY(state == SyncState::InSync || state == SyncState::Updating || state == SyncState::OptedOut);
        QVERIFY(Stage::sees(state == SyncState::OptedOut ? text("Sync Database URL") : text("Opt out of the sync")));
        return;
    }
    QVERIFY2(Stage::press(step == NextStep::SyncNow ? text("Sync now") : nextStepText(step)),
             qPrintable(nextStepText(step)));
    followStep(step, login);
}

void TestNextSteps::followStep(NextStep step, LoginKind login)
{
    switch (step) {
    case NextStep::SyncNow:
        QTRY_COMPARE(m_stage->service.lastArguments(text("syncNow")), (QStringList{text("shop"), envVarName}));
        break;
    case NextStep::LogIn:
        followLogin(login);
        break;
    case NextStep::AuthorizeApp:
        QVERIFY(opens<AuthorizeAppDialog>());
        break;
    case NextStep::UnlockKeychain:
        QVERIFY(opens<KeychainDialog>());
        break;
    case NextStep::ChooseDatabase:
        QVERIFY(opens<ConnectDialog>());
        QCOMPARE(Stage::one<QLineEdit>(text("Env var name"))->text(), envVarName);
        break;
    case NextStep::EditSync:
        QVERIFY(opens<ConnectDialog>());
        QVERIFY(Stage::one<QComboBox>(text("Used by")));
        break;
    case NextStep::EditDestination:
        QVERIFY(opens<ChangeDestinationDialog>());
        break;
    case NextStep::OpenSettings:
        QTRY_VERIFY(m_window->findChild<SettingsPage *>() && m_window->findChild<SettingsPage *>()->isVisible());
        break;
    case NextStep::CaptureBackup: // none of a sync
    case NextStep::Retry:         // the engine never leaves it at that: see nextStepOf()
    case NextStep::None:
        QFAIL("no way out");
    }
}

void TestNextSteps::followLogin(LoginKind login)
{
    QString call = text("renewLogin");
    if (login == LoginKind::HerokuCli)
        call = text("renewCliLogin");
    if (login == LoginKind::ApiToken) {
        call = text("renewToken");
        QVERIFY(opens<TokenDialog>());
        QVERIFY(Stage::type(text("API token"), text("HRKU-9")));
        QVERIFY(Stage::press(text("Use this token")));
    }
    QTRY_VERIFY(m_stage->service.called(call));
    QCOMPARE(m_stage->service.lastArguments(call).value(0), text("a1"));
}

BOWLINE_GUI_TEST(TestNextSteps)

} // namespace tst_nextsteps

#include "tst_nextsteps.moc"

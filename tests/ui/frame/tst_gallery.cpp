// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog of the frame in its states, in light and dark. With BOWLINE_SHOTS=<folder> the
// pictures are kept there, to be looked at; without, they only have to be drawn without a warning.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "dialogs/AboutDialog.h"
#include "dialogs/ConfirmDialog.h"
#include "dialogs/ErrorReferenceDialog.h"
#include "dialogs/FinderDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/LoginDialog.h"
#include "dialogs/TokenDialog.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "views/MainWindow.h"
#include "widgets/Card.h"
#include "widgets/EmptyState.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"
#include "widgets/StepList.h"
#include "widgets/SymbolLabel.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QSignalSpy>

using namespace bowline;
using test::FakeService;

namespace tst_gallery {

class tst_Gallery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void symbols();
    void statuses();
    void welcome();
    void settings();
    void notice();
    void login();
    void loginFailed();
    void token();
    void keychain_data();
    void keychain();
    void confirm();
    void finder();
    void references();

private:
    void shoot(QWidget *widget, const QString &name);
    void fillAccounts(FakeService &api);
};

void tst_Gallery::initTestCase_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void tst_Gallery::init()
{
    test::failOnGuiWarnings();
    QFETCH_GLOBAL(bool, dark);
    Theme::instance().setChoice(dark ? Theme::Choice::Dark : Theme::Choice::Light);
}

void tst_Gallery::shoot(QWidget *widget, const QString &name)
{
    QFETCH_GLOBAL(bool, dark);
    const QPixmap picture = widget->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("BOWLINE_SHOTS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(
        QStringLiteral("%1/%2-%3.png").arg(folder, name, dark ? QStringLiteral("dark") : QStringLiteral("light"))));
}

void tst_Gallery::fillAccounts(FakeService &api)
{
    AccountView ada = FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"));
    AccountView bob = FakeService::account(QStringLiteral("a2"), QStringLiteral("bob@example.com"));
    bob.login = LoginKind::ApiToken;
    AccountView sandbox = FakeService::account(QStringLiteral("a3"), QStringLiteral("demo@sandbox.test"));
    sandbox.sandbox = true;
    api.state.accounts = {ada, bob, sandbox};
}

void tst_Gallery::symbols()
{
    QWidget sheet;
    auto *grid = new QGridLayout(&sheet);
    const Tone tones[] = {Tone::Text,    Tone::Muted,   Tone::Accent, Tone::Proven,
                          Tone::Working, Tone::Warning, Tone::Failing};
    for (int i = 1; i <= static_cast<int>(Symbol::More); ++i) {
        auto *symbol = new SymbolLabel(static_cast<Symbol>(i), tones[i % 7], 40, &sheet);
        grid->addWidget(symbol, (i - 1) / 10, (i - 1) % 10);
    }
    auto *mark = new QLabel(&sheet);
    mark->setPixmap(icons::appIcon().pixmap(128, 128));
    grid->addWidget(mark, 4, 0, 1, 3);
    int column = 3;
    for (const int side : {64, 48, 32, 24, 16}) {
        auto *small = new QLabel(&sheet);
        small->setPixmap(icons::appIcon().pixmap(side, side));
        grid->addWidget(small, 4, column++);
    }
    sheet.resize(640, 420);
    shoot(&sheet, QStringLiteral("symbols"));
}

void tst_Gallery::statuses()
{
    QWidget sheet;
    auto *column = new QVBoxLayout(&sheet);
    auto *card = new Card(QStringLiteral("Heroku"), &sheet);
    card->setSymbol(Symbol::Heroku, Tone::Accent);
    column->addWidget(card);
    for (const SyncState state :
         {SyncState::InSync, SyncState::OptedOut, SyncState::Updating, SyncState::Unproven, SyncState::Offline,
          SyncState::WaitingForHeroku, SyncState::Failing, SyncState::Disconnected}) {
        auto *badge = new StatusBadge(card);
        badge->setState(state);
        card->body()->addWidget(badge);
    }
    auto *steps = new StepList(&sheet);
    steps->setSteps({{Phrase::plain(QStringLiteral("Read DATABASE_URL from sushi")), StepState::Done,
                      Phrase::plain(QStringLiteral("0.2 s"))},
                     {Phrase::plain(QStringLiteral("Write PG_DATABASE_URL")), StepState::Done,
                      Phrase::plain(QStringLiteral("0.4 s"))},
                     {Phrase::plain(QStringLiteral("Prove it with a new login")), StepState::Running, {}},
                     {Phrase::plain(QStringLiteral("Record it")), StepState::Waiting, {}}});
    column->addWidget(steps);
    auto *banner = new ErrorBanner(&sheet);
    banner->showError(makeError(ErrorCode::AuthRevoked));
    column->addWidget(banner);
    auto *empty = new EmptyState(Symbol::Projects, QStringLiteral("No project yet"),
                                 QStringLiteral("A project is a set of env vars at one destination."),
                                 QStringLiteral("New project"), &sheet);
    column->addWidget(empty);
    sheet.resize(560, 820);
    shoot(&sheet, QStringLiteral("widgets"));
}

void tst_Gallery::welcome()
{
    FakeService api;
    api.accounts().cliLogin = {true, QStringLiteral("ada@example.com"), Phrase::plain(QStringLiteral("~/.netrc"))};
    MainWindow window(api);
    window.show();
    QTRY_COMPARE(api.count(QStringLiteral("findCliLogin")), 1);
    QTest::qWait(50);
    shoot(&window, QStringLiteral("welcome"));
}

void tst_Gallery::settings()
{
    FakeService api;
    fillAccounts(api);
    api.state.accounts[1].state = AccountState::NeedsLogin;
    api.state.accounts[1].message = standardMessage(ErrorCode::AuthRevoked);
    MainWindow window(api);
    window.resize(1180, 1240);
    window.show();
    QTRY_VERIFY(window.state().isReady());
    window.showSettings();
    QTest::qWait(50);
    shoot(&window, QStringLiteral("settings"));
}

void tst_Gallery::notice()
{
    FakeService api;
    fillAccounts(api);
    api.state.projects = {FakeService::project(QStringLiteral("p1"), QStringLiteral("shop"))};
    api.state.projects[0].worstState = SyncState::Failing;
    api.state.keychain.state = KeychainState::Locked;
    MainWindow window(api);
    window.show();
    QTRY_VERIFY(window.state().isReady());
    QTest::qWait(50);
    shoot(&window, QStringLiteral("notice"));
}

void tst_Gallery::login()
{
    FakeService api;
    ServiceState state(api);
    api.nextJob.kind = JobKind::Login;
    api.nextJob.link =
        QUrl(QStringLiteral("https://id.heroku.com/oauth/authorize?client_id=5b1c&response_type=code&state=J3x8"));
    LoginDialog dialog(api, state, QStringLiteral("Log in to Heroku"), [&api] { return api.accounts().startLogin(); });
    dialog.begin();
    dialog.show();
    QTest::qWait(50);
    shoot(&dialog, QStringLiteral("login"));
}

void tst_Gallery::loginFailed()
{
    FakeService api;
    ServiceState state(api);
    api.failNext(QStringLiteral("startLogin"), makeError(ErrorCode::AuthClientMissing));
    LoginDialog dialog(api, state, QStringLiteral("Log in to Heroku"), [&api] { return api.accounts().startLogin(); });
    dialog.begin();
    dialog.show();
    QTest::qWait(50);
    shoot(&dialog, QStringLiteral("login-failed"));
}

void tst_Gallery::token()
{
    FakeService api;
    TokenDialog dialog(api);
    dialog.show();
    shoot(&dialog, QStringLiteral("token"));
}

void tst_Gallery::keychain_data()
{
    QTest::addColumn<KeychainState>("state");
    QTest::newRow("locked") << KeychainState::Locked;
    QTest::newRow("missing") << KeychainState::Missing;
    QTest::newRow("passphrase") << KeychainState::NeedsPassphrase;
}

void tst_Gallery::keychain()
{
    QFETCH(KeychainState, state);
    FakeService api;
    KeychainView view;
    view.state = state;
    KeychainDialog dialog(api, view);
    dialog.show();
    shoot(&dialog, QStringLiteral("keychain-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
}

void tst_Gallery::confirm()
{
    ConfirmDialog::Request request;
    request.title = QStringLiteral("Log out ada@example.com");
    request.sentence = QStringLiteral("The login is removed from the keychain. These env vars stop following Heroku; "
                                      "their values stay where they are.");
    request.touched = {QStringLiteral("PG_DATABASE_URL of shop"), QStringLiteral("DATABASE_URL of blog")};
    request.verb = QStringLiteral("Log out");
    ConfirmDialog dialog(request, nullptr);
    dialog.show();
    shoot(&dialog, QStringLiteral("confirm"));
}

void tst_Gallery::finder()
{
    FinderDialog dialog({{QStringLiteral("shop"), QStringLiteral("Project"), Symbol::Projects, [] {}},
                         {QStringLiteral("PG_DATABASE_URL"), QStringLiteral("Env var of shop"), Symbol::Key, [] {}},
                         {QStringLiteral("Settings"), QStringLiteral("Page"), Symbol::Settings, [] {}},
                         {QStringLiteral("New project"), QStringLiteral("Action"), Symbol::ChevronRight, [] {}}},
                        nullptr);
    dialog.show();
    shoot(&dialog, QStringLiteral("finder"));
}

void tst_Gallery::references()
{
    ErrorReferenceDialog errors;
    errors.show();
    shoot(&errors, QStringLiteral("errors"));
    AboutDialog about;
    about.show();
    shoot(&about, QStringLiteral("about"));
}

BOWLINE_GUI_TEST(tst_Gallery)

} // namespace tst_gallery

#include "tst_gallery.moc"

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "dialogs/ConfirmDialog.h"
#include "dialogs/ErrorReferenceDialog.h"
#include "dialogs/FinderDialog.h"
#include "dialogs/KeychainDialog.h"
#include "dialogs/LoginDialog.h"
#include "dialogs/LoginFlow.h"
#include "dialogs/TokenDialog.h"
#include "state/ServiceState.h"
#include "widgets/ErrorBanner.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace bowline;
using test::FakeService;

namespace tst_dialogs {

namespace {

QPushButton *button(QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

QLineEdit *field(QWidget *parent, const QString &name)
{
    for (QLineEdit *candidate : parent->findChildren<QLineEdit *>()) {
        if (candidate->accessibleName() == name)
            return candidate;
    }
    return nullptr;
}

bool says(QWidget *parent, const QString &part)
{
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisibleTo(parent) && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

class tst_Dialogs : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void init();
    void cleanup();
    void loginOpensTheBrowser();
    void loginShowsTheLinkWithoutABrowser();
    void loginErrorsHaveAWayOn_data();
    void loginErrorsHaveAWayOn();
    void closingTheLoginCancelsItsJob();
    void closingBeforeTheJobIsKnownCancelsItToo();
    void retryStartsAnewJob();
    void tokenIsCheckedAndHandedOver();
    void tokenErrorStandsInTheDialog();
    void eachKindOfLoginIsRenewedByItsOwn_data();
    void eachKindOfLoginIsRenewedByItsOwn();
    void cliLoginFailureIsTold();
    void keychainUnlocks();
    void encryptedFileNeedsThePassphraseTwice();
    void encryptedFileIsOpened();
    void confirmAnswers();
    void confirmShowsWhatIsTouched();
    void finderFindsByWords();
    void everyErrorIsExplained();

private:
    QList<QUrl> m_opened;
    FakeService *m_api = nullptr;
    ServiceState *m_state = nullptr;
};

void tst_Dialogs::init()
{
    test::failOnGuiWarnings();
    m_opened.clear();
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "takeUrl");
    m_api = new FakeService(this);
    m_api->nextJob.link = QUrl(QStringLiteral("https://id.heroku.com/oauth/authorize?state=abc"));
    m_state = new ServiceState(*m_api, this);
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
}

void tst_Dialogs::cleanup()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    delete std::exchange(m_state, nullptr);
    delete std::exchange(m_api, nullptr);
}

void tst_Dialogs::loginOpensTheBrowser()
{
    LoginDialog dialog(*m_api, *m_state, QStringLiteral("Log in to Heroku"),
                       [this] { return m_api->accounts().startLogin(); });
    QSignalSpy loggedIn(&dialog, &LoginDialog::loggedIn);
    dialog.begin();
    dialog.show();
    QTRY_COMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first(), m_api->nextJob.link);
    QVERIFY(says(&dialog, QStringLiteral("Waiting for your answer")));
    QCOMPARE(field(&dialog, QStringLiteral("Login link"))->text(), m_api->nextJob.link.toString());
    button(&dialog, QStringLiteral("Copy link"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_api->nextJob.link.toString());

    JobView done = m_api->nextJob;
    done.finished = true;
    done.account = AccountId(QStringLiteral("a1"));
    m_api->emitChanges({done});
    QCOMPARE(loggedIn.size(), 1);
    QVERIFY(!dialog.isVisible());
    QVERIFY(!m_api->called(QStringLiteral("cancelJob")));
}

void tst_Dialogs::loginShowsTheLinkWithoutABrowser()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    LoginDialog dialog(*m_api, *m_state, QStringLiteral("Log in to Heroku"),
                       [this] { return m_api->accounts().startLogin(); });
    dialog.begin();
    dialog.show();
    QTRY_VERIFY(says(&dialog, QStringLiteral("No browser could be opened")));
    QVERIFY(field(&dialog, QStringLiteral("Login link"))->isVisible());
}

void tst_Dialogs::loginErrorsHaveAWayOn_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("verb");
    QTest::newRow("deny") << ErrorCode::AuthDenied << QStringLiteral("Try again");
    QTest::newRow("timeout") << ErrorCode::AuthTimedOut << QStringLiteral("Try again");
    QTest::newRow("wrong state") << ErrorCode::AuthStateMismatch << QStringLiteral("Try again");
    QTest::newRow("port taken") << ErrorCode::AuthPortTaken << QStringLiteral("Try again");
    QTest::newRow("client missing") << ErrorCode::AuthClientMissing << QStringLiteral("Open Settings");
    QTest::newRow("keychain locked") << ErrorCode::KeychainLocked << QStringLiteral("Unlock the keychain");
    QTest::newRow("sandbox") << ErrorCode::SandboxFailed << QStringLiteral("Try again");
}

void tst_Dialogs::loginErrorsHaveAWayOn()
{
    QFETCH(ErrorCode, code);
    QFETCH(QString, verb);
    LoginDialog dialog(*m_api, *m_state, QStringLiteral("Log in to Heroku"),
                       [this] { return m_api->accounts().startLogin(); });
    dialog.begin();
    dialog.show();
    QTRY_COMPARE(m_opened.size(), 1);
    JobView failed = m_api->nextJob;
    failed.finished = true;
    failed.error = makeError(code);
    m_api->emitChanges({failed});
    auto *banner = dialog.findChild<ErrorBanner *>();
    QCOMPARE(banner->text(), standardMessage(code).text());
    QCOMPARE(banner->button()->text(), verb);
    QVERIFY(banner->button()->isVisible());
    QVERIFY(!field(&dialog, QStringLiteral("Login link"))->isVisible());
}

void tst_Dialogs::closingTheLoginCancelsItsJob()
{
    LoginDialog dialog(*m_api, *m_state, QStringLiteral("Log in to Heroku"),
                       [this] { return m_api->accounts().startLogin(); });
    dialog.begin();
    dialog.show();
    QTRY_COMPARE(m_opened.size(), 1);
    button(&dialog, QStringLiteral("Cancel"))->click();
    QCOMPARE(m_api->lastArguments(QStringLiteral("cancelJob")), QStringList{QStringLiteral("job-1")});
    QVERIFY(!dialog.isVisible());
}

void tst_Dialogs::closingBeforeTheJobIsKnownCancelsItToo()
{
    m_api->hold(QStringLiteral("startLogin"));
    {
        LoginDialog dialog(*m_api, *m_state, QStringLiteral("Log in to Heroku"),
                           [this] { return m_api->accounts().startLogin(); });
        dialog.begin();
    }
    m_api->release(QStringLiteral("startLogin"));
    QTRY_VERIFY(m_api->called(QStringLiteral("cancelJob")));
    QVERIFY(m_opened.isEmpty());
}

void tst_Dialogs::retryStartsAnewJob()
{
    m_api->failNext(QStringLiteral("startLogin"), makeError(ErrorCode::AuthPortTaken));
    LoginDialog dialog(*m_api, *m_state, QStringLiteral("Log in to Heroku"),
                       [this] { return m_api->accounts().startLogin(); });
    dialog.begin();
    dialog.show();
    auto *banner = dialog.findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    banner->button()->click();
    QTRY_COMPARE(m_opened.size(), 1);
    QVERIFY(!banner->isVisible());
    QCOMPARE(m_api->count(QStringLiteral("startLogin")), 2);
}

void tst_Dialogs::tokenIsCheckedAndHandedOver()
{
    m_api->accounts().nextAccount = FakeService::account(QStringLiteral("a9"), QStringLiteral("ada@example.com"));
    TokenDialog dialog(*m_api);
    QSignalSpy loggedIn(&dialog, &TokenDialog::loggedIn);
    QPushButton *use = button(&dialog, QStringLiteral("Use this token"));
    QLineEdit *token = field(&dialog, QStringLiteral("API token"));
    QCOMPARE(token->echoMode(), QLineEdit::Password);
    QVERIFY(!use->isEnabled());
    QTest::keyClicks(token, QStringLiteral("HRKU-0123 "));
    use->click();
    QVERIFY(loggedIn.wait(test::usualPatienceMs));
    QCOMPARE(m_api->lastArguments(QStringLiteral("addToken")), QStringList{QStringLiteral("HRKU-0123")});
    QVERIFY(token->text().isEmpty());
}

void tst_Dialogs::tokenErrorStandsInTheDialog()
{
    m_api->failNext(QStringLiteral("addToken"), makeError(ErrorCode::AuthRevoked));
    TokenDialog dialog(*m_api);
    dialog.show();
    QTest::keyClicks(field(&dialog, QStringLiteral("API token")), QStringLiteral("wrong"));
    button(&dialog, QStringLiteral("Use this token"))->click();
    auto *banner = dialog.findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(!banner->button()->isVisible());
    QVERIFY(button(&dialog, QStringLiteral("Use this token"))->isEnabled());
}

void tst_Dialogs::eachKindOfLoginIsRenewedByItsOwn_data()
{
    QTest::addColumn<LoginKind>("login");
    QTest::addColumn<QString>("call");
    QTest::newRow("browser") << LoginKind::Browser << QStringLiteral("renewLogin");
    QTest::newRow("API token") << LoginKind::ApiToken << QStringLiteral("renewToken");
    QTest::newRow("Heroku CLI") << LoginKind::HerokuCli << QStringLiteral("renewCliLogin");
    QTest::newRow("of a newer service") << LoginKind::Unknown << QStringLiteral("renewLogin");
}

void tst_Dialogs::eachKindOfLoginIsRenewedByItsOwn()
{
    QFETCH(LoginKind, login);
    QFETCH(QString, call);
    QWidget window;
    window.show();
    LoginFlow flow(*m_api, *m_state, &window);
    AccountView account = FakeService::account(QStringLiteral("a7"), QStringLiteral("ada@example.com"));
    account.login = login;
    account.state = AccountState::NeedsLogin;
    flow.renew(account);
    if (login == LoginKind::ApiToken) {
        auto *dialog = window.findChild<TokenDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->windowTitle().contains(QStringLiteral("ada@example.com")));
        QTest::keyClicks(field(dialog, QStringLiteral("API token")), QStringLiteral("HRKU-9"));
        button(dialog, QStringLiteral("Use this token"))->click();
    }
    QTRY_VERIFY(m_api->called(call));
    QCOMPARE(m_api->lastArguments(call).value(0), QStringLiteral("a7"));
    for (const char *other : {"renewLogin", "renewToken", "renewCliLogin", "addToken", "useCliLogin", "startLogin"}) {
        if (call != QLatin1String(other))
            QVERIFY2(!m_api->called(QLatin1String(other)), other);
    }
}

void tst_Dialogs::cliLoginFailureIsTold()
{
    QWidget window;
    LoginFlow flow(*m_api, *m_state, &window);
    QSignalSpy failed(&flow, &LoginFlow::failed);
    QSignalSpy loggedIn(&flow, &LoginFlow::loggedIn);
    m_api->failNext(QStringLiteral("useCliLogin"), makeError(ErrorCode::AuthExpired));
    flow.useCliLogin();
    QVERIFY(failed.wait(test::usualPatienceMs));
    flow.useCliLogin();
    QVERIFY(loggedIn.wait(test::usualPatienceMs));
}

void tst_Dialogs::keychainUnlocks()
{
    KeychainView view;
    view.state = KeychainState::Locked;
    m_api->failNext(QStringLiteral("unlockKeychain"), makeError(ErrorCode::KeychainRefused));
    KeychainDialog dialog(*m_api, view);
    dialog.show();
    QVERIFY(says(&dialog, QStringLiteral("The keychain is locked")));
    QPushButton *unlock = button(&dialog, QStringLiteral("Unlock the keychain"));
    unlock->click();
    auto *banner = dialog.findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    unlock->click();
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void tst_Dialogs::encryptedFileNeedsThePassphraseTwice()
{
    KeychainView view;
    view.state = KeychainState::Missing;
    KeychainDialog dialog(*m_api, view);
    dialog.show();
    QVERIFY(!button(&dialog, QStringLiteral("Unlock the keychain")));
    QPushButton *keep = button(&dialog, QStringLiteral("Keep logins in an encrypted file"));
    QLineEdit *first = field(&dialog, QStringLiteral("Passphrase"));
    QLineEdit *second = field(&dialog, QStringLiteral("Repeat the passphrase"));
    QVERIFY(!keep->isEnabled());
    first->setText(QStringLiteral("correct horse"));
    QVERIFY(!keep->isEnabled());
    second->setText(QStringLiteral("correct hors"));
    QVERIFY(!keep->isEnabled());
    QVERIFY(says(&dialog, QStringLiteral("not the same")));
    second->setText(QStringLiteral("correct horse"));
    QVERIFY(keep->isEnabled());
    keep->click();
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(m_api->lastArguments(QStringLiteral("chooseSecretStore")),
             QStringList({QString::number(int(KeychainKind::EncryptedFile)), QStringLiteral("correct horse")}));
}

void tst_Dialogs::encryptedFileIsOpened()
{
    KeychainView view;
    view.kind = KeychainKind::EncryptedFile;
    view.state = KeychainState::NeedsPassphrase;
    m_api->failNext(QStringLiteral("chooseSecretStore"), makeError(ErrorCode::KeychainPassphrase));
    KeychainDialog dialog(*m_api, view);
    dialog.show();
    field(&dialog, QStringLiteral("Passphrase"))->setText(QStringLiteral("wrong"));
    QPushButton *openFile = button(&dialog, QStringLiteral("Open the encrypted file"));
    openFile->click();
    auto *banner = dialog.findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->isVisible());
    openFile->click();
    QTRY_VERIFY(!dialog.isVisible());
}

void tst_Dialogs::confirmAnswers()
{
    QWidget window;
    int accepted = 0;
    ConfirmDialog::Request request;
    request.verb = QStringLiteral("Log out");
    ConfirmDialog::answerNext(true);
    ConfirmDialog::ask(&window, request, [&accepted] { ++accepted; });
    QTRY_COMPARE(accepted, 1);
    ConfirmDialog::answerNext(false);
    ConfirmDialog::ask(&window, request, [&accepted] { ++accepted; });
    QCoreApplication::processEvents();
    QCOMPARE(accepted, 1);
    QCOMPARE(ConfirmDialog::lastRequest().verb, QStringLiteral("Log out"));
}

void tst_Dialogs::confirmShowsWhatIsTouched()
{
    QWidget window;
    window.show();
    int accepted = 0;
    ConfirmDialog::Request request{QStringLiteral("Log out"),
                                   QStringLiteral("Two syncs end."),
                                   {QStringLiteral("A of shop"), QStringLiteral("B of shop")},
                                   QStringLiteral("Log out")};
    ConfirmDialog::ask(&window, request, [&accepted] { ++accepted; });
    auto *dialog = window.findChild<ConfirmDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY(says(dialog, QStringLiteral("Two syncs end.")));
    QCOMPARE(dialog->findChild<QListWidget *>()->count(), 2);
    QTest::keyClick(dialog, Qt::Key_Return); // lands on Cancel
    QTRY_VERIFY(!window.findChild<ConfirmDialog *>());
    QCOMPARE(accepted, 0);
    ConfirmDialog::ask(&window, request, [&accepted] { ++accepted; });
    button(window.findChild<ConfirmDialog *>(), QStringLiteral("Log out"))->click();
    QCOMPARE(accepted, 1);
}

void tst_Dialogs::finderFindsByWords()
{
    QString gone;
    const auto entry = [&gone](const QString &title, const QString &detail) {
        return FinderEntry{title, detail, Symbol::None, [&gone, title] { gone = title; }};
    };
    const FinderEntry url = entry(QStringLiteral("PG_DATABASE_URL"), QStringLiteral("Env var of shop"));
    QVERIFY(finderScore(url, QString()) >= 0);
    QVERIFY(finderScore(url, QStringLiteral("data shop")) > 0);
    QVERIFY(finderScore(url, QStringLiteral("data blog")) < 0);
    QVERIFY(finderScore(url, QStringLiteral("pg")) > finderScore(url, QStringLiteral("data")));

    FinderDialog dialog({entry(QStringLiteral("shop"), QStringLiteral("Project")), url,
                         entry(QStringLiteral("Settings"), QStringLiteral("Page"))},
                        nullptr);
    dialog.show();
    QLineEdit *search = field(&dialog, QStringLiteral("Find anything"));
    auto *results = dialog.findChild<QListWidget *>();
    QCOMPARE(results->count(), 3);
    QTest::keyClicks(search, QStringLiteral("shop"));
    QCOMPARE(results->count(), 2);
    QTest::keyClick(search, Qt::Key_Down);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(gone, QStringLiteral("PG_DATABASE_URL"));
    QVERIFY(!dialog.isVisible());
}

void tst_Dialogs::everyErrorIsExplained()
{
    ErrorReferenceDialog dialog;
    auto *table = dialog.findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), static_cast<int>(allErrorCodes().size()));
    field(&dialog, QStringLiteral("Search errors"))->setText(QStringLiteral("keychain.locked"));
    int shown = 0;
    for (int row = 0; row < table->rowCount(); ++row)
        shown += table->isRowHidden(row) ? 0 : 1;
    QCOMPARE(shown, 1);
}

BOWLINE_GUI_TEST(tst_Dialogs)

} // namespace tst_dialogs

#include "tst_dialogs.moc"

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of Settings: what they show and what they save.
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/NamedWidget.h"
#include "support/TestMain.h"

#include "dialogs/ConfirmDialog.h"
#include "dialogs/LoginDialog.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "views/MainWindow.h"
#include "views/SettingsPage.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace bowline;
using test::button;
using test::FakeService;
using test::named;

namespace tst_settings {

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startAtLoginTellsTheTruth();
    void accountsAreListedAndLoggedOut();
    void oauthClientIsSaved();
    void pollingIsSaved();
    void daysOfActivityAreSaved();
    void appearanceIsChosen();
    void controlsHaveUniqueNames();

private:
    void start();
    void showAllOfSettings();

    FakeService *m_api = nullptr;
    MainWindow *m_window = nullptr;
};

void TestSettings::init()
{
    test::failOnGuiWarnings();
    m_api = new FakeService(this);
}

void TestSettings::cleanup()
{
    delete std::exchange(m_window, nullptr);
    delete std::exchange(m_api, nullptr);
    Theme::instance().setChoice(Theme::Choice::Light);
}

void TestSettings::start()
{
    m_window = new MainWindow(*m_api);
    m_window->show();
    QTRY_VERIFY(m_window->state().isReady());
}

void TestSettings::showAllOfSettings()
{
    m_window->showSettings();
    QTRY_VERIFY(m_window->findChild<SettingsPage *>()->isComplete());
}

void TestSettings::startAtLoginTellsTheTruth()
{
    start();
    showAllOfSettings();
    QCheckBox *box = nullptr;
    for (QCheckBox *one : m_window->findChildren<QCheckBox *>()) {
        if (one->text() == QStringLiteral("Start at login"))
            box = one;
    }
    QVERIFY(box);
    QVERIFY(!box->isChecked());
    box->click();
    QTRY_VERIFY(box->isEnabled() && box->isChecked());
    QCOMPARE(m_api->lastArguments(QStringLiteral("setStartAtLogin")), QStringList{QStringLiteral("on")});
    m_api->failNext(QStringLiteral("setStartAtLogin"), makeError(ErrorCode::ServiceStart));
    box->click();
    QTRY_VERIFY(box->isEnabled());
    QCOMPARE(box->isChecked(), m_window->state().settings().startAtLogin);
}

void TestSettings::accountsAreListedAndLoggedOut()
{
    AccountView revoked = FakeService::account(QStringLiteral("a2"), QStringLiteral("bob@example.com"));
    revoked.state = AccountState::NeedsLogin;
    revoked.message = standardMessage(ErrorCode::AuthRevoked);
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com")), revoked};
    m_api->preview.sentence = Phrase::plain(QStringLiteral("One env var stops following; its value stays."));
    m_api->preview.syncedEnvVars = {QStringLiteral("PG_DATABASE_URL")};
    start();
    m_window->showSettings();
    auto *table = named<QTableWidget>(m_window, QStringLiteral("Accounts"));
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->item(1, 2)->text(), QStringLiteral("Needs a login"));
    table->selectRow(1);
    button(m_window, QStringLiteral("Log in again"))->click();
    QTRY_COMPARE(m_api->lastArguments(QStringLiteral("renewLogin")), QStringList{QStringLiteral("a2")});
    m_window->findChild<LoginDialog *>()->reject();

    ConfirmDialog::answerNext(true);
    button(m_window, QStringLiteral("Log out"))->click();
    QTRY_COMPARE(m_api->lastArguments(QStringLiteral("logOut")), QStringList{QStringLiteral("a2")});
    QCOMPARE(ConfirmDialog::lastRequest().sentence, m_api->preview.sentence.text());
    QCOMPARE(ConfirmDialog::lastRequest().verb, QStringLiteral("Log out"));
    m_api->emitChanges({Removed<AccountView>{{AccountId(QStringLiteral("a2"))}}});
    QCOMPARE(table->rowCount(), 1);
}

void TestSettings::oauthClientIsSaved()
{
    start();
    m_window->showSettings();
    QPushButton *save = button(m_window, QStringLiteral("Save the OAuth client"));
    QVERIFY(!save->isEnabled());
    auto *command = named<QLineEdit>(m_window, QStringLiteral("Register one with the Heroku CLI"));
    QCOMPARE(command->text(), QStringLiteral("heroku clients:create Bowline http://127.0.0.1:53682/callback"));
    QTest::keyClicks(named<QLineEdit>(m_window, QStringLiteral("Client id")), QStringLiteral("id-1"));
    QTest::keyClicks(named<QLineEdit>(m_window, QStringLiteral("Client secret")), QStringLiteral("secret-1"));
    auto *redirect = named<QLineEdit>(m_window, QStringLiteral("Redirect address"));
    redirect->selectAll();
    QTest::keyClicks(redirect, QStringLiteral("http://127.0.0.1:5000/cb"));
    QCOMPARE(command->text(), QStringLiteral("heroku clients:create Bowline http://127.0.0.1:5000/cb"));
    save->click();
    QCOMPARE(
        m_api->lastArguments(QStringLiteral("setOAuthClient")),
        QStringList({QStringLiteral("id-1"), QStringLiteral("secret-1"), QStringLiteral("http://127.0.0.1:5000/cb")}));
    QTRY_VERIFY(named<QLineEdit>(m_window, QStringLiteral("Client secret"))->text().isEmpty());
}

void TestSettings::pollingIsSaved()
{
    start();
    showAllOfSettings();
    named<QSpinBox>(m_window, QStringLiteral("Interval"))->setValue(30);
    button(m_window, QStringLiteral("Save the interval"))->click();
    QCOMPARE(m_api->lastArguments(QStringLiteral("setPolling")),
             QStringList({QStringLiteral("30"), QStringLiteral("50")}));
    SettingsView settings = m_api->state.settings;
    settings.pollSeconds = 30;
    settings.stalenessSeconds = 31;
    m_api->emitChanges({settings});
    bool told = false;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        told = told || label->text().contains(QStringLiteral("noticed after 31 s at most"));
    QVERIFY(told);
}

void TestSettings::daysOfActivityAreSaved()
{
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    start();
    showAllOfSettings();
    auto *days = named<QSpinBox>(m_window, QStringLiteral("Keep activity for"));
    QPushButton *save = button(m_window, QStringLiteral("Save the number of days"));
    QCOMPARE(days->value(), 400);
    QVERIFY(!save->isEnabled());
    days->setValue(30);
    m_api->failNext(QStringLiteral("setActivityDays"), makeError(ErrorCode::StoreFull));
    save->click();
    QTRY_VERIFY(save->isEnabled()); // it was not saved, and can be tried again
    QCOMPARE(days->value(), 30);
    save->click();
    QCOMPARE(m_api->lastArguments(QStringLiteral("setActivityDays")), QStringList{QStringLiteral("30")});
    days->setValue(7); // somebody goes on typing while another setting changes
    SettingsView settings = m_api->state.settings;
    settings.stalenessSeconds = 99;
    m_api->emitChanges({settings});
    QCOMPARE(days->value(), 7);
    settings.activityDays = 60;
    m_api->emitChanges({settings});
    QCOMPARE(days->value(), 60);
    QVERIFY(!save->isEnabled());
    days->setValue(0);
    QCOMPARE(days->text(), QStringLiteral("For ever"));
}

void TestSettings::appearanceIsChosen()
{
    start();
    showAllOfSettings();
    QComboBox *theme = nullptr;
    for (QComboBox *candidate : m_window->findChild<SettingsPage *>()->findChildren<QComboBox *>())
        theme = candidate;
    QVERIFY(theme);
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(theme->currentText(), QStringLiteral("Dark"));
    QVERIFY(Theme::instance().isDark());
    QCOMPARE(m_window->palette().color(QPalette::Window), darkTokens().background);
}

// What can be operated and seen at one time must be told apart by its name.
void TestSettings::controlsHaveUniqueNames()
{
    m_api->state.accounts = {FakeService::account(QStringLiteral("a1"), QStringLiteral("ada@example.com"))};
    m_api->state.keychain.state = KeychainState::Locked;
    start();
    showAllOfSettings();
    QSet<QString> seen;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        if (!qobject_cast<QAbstractButton *>(widget) && !qobject_cast<QLineEdit *>(widget) &&
            !qobject_cast<QAbstractItemView *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget))
            continue;
        if (widget->focusProxy() || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        const QString name = face ? face->text(QAccessible::Name) : QString();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
    }
    QVERIFY(seen.contains(QStringLiteral("Log out")));
}

BOWLINE_GUI_TEST(TestSettings)

} // namespace tst_settings

#include "tst_settings.moc"

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeService.h"
#include "support/GuiWarnings.h"
#include "support/TestMain.h"

#include "state/ServiceState.h"
#include "views/WebhooksCard.h"
#include "widgets/ErrorBanner.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace bowline;
using test::FakeService;

namespace tst_webhookscard {

namespace {

template <class T>
T *named(QWidget *in, const char *name)
{
    for (T *each : in->findChildren<T *>()) {
        if (each->accessibleName() == QLatin1String(name))
            return each;
    }
    return nullptr;
}

} // namespace

/// The card Webhooks of the settings: what it asks for, and what its status line says.
class tst_WebhooksCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void statusSaysWhatMatters();
    void savesWhatWasEntered();
    void keepsWhatIsBeingEntered();
    void showsWhyItDoesNotWork();

private:
    QPushButton *save() { return m_card->findChildren<QPushButton *>().last(); }

    FakeService *m_api = nullptr;
    ServiceState *m_state = nullptr;
    WebhooksCard *m_card = nullptr;
};

void tst_WebhooksCard::init()
{
    test::failOnGuiWarnings();
    m_api = new FakeService(this);
    m_state = new ServiceState(*m_api, this);
    QSignalSpy ready(m_state, &ServiceState::ready);
    m_state->start();
    QVERIFY(ready.wait(test::usualPatienceMs));
    m_card = new WebhooksCard(*m_api, *m_state);
    m_card->show();
}

void tst_WebhooksCard::cleanup()
{
    delete std::exchange(m_card, nullptr);
    delete std::exchange(m_state, nullptr);
    delete std::exchange(m_api, nullptr);
}

void tst_WebhooksCard::statusSaysWhatMatters()
{
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
    const auto text = [&](const WebhookView &view) { return WebhooksCard::statusText(view, now); };
    WebhookView view;
    QCOMPARE(text(view), QStringLiteral("Off."));
    view.on = true;
    QVERIFY(text(view).contains(QStringLiteral("Nothing can be received")));
    view.listening = true;
    view.appsWanted = 3;
    view.appsRegistered = 1;
    QVERIFY(text(view).contains(QStringLiteral("1 of 3 apps")));
    QVERIFY(text(view).contains(QStringLiteral("Nothing has been delivered yet")));
    view.appsRegistered = 3;
    view.lastDeliveryAt = now.addSecs(-12);
    view.deliveries = 7;
    QVERIFY(text(view).contains(QStringLiteral("Last delivery: 12 s ago, 7")));
    QVERIFY(text(view).contains(QStringLiteral("None missed")));
    view.reliedOn = true;
    QVERIFY(text(view).contains(QStringLiteral("once a minute")));
    view.missed = 2;
    view.lastMissedAt = now.addSecs(-120);
    QVERIFY(text(view).contains(QStringLiteral("missed, the last one 2 min ago")));
    view.refused = 4;
    QVERIFY(text(view).contains(QStringLiteral("4 request")));
}

void tst_WebhooksCard::savesWhatWasEntered()
{
    auto *on = m_card->findChild<QCheckBox *>();
    auto *url = named<QLineEdit>(m_card, "Public address");
    auto *port = named<QSpinBox>(m_card, "Port to listen on");
    QVERIFY(on && url && port && named<QLineEdit>(m_card, "Address to listen on"));
    QVERIFY(!on->isChecked());
    QVERIFY(!url->isEnabled());
    QVERIFY(!save()->isEnabled());
    on->click();
    QVERIFY(url->isEnabled());
    QTest::keyClicks(url, QStringLiteral("https://hooks.example.com/bowline"));
    port->setValue(9000);
    bool told = false;
    for (const QLabel *label : m_card->findChildren<QLabel *>())
        told = told || label->text().contains(QStringLiteral("http://127.0.0.1:9000"));
    QVERIFY(told);
    save()->click();
    QCOMPARE(m_api->lastArguments(QStringLiteral("setWebhooks")),
             QStringList({QStringLiteral("on"), QStringLiteral("https://hooks.example.com/bowline"),
                          QStringLiteral("127.0.0.1"), QStringLiteral("9000")}));
}

void tst_WebhooksCard::keepsWhatIsBeingEntered()
{
    m_card->findChild<QCheckBox *>()->click();
    auto *url = named<QLineEdit>(m_card, "Public address");
    QTest::keyClicks(url, QStringLiteral("https://h"));
    WebhookView view;
    view.publicUrl = QStringLiteral("https://other.example");
    m_api->emitChanges({view});
    QCOMPARE(url->text(), QStringLiteral("https://h"));
}

void tst_WebhooksCard::showsWhyItDoesNotWork()
{
    WebhookView view;
    view.on = true;
    view.error =
        makeError(ErrorCode::NetRefused, Phrase::plain(QStringLiteral("Port 8790 is used by another program.")), {});
    m_api->emitChanges({view});
    auto *banner = m_card->findChild<ErrorBanner *>();
    QTRY_VERIFY(banner->text().contains(QStringLiteral("8790")));
    view.error.reset();
    view.listening = true;
    m_api->emitChanges({view});
    QVERIFY(banner->text().isEmpty());
    QVERIFY(m_card->findChild<QCheckBox *>()->isChecked());
}

BOWLINE_GUI_TEST(tst_WebhooksCard)

} // namespace tst_webhookscard

#include "tst_webhookscard.moc"

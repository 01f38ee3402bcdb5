// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/NoticeController.h"

#include "core/EndpointVariables.h"
#include "dialogs/KeychainDialog.h"
#include "state/ServiceState.h"
#include "theme/UiSettings.h"
#include "views/ServiceReplacement.h"
#include "widgets/NoticeBar.h"

#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int awayGraceMs = 600; // a service that is back at once is not worth a word
const QString journalKey = QStringLiteral("window/dismissedNotice");
const QString addressKey = QStringLiteral("window/dismissedAddress");

QString dismissed(const QString &key)
{
    return QSettings(uiSettingsFile(), QSettings::IniFormat).value(key).toString();
}

} // namespace

NoticeController::NoticeController(ServiceState &state, NoticeBar &bar, ServiceReplacement &replacement,
                                   QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_bar(bar)
    , m_replacement(replacement)
{
    const auto alive = [this] {
        m_serviceError.reset();
        refresh();
    };
    connect(&m_state, &ServiceState::ready, this, alive);
    connect(&m_state, &ServiceState::resynced, this, alive);
    connect(&m_state, &ServiceState::subscribeFailed, this, [this](const Error &error) {
        m_serviceError = error;
        refresh();
    });
    connect(&m_state, &ServiceState::connectionChanged, this, [this] {
        refresh();
        QTimer::singleShot(awayGraceMs + 50, this, &NoticeController::refresh);
    });
    connect(&m_state, &ServiceState::keychainChanged, this, &NoticeController::refresh);
    connect(&m_state, &ServiceState::settingsChanged, this, &NoticeController::refresh);
    connect(&m_state, &ServiceState::accountsChanged, this, &NoticeController::refresh);
    connect(&m_state, &ServiceState::projectRemoved, this, &NoticeController::refresh);
    connect(&m_replacement, &ServiceReplacement::changed, this, &NoticeController::refresh);
    connect(&m_bar, &NoticeBar::activated, this, &NoticeController::act);
}

void NoticeController::setWhere(Where where)
{
    m_where = where;
    refresh();
}

void NoticeController::refresh()
{
    static constexpr Found (NoticeController::*situations[])() const = {
        &NoticeController::otherVersion, &NoticeController::serviceAway,    &NoticeController::noAnswer,
        &NoticeController::keychain,     &NoticeController::refusedAddress, &NoticeController::endedLogin,
        &NoticeController::journal,      &NoticeController::noAccount,
    };
    m_bar.button()->setEnabled(!m_replacement.isUnderWay());
    for (const auto situation : situations) {
        if (const Found found = (this->*situation)()) {
            m_shown = found->kind;
            m_bar.showNotice(found->text, found->button, found->tone);
            return;
        }
    }
    m_shown.reset();
    m_bar.clear();
}

bool NoticeController::isAway() const
{
    return !m_state.isConnected() && m_state.awaySince().msecsTo(QDateTime::currentDateTime()) >= awayGraceMs;
}

NoticeController::Found NoticeController::otherVersion() const
{
    const auto why = mismatch();
    if (!why && !m_replacement.isUnderWay())
        return {};
    return Notice{Kind::OtherVersion, m_replacement.text(why.value_or(Error())), m_replacement.button(), Tone::Failing};
}

// Before the first answer it comes as the error of that answer, later as the reason why there is no
// connection.
std::optional<Error> NoticeController::mismatch() const
{
    if (m_serviceError && m_serviceError->code == ErrorCode::ServiceMismatch)
        return m_serviceError;
    const auto &why = m_state.connection().why;
    return isAway() && why && why->code == ErrorCode::ServiceMismatch ? why : std::nullopt;
}

NoticeController::Found NoticeController::serviceAway() const
{
    if (!m_state.isReady() || !isAway())
        return {};
    return Notice{Kind::Service, awayText(), nextStepText(NextStep::Retry)};
}

QString NoticeController::awayText() const
{
    const auto &why = m_state.connection().why;
    const QString time = QLocale().toString(m_state.awaySince().time(), QLocale::ShortFormat);
    if (why && why->code != ErrorCode::ServiceAway)
        return tr("%1 What you see is the last known state, from %2.").arg(why->text(), time);
    return tr("Bowline's service has stopped. What you see is the last known state, from %1. Bowline "
              "reconnects by itself "
              "when it is back; until then nothing can be changed.")
        .arg(time);
}

NoticeController::Found NoticeController::noAnswer() const
{
    if (!m_serviceError)
        return {};
    return Notice{
        Kind::Service,
        tr("Bowline's service does not answer. What you see may be out of date. %1").arg(m_serviceError->text()),
        nextStepText(NextStep::Retry), Tone::Failing};
}

NoticeController::Found NoticeController::keychain() const
{
    const QString text = m_state.isReady() ? KeychainDialog::explanation(m_state.keychain()) : QString();
    if (text.isEmpty())
        return {};
    return Notice{Kind::Keychain, text, KeychainDialog::actionText(m_state.keychain())};
}

NoticeController::Found NoticeController::endedLogin() const
{
    const auto &accounts = m_state.accounts();
    const auto ended = std::find_if(accounts.begin(), accounts.end(),
                                    [](const AccountView &row) { return row.state == AccountState::NeedsLogin; });
    if (ended == accounts.end() || m_where == Where::Settings)
        return {};
    const Phrase why = ended->message.isEmpty() ? standardMessage(ErrorCode::AuthRevoked) : ended->message;
    // What the login has stopped offers "Log in again" beside it; another name keeps the two apart.
    return Notice{Kind::EndedLogin, QStringLiteral("%1: %2").arg(ended->email, why.text()),
                  tr("Log in to Heroku again"), Tone::Failing};
}

// The service reads the same variables: it was started from here, or from the same session.
NoticeController::Found NoticeController::refusedAddress() const
{
    const QStringList refused = refusedEndpointVariables();
    const QString names = refused.join(QStringLiteral(", "));
    if (refused.isEmpty() || dismissed(addressKey) == names)
        return {};
    return Notice{Kind::Address,
                  tr("The address in %1 cannot be used, so it is ignored and the usual server is asked. An "
                     "address begins "
                     "with https://; http:// is allowed for this computer only.")
                      .arg(names),
                  //: Button: closes a notice that asks for nothing
                  tr("Understood")};
}

// It stays until a person has read it, also over a new start of the window.
NoticeController::Found NoticeController::journal() const
{
    const Phrase notice = m_state.settings().journalNotice;
    if (notice.isEmpty() || dismissed(journalKey) == notice.stored())
        return {};
    //: Button: closes a notice that asks for nothing
    return Notice{Kind::Journal, notice.text(), tr("Understood")};
}

NoticeController::Found NoticeController::noAccount() const
{
    if (!m_state.isReady() || !m_state.accounts().isEmpty() || m_where != Where::Projects)
        return {};
    return Notice{Kind::NoAccount, tr("There is no Heroku login, so no database is followed."), tr("Log in to Heroku")};
}

void NoticeController::act()
{
    switch (m_shown.value_or(Kind::Service)) {
    case Kind::Service:
        m_state.start();
        break;
    case Kind::OtherVersion:
        m_replacement.act();
        break;
    case Kind::Keychain:
        Q_EMIT keychainRequested();
        break;
    case Kind::Address:
        dismiss(addressKey, refusedEndpointVariables().join(QStringLiteral(", ")));
        break;
    case Kind::Journal:
        dismiss(journalKey, m_state.settings().journalNotice.stored());
        break;
    case Kind::EndedLogin:
    case Kind::NoAccount:
        Q_EMIT loginRequested();
        break;
    }
}

void NoticeController::dismiss(const QString &key, const QString &text)
{
    QSettings(uiSettingsFile(), QSettings::IniFormat).setValue(key, text);
    refresh();
}

} // namespace bowline

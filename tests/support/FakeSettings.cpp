// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeSettings.h"

namespace bowline::test {

Pending<SettingsView> FakeSettings::setOAuthClient(const QString &id, const Secret &secret, const QString &redirect)
{
    SettingsView settings = m_answers.state.settings;
    settings.oauthClientId = id;
    settings.oauthSecretSet = settings.oauthSecretSet || !secret.isEmpty();
    settings.oauthRedirect = redirect;
    return m_answers.answer(QStringLiteral("setOAuthClient"), {id, secret.revealText(), redirect}, settings);
}

Pending<SettingsView> FakeSettings::setPolling(int seconds, int budgetPercent)
{
    SettingsView settings = m_answers.state.settings;
    settings.pollSeconds = seconds;
    settings.budgetPercent = budgetPercent;
    settings.stalenessSeconds = seconds + 1;
    return m_answers.answer(QStringLiteral("setPolling"), {QString::number(seconds), QString::number(budgetPercent)},
                            settings);
}

Pending<SettingsView> FakeSettings::setStartAtLogin(bool on)
{
    SettingsView settings = m_answers.state.settings;
    settings.startAtLogin = on;
    return m_answers.answer(QStringLiteral("setStartAtLogin"), {on ? QStringLiteral("on") : QStringLiteral("off")},
                            settings);
}

Pending<SettingsView> FakeSettings::setActivityDays(int days)
{
    SettingsView settings = m_answers.state.settings;
    settings.activityDays = days;
    return m_answers.answer(QStringLiteral("setActivityDays"), {QString::number(days)}, settings);
}

} // namespace bowline::test

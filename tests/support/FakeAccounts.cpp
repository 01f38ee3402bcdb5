// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeAccounts.h"

namespace bowline::test {

Pending<JobView> FakeAccounts::startLogin()
{
    return m_answers.answer(QStringLiteral("startLogin"), {}, m_answers.nextJob);
}

Pending<AccountView> FakeAccounts::addToken(const Secret &token)
{
    return m_answers.answer(QStringLiteral("addToken"), {token.revealText()}, nextAccount);
}

Pending<CliLoginView> FakeAccounts::findCliLogin()
{
    return m_answers.answer(QStringLiteral("findCliLogin"), {}, cliLogin);
}

Pending<AccountView> FakeAccounts::useCliLogin()
{
    return m_answers.answer(QStringLiteral("useCliLogin"), {}, nextAccount);
}

Pending<JobView> FakeAccounts::startSandbox()
{
    return m_answers.answer(QStringLiteral("startSandbox"), {}, m_answers.nextJob);
}

Pending<JobView> FakeAccounts::renewLogin(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("renewLogin"), {account.text}, m_answers.nextJob);
}

Pending<AccountView> FakeAccounts::renewToken(const AccountId &account, const Secret &token)
{
    return m_answers.answer(QStringLiteral("renewToken"), {account.text, token.revealText()}, nextAccount);
}

Pending<AccountView> FakeAccounts::renewCliLogin(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("renewCliLogin"), {account.text}, nextAccount);
}

Pending<Done> FakeAccounts::authorizeApp(const AccountId &account, const QString &app, const Secret &code)
{
    return m_answers.answer(QStringLiteral("authorizeApp"), {account.text, app, code.revealText()}, Done{});
}

Pending<QStringList> FakeAccounts::unreadItems(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("unreadItems"), {account.text}, unread);
}

Pending<RemovalPreview> FakeAccounts::previewLogOut(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("previewLogOut"), {account.text}, m_answers.preview);
}

Pending<Done> FakeAccounts::logOut(const AccountId &account)
{
    return m_answers.answer(QStringLiteral("logOut"), {account.text}, Done{});
}

} // namespace bowline::test

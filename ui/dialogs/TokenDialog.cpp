// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/TokenDialog.h"

#include "service/api/AccountsApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace bowline {

TokenDialog::TokenDialog(ServiceApi &api, QWidget *parent)
    : TokenDialog(api, AccountId(), tr("Use an API token"), parent)
{
}

TokenDialog::TokenDialog(ServiceApi &api, const AccountView &renewed, QWidget *parent)
    : TokenDialog(api, renewed.id, tr("New API token for %1").arg(renewed.email), parent)
{
}

TokenDialog::TokenDialog(ServiceApi &api, const AccountId &renewed, const QString &title, QWidget *parent)
    : FittedDialog(480, parent)
    , m_api(api)
    , m_renewed(renewed)
    , m_token(new QLineEdit(this))
    , m_error(new ErrorBanner(this))
    , m_use(buttons::primary(tr("Use this token"), this))
{
    setWindowTitle(title);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setAccessibleName(tr("API token"));
    auto *label = new QLabel(tr("API token"), this);
    label->setBuddy(m_token);
    auto *cancel = buttons::plain(tr("Cancel"), this);

    auto *field = new QVBoxLayout;
    field->setSpacing(space::xs);
    field->addWidget(label);
    field->addWidget(m_token);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(labels::section(windowTitle(), this));
    column->addWidget(
        labels::muted(tr("Make one with “heroku authorizations:create”, or copy it from your account page "
                         "at Heroku. Bowline checks it and keeps it in the keychain, nowhere else."),
                      this));
    column->addLayout(field);
    column->addWidget(m_error);
    column->addStretch();
    column->addLayout(row);

    m_use->setDefault(true);
    m_use->setEnabled(false);
    m_token->setFocus();
    connect(m_token, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_use->setEnabled(!text.trimmed().isEmpty());
        m_error->clear();
    });
    connect(m_use, &QPushButton::clicked, this, &TokenDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_error, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::Retry)
            submit();
        else
            Q_EMIT actionRequested(step);
    });
}

void TokenDialog::submit()
{
    m_error->clear();
    setBusy(true);
    const Secret token(m_token->text().trimmed());
    (m_renewed.isEmpty() ? m_api.accounts().addToken(token) : m_api.accounts().renewToken(m_renewed, token))
        .then(this, [this](const Expected<AccountView> &account) {
            setBusy(false);
            if (!account) {
                onFailure(account.error());
                return;
            }
            m_token->clear();
            Q_EMIT loggedIn(account->id);
            accept();
        });
}

// "Log in again" makes no sense here: the way on is another token.
void TokenDialog::onFailure(const Error &error)
{
    const NextStep step = error.nextStep();
    m_error->showErrorWith(error, step == NextStep::LogIn ? NextStep::None : step);
    m_token->setFocus();
    m_token->selectAll();
}

void TokenDialog::setBusy(bool busy)
{
    m_token->setEnabled(!busy);
    m_use->setEnabled(!busy);
    m_use->setText(busy ? tr("Checking…") : tr("Use this token"));
}

} // namespace bowline

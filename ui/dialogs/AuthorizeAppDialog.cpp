// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/AuthorizeAppDialog.h"

#include "models/PersonActs.h"
#include "service/api/AccountsApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bowline {

AuthorizeAppDialog::AuthorizeAppDialog(ServiceApi &api, App app, QWidget *parent)
    : FittedDialog(460, parent)
    , m_api(api)
    , m_app(std::move(app))
    , m_code(new QLineEdit(this))
    , m_error(new ErrorBanner(this))
    , m_authorize(buttons::primary(nextStepText(NextStep::AuthorizeApp), this))
{
    setWindowTitle(tr("Authorize %1").arg(m_app.name));
    m_code->setAccessibleName(tr("Second-factor code"));
    auto *label = new QLabel(tr("Second-factor code"), this);
    label->setBuddy(m_code);
    auto *cancel = buttons::plain(tr("Cancel"), this);

    auto *field = new QVBoxLayout;
    field->setSpacing(space::xs);
    field->addWidget(label);
    field->addWidget(m_code);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_authorize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(labels::section(windowTitle(), this));
    column->addWidget(
        labels::muted(tr("Heroku asks for your second factor before it lets anyone read %1. Enter the code that "
                         "your authenticator shows now. Bowline passes the code to Heroku and does not keep it.")
                          .arg(m_app.name),
                      this));
    column->addLayout(field);
    column->addWidget(m_error);
    column->addStretch();
    column->addLayout(row);

    m_authorize->setDefault(true);
    m_authorize->setEnabled(false);
    m_code->setFocus();
    connect(m_code, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_authorize->setEnabled(!text.trimmed().isEmpty());
        m_error->clear();
    });
    connect(m_authorize, &QPushButton::clicked, this, &AuthorizeAppDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_error, &ErrorBanner::actionRequested, this, &AuthorizeAppDialog::submit);
}

void AuthorizeAppDialog::submit()
{
    m_error->clear();
    setBusy(true);
    PersonActs::instance().note(ProjectId(), QString());
    m_api.accounts()
        .authorizeApp(m_app.account, m_app.id, Secret(m_code->text().trimmed()))
        .then(this, [this](const Expected<Done> &done) {
            setBusy(false);
            if (!done) {
                onFailure(done.error());
                return;
            }
            m_code->clear();
            Q_EMIT authorized();
            accept();
        });
}

// What helps is another code, or the same once more: only the latter has a button.
void AuthorizeAppDialog::onFailure(const Error &error)
{
    m_error->showErrorWith(error, error.nextStep() == NextStep::Retry ? NextStep::Retry : NextStep::None);
    m_code->setFocus();
    m_code->selectAll();
}

void AuthorizeAppDialog::setBusy(bool busy)
{
    m_code->setEnabled(!busy);
    m_authorize->setEnabled(!busy);
    m_authorize->setText(busy ? tr("Checking…") : nextStepText(NextStep::AuthorizeApp));
}

} // namespace bowline

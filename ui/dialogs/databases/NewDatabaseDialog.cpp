// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/databases/NewDatabaseDialog.h"

#include "dialogs/databases/AppChooser.h"
#include "dialogs/databases/AttachmentName.h"
#include "dialogs/databases/PlanChooser.h"
#include "dialogs/project/FormParts.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/FittedScroll.h"
#include "widgets/Labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int newDatabaseWidth = 520;

} // namespace

NewDatabaseDialog::NewDatabaseDialog(ServiceApi &service, const ServiceState &state, Purpose purpose,
                                     const std::optional<DatabaseRowView> &origin, QWidget *parent)
    : QDialog(parent)
    , m_purpose(purpose)
    , m_origin(origin)
    , m_account(new QComboBox)
    , m_app(new AppChooser(service))
    , m_plan(new PlanChooser(service, origin.has_value()))
    , m_name(new QLineEdit)
    , m_nameNote(labels::muted({}))
    , m_banner(new ErrorBanner)
    , m_continue(buttons::primary(tr("Continue")))
{
    setWindowTitle(tr("New database"));
    setMinimumWidth(newDatabaseWidth);
    m_account->setAccessibleName(tr("Account"));
    m_name->setFont(Theme::monoFont());
    for (const AccountView &one : state.accounts())
        m_account->addItem(one.email, one.id.text);
    if (origin) {
        m_account->setCurrentIndex(m_account->findData(origin->account.text));
        m_app->choose(origin->app);
    }
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(heading()));
    layout->addWidget(new FittedScroll(buildForm()), 1);
    layout->addWidget(m_banner);
    layout->addLayout(parts::dialogButtons(this, m_continue));
    connect(m_continue, &QPushButton::clicked, this, [this] {
        Q_EMIT requested(request());
        accept();
    });
    connect(m_account, &QComboBox::currentIndexChanged, this, &NewDatabaseDialog::askHeroku);
    connect(m_app, &QComboBox::currentTextChanged, this, &NewDatabaseDialog::refresh);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &NewDatabaseDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &NewDatabaseDialog::refresh);
    connect(m_app, &AppChooser::failed, m_banner, &ErrorBanner::showError);
    connect(m_plan, &PlanChooser::failed, m_banner, &ErrorBanner::showError);
    connect(m_banner, &ErrorBanner::actionRequested, this, &NewDatabaseDialog::askHeroku);
    askHeroku();
}

QString NewDatabaseDialog::heading() const
{
    switch (m_purpose) {
    case Purpose::Follower:
        return tr("New follower of %1").arg(m_origin->addonName);
    case Purpose::Fork:
        return tr("New fork of %1").arg(m_origin->addonName);
    case Purpose::Empty:
        break;
    }
    return tr("New database");
}

QString NewDatabaseDialog::explanation() const
{
    switch (m_purpose) {
    case Purpose::Follower:
        return tr("A follower is a copy that Heroku keeps current, and that can only be read. Its plan has to be as "
                  "large as that of the database.");
    case Purpose::Fork:
        return tr("A fork is a copy of what the database holds now. It goes its own way from then on.");
    case Purpose::Empty:
        break;
    }
    return tr("It belongs to the app, which gets a config var with its URL and restarts.");
}

QWidget *NewDatabaseDialog::buildForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(labels::muted(explanation()));
    layout->addWidget(m_account);
    m_account->setVisible(m_account->count() > 1 && !m_origin);
    layout->addLayout(parts::field(tr("App"), m_app));
    layout->addLayout(parts::field(tr("Plan"), m_plan));
    layout->addLayout(parts::field(tr("Attachment name"), m_name, m_nameNote));
    layout->addStretch();
    return form;
}

AccountId NewDatabaseDialog::account() const
{
    return AccountId(m_account->currentData().toString());
}

void NewDatabaseDialog::askHeroku()
{
    m_banner->clear();
    m_app->setAccount(account());
    const auto chosen = m_plan->plan();
    m_plan->setAccount(account(), chosen ? chosen->name : m_origin ? m_origin->plan : QString());
    refresh();
}

void NewDatabaseDialog::refresh()
{
    const bool isName = attachmentName::showNote(m_name, m_nameNote);
    m_continue->setEnabled(isName && !m_app->app().isEmpty() && m_plan->plan());
    parts::growToFit(this);
}

ActRequest NewDatabaseDialog::request() const
{
    return {ActKind::DatabaseCreate,
            account(),
            {{QStringLiteral("app"), m_app->app()},
             {QStringLiteral("plan"), m_plan->plan()->name},
             {QStringLiteral("name"), m_name->text().trimmed()},
             {QStringLiteral("version"), QString()},
             {QStringLiteral("origin_id"), m_origin ? m_origin->addonId : QString()},
             {QStringLiteral("follows"), m_purpose == Purpose::Follower}}};
}

} // namespace bowline

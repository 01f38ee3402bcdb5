// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/AccountsCard.h"

#include "dialogs/ConfirmDialog.h"
#include "dialogs/LoginFlow.h"
#include "models/PersonActs.h"
#include "service/api/AccountsApi.h"
#include "state/ServiceState.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusSign.h"
#include "widgets/StatusText.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QTableWidget>

namespace bowline {

namespace {

enum Column { EmailColumn, LoginColumn, StateColumn, ColumnCount };
constexpr int mostRowsShown = 6;

} // namespace

AccountsCard::AccountsCard(ServiceApi &api, ServiceState &state, LoginFlow &logins, QWidget *parent)
    : Card(tr("Accounts"), parent)
    , m_api(api)
    , m_state(state)
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_none(labels::muted(tr("No account yet. Add one to follow its databases."), this))
    , m_message(labels::body({}, this))
    , m_error(new ErrorBanner(this))
    , m_renew(buttons::plain(tr("Log in again"), this))
    , m_logOut(buttons::danger(tr("Log out"), this))
{
    makeTable();
    auto *acts = new QHBoxLayout;
    acts->addWidget(makeAdd(logins));
    acts->addStretch();
    acts->addWidget(m_renew);
    acts->addWidget(m_logOut);
    body()->addWidget(m_none);
    body()->addWidget(m_table);
    body()->addWidget(m_message);
    body()->addWidget(m_error);
    body()->addSpacing(space::xs);
    body()->addLayout(acts);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &AccountsCard::onSelection);
    connect(m_logOut, &QPushButton::clicked, this, &AccountsCard::logOut);
    connect(m_renew, &QPushButton::clicked, this, [this, &logins] {
        if (const auto account = selected())
            logins.renew(*account);
    });
    connect(m_error, &ErrorBanner::actionRequested, &logins, &LoginFlow::actionRequested);
    connect(&m_state, &ServiceState::accountsChanged, this, &AccountsCard::fill);
    fill();
}

void AccountsCard::makeTable()
{
    m_table->setAccessibleName(tr("Accounts"));
    //: Heading of a column: the kind of login, such as browser or API token
    m_table->setHorizontalHeaderLabels({tr("Account"), tr("Login"), tr("State")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setIconSize(QSize(metric::icon, metric::icon));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metric::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(EmailColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(LoginColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
}

QPushButton *AccountsCard::makeAdd(LoginFlow &logins)
{
    auto *add = buttons::plain(tr("Add account"), this);
    auto *menu = new QMenu(add);
    connect(menu->addAction(tr("Log in to Heroku")), &QAction::triggered, &logins, &LoginFlow::logIn);
    connect(menu->addAction(tr("Try the sandbox")), &QAction::triggered, &logins, &LoginFlow::trySandbox);
    connect(menu->addAction(tr("Use an API token")), &QAction::triggered, &logins, &LoginFlow::useToken);
    connect(menu->addAction(tr("Use the Heroku CLI login")), &QAction::triggered, &logins, &LoginFlow::askForCliLogin);
    add->setMenu(menu);
    add->setProperty("menu", true);
    return add;
}

void AccountsCard::fill()
{
    const auto before = selected();
    m_error->clear();
    const QList<AccountView> &accounts = m_state.accounts();
    m_table->setRowCount(static_cast<int>(accounts.size()));
    int current = 0;
    for (int row = 0; row < accounts.size(); ++row) {
        fillRow(row, accounts.at(row));
        if (before && before->id == accounts.at(row).id)
            current = row;
    }
    m_none->setVisible(accounts.isEmpty());
    m_table->setVisible(!accounts.isEmpty());
    fitTable();
    m_table->setVerticalScrollBarPolicy(accounts.size() > mostRowsShown ? Qt::ScrollBarAsNeeded
                                                                        : Qt::ScrollBarAlwaysOff);
    m_table->selectRow(current);
    onSelection();
}

void AccountsCard::fitTable()
{
    const int shown = qMin(m_table->rowCount(), mostRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + shown * metric::rowHeight + 4);
}

// The head gets higher when its page is put into the window, and with that gets the sheet.
void AccountsCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitTable();
}

void AccountsCard::fillRow(int row, const AccountView &account)
{
    const StatusSign sign = signOf(account.state);
    QString login = loginKindText(account.login);
    if (account.sandbox)
        login = tr("%1, sandbox").arg(login);
    auto *email = new QTableWidgetItem(account.email);
    email->setData(Qt::UserRole, account.id.text);
    m_table->setItem(row, EmailColumn, email);
    m_table->setItem(row, LoginColumn, new QTableWidgetItem(login));
    m_table->setItem(row, StateColumn,
                     new QTableWidgetItem(icons::icon(sign.symbol, sign.tone), accountStateText(account.state)));
}

std::optional<AccountView> AccountsCard::selected() const
{
    const QTableWidgetItem *item = m_table->item(m_table->currentRow(), EmailColumn);
    return item ? m_state.account(AccountId(item->data(Qt::UserRole).toString())) : std::nullopt;
}

void AccountsCard::onSelection()
{
    const auto account = selected();
    m_logOut->setEnabled(account.has_value());
    m_renew->setEnabled(account.has_value());
    m_message->setText(account ? account->message.text() : QString());
    m_message->setVisible(!m_message->text().isEmpty());
    labels::setTone(m_message, account && account->state == AccountState::NeedsLogin ? Tone::Failing : Tone::Warning);
}

void AccountsCard::logOut()
{
    const auto account = selected();
    if (!account)
        return;
    m_logOut->setEnabled(false);
    m_api.accounts()
        .previewLogOut(account->id)
        .then(this, [this, account = *account](const Expected<RemovalPreview> &preview) {
            m_logOut->setEnabled(true);
            if (preview)
                confirmLogOut(account, *preview);
            else
                showError(preview.error());
        });
}

void AccountsCard::confirmLogOut(const AccountView &account, const RemovalPreview &preview)
{
    ConfirmDialog::Request request;
    request.title = tr("Log out %1").arg(account.email);
    request.sentence = preview.sentence.text();
    request.touched = preview.syncedEnvVars;
    for (const Phrase &dependent : preview.dependents)
        request.touched.append(dependent.text());
    request.verb = tr("Log out");
    ConfirmDialog::ask(this, request, [this, id = account.id] {
        PersonActs::instance().note(ProjectId(), QString());
        m_api.accounts().logOut(id).then(this, [this](const Expected<Done> &result) {
            if (!result)
                showError(result.error());
        });
    });
}

void AccountsCard::showError(const Error &error)
{
    m_error->showError(error);
}

} // namespace bowline

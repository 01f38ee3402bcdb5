// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/datalinks/NewLinkDialog.h"

#include "core/LinkName.h"
#include "dialogs/datalinks/ForecastPane.h"
#include "dialogs/datalinks/LinkEndPicker.h"
#include "dialogs/project/FormParts.h"
#include "service/api/DataLinksApi.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/FittedScroll.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int newLinkWidth = 780;

} // namespace

NewLinkDialog::NewLinkDialog(ServiceApi &service, const ServiceState &state, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_state(state)
    , m_account(new QComboBox)
    , m_remote(new LinkEndPicker(LinkEndPicker::End::Remote))
    , m_local(new LinkEndPicker(LinkEndPicker::End::Local))
    , m_name(new QLineEdit)
    , m_nameNote(labels::muted({}))
    , m_forecast(new ForecastPane(service))
    , m_banner(new ErrorBanner)
    //: Button: to the preview of what will be done
    , m_continue(buttons::primary(tr("Continue")))
{
    setWindowTitle(tr("New data link"));
    setMinimumWidth(newLinkWidth);
    m_account->setAccessibleName(tr("Account"));
    m_name->setAccessibleName(tr("Link name"));
    m_name->setFont(Theme::monoFont());
    m_name->setMaxLength(2 * linkName::longest); // a longer one is told of, not cut in silence
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(tr("New data link")));
    layout->addWidget(new FittedScroll(buildForm()), 1);
    layout->addWidget(m_banner);
    layout->addLayout(parts::dialogButtons(this, m_continue));
    connect(m_continue, &QPushButton::clicked, this, [this] {
        Q_EMIT requested(request());
        accept();
    });
    connect(m_account, &QComboBox::currentIndexChanged, this, &NewLinkDialog::askEnds);
    connect(m_remote, &LinkEndPicker::changed, this, &NewLinkDialog::refresh);
    connect(m_local, &LinkEndPicker::changed, this, &NewLinkDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &NewLinkDialog::refreshName);
    connect(m_forecast, &ForecastPane::changed, this, [this] { parts::growToFit(this); });
    connect(m_banner, &ErrorBanner::actionRequested, this, &NewLinkDialog::askEnds);
    setAccounts();
}

QWidget *NewLinkDialog::buildForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(
        labels::muted(tr("A data link lets queries in one database read tables of another, where they stay. "
                         "Each reader of the local database sees them as tables of a schema of its own.")));
    layout->addWidget(m_account);
    layout->addWidget(buildPicture());
    layout->addLayout(parts::field(tr("Link name"), m_name, m_nameNote));
    layout->addWidget(m_forecast);
    layout->addStretch();
    return form;
}

QWidget *NewLinkDialog::buildPicture()
{
    auto *picture = new QWidget;
    auto *row = new QHBoxLayout(picture);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    row->addWidget(m_remote, 1);
    auto *arrow = new QVBoxLayout;
    arrow->addStretch();
    arrow->addWidget(new SymbolLabel(Symbol::ChevronRight, Tone::Accent, 24), 0, Qt::AlignHCenter);
    //: Between two databases: the right one reads the tables of the left one
    arrow->addWidget(labels::muted(tr("is read by")), 0, Qt::AlignHCenter);
    arrow->addStretch();
    row->addLayout(arrow);
    row->addWidget(m_local, 1);
    return picture;
}

void NewLinkDialog::setAccounts()
{
    for (const AccountView &account : m_state.accounts())
        m_account->addItem(account.email, account.id.text);
    m_account->setVisible(m_account->count() > 1);
    askEnds();
}

void NewLinkDialog::askEnds()
{
    const quint64 request = ++m_request;
    m_banner->clear();
    m_remote->setEnds({});
    m_local->setEnds({});
    m_service.dataLinks()
        .ends(AccountId(m_account->currentData().toString()))
        .then(this, [this, request](const Expected<QList<LinkEndView>> &result) {
            if (request != m_request)
                return;
            if (!result)
                m_banner->showError(result.error());
            m_remote->setEnds(result.value_or(QList<LinkEndView>()));
            m_local->setEnds(result.value_or(QList<LinkEndView>()));
        });
    refresh();
}

void NewLinkDialog::refresh()
{
    const auto remote = m_remote->chosen();
    const auto local = m_local->chosen();
    const bool isPair = remote && local && remote->addonId != local->addonId;
    m_forecast->setEnds(AccountId(m_account->currentData().toString()), isPair ? local->addonId : QString(),
                        isPair ? remote->addonId : QString());
    m_name->setPlaceholderText(remote ? linkName::usual(remote->addonName) : QString());
    refreshName();
}

void NewLinkDialog::refreshName()
{
    const auto remote = m_remote->chosen();
    const auto local = m_local->chosen();
    const auto checked = linkName::check(m_name->text().trimmed());
    QString note = tr("Also the name of the schema in the local database. Empty: %1.")
                       .arg(remote ? linkName::usual(remote->addonName) : tr("the name of the remote database"));
    Tone tone = Tone::Muted;
    if (!checked) {
        note = checked.error().message.text();
        tone = Tone::Failing;
    } else if (const Phrase warning = linkName::warning(*checked); !warning.isEmpty()) {
        note = warning.text();
        tone = Tone::Warning;
    } else if (remote && local && remote->addonId == local->addonId) {
        note = tr("A database cannot be linked to itself. Choose another one on one side.");
        tone = Tone::Failing;
    }
    m_nameNote->setText(note);
    labels::setTone(m_nameNote, tone);
    m_continue->setEnabled(checked && remote && local && remote->addonId != local->addonId);
    parts::growToFit(this);
}

ActRequest NewLinkDialog::request() const
{
    return {ActKind::LinkCreate,
            AccountId(m_account->currentData().toString()),
            {{QStringLiteral("local_addon_id"), m_local->chosen()->addonId},
             {QStringLiteral("remote_addon_id"), m_remote->chosen()->addonId},
             {QStringLiteral("name"), m_name->text().trimmed()}}};
}

} // namespace bowline

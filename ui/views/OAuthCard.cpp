// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/OAuthCard.h"

#include "service/api/SettingsApi.h"
#include "state/ServiceState.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLineEdit>
#include <QUrl>

namespace bowline {

namespace {

const QString dashboard = QStringLiteral("https://dashboard.heroku.com/account/applications");

} // namespace

OAuthCard::OAuthCard(ServiceApi &api, ServiceState &state, QWidget *parent)
    : Card(tr("OAuth client"), parent)
    , m_api(api)
    , m_state(state)
    , m_summary(labels::muted({}, this))
{
    body()->addWidget(m_summary);
    addGuidance();
    m_id = addField(tr("Client id"));
    m_secret = addField(tr("Client secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_redirect = addField(tr("Redirect address"));
    m_error = new ErrorBanner(this);
    m_save = buttons::plain(tr("Save the OAuth client"), this);
    body()->addWidget(m_error);
    body()->addSpacing(space::xs);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
    for (QLineEdit *field : {m_id, m_secret, m_redirect})
        connect(field, &QLineEdit::textEdited, this, &OAuthCard::onEdited);
    connect(m_save, &QPushButton::clicked, this, &OAuthCard::save);
    connect(&m_state, &ServiceState::settingsChanged, this, &OAuthCard::fill);
    fill();
}

void OAuthCard::addGuidance()
{
    m_command = new QLineEdit(this);
    m_command->setReadOnly(true);
    auto *label = new QLabel(tr("Register one with the Heroku CLI"), this);
    label->setBuddy(m_command);
    m_command->setAccessibleName(label->text());
    auto *copy = buttons::plain(tr("Copy command"), this);
    buttons::setSymbol(copy, Symbol::Copy);
    auto *open = buttons::link(tr("Or register it on Heroku's dashboard"), this);
    buttons::setSymbol(open, Symbol::External, Tone::Accent);
    open->setToolTip(dashboard);
    auto *row = new QHBoxLayout;
    row->addWidget(m_command, 1);
    row->addWidget(copy);
    body()->addWidget(label);
    body()->addLayout(row);
    body()->addWidget(open, 0, Qt::AlignLeft);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });
    connect(open, &QPushButton::clicked, this, [this, open] {
        if (!QDesktopServices::openUrl(QUrl(dashboard)))
            open->setText(dashboard);
    });
}

QLineEdit *OAuthCard::addField(const QString &name)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    auto *label = new QLabel(name, this);
    label->setBuddy(field);
    body()->addWidget(label);
    body()->addWidget(field);
    return field;
}

void OAuthCard::fill()
{
    const SettingsView &settings = m_state.settings();
    if (settings.oauthBuiltIn && settings.oauthClientId.isEmpty())
        m_summary->setText(tr("This build brings its own client. Enter another one only if you must."));
    else if (settings.oauthClientId.isEmpty())
        m_summary->setText(tr("Heroku lets programs log in only as a registered client. Register one, once, and enter "
                              "its id and secret here. Or add an account by an API token, which needs none."));
    else
        m_summary->setText(tr("Bowline logs in at Heroku as this client."));
    if (m_edited)
        return;
    m_id->setText(settings.oauthClientId);
    m_redirect->setText(settings.oauthRedirect);
    m_secret->clear();
    m_secret->setPlaceholderText(settings.oauthSecretSet ? tr("Stored in the keychain; leave empty to keep it")
                                                         : QString());
    m_command->setText(QStringLiteral("heroku clients:create Bowline %1").arg(settings.oauthRedirect));
    m_command->setCursorPosition(0);
    m_save->setEnabled(false);
}

void OAuthCard::onEdited()
{
    m_edited = true;
    m_error->clear();
    m_command->setText(QStringLiteral("heroku clients:create Bowline %1").arg(m_redirect->text().trimmed()));
    m_save->setEnabled(true);
}

void OAuthCard::save()
{
    m_error->clear();
    m_save->setEnabled(false);
    m_api.settings()
        .setOAuthClient(m_id->text().trimmed(), Secret(m_secret->text().trimmed()), m_redirect->text().trimmed())
        .then(this, [this](const Expected<SettingsView> &settings) {
            if (!settings) {
                m_save->setEnabled(true);
                m_error->showErrorWith(settings.error(), NextStep::None);
                return;
            }
            m_edited = false;
            m_secret->clear();
            m_secret->setPlaceholderText(tr("Stored in the keychain; leave empty to keep it"));
        });
}

void OAuthCard::focusFirst()
{
    m_id->setFocus();
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/WebhooksCard.h"

#include "service/api/WebhooksApi.h"
#include "state/ServiceState.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/RelativeTime.h"
#include "widgets/Ticker.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

namespace bowline {

WebhooksCard::WebhooksCard(ServiceApi &api, ServiceState &state, QWidget *parent)
    : Card(tr("Webhooks"), parent)
    , m_api(api)
    , m_state(state)
    , m_status(labels::body({}, this))
    , m_on(new QCheckBox(tr("Let Heroku tell of changes"), this))
    , m_guidance(labels::muted({}, this))
    , m_error(new ErrorBanner(this))
    , m_save(buttons::plain(tr("Save the webhooks"), this))
{
    body()->addWidget(
        labels::muted(tr("Heroku can report a change within seconds, if it can reach this computer. Without "
                         "a public address leave this off: Bowline then asks by itself."),
                      this));
    body()->addWidget(m_status);
    body()->addWidget(m_on);
    addFields();
    body()->addWidget(m_guidance);
    body()->addWidget(m_error);
    body()->addSpacing(space::xs);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_on, &QCheckBox::toggled, this, &WebhooksCard::onEdited); // not clicked(), see ServiceCard
    connect(m_save, &QPushButton::clicked, this, &WebhooksCard::save);
    connect(&m_state, &ServiceState::webhooksChanged, this, &WebhooksCard::fill);
    connect(&m_state, &ServiceState::ready, this, &WebhooksCard::fill);
    Ticker::instance().follow(this, [this](const QDateTime &now) { return fillStatus(now); });
    fill();
}

void WebhooksCard::addFields()
{
    m_url = addField(tr("Public address"), QStringLiteral("https://hooks.example.com/bowline"));
    m_address = addField(tr("Address to listen on"), QStringLiteral("127.0.0.1"));
    m_port = new QSpinBox(this);
    m_port->setRange(1, 65535);
    m_port->setAlignment(Qt::AlignRight);
    m_port->setFixedWidth(110);
    m_port->setAccessibleName(tr("Port to listen on"));
    auto *label = new QLabel(m_port->accessibleName(), this);
    label->setBuddy(m_port);
    body()->addWidget(label);
    body()->addWidget(m_port, 0, Qt::AlignLeft);
    connect(m_port, &QSpinBox::valueChanged, this, &WebhooksCard::onEdited);
}

QLineEdit *WebhooksCard::addField(const QString &name, const QString &placeholder)
{
    auto *field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    auto *label = new QLabel(name, this);
    label->setBuddy(field);
    body()->addWidget(label);
    body()->addWidget(field);
    connect(field, &QLineEdit::textEdited, this, &WebhooksCard::onEdited);
    return field;
}

QString WebhooksCard::statusText(const WebhookView &webhooks, const QDateTime &now)
{
    if (!webhooks.on)
        return tr("Off.");
    QStringList parts;
    if (!webhooks.listening)
        parts.append(tr("Nothing can be received at the moment."));
    else if (webhooks.appsRegistered < webhooks.appsWanted)
        parts.append(tr("Registered for %1 of %2 apps.").arg(webhooks.appsRegistered).arg(webhooks.appsWanted));
    else
        parts.append(tr("Registered for %n app(s).", nullptr, webhooks.appsWanted));
    if (webhooks.lastDeliveryAt.isValid())
        parts.append(tr("Last delivery: %1, %n in the last days.", nullptr, static_cast<int>(webhooks.deliveries))
                         .arg(relativeTime(webhooks.lastDeliveryAt, now)));
    else
        parts.append(tr("Nothing has been delivered yet."));
    if (webhooks.missed > 0)
        parts.append(tr("%n delivery(s) missed, the last one %1; Bowline noticed those changes by asking.", nullptr,
                        webhooks.missed)
                         .arg(relativeTime(webhooks.lastMissedAt, now)));
    else if (webhooks.lastDeliveryAt.isValid())
        parts.append(tr("None missed."));
    if (webhooks.refused > 0)
        parts.append(tr("%n request(s) refused: not from Heroku.", nullptr, static_cast<int>(webhooks.refused)));
    if (webhooks.reliedOn)
        parts.append(tr("Heroku is therefore asked only once a minute."));
    return parts.join(QLatin1Char(' '));
}

qint64 WebhooksCard::fillStatus(const QDateTime &now)
{
    const WebhookView &webhooks = m_state.webhooks();
    m_status->setText(statusText(webhooks, now));
    const bool bad = webhooks.on && (!webhooks.listening || webhooks.missed > 0 || webhooks.error);
    labels::setTone(m_status, bad ? Tone::Warning : Tone::Text);
    if (webhooks.on && webhooks.error)
        m_error->showErrorWith(*webhooks.error, NextStep::None);
    else if (!m_edited)
        m_error->clear();
    return webhooks.on ? relativeTimeLifetime(webhooks.lastDeliveryAt, now) : -1;
}

void WebhooksCard::fill()
{
    Ticker::instance().poke(this);
    if (m_edited)
        return;
    const WebhookView &webhooks = m_state.webhooks();
    const QSignalBlocker port(m_port);
    const QSignalBlocker nobodyEdited(m_on);
    m_on->setChecked(webhooks.on);
    m_url->setText(webhooks.publicUrl);
    m_address->setText(webhooks.address);
    m_port->setValue(webhooks.port);
    onEdited();
    m_edited = false;
    m_save->setEnabled(false);
}

// Says what to set up outside of Bowline for what stands in the fields.
void WebhooksCard::onEdited()
{
    m_edited = true;
    m_save->setEnabled(true);
    const bool on = m_on->isChecked();
    for (QWidget *field :
         {static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_port)})
        field->setEnabled(on);
    const QString target = QStringLiteral("http://%1:%2").arg(m_address->text().trimmed()).arg(m_port->value());
    m_guidance->setVisible(on);
    m_guidance->setText(
        tr("Forward the public address to %1: with a reverse proxy on a server that reaches this computer, "
           "or with a tunnel (for example: ssh -R 8790:127.0.0.1:%2 your-server). Requests must arrive "
           "unchanged, and https belongs on the public side. Every request must carry Heroku's signature; "
           "anything else is refused.")
            .arg(target)
            .arg(m_port->value()));
}

void WebhooksCard::save()
{
    m_error->clear();
    m_save->setEnabled(false);
    m_api.webhooks()
        .setWebhooks(m_on->isChecked(), m_url->text().trimmed(), m_address->text().trimmed(), m_port->value())
        .then(this, [this](const Expected<WebhookView> &webhooks) {
            if (webhooks) {
                m_edited = false;
                return; // The delta brings the rest.
            }
            m_save->setEnabled(true);
            m_error->showErrorWith(webhooks.error(), NextStep::None);
        });
}

} // namespace bowline

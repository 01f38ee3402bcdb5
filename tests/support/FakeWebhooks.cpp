// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeWebhooks.h"

namespace bowline::test {

Pending<WebhookView> FakeWebhooks::setWebhooks(bool on, const QString &publicUrl, const QString &address, int port)
{
    WebhookView webhooks = m_answers.state.webhooks;
    webhooks.on = on;
    webhooks.listening = on;
    webhooks.publicUrl = publicUrl;
    webhooks.address = address;
    webhooks.port = port;
    return m_answers.answer(
        QStringLiteral("setWebhooks"),
        {on ? QStringLiteral("on") : QStringLiteral("off"), publicUrl, address, QString::number(port)}, webhooks);
}

} // namespace bowline::test

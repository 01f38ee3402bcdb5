// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <memory>

namespace bowline {

/// Checks that a request really comes from whoever knows a webhook's secret: Heroku-Webhook-Hmac-SHA256 is the base64
/// of HMAC-SHA256 over the raw bytes of the body. Copies share one prepared key; one thread at a time.
class WebhookSignature
{
public:
    WebhookSignature() = default; ///< matches nothing
    explicit WebhookSignature(const Secret &secret);

    /// In constant time. `header`: as it was sent.
    bool matches(const QByteArray &body, const QByteArray &header) const;
    /// What Heroku would send. Empty if there is no secret.
    QByteArray sign(const QByteArray &body) const;

private:
    class Keyed;
    std::shared_ptr<const Keyed> m_keyed;
};

} // namespace bowline

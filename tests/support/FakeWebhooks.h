// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/WebhooksApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// WebhooksApi without a service behind it, see FakeService.
class FakeWebhooks final : public WebhooksApi
{
public:
    explicit FakeWebhooks(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    Pending<WebhookView> setWebhooks(bool on, const QString &publicUrl, const QString &address, int port) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/KeychainApi.h"
#include "support/FakeAnswers.h"

namespace bowline::test {

/// KeychainApi without a service behind it, see FakeService.
class FakeKeychain final : public KeychainApi
{
public:
    explicit FakeKeychain(FakeAnswers &answers)
        : m_answers(answers)
    {
    }

    Pending<Done> unlockKeychain() override;
    Pending<Done> chooseSecretStore(KeychainKind kind, const Secret &passphrase) override;

private:
    FakeAnswers &m_answers;
};

} // namespace bowline::test

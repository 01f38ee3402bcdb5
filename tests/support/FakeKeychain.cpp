// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeKeychain.h"

namespace bowline::test {

Pending<Done> FakeKeychain::unlockKeychain()
{
    return m_answers.answer(QStringLiteral("unlockKeychain"), {}, Done{});
}

Pending<Done> FakeKeychain::chooseSecretStore(KeychainKind kind, const Secret &passphrase)
{
    return m_answers.answer(QStringLiteral("chooseSecretStore"),
                            {QString::number(static_cast<int>(kind)), passphrase.revealText()}, Done{});
}

} // namespace bowline::test

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

namespace bowline {

/// Randomness, injected. The system's own source is cryptographically strong.
class Random
{
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(qsizetype count) = 0;

    QByteArray urlSafeToken(qsizetype byteCount); ///< base64url without padding
    QString uuid();                               ///< version 4, lower case, without braces
    double fraction();                            ///< [0, 1): for jitter
};

class SystemRandom final : public Random
{
public:
    QByteArray bytes(qsizetype count) override;
};

} // namespace bowline

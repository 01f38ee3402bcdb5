// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"

#include <QRandomGenerator>
#include <QtEndian>

namespace bowline {

QByteArray Random::urlSafeToken(qsizetype byteCount)
{
    return bytes(byteCount).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString Random::uuid()
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw).toString(QUuid::WithoutBraces);
}

double Random::fraction()
{
    return qFromBigEndian<quint32>(bytes(4).constData()) / 4294967296.0;
}

QByteArray SystemRandom::bytes(qsizetype count)
{
    QByteArray raw((count + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32 *>(raw.data()), raw.size() / 4);
    raw.truncate(count);
    return raw;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/NewAddonName.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <iterator>

namespace bowline {

namespace {

constexpr const char *sailorsWords[] = {"anchored", "belayed", "bent",   "braided", "coiled", "hitched",
                                        "hoisted",  "knotted", "lashed", "moored",  "rigged", "spliced"};
constexpr quint32 mostNumbers = 100000;

} // namespace

QString NewAddonName::of(const QJsonObject &facts)
{
    const QByteArray hash =
        QCryptographicHash::hash(QJsonDocument(facts).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
    const auto number = qFromBigEndian<quint64>(hash.constData());
    return QStringLiteral("postgresql-%1-%2")
        .arg(QLatin1String(sailorsWords[number % std::size(sailorsWords)]))
        .arg(static_cast<quint32>((number >> 16) % mostNumbers), 5, 10, QLatin1Char('0'));
}

} // namespace bowline

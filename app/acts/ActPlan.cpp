// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acts/ActPlan.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace bowline {

namespace {

QJsonArray jsonOf(const QList<Phrase> &phrases)
{
    QJsonArray all;
    for (const Phrase &phrase : phrases)
        all.append(phrase.toJson());
    return all;
}

QJsonArray jsonOf(const QList<Touched> &touches)
{
    QJsonArray all;
    for (const Touched &one : touches)
        all.append(QJsonArray{static_cast<int>(one.kind), one.name, one.what.toJson()});
    return all;
}

QJsonArray jsonOf(const QList<ActChoice> &choices)
{
    QJsonArray all;
    for (const ActChoice &one : choices)
        all.append(QJsonArray{one.key, one.words.toJson(), one.what.toJson(), one.on});
    return all;
}

} // namespace

QString ActPlan::fingerprint() const
{
    const QJsonArray all{subject,       sentence.toJson(), jsonOf(touches),
                         typed,         command,           QJsonArray::fromStringList(requests),
                         jsonOf(notes), restoreScript,     obstacle ? errorCodeText(obstacle->code) : QString(),
                         facts,         jsonOf(choices)};
    const QByteArray text = QJsonDocument(all).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
}

} // namespace bowline

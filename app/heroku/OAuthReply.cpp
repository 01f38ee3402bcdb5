// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/OAuthReply.h"

#include <QMap>

namespace bowline {

namespace {

/// The first value of each name. A form writes a space as "+", and so do Heroku's redirects.
QMap<QByteArray, QByteArray> fieldsOf(const QByteArray &query)
{
    QMap<QByteArray, QByteArray> fields;
    const auto decode = [](QByteArray text) { return QByteArray::fromPercentEncoding(text.replace('+', ' ')); };
    const QList<QByteArray> pairs = query.split('&');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = decode(pair.left(equals));
        if (equals > 0 && !fields.contains(name))
            fields.insert(name, decode(pair.mid(equals + 1)));
    }
    return fields;
}

QString word(const QByteArray &text)
{
    QString kept;
    for (const char c : text.left(60)) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')
            kept.append(QLatin1Char(c));
    }
    return kept;
}

} // namespace

OAuthReply OAuthReply::parse(const QByteArray &query, const Secret &state)
{
    const auto fields = fieldsOf(query);
    const QByteArray error = fields.value("error");
    const bool ours = Secret(fields.value("state")) == state;
    if (error == "access_denied" && (ours || !fields.contains("state")))
        return {Kind::Denied, {}, word(error)};
    if (!ours)
        return {};
    if (!error.isEmpty())
        return {Kind::Refused, {}, word(error)};
    const Secret code(fields.value("code"));
    return code.isEmpty() ? OAuthReply{} : OAuthReply{Kind::Code, code, {}};
}

} // namespace bowline

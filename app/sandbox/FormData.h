// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QUrl>

namespace bowline::sandbox {

/// The fields of an application/x-www-form-urlencoded body or of a query; the first of equal names counts.
inline QHash<QString, QString> parseForm(const QByteArray &text)
{
    QHash<QString, QString> fields;
    for (QByteArray pair : text.split('&')) {
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        const QString name = QUrl::fromPercentEncoding(equals < 0 ? pair : pair.left(equals));
        if (!name.isEmpty() && !fields.contains(name))
            fields.insert(name, equals < 0 ? QString() : QUrl::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return fields;
}

} // namespace bowline::sandbox

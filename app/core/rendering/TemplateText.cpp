// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/TemplateText.h"

#include <QStringList>

namespace bowline {

namespace {

Unexpected badTemplate(const Phrase &why)
{
    return fail(makeError(ErrorCode::InputInvalid, why, {}));
}

} // namespace

QStringList TemplateText::placeholders()
{
    return {QStringLiteral("user"), QStringLiteral("password"), QStringLiteral("host"),
            QStringLiteral("port"), QStringLiteral("database"), QStringLiteral("url")};
}

Expected<Done> TemplateText::check(const QString &pattern)
{
    const auto filled = fill(pattern, {});
    return filled ? Expected<Done>(Done{}) : fail(filled.error());
}

Expected<QByteArray> TemplateText::fill(const QString &pattern, const QMap<QString, QByteArray> &values)
{
    static const QString encoded = QStringLiteral(":url");
    QByteArray result;
    int count = 0;
    for (qsizetype at = 0; at < pattern.size();) {
        const QString two = pattern.mid(at, 2);
        if (two == QLatin1String("{{") || two == QLatin1String("}}")) {
            result += two.left(1).toUtf8();
            at += 2;
            continue;
        }
        if (pattern[at] != QLatin1Char('{') && pattern[at] != QLatin1Char('}')) {
            const qsizetype end = pattern[at].isHighSurrogate() ? at + 2 : at + 1;
            result += pattern.mid(at, end - at).toUtf8();
            at = end;
            continue;
        }
        const qsizetype close = pattern.indexOf(QLatin1Char('}'), at);
        if (pattern[at] == QLatin1Char('}') || close < 0)
            return badTemplate(Phrase("template.brace_without_partner"));
        QString name = pattern.mid(at + 1, close - at - 1);
        const QString shown = name;
        const bool isEncoded = name.endsWith(encoded);
        if (isEncoded)
            name.chop(encoded.size());
        if (!placeholders().contains(name)) {
            return badTemplate(
                Phrase("template.unknown_placeholder")
                    .arg(shown, QLatin1Char('{') + placeholders().join(QStringLiteral("} {")) + QLatin1Char('}')));
        }
        result += isEncoded ? values.value(name).toPercentEncoding() : values.value(name);
        ++count;
        at = close + 1;
    }
    if (count == 0)
        return badTemplate(Phrase("template.no_placeholder"));
    return result;
}

} // namespace bowline

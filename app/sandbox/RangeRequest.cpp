// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/RangeRequest.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace bowline::sandbox {

namespace {

// Numbers compare as numbers, everything else (ids, names, ISO times) as text.
int compare(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return a.toInteger() < b.toInteger() ? -1 : a.toInteger() > b.toInteger() ? 1 : 0;
    return a.toString().compare(b.toString());
}

QJsonValue boundLike(const QJsonValue &sample, const QString &text)
{
    return sample.isDouble() ? QJsonValue(text.toLongLong()) : QJsonValue(text);
}

QByteArray text(const QJsonValue &value)
{
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toString().toUtf8();
}

} // namespace

std::optional<RangeRequest> RangeRequest::parse(const QByteArray &header, const QStringList &fields)
{
    RangeRequest range;
    range.field = fields.first();
    if (header.isEmpty())
        return range;
    static const QRegularExpression shape(
        QStringLiteral("^\\s*(\\w+)\\s*(\\]?)([^;\\s]*?)\\.\\.([^;\\s\\[]*)(\\[?)\\s*(?:[;,](.*))?$"));
    const QRegularExpressionMatch match = shape.match(QString::fromUtf8(header));
    if (!match.hasMatch() || !fields.contains(match.captured(1)))
        return std::nullopt;
    range.field = match.captured(1);
    range.startExclusive = !match.captured(2).isEmpty();
    range.start = match.captured(3);
    range.end = match.captured(4);
    range.endExclusive = !match.captured(5).isEmpty();
    static const QRegularExpression separator(QStringLiteral("[;,]"));
    for (const QString &option : match.captured(6).split(separator, Qt::SkipEmptyParts)) {
        const QString key = option.section(QLatin1Char('='), 0, 0).trimmed();
        const QString value = option.section(QLatin1Char('='), 1).trimmed();
        bool ok = true;
        if (key == QLatin1String("max")) {
            range.max = qMin(value.toInt(&ok), greatestMax);
            ok = ok && range.max > 0;
        } else if (key == QLatin1String("order")) {
            range.descending = value == QLatin1String("desc");
            ok = range.descending || value == QLatin1String("asc");
        } else {
            ok = key.isEmpty();
        }
        if (!ok)
            return std::nullopt;
    }
    return range;
}

Page RangeRequest::cut(QJsonArray items) const
{
    QList<QJsonObject> sorted;
    const int direction = descending ? -1 : 1;
    for (const auto &item : std::as_const(items)) {
        const QJsonValue value = item.toObject().value(field);
        // Start and end name the way that the list is read: with order=desc the start is the greater one.
        const int fromStart = start.isEmpty() ? 1 : direction * compare(value, boundLike(value, start));
        const int toEnd = end.isEmpty() ? 1 : direction * compare(boundLike(value, end), value);
        if (fromStart > 0 || (fromStart == 0 && !startExclusive)) {
            if (toEnd > 0 || (toEnd == 0 && !endExclusive))
                sorted.append(item.toObject());
        }
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&](const QJsonObject &a, const QJsonObject &b) {
        return direction * compare(a.value(field), b.value(field)) < 0;
    });
    qsizetype count = qMin<qsizetype>(max, sorted.size());
    while (count > 0 && count < sorted.size() &&
           compare(sorted.at(count - 1).value(field), sorted.at(count).value(field)) == 0)
        ++count;

    Page page;
    for (qsizetype i = 0; i < count; ++i)
        page.items.append(sorted.at(i));
    if (count == 0)
        return page;
    const QByteArray name = field.toLatin1();
    const QByteArray last = text(sorted.at(count - 1).value(field));
    page.contentRange = name + ' ' + text(sorted.first().value(field)) + ".." + last;
    if (count < sorted.size()) {
        page.nextRange = name + " ]" + last + ".." + end.toUtf8() + (endExclusive ? "[" : "") +
                         "; max=" + QByteArray::number(max) + (descending ? ", order=desc" : "");
    }
    return page;
}

} // namespace bowline::sandbox

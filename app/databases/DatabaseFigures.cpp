// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/DatabaseFigures.h"

#include <QRegularExpression>

namespace bowline {

namespace {

// "3/20"
std::pair<int, int> usedOf(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d+)\\s*/\\s*(\\d+)"));
    const QRegularExpressionMatch match = shape.match(text);
    return match.hasMatch() ? std::pair(match.captured(1).toInt(), match.captured(2).toInt()) : std::pair(-1, -1);
}

int numberOf(const QString &text)
{
    bool isNumber = false;
    const int number = text.section(QLatin1Char('/'), 0, 0).toInt(&isNumber);
    return isNumber ? number : -1;
}

} // namespace

DatabaseFigures DatabaseFigures::of(const HerokuDatabaseInfo &info)
{
    DatabaseFigures figures;
    figures.status = info.line("Status");
    figures.version = info.line("PG Version");
    figures.bytes = info.bytes;
    figures.byteLimit = bytesOf(info.line("Data Size").section(QLatin1Char('/'), 1));
    std::tie(figures.connections, figures.connectionLimit) = usedOf(info.line("Connections"));
    figures.tables = numberOf(info.line("Tables"));
    figures.follows = info.has("Following");
    const QString maintenance = info.line("Maintenance");
    if (maintenance.compare(QLatin1String("not required"), Qt::CaseInsensitive) != 0)
        figures.maintenance = maintenance;
    figures.maintenanceWindow = info.line("Maintenance window");
    return figures;
}

qint64 DatabaseFigures::bytesOf(const QString &size)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*([\\d.]+)\\s*([KMGTP]?)i?B\\b"));
    const QRegularExpressionMatch match = shape.match(size);
    if (!match.hasMatch())
        return -1;
    static const QString units = QStringLiteral(" KMGTP");
    double bytes = match.captured(1).toDouble();
    for (qsizetype i = match.captured(2).isEmpty() ? 0 : units.indexOf(match.captured(2)); i > 0; --i)
        bytes *= 1024;
    return static_cast<qint64>(bytes);
}

std::optional<double> DatabaseFigures::share(qint64 used, qint64 limit)
{
    if (used < 0 || limit <= 0)
        return std::nullopt;
    return static_cast<double>(used) / static_cast<double>(limit);
}

} // namespace bowline

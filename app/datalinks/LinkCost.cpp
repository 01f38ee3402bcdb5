// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datalinks/LinkCost.h"

#include <algorithm>
#include <cmath>

namespace bowline {

namespace {

const QString fetchOption = QStringLiteral("fetch_size");
const QString estimateOption = QStringLiteral("use_remote_estimate");

QString costName(const ForeignTable &table)
{
    return table.schema + QLatin1Char('.') + table.name;
}

/// A table's own option stands before the server's.
QString optionOf(const ForeignServer &server, const ForeignTable &table, const QString &option, const QString &usual)
{
    return table.options.value(option, server.options.value(option, usual));
}

double tripsFor(const TableMatch::Pair &pair, double fetchSize)
{
    return std::ceil(pair.remote.rows / std::max(1.0, fetchSize));
}

bool isOn(const QString &value) // what else PostgreSQL's options take means no
{
    const QString lower = value.toLower();
    return lower == QLatin1String("true") || lower == QLatin1String("on") || lower == QLatin1String("1");
}

QString rounded(double number, int digits)
{
    return QString::number(number, 'f', digits);
}

} // namespace

QList<LinkFinding> LinkCost::of(const ForeignServer &server, const QList<TableMatch::Pair> &tables, double roundTripMs)
{
    return fetching(server, tables, roundTripMs) + planning(server, tables, roundTripMs);
}

QList<LinkFinding> LinkCost::ofAllowed(const ForeignServer &server, const QList<TableMatch::Pair> &tables)
{
    QList<LinkFinding> findings = of(server, tables, worthMs);
    for (LinkFinding &each : findings)
        each.arguments.clear();
    return findings;
}

// One finding for the server with the table that costs most, and one for each table that has a size of its own.
QList<LinkFinding> LinkCost::fetching(const ForeignServer &server, const QList<TableMatch::Pair> &tables,
                                      double roundTripMs)
{
    QList<LinkFinding> findings;
    std::optional<LinkFinding> ofServer;
    double most = 0;
    for (const TableMatch::Pair &each : tables) {
        const int size = optionOf(server, each.foreign, fetchOption, QStringLiteral("100")).toInt();
        const double trips = tripsFor(each, size);
        const double saved = (trips - tripsFor(each, largeFetchSize)) * roundTripMs;
        if (saved < worthMs)
            continue;
        const bool isOwn = each.foreign.options.contains(fetchOption);
        const LinkFinding finding{LinkFinding::Kind::FetchSizeSmall,
                                  LinkFinding::Severity::Note,
                                  isOwn ? costName(each.foreign) : QString(),
                                  {},
                                  {QString::number(size), costName(each.foreign), rounded(each.remote.rows, 0),
                                   rounded(trips, 0), rounded(roundTripMs, 1), rounded(trips * roundTripMs / 1000, 1)}};
        if (isOwn)
            findings.append(finding);
        else if (saved > most)
            ofServer = finding;
        most = isOwn ? most : std::max(most, saved);
    }
    if (ofServer)
        findings.prepend(*ofServer);
    return findings;
}

QList<LinkFinding> LinkCost::planning(const ForeignServer &server, const QList<TableMatch::Pair> &tables,
                                      double roundTripMs)
{
    const TableMatch::Pair *guessed = nullptr;
    bool isAllKnown = true;
    for (const TableMatch::Pair &each : tables) {
        const bool asks = isOn(optionOf(server, each.foreign, estimateOption, {}));
        const bool isUnknown = each.remote.rows >= largeTableRows && each.foreign.rows <= 0;
        isAllKnown &= !isUnknown;
        if (!asks && isUnknown && (!guessed || each.remote.rows > guessed->remote.rows))
            guessed = &each;
    }
    const auto note = [](LinkFinding::Kind kind, const QStringList &arguments) {
        return QList<LinkFinding>{{kind, LinkFinding::Severity::Note, {}, {}, arguments}};
    };
    if (guessed)
        return note(LinkFinding::Kind::EstimateGuessed,
                    {costName(guessed->foreign), rounded(guessed->remote.rows, 0), rounded(roundTripMs, 1)});
    if (isOn(server.options.value(estimateOption)) && isAllKnown && roundTripMs >= dearPlanMs)
        return note(LinkFinding::Kind::EstimateCostly, {rounded(roundTripMs, 1)});
    return {};
}

} // namespace bowline

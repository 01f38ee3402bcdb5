// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/databases/DatabaseRows.h"

#include <algorithm>
#include <functional>

namespace bowline {

namespace {

constexpr double nearlyFull = 0.9;

QString familyOfPlan(const QString &plan)
{
    return plan.section(QLatin1Char('-'), 0, 0);
}

// Negative, zero or positive, as a comes before, beside or behind b.
using Order = std::function<int(const DatabaseRowView &a, const DatabaseRowView &b)>;

template <class T>
int compareValues(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

template <class Value>
Order by(Value DatabaseRowView::*member)
{
    return [member](const DatabaseRowView &a, const DatabaseRowView &b) { return compareValues(a.*member, b.*member); };
}

// What is full comes first, what nobody knows last.
template <class Number>
Order byShare(Number DatabaseRowView::*used, Number DatabaseRowView::*limit)
{
    return [used, limit](const DatabaseRowView &a, const DatabaseRowView &b) {
        const auto share = [&](const DatabaseRowView &row) {
            return DatabaseFigures::share(row.*used, row.*limit).value_or(-1);
        };
        return compareValues(share(b), share(a));
    };
}

// How bad, the worst first.
int urgency(DatabaseHealth health)
{
    switch (health) {
    case DatabaseHealth::Bad:
        return 0;
    case DatabaseHealth::Attention:
        return 1;
    case DatabaseHealth::Unknown:
        return 2;
    case DatabaseHealth::Good:
        break;
    }
    return 3;
}

Order orderOf(const QString &sortBy)
{
    static const QHash<QString, Order> orders{
        {QStringLiteral("database"), by(&DatabaseRowView::addonName)},
        {QStringLiteral("plan"), by(&DatabaseRowView::plan)},
        {QStringLiteral("state"), by(&DatabaseRowView::state)},
        {QStringLiteral("version"), by(&DatabaseRowView::version)},
        {QStringLiteral("maintenance"), by(&DatabaseRowView::maintenance)},
        {QStringLiteral("size"), byShare(&DatabaseRowView::bytes, &DatabaseRowView::byteLimit)},
        {QStringLiteral("connections"), byShare(&DatabaseRowView::connections, &DatabaseRowView::connectionLimit)},
        {QStringLiteral("tied"),
         [](const DatabaseRowView &a, const DatabaseRowView &b) { return compareValues(b.tied, a.tied); }},
        {QStringLiteral("health"), [](const DatabaseRowView &a, const DatabaseRowView &b) {
             return compareValues(urgency(a.health), urgency(b.health));
         }}};
    return orders.value(sortBy, by(&DatabaseRowView::app));
}

void sortRows(QList<DatabaseRowView> &rows, const DatabaseFilter &filter)
{
    const Order order = orderOf(filter.sortBy);
    std::stable_sort(rows.begin(), rows.end(), [&](const DatabaseRowView &a, const DatabaseRowView &b) {
        const int compared = filter.descending ? order(b, a) : order(a, b);
        return compared != 0 ? compared < 0 : std::tie(a.app, a.addonName) < std::tie(b.app, b.addonName);
    });
}

} // namespace

bool DatabaseRows::passes(const DatabaseFilter &filter, const QStringList &words, const DatabaseRowView &row)
{
    if (!filter.account.text.isEmpty() && row.account != filter.account)
        return false;
    if (!filter.family.isEmpty() && familyOfPlan(row.plan) != filter.family)
        return false;
    if ((filter.tied == TiedFilter::Tied && row.tied == 0) || (filter.tied == TiedFilter::NotTied && row.tied > 0))
        return false;
    if (words.isEmpty())
        return true;
    const QString all =
        QStringList{row.addonName, row.app, row.plan, row.attachments.join(QLatin1Char(' '))}.join(QLatin1Char(' '));
    return std::all_of(words.cbegin(), words.cend(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

DatabasePageView DatabaseRows::page(const DatabaseFilter &filter, int offset, int limit) const
{
    const QHash<QString, int> tied = m_parts.ties->counts();
    const QStringList words = filter.search.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    DatabasePageView page;
    QSet<QString> families;
    QList<DatabaseRowView> found;
    for (const AccountRecord &account : m_parts.accounts->all()) {
        const auto known = m_parts.inventory->lastOf(account.id);
        if (!known)
            continue;
        for (const KnownDatabase &database : known->databases) {
            ++page.all;
            families.insert(familyOfPlan(database.plan.name()));
            const DatabaseRowView one = row(database, tied.value(database.id));
            if (passes(filter, words, one))
                found.append(one);
        }
    }
    sortRows(found, filter);
    page.total = static_cast<int>(found.size());
    page.rows = found.mid(offset, limit);
    page.families = QStringList(families.cbegin(), families.cend());
    page.families.sort();
    return page;
}

DatabaseRowView DatabaseRows::row(const KnownDatabase &database, int tied) const
{
    DatabaseRowView row;
    row.account = database.account;
    row.addonId = database.id;
    row.addonName = database.name;
    row.app = database.app;
    row.attachments = database.attachmentNames();
    row.plan = database.plan.name();
    row.state = database.state;
    row.tied = tied;
    row.protection = m_parts.protections->levelOf(database);
    row.mayCopy = database.plan.hasStandardFeatures();
    row.accountEmail = m_parts.accounts->email(database.account);
    row.canBeRestored = database.plan.hasFigures() && database.isReady() && !database.appId.isEmpty();
    if (const auto known = m_parts.figures->lastOf(database.account, database.id); known && known->askedAt.isValid())
        addFigures(row, *known);
    if (!database.plan.hasFigures())
        row.reason = database.plan.whyNoFigures();
    if (!database.isReady()) {
        row.health = DatabaseHealth::Attention;
        row.reason = Phrase("link.not_ready").arg(database.state);
    }
    return row;
}

void DatabaseRows::addFigures(DatabaseRowView &row, const FigureBook::Known &known)
{
    row.version = known.figures.version;
    row.isFollower = known.figures.isFollower;
    row.bytes = known.figures.bytes;
    row.byteLimit = known.figures.byteLimit;
    row.connections = known.figures.connections;
    row.connectionLimit = known.figures.connectionLimit;
    row.maintenance = known.figures.maintenance;
    row.figuresAt = known.askedAt;
    row.canBeRestored = row.canBeRestored && !known.figures.isFollower;
    judge(row, known);
}

void DatabaseRows::judge(DatabaseRowView &row, const FigureBook::Known &known)
{
    const double full = DatabaseFigures::share(row.bytes, row.byteLimit).value_or(0);
    const double busy = DatabaseFigures::share(row.connections, row.connectionLimit).value_or(0);
    const bool isAvailable = known.figures.status.isEmpty() ||
                             known.figures.status.contains(QLatin1String("available"), Qt::CaseInsensitive);
    const auto say = [&row](DatabaseHealth health, const Phrase &reason) {
        row.health = health;
        row.reason = reason;
    };
    if (!isAvailable || known.figures.status.contains(QLatin1String("unavailable"), Qt::CaseInsensitive))
        say(DatabaseHealth::Bad, Phrase("database.not_available").arg(known.figures.status));
    else if (full >= 1)
        say(DatabaseHealth::Bad, Phrase("database.full"));
    else if (busy >= 1)
        say(DatabaseHealth::Bad, Phrase("database.no_connections_left"));
    else if (full >= nearlyFull)
        say(DatabaseHealth::Attention, Phrase("database.nearly_full"));
    else if (busy >= nearlyFull)
        say(DatabaseHealth::Attention, Phrase("database.few_connections_left"));
    else if (!known.figures.maintenance.isEmpty())
        say(DatabaseHealth::Attention, Phrase("database.maintenance_planned").arg(known.figures.maintenance));
    else
        say(DatabaseHealth::Good, {});
}

} // namespace bowline

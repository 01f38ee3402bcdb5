// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "databases/FigureBook.h"

#include "core/WhenAll.h"

namespace bowline {

namespace {

constexpr qint64 figuresHourMs = 3600 * 1000;

} // namespace

FigureBook::FigureBook(Clock *clock, ApiOf apiOf, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_apiOf(std::move(apiOf))
{
}

Pending<Done> FigureBook::look(const QList<KnownDatabase> &databases, qint64 maxAgeMs)
{
    QList<Pending<Done>> all;
    for (qsizetype i = databases.size() - 1; i >= 0; --i) // so that the first of them is asked first
        all.append(lookAt(databases[i], maxAgeMs));
    QSet<AccountId> accounts;
    for (const KnownDatabase &database : databases)
        accounts.insert(database.account);
    for (const AccountId &account : std::as_const(accounts))
        askNext(account);
    return whenAll(all, this);
}

Pending<Done> FigureBook::lookAt(const KnownDatabase &database, qint64 maxAgeMs)
{
    if (!database.plan.hasFigures() || !database.isReady())
        return Pending<Done>::ready(Done{});
    Entry &entry = m_entries[{database.account, database.id}];
    const bool isFresh = entry.askedMs >= 0 && m_clock->monotonicMs() - entry.askedMs <= maxAgeMs;
    if (isFresh && !entry.asking)
        return Pending<Done>::ready(Done{});
    Line &line = m_lines[database.account];
    if (entry.asking) {
        if (line.waiting.removeOne(database.id))
            line.waiting.append(database.id);
        return entry.asking->pending();
    }
    entry.asking.emplace();
    line.waiting.append(database.id);
    return entry.asking->pending();
}

bool FigureBook::mayAsk(Line &line) const
{
    const qint64 now = m_clock->monotonicMs();
    line.asked.removeIf([now](qint64 ms) { return now - ms >= figuresHourMs; });
    return line.asked.size() < mostAnHour;
}

void FigureBook::askNext(const AccountId &account)
{
    Line &line = m_lines[account];
    while (line.asking < atOnce && !line.waiting.isEmpty()) {
        const Key key{account, line.waiting.takeLast()};
        DataApi *api = m_apiOf(account);
        if (!api || !mayAsk(line)) {
            settle(key);
            continue;
        }
        ++line.asking;
        line.asked.append(m_clock->monotonicMs());
        api->database(key.second).then(this, [this, key](const Expected<HerokuDatabaseInfo> &info) {
            --m_lines[key.first].asking;
            conclude(key, info);
            askNext(key.first);
        });
    }
}

void FigureBook::conclude(const Key &key, const Expected<HerokuDatabaseInfo> &info)
{
    Entry &entry = m_entries[key];
    entry.askedMs = m_clock->monotonicMs();
    if (info)
        entry.known = {DatabaseFigures::of(*info), info->lines, m_clock->now(), {}};
    else
        entry.known.why = info.error();
    settle(key);
}

void FigureBook::settle(const Key &key)
{
    const auto it = m_entries.find(key);
    if (it == m_entries.end() || !it->asking)
        return;
    Promise<Done> asking = *std::exchange(it->asking, std::nullopt);
    asking.settle(Done{});
}

std::optional<FigureBook::Known> FigureBook::lastOf(const AccountId &account, const QString &id) const
{
    const auto it = m_entries.constFind({account, id});
    return it == m_entries.cend() ? std::nullopt : std::optional(it->known);
}

void FigureBook::expireAll()
{
    for (Entry &entry : m_entries)
        entry.askedMs = -1;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/SyncWatch.h"

#include "core/Redactor.h"
#include "models/PersonActs.h"
#include "models/StatusText.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr qint64 collectMs = 2000;
constexpr qint64 startMs = 10 * 1000; ///< what settles so soon after the start was so before
constexpr qint64 actMs = 60 * 1000;
constexpr qsizetype namesInOne = 4;

bool isTrouble(SyncState state)
{
    return state > SyncState::Updating;
}

// Worse than before, or well again; anything else is no news.
bool isNews(SyncState from, SyncState to)
{
    if (from == SyncState::OptedOut || to == SyncState::OptedOut)
        return false;
    return to == SyncState::InSync ? isTrouble(from) : to > from;
}

} // namespace

SyncWatch::SyncWatch(Clock *clock, ProjectName projectName, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_projectName(std::move(projectName))
{
    connect(&PersonActs::instance(), &PersonActs::noted, this, &SyncWatch::noteAct);
}

void SyncWatch::take(const QList<SyncBriefView> &syncs)
{
    if (m_tellFrom < 0)
        m_tellFrom = m_clock->monotonicMs() + startMs;
    QHash<Key, SyncState> there;
    for (const SyncBriefView &sync : syncs)
        there.insert({sync.project, sync.envVar}, sync.state);
    std::erase_if(m_syncs, [&](const auto &entry) { return !there.contains(entry.first); });
    for (auto it = there.cbegin(); it != there.cend(); ++it)
        setState(it.key(), it.value(), {});
    Q_EMIT changed();
}

void SyncWatch::apply(const EnvVarView &envVar)
{
    if (!envVar.sync || !envVar.isFirst()) { // another one tells of that sync
        remove(envVar.project, envVar.name);
        return;
    }
    setState({envVar.project, envVar.name}, envVar.sync->state, envVar.sync->reason);
    Q_EMIT changed();
}

void SyncWatch::remove(const ProjectId &project, const QString &envVar)
{
    m_moves.erase({project, envVar});
    if (m_syncs.erase({project, envVar}) > 0)
        Q_EMIT changed();
}

void SyncWatch::removeProject(const ProjectId &project)
{
    const auto ofProject = [&](const auto &entry) { return entry.first.first == project; };
    std::erase_if(m_moves, ofProject);
    if (std::erase_if(m_syncs, ofProject) > 0)
        Q_EMIT changed();
}

void SyncWatch::setState(const Key &key, SyncState state, const Phrase &reason)
{
    Entry &entry = m_syncs[key];
    entry.state = state;
    entry.reason = reason;
    if (state == SyncState::Updating)
        return;
    const std::optional<SyncState> before = std::exchange(entry.settled, state);
    if (!before || *before == state || m_quiet || m_clock->monotonicMs() < m_tellFrom || isPersonal(key))
        return;
    const auto waiting = m_moves.find(key);
    if (waiting != m_moves.end()) {
        waiting->second.to = state;
        waiting->second.reason = reason;
    } else {
        m_moves.emplace(key, Move{*before, state, reason});
    }
    if (!m_timer)
        m_timer = m_clock->after(collectMs, [this] { flush(); });
}

void SyncWatch::noteAct(const ProjectId &project, const QString &envVar)
{
    const qint64 now = m_clock->monotonicMs();
    m_acts.removeIf([now](const auto &act) { return act.value() < now; });
    m_acts.insert({project, envVar}, now + actMs);
}

bool SyncWatch::isPersonal(const Key &key) const
{
    const qint64 now = m_clock->monotonicMs();
    const auto keys = {key, Key{key.first, {}}, Key{{}, {}}};
    return std::any_of(keys.begin(), keys.end(), [&](const Key &act) { return m_acts.value(act, -1) >= now; });
}

void SyncWatch::flush()
{
    m_timer.reset();
    QList<std::pair<Key, Move>> worse, well;
    for (const auto &[key, move] : std::exchange(m_moves, {})) {
        if (isNews(move.from, move.to) && !m_quiet)
            (move.to == SyncState::InSync ? well : worse).append({key, move});
    }
    std::stable_sort(worse.begin(), worse.end(),
                     [](const auto &a, const auto &b) { return a.second.to > b.second.to; });
    tell(worse, false);
    tell(well, true);
}

void SyncWatch::tell(const QList<std::pair<Key, Move>> &moves, bool recovered)
{
    if (moves.isEmpty())
        return;
    const auto &[key, move] = moves.first();
    SyncNotice notice;
    notice.urgent = !recovered && move.to >= SyncState::Failing;
    if (moves.size() == 1) {
        notice.project = key.first;
        notice.envVar = key.second;
        notice.title = recovered ? tr("%1 is in sync again").arg(key.second)
                                 : tr("%1: %2").arg(key.second, syncStateText(move.to));
        const QString rest = recovered ? tr("It was: %1").arg(syncStateText(move.from)) : move.reason.text();
        const QString project = m_projectName(key.first);
        notice.body = rest.isEmpty() ? project : tr("%1. %2").arg(project, rest);
    } else {
        const int many = int(moves.size());
        notice.title = recovered ? tr("%1 syncs are in sync again").arg(many) : tr("%1 syncs need a look").arg(many);
        QStringList lines;
        for (const auto &[other, its] : moves.mid(0, namesInOne))
            lines.append(recovered ? whereText(other) : tr("%1: %2").arg(whereText(other), syncStateText(its.to)));
        if (many > namesInOne)
            lines.append(tr("and %1 more").arg(many - int(namesInOne)));
        notice.body = lines.join(QLatin1Char('\n'));
    }
    notice.title = Redactor::instance().clean(notice.title);
    notice.body = Redactor::instance().clean(notice.body);
    Q_EMIT this->notice(notice);
}

QString SyncWatch::whereText(const Key &key) const
{
    return tr("%1 in %2").arg(key.second, m_projectName(key.first));
}

int SyncWatch::count() const
{
    return int(following().size());
}

QList<SyncBriefView> SyncWatch::following() const
{
    QList<SyncBriefView> all;
    for (const auto &[key, entry] : m_syncs) {
        if (entry.state != SyncState::OptedOut)
            all.append({key.first, key.second, entry.state});
    }
    return all;
}

QList<SyncBriefView> SyncWatch::troubled() const
{
    QList<SyncBriefView> all = following();
    all.removeIf([](const SyncBriefView &sync) { return !isTrouble(sync.state); });
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.state > b.state; });
    return all;
}

std::optional<SyncState> SyncWatch::worst() const
{
    std::optional<SyncState> worst;
    for (const SyncBriefView &sync : following()) {
        if (!worst || sync.state > *worst)
            worst = sync.state;
    }
    return worst;
}

} // namespace bowline

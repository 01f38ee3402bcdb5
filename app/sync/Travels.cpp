// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Travels.h"

#include "sync/JourneyText.h"

namespace bowline {

namespace {

constexpr qsizetype mostSteps = 60; ///< of one entry, however often it is tried again

} // namespace

Travels::Travels(const EngineParts &parts, SyncBook *book, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_book(book)
{
}

void Travels::load(const QList<JourneyRecord> &unfinished)
{
    for (const JourneyRecord &journey : unfinished) {
        // What can no longer go on is closed, so that no entry says "running" for ever.
        if (m_open.contains(journey.sync) || !m_book->isFollowing(journey.sync))
            close(journey);
        else
            m_open.insert(journey.sync, journey);
    }
}

bool Travels::begin(const SyncId &id)
{
    if (m_travelling.contains(id))
        return false;
    m_travelling.insert(id);
    return true;
}

void Travels::note(const JourneyRecord &journey)
{
    if (journey.endedAt.isValid() && journey.result != QLatin1String("succeeded"))
        m_open.insert(journey.sync, journey);
    else
        m_open.remove(journey.sync);
}

void Travels::setUnrecorded(const SyncId &id)
{
    m_unread.insert(id);
    m_unrecorded.insert(id);
}

// What is no longer our share is left as it stands: whoever has it writes.
Pending<Done> Travels::store(const SyncId &sync, std::function<Expected<Done>(Repositories &)> body)
{
    return m_parts.journal->run([body = std::move(body), lease = m_parts.share->lease(sync)](Repositories &r) {
        const auto held = lease ? r.leases().require(*lease) : Expected<Done>(Done{});
        return held ? body(r) : held;
    });
}

// The program has ended in the middle of these steps. When exactly, nobody knows.
JourneyRecord Travels::endOpenSteps(JourneyRecord journey)
{
    for (auto it = journey.steps.rbegin(); it != journey.steps.rend(); ++it) {
        if (it->endedAt.isValid())
            continue;
        it->endedAt = it->startedAt;
        it->outcome = Phrase("step.interrupted");
        store(journey.sync, [id = journey.id, step = *it](Repositories &r) {
            return r.journeys().endStep(id, step);
        }).then(this, [](const Expected<Done> &) {});
    }
    return journey;
}

void Travels::close(const JourneyRecord &journey)
{
    JourneyRecord closed = endOpenSteps(journey);
    closed.endedAt = m_parts.clock->now();
    closed.result = QStringLiteral("skipped");
    closed.message = Phrase("journey.replaced_by_later");
    if (const auto sync = m_book->find(closed.sync))
        closed.what = journeyText(closed, *sync);
    store(closed.sync, [closed](Repositories &r) {
        return r.journeys().update(closed);
    }).then(this, [this, closed](const Expected<Done> &saved) {
        if (saved)
            Q_EMIT journeyClosed(closed);
    });
}

// A retry of the same aim goes on with the entry that it already has, so that Activity does not fill with
// retries.
std::optional<JourneyRecord> Travels::continueFor(const SyncRecord &sync, const Fetched &fetched)
{
    if (!m_open.contains(sync.id))
        return std::nullopt;
    const JourneyRecord last = m_open.take(sync.id);
    const bool sameAim = fetched.value && last.after == m_parts.sealer->fingerprint(*fetched.value);
    const bool interrupted = !last.endedAt.isValid();
    if (sameAim && last.steps.size() < mostSteps && (interrupted || !byPerson(fetched.trigger)))
        return endOpenSteps(last);
    if (interrupted)
        close(last);
    return std::nullopt;
}

Pending<Done> Travels::readStanding(const QSet<SyncId> &ids)
{
    QHash<SyncId, std::optional<SyncRecord>> asked;
    for (const SyncId &id : ids)
        asked.insert(id, m_book->find(id));
    const auto read = [ids](Repositories &r) -> Expected<Standing> {
        auto unfinished = r.journeys().unfinished();
        auto syncs = ids.size() == 1 ? r.syncs().find(*ids.begin()).map([](const auto &one) {
            return one ? QList<SyncRecord>{*one} : QList<SyncRecord>();
        })
                                     : r.syncs().all();
        if (!unfinished || !syncs)
            return fail(unfinished ? syncs.error() : unfinished.error());
        return Standing{std::move(*unfinished), std::move(*syncs)};
    };
    return m_parts.journal->run(read).andThen(
        this, [this, ids, asked](const Standing &standing) { adopt(ids, standing, asked); });
}

void Travels::adopt(const QSet<SyncId> &ids, const Standing &standing,
                    const QHash<SyncId, std::optional<SyncRecord>> &asked)
{
    for (const SyncRecord &sync : standing.syncs) {
        if (m_unread.contains(sync.id) && asked.value(sync.id) == m_book->find(sync.id))
            adoptSync(sync);
    }
    for (const JourneyRecord &journey : standing.unfinished) {
        if (!ids.contains(journey.sync) || !m_unread.contains(journey.sync))
            continue;
        if (m_open.contains(journey.sync) && m_open.value(journey.sync).id != journey.id)
            close(journey);
        else
            m_open.insert(journey.sync, journey);
    }
    m_unread.subtract(ids);
    m_unrecorded.subtract(ids);
}

// Another of the team may have brought the newest value a moment ago, and its news is still on the way here.
// Or the journal has taken what it seemed to refuse: then only a value that is not known here says so, for
// what stands there else is from before the journey, and better than the truth.
void Travels::adoptSync(const SyncRecord &sync)
{
    const auto known = m_book->find(sync.id);
    const bool sameValue = known && known->fingerprint == sync.fingerprint;
    if (!known || *known == sync || m_travelling.contains(sync.id) || (sameValue && m_unrecorded.contains(sync.id)))
        return;
    m_book->note(sync);
}

} // namespace bowline

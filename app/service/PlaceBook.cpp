// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/PlaceBook.h"

#include "core/WhenAll.h"
#include "sync/SyncRendering.h"

#include <algorithm>

namespace bowline {

namespace {

QString commonName(const QStringList &ours, const QStringList &theirs)
{
    const auto found =
        std::find_if(ours.cbegin(), ours.cend(), [&theirs](const QString &name) { return theirs.contains(name); });
    return found == ours.cend() ? ours.value(0) : *found;
}

} // namespace

PlaceBook::PlaceBook(ServiceCore *core, DestinationOf destination, NameOf name, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_destination(std::move(destination))
    , m_name(std::move(name))
{
    connect(&m_core->engine->book(), &SyncBook::changed, this, &PlaceBook::reconsiderRivals);
    connect(&m_core->engine->book(), &SyncBook::removed, this, &PlaceBook::reconsiderRivals);
}

void PlaceBook::set(const ProjectId &project, const QStringList &marks)
{
    if (m_marks.value(project) == marks)
        return;
    const QList<ProjectId> before = neighbours(project);
    const QStringList old = m_marks.take(project);
    for (const QString &mark : old) {
        QSet<ProjectId> &there = m_projects[mark];
        there.remove(project);
        if (there.isEmpty())
            m_projects.remove(mark);
    }
    if (!marks.isEmpty())
        m_marks.insert(project, marks);
    for (const QString &mark : marks)
        m_projects[mark].insert(project);
    const QList<ProjectId> now = neighbours(project);
    if (before == now)
        return;
    for (const ProjectId &one : QList<ProjectId>{project} + before + now) {
        for (const SyncRecord &sync : m_core->engine->book().of(one))
            reconsider(sync);
    }
}

void PlaceBook::forget(const ProjectId &project)
{
    m_known.remove(project);
    set(project, {});
}

QList<ProjectId> PlaceBook::neighbours(const ProjectId &project) const
{
    return at(m_marks.value(project), project);
}

QList<ProjectId> PlaceBook::at(const QStringList &marks, const ProjectId &except) const
{
    QList<ProjectId> found;
    for (const QString &mark : marks) {
        for (const ProjectId &project : m_projects.value(mark)) {
            if (project != except && !found.contains(project))
                found.append(project);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

void PlaceBook::refresh(const ProjectId &project)
{
    m_known.insert(project);
    Destination *asked = m_destination(project);
    if (!asked)
        return;
    asked->places().then(asked, [this, project, asked](const Expected<QStringList> &marks) {
        if (marks && m_destination(project) == asked)
            set(project, *marks);
    });
}

Pending<Done> PlaceBook::refreshAll()
{
    QList<Pending<Done>> all;
    for (const ProjectId &project : std::as_const(m_known)) {
        Destination *asked = m_destination(project);
        if (!asked)
            continue;
        all.append(asked->places().andThen(asked, [this, project, asked](const QStringList &marks) {
            if (m_destination(project) == asked)
                set(project, marks);
        }));
    }
    // One that cannot be looked at, or was replaced meanwhile, stays as it was known.
    return whenAll(all, this).always(this, [](const Expected<Done> &) { return Done{}; });
}

Pending<QStringList> PlaceBook::requireFree(const ProjectId &id, const Pending<QStringList> &marks)
{
    return refreshAll()
        .andThen(this, [marks](const Done &) { return marks; })
        .always(this, [this, id](const Expected<QStringList> &there) -> Expected<QStringList> {
            // Who has met another there already may stay, with a new token for example.
            const QStringList own = m_marks.value(id);
            const auto isOwn = [&own](const QString &mark) { return own.contains(mark); };
            const QList<ProjectId> others = there ? at(*there, id) : QList<ProjectId>();
            if (others.isEmpty() || std::any_of(there->cbegin(), there->cend(), isOwn))
                return there.value_or(QStringList());
            return fail(
                makeError(ErrorCode::DestinationShared, Phrase("place.has_project").arg(m_name(others.first())), {}));
        });
}

Pending<Done> PlaceBook::requireSole(const ProjectId &project, const QStringList &envVars)
{
    return refreshAll().andThen(this, [this, project, envVars](const Done &) -> Expected<Done> {
        for (const ProjectId &other : neighbours(project)) {
            for (const SyncRecord &theirs : m_core->engine->book().owners(other, envVars)) {
                if (!m_core->engine->book().isFollowing(theirs.id))
                    continue;
                return fail(makeError(
                    ErrorCode::DestinationShared,
                    Phrase("place.env_var_followed").arg(commonName(envVars, envVarsOf(theirs)), m_name(other)), {}));
            }
        }
        return Done{};
    });
}

QList<SyncRecord> PlaceBook::rivals(const SyncRecord &sync) const
{
    QList<SyncRecord> found;
    const SyncBook &book = m_core->engine->book();
    for (const ProjectId &project : QList<ProjectId>{sync.project} + neighbours(sync.project)) {
        for (const SyncRecord &theirs : book.owners(project, envVarsOf(sync))) {
            if (theirs.id != sync.id && book.isFollowing(theirs.id))
                found.append(theirs);
        }
    }
    return found;
}

// The older of the two goes on writing, so that the value stays right; neither is green until a person has
// decided.
std::optional<Rival> PlaceBook::rival(const SyncRecord &sync) const
{
    std::optional<Rival> found;
    for (const SyncRecord &theirs : rivals(sync)) {
        const bool isOlder = std::pair(sync.createdAt, sync.id) < std::pair(theirs.createdAt, theirs.id);
        if (!found || !isOlder)
            found = Rival{isOlder, rivalText(sync, theirs, isOlder)};
    }
    return found;
}

Phrase PlaceBook::rivalText(const SyncRecord &sync, const SyncRecord &theirs, bool isOlder) const
{
    const QString name = commonName(envVarsOf(sync), envVarsOf(theirs));
    if (theirs.project == sync.project) {
        const Phrase text = isOlder ? Phrase("place.own_younger") : Phrase("place.own_older");
        return text.arg(name);
    }
    const Phrase text = isOlder ? Phrase("place.shared_younger") : Phrase("place.shared_older");
    return text.arg(m_name(theirs.project), name);
}

// Looked at again where what it says of a rival is not, or no longer, so.
void PlaceBook::reconsider(const SyncRecord &sync)
{
    const bool isTold = errorCodeFromText(sync.errorCode) == ErrorCode::DestinationShared;
    if (m_core->engine->book().isFollowing(sync.id) && rival(sync).has_value() != isTold)
        m_core->engine->lookAgain(sync.id);
}

void PlaceBook::reconsiderRivals(const SyncRecord &sync)
{
    for (const SyncRecord &theirs : rivals(sync))
        reconsider(theirs);
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/LinkSteps.h"

#include "service/RepeatedQuestion.h"

namespace bowline {

namespace {

constexpr qint64 clocksDifferSecs = 5 * 60;
constexpr qint64 longestListingMs = 120 * 1000;

} // namespace

LinkSteps::LinkSteps(const LinkActParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

std::optional<HerokuLink> LinkSteps::linkNamed(const QList<HerokuLink> &links, const QString &name)
{
    for (const HerokuLink &link : links) {
        if (link.name == name)
            return link;
    }
    return std::nullopt;
}

Error LinkSteps::nameTaken(const QString &name, const QString &local)
{
    return makeError(ErrorCode::NameTaken, Phrase("link.name_taken").arg(name, local), {});
}

// By name, a link to another remote stands in the way; by time, clocks may differ by minutes.
std::optional<HerokuLink> LinkSteps::wantedOf(const QList<HerokuLink> &links, const Wanted &wanted)
{
    if (const auto named = linkNamed(links, wanted.name))
        return named;
    for (const HerokuLink &link : links) {
        const bool isNew = link.createdAt >= wanted.askedAt.addSecs(-clocksDifferSecs);
        if (wanted.wish.isEmpty() && link.remoteAddonName == wanted.remoteName && isNew &&
            !wanted.others.contains(link.name))
            return link;
    }
    return std::nullopt;
}

// Asked first: an earlier attempt may have made it, and lost the answer.
Pending<QString> LinkSteps::make(const Wanted &wanted)
{
    return m_parts.list->askOne(wanted.local).andThen(this, [this, wanted](const QList<HerokuLink> &links) {
        if (const auto there = wantedOf(links, wanted)) {
            return there->remoteAddonName == wanted.remoteName
                       ? Pending<QString>::ready(there->name)
                       : Pending<QString>::failed(nameTaken(wanted.name, wanted.local.name));
        }
        const auto api = m_parts.dataApi(wanted.local.account);
        if (!api)
            return Pending<QString>::failed(api.error());
        return (*api)
            ->createLink(wanted.local.id, wanted.remoteName, wanted.wish)
            .always(this, [this, wanted](const Expected<HerokuLink> &made) {
                return made ? Pending<QString>::ready(made->name) : madeAfterAll(wanted, made.error());
            });
    });
}

// Heroku may have made it, and have failed only at the answer.
Pending<QString> LinkSteps::madeAfterAll(const Wanted &wanted, const Error &error)
{
    return m_parts.list->askOne(wanted.local)
        .always(this, [wanted, error](const Expected<QList<HerokuLink>> &links) -> Expected<QString> {
            const auto there = links ? wantedOf(*links, wanted) : std::optional<HerokuLink>();
            if (there && there->remoteAddonName == wanted.remoteName)
                return there->name;
            return fail(error);
        });
}

Pending<Done> LinkSteps::waitListed(const KnownDatabase &local, const QString &name)
{
    return waitUntil(local, name, true, Phrase("link.does_not_appear").arg(name))
        .andThen(this, [this, local, name](const Done &) {
            if (auto link = m_parts.book->find({local.account, local.id, name})) {
                link->ours = true;
                m_parts.book->keep(*link);
            }
        });
}

Pending<Done> LinkSteps::remove(const DataLinkKey &link)
{
    const auto api = m_parts.dataApi(link.account);
    return api ? (*api)->destroyLink(link.localAddonId, link.name) : Pending<Done>::failed(api.error());
}

Pending<Done> LinkSteps::waitUnlisted(const KnownDatabase &local, const QString &name)
{
    return waitUntil(local, name, false, Phrase("link.does_not_vanish").arg(name));
}

Pending<Done> LinkSteps::waitUntil(const KnownDatabase &local, const QString &name, bool isListed, const Phrase &late)
{
    const auto look = [this, local, name, isListed] {
        return m_parts.list->askOne(local).andThen(this, [name, isListed](const QList<HerokuLink> &links) {
            return linkNamed(links, name).has_value() == isListed;
        });
    };
    auto *question = new RepeatedQuestion(m_parts.core->clock, look, this);
    return question->untilYes(longestListingMs, [late] { return makeError(ErrorCode::ApiInvalid, late, {}); });
}

} // namespace bowline

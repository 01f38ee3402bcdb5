// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The acts that move, copy and replicate whole databases.
#include "sandbox/Workflows.h"

namespace bowline::sandbox {

QList<Shared<AddOn>> Workflows::followersOf(const AddOn &leader) const
{
    QList<Shared<AddOn>> found;
    for (const Shared<AddOn> &each : std::as_const(m_world->addOns)) {
        if (each->following == leader.id)
            found.append(each);
    }
    return found;
}

Pending<Done> Workflows::follow(const Shared<AddOn> &follower, const Shared<AddOn> &leader)
{
    follower->following = leader->id;
    follower->database = leader->database;
    follower->settings = leader->settings;
    follower->credentials = leader->credentials;
    for (Credential &credential : follower->credentials) {
        credential.id = m_world->uuid();
        credential.publishedUrl.clear();
    }
    return settle(follower, m_farm->replicate(leader->cluster).andThen(this, [follower](int number) {
        follower->cluster = number;
    }));
}

Pending<Done> Workflows::unfollow(const Shared<AddOn> &follower)
{
    return m_farm->promote(follower->cluster, follower->database).andThen(this, [this, follower](const Done &) {
        if (const Shared<AddOn> leader = m_world->addOn(follower->following))
            follower->settings = leader->settings;
        follower->following.clear();
        follower->updatedAt = World::now();
        m_world->changed();
    });
}

Pending<Done> Workflows::unfollowAll(const QList<Shared<AddOn>> &followers)
{
    if (followers.isEmpty())
        return Pending<Done>::ready(Done{});
    return unfollow(followers.first()).andThen(this, [this, followers](const Done &) {
        return unfollowAll(followers.mid(1));
    });
}

Pending<Done> Workflows::fork(const Shared<AddOn> &fork, const Shared<AddOn> &origin)
{
    fork->forkedFrom = origin->id;
    return settle(fork, m_keeper->fork(*fork, *origin));
}

Pending<Done> Workflows::failOver(const Shared<AddOn> &addOn)
{
    if (m_farm->has(addOn->cluster))
        return moveServer(addOn);
    const int target = (addOn->cluster + 1) % m_keeper->homeCount();
    return m_keeper->move(*addOn, target).andThen(this, [this, addOn, target](const Done &) {
        addOn->cluster = target;
        publishAll(*addOn);
        return takeAlong(followersOf(*addOn), target);
    });
}

Pending<Done> Workflows::moveServer(const Shared<AddOn> &addOn)
{
    // Its users are those of its leader, so it cannot go where these may be: the server itself moves.
    if (const auto moved = m_farm->relocate(addOn->cluster); !moved)
        return Pending<Done>::failed(moved.error());
    publishAll(*addOn);
    return takeAlong(followersOf(*addOn), addOn->cluster);
}

Pending<Done> Workflows::takeAlong(const QList<Shared<AddOn>> &followers, int leader)
{
    if (followers.isEmpty())
        return Pending<Done>::ready(Done{});
    return m_farm->followElsewhere(followers.first()->cluster, leader)
        .andThen(this, [this, followers, leader](const Done &) { return takeAlong(followers.mid(1), leader); });
}

void Workflows::publishAll(AddOn &addOn, bool withRelease)
{
    const auto credentials = addOn.credentials;
    for (const Credential &credential : credentials)
        publish(addOn, credential.name, withRelease);
}

void Workflows::publishToFollowers(const AddOn &leader)
{
    for (const Shared<AddOn> &follower : followersOf(leader)) {
        if (follower->state != QLatin1String("provisioned"))
            continue;
        const QList<Credential> before = std::exchange(follower->credentials, leader.credentials);
        for (Credential &credential : follower->credentials) {
            const auto old = std::find_if(before.begin(), before.end(),
                                          [&](const Credential &each) { return each.name == credential.name; });
            credential.id = old == before.end() ? m_world->uuid() : old->id;
            credential.publishedUrl = old == before.end() ? QString() : old->publishedUrl;
            if (credential.publishedUrl != m_keeper->url(*follower, credential))
                publish(*follower, credential.name);
        }
    }
}

} // namespace bowline::sandbox

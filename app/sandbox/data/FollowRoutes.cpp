// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/FollowRoutes.h"

#include "sandbox/Text.h"

namespace bowline::sandbox {

FollowRoutes::FollowRoutes(const ApiContext &context)
    : ApiRoutes(context)
{
    data("PUT", s("/client/v11/databases/{db}/unfollow"), [this](const CallPtr &call) {
        const Shared<AddOn> addOn = databaseOf(call);
        if (!addOn)
            return;
        if (addOn->following.isEmpty())
            return call->error(422, "unprocessable_entity", addOn->name + s(" is not a follower."));
        answerWhen(call, m_context.workflows->unfollow(addOn), s("Unfollowing..."));
    });
}

} // namespace bowline::sandbox

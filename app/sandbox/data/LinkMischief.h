// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QJsonObject>

namespace bowline::sandbox {

/// What the next data links are made like.
struct LinkMischief
{
    /// Where the next create or destroy stops, with what was done before left as it is.
    enum class Stop { Nowhere, BeforeCreate, AfterServer, AfterSchema, BeforeAnswer, BeforeDestroy };

    Stop stop = Stop::Nowhere;
    /// A role of Heroku's owns server, mapping and schema, so that the user's role may not alter them. Until it is set
    /// otherwise.
    bool ownedByHeroku = false;
    /// What a link is called for which nobody wished a name; empty: as usual. Until it is set otherwise.
    QString named{};

    /// The body of POST /control/links; input.invalid with what is wrong.
    static Expected<LinkMischief> fromJson(const QJsonObject &json);
};

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace bowline {

/// What a new add-on is to be called. Bowline chooses the name instead of Heroku, so that a service that takes the act
/// up knows what an earlier one has asked for, whose answer was lost.
class NewAddonName
{
public:
    /// "postgresql-moored-48213": the same for the same facts, another one as soon as anything in them differs.
    static QString of(const QJsonObject &facts);
};

} // namespace bowline

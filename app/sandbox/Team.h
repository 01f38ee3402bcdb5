// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringList>

namespace bowline::sandbox {

/// A team owns apps in place of a person; its members see them.
struct Team
{
    QString id;
    QString name;
    QStringList memberIds; ///< accounts
    QDateTime createdAt;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("member_ids", self.memberIds);
        a("created_at", self.createdAt);
    }
};

} // namespace bowline::sandbox

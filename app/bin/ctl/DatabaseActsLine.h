// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ActKind.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace bowline::ctl {

/// What is done with a database beside a rotation, its attachments and its credentials, understood:
///
///   attach DATABASE to APP [as NAME] [credential NAME | pooled]     detach APP::NAME
///   promote DATABASE in APP                                         create PLAN for APP [as NAME]
///   follow|fork DATABASE in APP [plan PLAN] [as NAME]               unfollow|reset|destroy DATABASE
///   create-credential|destroy-credential DATABASE NAME              repair-default DATABASE
struct DatabaseActsLine
{
    ActKind kind = ActKind::Unknown;
    QString database;    ///< as a person names it; empty: create, which has none yet
    QString attachment;  ///< detach: "sushi::REPORTS"
    QJsonObject fields;  ///< of the request, as far as the line says them
    bool copies = false; ///< follow, fork: the database is the origin

    /// Nothing: these words are about something else, or cannot be understood.
    static std::optional<DatabaseActsLine> parse(const QStringList &words);
};

} // namespace bowline::ctl

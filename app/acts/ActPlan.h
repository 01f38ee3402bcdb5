// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/ActStep.h"
#include "core/ActChoice.h"
#include "core/Error.h"
#include "core/Touched.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace bowline {

/// What an act would do, found out without doing any of it. Holds no secret, and nothing that changes by itself (a
/// time, an age): the plan of a thing that is as it was is the same plan.
struct ActPlan
{
    QString subject;            ///< the id of what is changed: one act at a time runs on it
    QStringList guardedBy;      ///< the add-ons of which the strictest protection holds; empty: the subject
    Phrase title;               ///< of its entry in Activity: "Data link menu created in postgresql-x"
    Phrase sentence;            ///< what will happen, for people
    Phrase verb;                ///< the word on the button
    QList<Touched> touches;     ///< what matters most first
    QString typed;              ///< what is to be typed where a name is to be typed at all
    bool isDestructive = false; ///< something is lost: typed is asked for wherever acts ask
    bool alwaysTyped = false;   ///< so much is lost that typed is asked for at any protection
    QString command;            ///< how the Heroku CLI does the same
    QStringList requests;       ///< masked
    QList<Phrase> notes;
    QList<ActChoice> choices;
    QString restoreScript;
    std::optional<Error> obstacle; ///< why it cannot be performed as things are
    QJsonObject facts;             ///< what performing goes by

    /// The same for plans that do and show the same, and for no others.
    QString fingerprint() const;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ActChoice.h"
#include "core/ActKind.h"
#include "core/Error.h"
#include "core/Ids.h"
#include "core/Protection.h"
#include "core/Touched.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// Views of acts: what a person wants done, and what it would do.
namespace bowline {

/// What a person wants. The fields of each kind stand in protocol.md; names and ids, never secrets.
struct ActRequest
{
    ActKind kind = ActKind::Unknown;
    AccountId account;
    QJsonObject fields;
    bool operator==(const ActRequest &) const = default;
};

/// What an act would do now, found out without doing any of it.
struct ActPreviewView
{
    Phrase sentence;            ///< what will happen, for people
    Phrase verb;                ///< the word on the button that performs it
    QList<Touched> touches;     ///< what it touches, what matters most first
    QString typed;              ///< what the person has to type before; empty: nothing
    bool isDestructive = false; ///< something is lost
    QString command;            ///< how the Heroku CLI does the same; empty: it cannot
    QStringList requests;       ///< the exact requests and SQL, one each, masked
    QList<Phrase> notes;        ///< what else is good to know before, a sentence each
    QList<ActChoice> choices;   ///< what the person may switch on or off; the request's field of that key says so
    QString restoreScript;      ///< SQL that makes again what is lost, to be kept by the person; empty: nothing is lost
    Protection protection = Protection::Unknown; ///< of the database that is changed
    std::optional<Error> obstacle;               ///< why it cannot be performed as things are; nothing: it can
    QString fingerprint;                         ///< of all of this: what is shown to perform() is what was seen here
    bool operator==(const ActPreviewView &) const = default;
};

} // namespace bowline

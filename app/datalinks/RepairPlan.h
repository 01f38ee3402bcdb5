// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/DependentScript.h"
#include "datalinks/LinkFinding.h"

namespace bowline {

/// What a person may allow a repair beyond what is certain and takes nothing away.
struct RepairChoices
{
    bool guessedRenames = false; ///< follow renames that are only likely: a wrong guess shows other data
    bool materialized = false;   ///< drop materialized views and fill them again, which reads the remote
    bool fetchSize = false;      ///< let the link fetch more rows at a time
    bool remoteEstimate = false; ///< let plans ask the remote for sizes, or ask no more, as the finding says
    bool retypeInUse = true;     ///< drop views above a column and make them anew, when its type has changed
    bool removeGone = true;      ///< drop foreign tables and columns that the remote has no more and nothing uses
    bool longLocks = false;      ///< the locks may be held for seconds: many views, or very wide tables

    /// Nothing is allowed.
    static RepairChoices none() { return {false, false, false, false, false, false, false}; }
};

/// One statement of a repair.
struct RepairStatement
{
    enum class Phase {
        Way,    ///< server and user mapping; locks no table
        Types,  ///< each may fail by itself
        Import, ///< new foreign tables; asks the remote; each may fail by itself
        Locked, ///< existing foreign tables and the views on them; all at once, in a moment
        After,  ///< after the commit: fills materialized views
    };

    Phase phase = Phase::Locked;
    QByteArray sql;
    QByteArrayList oneByOne;     ///< an import's single tables, for when it fails as a whole
    QString hidden;              ///< what a person sees in the place of `sql`, where that differs
    bool setsPassword = false;   ///< runs through MappingPassword; `sql` is not used
    QStringList types;           ///< SQL names without modifiers that must be known before it runs
    LinkFinding finding;         ///< that it puts right
    QList<LinkFinding> findings; ///< of each of `oneByOne`
    QByteArray alters; ///< "ALTER FOREIGN TABLE x ", where `sql` begins so: what follows can stand beside others of it

    static RepairStatement of(Phase phase, const QByteArray &sql, const LinkFinding &finding,
                              const QStringList &types = {});
    QString shown() const { return hidden.isEmpty() ? QString::fromUtf8(sql) : hidden; }
};

/// A finding that a repair in place leaves as it is, and why.
struct RepairLeft
{
    enum class Reason {
        NotOurs,       ///< arguments: the owner's name, where it is known
        InUse,         ///< arguments: the views and the like that need it
        Guessed,       ///< only likely to be a rename; arguments: the new name, then what uses the old one
        Materialized,  ///< a materialized view is above it; arguments: their names
        CannotBeSaved, ///< something above it cannot be dropped and made anew; arguments: what
        TypeMissing,   ///< arguments: the types that a person must make first
        NameTaken,     ///< there is a column of this name already
        OnRemote,      ///< it is for the remote to put right
        RemoteUnknown, ///< the remote is gone, or could not be asked
        ServerMissing, ///< there is no server to repair
        Refused,       ///< the server refused it; arguments: its words
    };

    LinkFinding finding;
    Reason reason = Reason::NotOurs;
    QStringList arguments;

    bool operator==(const RepairLeft &) const = default;
};

/// What a repair in place would do, found out before it. There is no secret in it.
struct RepairPlan
{
    QList<RepairStatement> statements; ///< in the order of their phases
    QList<RepairLeft> left;
    DependentScript script; ///< what the Locked statements drop and make anew
    /// Takes the first lock that they need and changes nothing: gives a table or view to the owner that it has.
    QByteArray lock;
    RepairChoices matters = RepairChoices::none(); ///< those that make a difference as things are

    bool isEmpty() const { return statements.isEmpty(); }
    /// Something of the way to the remote can only be put right by making the link anew.
    bool needsRecreate() const;
    QList<RepairStatement> of(RepairStatement::Phase phase) const;
    /// The statements for people, without passwords.
    QStringList shown() const;
    /// Two plans with one fingerprint do the same.
    QByteArray fingerprint() const;
};

} // namespace bowline

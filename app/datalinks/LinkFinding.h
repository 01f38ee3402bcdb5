// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bowline {

/// One thing that the doctor found at a link. Worded by whoever shows it.
struct LinkFinding
{
    enum class Kind {
        // How the link gets to its remote.
        RemoteUnread,  ///< it could not be asked from here, so nothing is known of its tables; arguments: the error's
                       ///< code
        RemoteGone,    ///< no database of this account is the remote any more
        ServerMissing, ///< Heroku lists the link, but its server is not in the database
        HostChanged,   ///< arguments: what stands there, what the URL says ("host:port/dbname")
        UserChanged,   ///< arguments: what stands there, what the URL says
        PasswordStale,
        MappingMissing, ///< our role has none
        MappingUnreadable,
        LoginFails,      ///< of a fresh session; arguments: the server's words
        OnlyOldSessions, ///< a session from before still answers, a fresh one does not
        ServerNotOurs,   ///< arguments: its owner
        // What it shows.
        TableGone,
        TableRenamed, ///< arguments: what it most likely is called now
        TableAdded,
        TableUnreadable, ///< the remote role has no SELECT
        ColumnGone,
        ColumnRenamed,      ///< arguments: what it is called now
        ColumnMaybeRenamed, ///< arguments: what it may be called now
        ColumnAdded,
        ColumnRetyped, ///< arguments: the type here, the type there
        NullsChanged,  ///< here NOT NULL, there not any more: a planner may draw wrong conclusions
        TypeMissing,   ///< arguments: enum, domain, composite, range, or the extension that brings it
        LabelsMissing, ///< of an enum; arguments: the labels
        // How fast it is, by measured round trips; LinkCost.
        FetchSizeSmall,  ///< arguments: the size, the table that costs most, its rows, round trips, their ms, all
                         ///< seconds
        EstimateGuessed, ///< nothing is known here of the size of a large table; arguments: the table, its rows, ms
        EstimateCostly,  ///< each plan asks the remote, though sizes are known here; arguments: ms
    };
    enum class Severity {
        Note,    ///< nothing fails
        Warning, ///< something is not shown, or may fail
        Error,   ///< queries fail
    };

    Kind kind;
    Severity severity = Severity::Note;
    QString table;  ///< "schema.name" as it stands here, or there for what is not here; empty: the whole link
    QString column; ///< empty: the whole table
    QStringList arguments;

    bool operator==(const LinkFinding &) const = default;
};

} // namespace bowline

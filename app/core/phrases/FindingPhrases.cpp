// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What the doctor of data links found; with ".why" what breaks, and with ".remedy" what to do.
constexpr PhraseText findingRows[] = {
    //: %1: why, a sentence.
    {"finding.remote_unread", QT_TRANSLATE_NOOP("bowline::Phrase", "The remote database could not be asked: %1")},
    {"finding.remote_unread.why", QT_TRANSLATE_NOOP("bowline::Phrase", "What its tables are now is not known.")},
    {"finding.remote_unread.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Try again when it can be reached from here.")},
    {"finding.remote_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "No account sees the remote database any more.")},
    {"finding.remote_gone.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Every query through the link fails once Heroku has removed it.")},
    {"finding.remote_gone.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Remove the link, or make it again with another remote database.")},
    {"finding.server_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku lists the link, but its foreign server is not in the local database.")},
    {"finding.server_missing.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Its tables are not there.")},
    {"finding.server_missing.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Recreate the link.")},
    //: %1: a name or value; %2: a name or value.
    {"finding.host_changed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The link leads to %1, but the remote database is at %2 now.")},
    {"finding.host_changed.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "New sessions fail, or read an old database; open ones fail when they end.")},
    {"finding.host_changed.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the server gets the new address.")},
    //: %1: a name or value; %2: a name or value.
    {"finding.user_changed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The link logs in as %1, but the remote database's user is %2 now.")},
    {"finding.user_changed.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "New sessions fail as soon as the old user is gone.")},
    {"finding.user_changed.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the mapping gets the new user.")},
    {"finding.password_stale",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The link has an old password of the remote database.")},
    {"finding.password_stale.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "New sessions fail; open ones go on until they end.")},
    {"finding.password_stale.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the mapping gets the new password.")},
    //: %1: a name or value.
    {"finding.mapping_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "The role %1 has no login at the link's server.")},
    {"finding.mapping_missing.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Queries of this role through the link fail.")},
    {"finding.mapping_missing.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the role gets a login.")},
    {"finding.mapping_unreadable",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The login of the link cannot be read by this role, so it was not compared.")},
    //: %1: a name or value.
    {"finding.login_fails", QT_TRANSLATE_NOOP("bowline::Phrase", "A fresh session cannot ask through the link: %1")},
    {"finding.login_fails.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Whatever connects from now on fails; sessions that are open may still answer.")},
    {"finding.login_fails.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair the link, or recreate it.")},
    {"finding.only_old_sessions",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "A session from before still answers through the link, a fresh one does not.")},
    {"finding.only_old_sessions.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It fails for everyone when those sessions end.")},
    {"finding.only_old_sessions.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it before that.")},
    //: %1: a name or value.
    {"finding.server_not_ours", QT_TRANSLATE_NOOP("bowline::Phrase", "The link's server belongs to the role %1.")},
    {"finding.server_not_ours.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Its address cannot be repaired in place by this login.")},
    {"finding.server_not_ours.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "If the address changes, recreate the link.")},
    //: %1: a table.
    {"finding.table_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 shows a table that the remote has no more.")},
    {"finding.table_gone.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Queries on it fail.")},
    {"finding.table_gone.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the foreign table is dropped if nothing uses it.")},
    //: %1: a table; %2: a name or value.
    {"finding.table_renamed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The table that %1 shows is most likely called %2 now.")},
    {"finding.table_renamed.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Queries on it fail.")},
    {"finding.table_renamed.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it, and allow likely renames.")},
    //: %1: a table.
    {"finding.table_added",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The remote has a table that the link does not show: %1")},
    {"finding.table_added.why", QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot be read through the link.")},
    {"finding.table_added.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the table is imported.")},
    //: %1: a table.
    {"finding.table_unreadable",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The remote's user may not read the table that %1 shows.")},
    {"finding.table_unreadable.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Queries on it fail.")},
    {"finding.table_unreadable.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Grant SELECT on it in the remote database.")},
    //: %1: a column; %2: a table.
    {"finding.column_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "The column %1 of %2 is gone from the remote.")},
    {"finding.column_gone.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Queries that read it fail; so does SELECT *.")},
    {"finding.column_gone.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the column is dropped if nothing uses it.")},
    //: %1: a column; %2: a table; %3: a name or value.
    {"finding.column_renamed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The column %1 of %2 is called %3 on the remote now.")},
    {"finding.column_renamed.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Queries that read it fail; so does SELECT *.")},
    {"finding.column_renamed.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the column keeps its name here.")},
    //: %1: a column; %2: a table; %3: a name or value.
    {"finding.column_maybe_renamed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The column %1 of %2 is gone from the remote; it may be called %3 now.")},
    {"finding.column_maybe_renamed.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Queries that read it fail; so does SELECT *.")},
    {"finding.column_maybe_renamed.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Look at the remote, then repair it and allow likely renames.")},
    //: %1: a column; %2: a table.
    {"finding.column_added",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The remote has a column that the link does not show: %1 of %2")},
    {"finding.column_added.why", QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot be read through the link.")},
    {"finding.column_added.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the column is added.")},
    //: %1: a column; %2: a table; %3: a name or value; %4: a name or value.
    {"finding.column_retyped",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The column %1 of %2 is %3 here and %4 on the remote.")},
    {"finding.column_retyped.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Values that do not fit fail when they are read.")},
    {"finding.column_retyped.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the column gets the new type.")},
    //: %1: a column; %2: a table.
    {"finding.nulls_changed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The column %1 of %2 is NOT NULL here, and may be NULL on the remote.")},
    {"finding.nulls_changed.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Queries may leave out rows without a word.")},
    {"finding.nulls_changed.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it.")},
    //: %1: a name or value; %2: a name or value.
    {"finding.type_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The local database lacks the type %1 (%2) of the remote.")},
    {"finding.type_missing.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Tables that use it cannot be imported.")},
    {"finding.type_missing.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Repair it: an enum or domain is made. Other types and extensions are yours to make.")},
    //: %1: a name or value; %2: a list of values.
    {"finding.labels_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The type %1 lacks values that the remote has: %2")},
    {"finding.labels_missing.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Rows with one of them fail when they are read.")},
    {"finding.labels_missing.remedy", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it: the values are added.")},
    //: %1: a table; %2: a number of rows; %3: of round trips; %4: milliseconds; %5: seconds; %6: a number of rows.
    {"finding.fetch_size_costs",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Reading all of %1 (about %2 rows) takes %3 round trips of %4 ms, together %5 "
                       "s, since %6 rows are fetched at a time.")},
    {"finding.fetch_size_costs.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Queries that read many rows spend their time waiting for the network.")},
    {"finding.fetch_size_costs.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it, and allow a larger fetch size.")},
    //: %1: a table; %2: a number of rows; %3: milliseconds.
    {"finding.estimate_guessed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "PostgreSQL guesses how large %1 is (about %2 rows). To ask the remote would "
                                          "take %3 ms for each plan.")},
    {"finding.estimate_guessed.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Joins with it may be planned badly, and take long.")},
    {"finding.estimate_guessed.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Run ANALYZE on the foreign table from time to time. Or repair it, and allow "
                                          "that plans ask the remote.")},
    //: %1: milliseconds.
    {"finding.estimate_costly",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Each plan asks the remote for sizes, which takes at least %1 ms, though they "
                       "are known here.")},
    {"finding.estimate_costly.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Short queries take longer than they need.")},
    {"finding.estimate_costly.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it, and allow that plans do without the remote.")},
    //: %1: a name or value. Journals have it.
    {"finding.fetch_size_small", QT_TRANSLATE_NOOP("bowline::Phrase", "The link fetches %1 rows at a time.")},
    {"finding.fetch_size_small.why", QT_TRANSLATE_NOOP("bowline::Phrase", "Large queries take many round trips.")},
    {"finding.fetch_size_small.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Repair it, and allow a larger fetch size.")},
};

} // namespace

const std::span<const PhraseText> findingPhrases(findingRows);

} // namespace bowline

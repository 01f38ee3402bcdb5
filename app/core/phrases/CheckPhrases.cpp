// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// The checks of a database: what each is called, with ".found" and the like what it found, with ".ok" that it found
// nothing, with ".why" why that matters, and with ".remedy" what to do. The sentences of a finding are followed by the
// other two.
constexpr PhraseText checkRows[] = {
    {"check.connections", QT_TRANSLATE_NOOP("bowline::Phrase", "Connections")},
    //: %1, %2: numbers.
    {"check.connections.found", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 of %2 connections are in use.")},
    {"check.connections.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "When all are in use, whoever connects next is refused.")},
    {"check.connections.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Let programs share connections by a pool, or give each a smaller one; the "
                                          "tab Connections shows who has them.")},
    {"check.blocking", QT_TRANSLATE_NOOP("bowline::Phrase", "Blocking")},
    //: %n: how many sessions; %1: a number of seconds.
    {"check.blocking.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Keeps %n sessions waiting for a lock, the longest for %1 s."),
     "Keeps %n session waiting for a lock, for %1 s."},
    //: %n: how many sessions.
    {"check.blocking.found_untimed", QT_TRANSLATE_NOOP("bowline::Phrase", "Keeps %n sessions waiting for a lock."),
     "Keeps %n session waiting for a lock."},
    {"check.blocking.ok", QT_TRANSLATE_NOOP("bowline::Phrase", "No session waits for a lock.")},
    {"check.blocking.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "What waits does nothing, and others may have to wait for that as well.")},
    {"check.blocking.remedy",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Let the transaction that has the lock end, or end its connection: the tab Connections does that.")},
    {"check.long_queries", QT_TRANSLATE_NOOP("bowline::Phrase", "Long queries")},
    //: %n: how many sessions; %1: a number of minutes.
    {"check.long_queries.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%n statements are running, the longest for %1 min."),
     "%n statement has been running for %1 min."},
    {"check.long_queries.ok", QT_TRANSLATE_NOOP("bowline::Phrase", "No statement has run for more than a minute.")},
    {"check.long_queries.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "A long statement takes time from all others, and keeps old rows from being cleaned up.")},
    {"check.long_queries.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Look at its plan with EXPLAIN; a report may be better off on a follower.")},
    {"check.long_transactions", QT_TRANSLATE_NOOP("bowline::Phrase", "Long transactions")},
    //: %n: how many sessions; %1: a number of minutes.
    {"check.long_transactions.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%n transactions are open, the longest for %1 min."),
     "%n transaction has been open for %1 min."},
    {"check.long_transactions.ok",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No transaction has been busy for more than five minutes.")},
    {"check.long_transactions.why",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Rows that were changed since it began cannot be cleaned up, and its locks stay until it ends.")},
    {"check.long_transactions.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Let the program do its work in shorter transactions.")},
    {"check.idle_transactions", QT_TRANSLATE_NOOP("bowline::Phrase", "Idle transactions")},
    //: %n: how many sessions; %1: a number of minutes.
    {"check.idle_transactions.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%n transactions are open and do nothing, the longest for %1 min."),
     "%n transaction has been open and idle for %1 min."},
    {"check.idle_transactions.ok",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No transaction has been idle for more than a minute.")},
    {"check.idle_transactions.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It keeps its locks, and rows that were changed since it began cannot be cleaned up.")},
    {"check.idle_transactions.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Find where the program forgets to commit; set "
                                          "idle_in_transaction_session_timeout for its role, or end the connection.")},
    //: %n: how many sessions.
    {"check.sessions_hidden",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%n sessions of other roles cannot be looked into by this role."),
     "%n session of another role cannot be looked into by this role."},
    {"check.sequences", QT_TRANSLATE_NOOP("bowline::Phrase", "Sequences near their end")},
    //: %1: a sequence; %2: a number of per cent.
    {"check.sequences.found", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 has used %2 % of its numbers.")},
    //: %1: a sequence; %2: its column; %3: a number of per cent.
    {"check.sequences.found_of",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 has used %3 % of the numbers that %2 can have.")},
    {"check.sequences.ok",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Every sequence has a quarter of its numbers left, or more. Those of bigint were not asked.")},
    {"check.sequences.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "After its last number every INSERT that wants one fails.")},
    {"check.sequences.remedy",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Change the column to bigint in time: that rewrites the table under a lock, so plan a moment for it. Then let "
         "the sequence have as many numbers: ALTER SEQUENCE … AS bigint.")},
    //: %n: how many sequences; %1: a number of sequences.
    {"check.sequences_hidden",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%n sequences were not asked: this role lacks the right, somebody has locked "
                                          "them, or there are more than %1 that could end."),
     "%n sequence was not asked: this role lacks the right, somebody has locked the sequence, or there are more than "
     "%1 that could end."},
    {"check.wraparound", QT_TRANSLATE_NOOP("bowline::Phrase", "Wraparound age")},
    //: %1, %2: numbers of millions.
    {"check.wraparound.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The oldest row is %1 of %2 million transactions old.")},
    {"check.wraparound.why",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Near the end of the numbers of transactions PostgreSQL takes no more writes, to save the data.")},
    {"check.wraparound.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Find what holds autovacuum up (long transactions, a forgotten replication "
                                          "slot), then run VACUUM (FREEZE) on the oldest tables.")},
    {"check.table_cache", QT_TRANSLATE_NOOP("bowline::Phrase", "Cache hit rate of tables")},
    //: %1: a number of per cent.
    {"check.table_cache.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 % of the table blocks that were read were in PostgreSQL's memory.")},
    {"check.table_cache.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Every other block comes from disk, which is much slower.")},
    {"check.table_cache.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Look for queries that read whole tables; where the data in use is larger "
                                          "than the memory, a larger plan helps.")},
    {"check.index_cache", QT_TRANSLATE_NOOP("bowline::Phrase", "Cache hit rate of indexes")},
    //: %1: a number of per cent.
    {"check.index_cache.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 % of the index blocks that were read were in PostgreSQL's memory.")},
    {"check.index_cache.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Every other block comes from disk, which is much slower, and each look-up reads several.")},
    {"check.index_cache.remedy",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Drop indexes that nothing uses; where those in use are larger than the memory, a larger plan helps.")},
    //: %1: a number.
    {"check.cache_too_few",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Only %1 blocks were read since the statistics began. That is too few to judge by.")},
    {"check.unused_indexes", QT_TRANSLATE_NOOP("bowline::Phrase", "Unused indexes")},
    //: %1: an index; %2: its table; %3: a number of megabytes.
    {"check.unused_indexes.found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No query has used %1 of %2 since the statistics began. It takes %3 MB.")},
    {"check.unused_indexes.ok", QT_TRANSLATE_NOOP("bowline::Phrase", "Every large index is used.")},
    {"check.unused_indexes.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Each write to the table keeps the index up to date, and it takes room of the plan.")},
    {"check.unused_indexes.remedy",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Make sure that no follower uses it (each server counts for itself), then DROP INDEX CONCURRENTLY.")},
    {"check.duplicate_indexes", QT_TRANSLATE_NOOP("bowline::Phrase", "Duplicate indexes")},
    //: %1, %2: indexes; %3: their table.
    {"check.duplicate_indexes.found", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 does what %2 of %3 does already.")},
    {"check.duplicate_indexes.ok",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No index does what another one does already.")},
    {"check.duplicate_indexes.why",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Each write to the table keeps both up to date, and one of them is enough.")},
    {"check.duplicate_indexes.remedy",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "DROP INDEX CONCURRENTLY the one named first; if it belongs to a constraint, drop the constraint. On a "
         "partitioned table only DROP INDEX works, which locks the table and its partitions for a moment.")},
    {"check.bloat", QT_TRANSLATE_NOOP("bowline::Phrase", "Bloat")},
    //: %1: a table; %2, %3: numbers of megabytes.
    {"check.bloat.found", QT_TRANSLATE_NOOP("bowline::Phrase", "About %2 of the %3 MB of %1 hold no rows.")},
    {"check.bloat.ok",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No large table is half empty, by PostgreSQL's statistics.")},
    {"check.bloat.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Reading the table reads the empty room as well, and it counts against the plan.")},
    {"check.bloat.remedy",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "VACUUM lets new rows use the room. VACUUM FULL gives it back, and locks the table until it is done.")},
    //: %n: how many tables.
    {"check.tables_hidden",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The statistics of %n large tables cannot be read by this role, or are missing."),
     "The statistics of %n large table cannot be read by this role, or are missing."},
    {"check.never_vacuumed", QT_TRANSLATE_NOOP("bowline::Phrase", "Tables never vacuumed")},
    //: %1: a table; %2, %3: numbers of rows.
    {"check.never_vacuumed.found",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 was not vacuumed since the statistics began. It has about %2 rows, and %3 dead ones.")},
    {"check.never_vacuumed.ok", QT_TRANSLATE_NOOP("bowline::Phrase", "Every table of some size has been vacuumed.")},
    {"check.never_vacuumed.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Dead rows stay in the table, plans may be poor, and its transactions grow old.")},
    {"check.never_vacuumed.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Run VACUUM (ANALYZE) on it, and look whether autovacuum is turned off for it.")},
    {"check.extension_schemas", QT_TRANSLATE_NOOP("bowline::Phrase", "Extension schemas")},
    //: %1: a list of schemas.
    {"check.extension_schemas.found",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "There are extensions in the schema heroku_ext, but a login of this role does "
                       "not look there: its search_path is %1.")},
    {"check.extension_schemas.ok",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "There are no extensions in heroku_ext, or a login of this role finds them.")},
    {"check.extension_schemas.why",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Functions and types outside of the search_path are not found by their name.")},
    {"check.extension_schemas.remedy",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Add the schema: ALTER ROLE … SET search_path = \"$user\", public, heroku_ext.")},
    {"check.no_heroku_schema",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This database has no schema heroku_ext, so there is nothing to look for.")},
    {"check.on_follower",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "This is a follower, whose counters do not say what its leader does. Check the leader.")},
    {"check.statistics_ageless",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "PostgreSQL does not say since when it has kept statistics of this database. They may be new or "
                       "lost, so a count of 0 says nothing.")},
    //: %1: a number of days.
    {"check.statistics_young",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The statistics began less than %1 days ago, which is too short to say that something never happens.")},
    //: %1: a version.
    {"check.needs_version", QT_TRANSLATE_NOOP("bowline::Phrase", "This check needs PostgreSQL %1 or newer.")},
    {"check.no_right", QT_TRANSLATE_NOOP("bowline::Phrase", "This role lacks a right that the check needs.")},
    {"check.too_slow",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database did not answer in time, so the question was given up.")},
    {"check.locked",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Something that had to be read was locked by somebody else.")},
    {"check.not_reached",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The check was not reached: the connection was lost, or the time for all checks was over.")},
    // Connections, and their end.
    {"connection.gone",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This connection has ended already. Look at the list again.")},
    //: %1: a role of a database.
    {"connection.not_ours",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The connection belongs to the role %1, whose connections this login may not "
                                          "end. End all connections, which Heroku does.")},
    //: %1: a plan of Heroku.
    {"connection.heroku_cannot_end_all",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline cannot have Heroku end all connections of a database of the plan "
                                          "“%1”. End them one by one, in the tab Connections.")},
    {"connection.does_not_leave",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The server was told to end the connection, but it is still there. Look at the list again in a while.")},
    //: What is done, as a title. %1: a program and its user; %2: a database.
    {"plan.connection_end", QT_TRANSLATE_NOOP("bowline::Phrase", "End the connection of %1 to %2")},
    //: %1: a program and its user; %2: a database.
    {"plan.connection_end_sentence", QT_TRANSLATE_NOOP("bowline::Phrase", "One connection of %1 to %2 ends at once.")},
    //: The word on a button.
    {"plan.verb_end_connection", QT_TRANSLATE_NOOP("bowline::Phrase", "End connection")},
    {"plan.connection_is_ended",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Its statement is broken off, and an open transaction is rolled back.")},
    //: %1: an IP address.
    {"plan.connection_from", QT_TRANSLATE_NOOP("bowline::Phrase", "It comes from %1.")},
    {"plan.connections_come_back",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Programs connect again by themselves as a rule.")},
    //: %1: a program and its user.
    {"plan.step_end_connection", QT_TRANSLATE_NOOP("bowline::Phrase", "Tell the server to end the connection of %1")},
    //: %1: a program and its user.
    {"plan.step_connection_leaves", QT_TRANSLATE_NOOP("bowline::Phrase", "Wait until the connection of %1 is gone")},
    //: What is done, as a title. %1: a database.
    {"plan.connections_end_all", QT_TRANSLATE_NOOP("bowline::Phrase", "End all connections to %1")},
    //: %1: a database.
    {"plan.connections_end_all_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku ends every connection to %1, of every credential, whoever has it.")},
    //: The word on a button.
    {"plan.verb_end_all_connections", QT_TRANSLATE_NOOP("bowline::Phrase", "End all connections")},
    {"plan.connections_are_listed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The tab Connections of the database shows who is connected now.")},
    //: %1: a database.
    {"plan.step_reset_connections", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to end all connections to %1")},
};

} // namespace

const std::span<const PhraseText> checkPhrases(checkRows);

} // namespace bowline

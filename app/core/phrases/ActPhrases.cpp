// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What is said about acts, the protection of databases, and data links.
constexpr PhraseText actRows[] = {
    {"protection.open", QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline changes things here without asking again.")},
    {"protection.ask",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline shows what an act touches before it changes anything here.")},
    {"protection.ask_and_type",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline shows what an act touches, and has a name typed, before it changes "
                                          "anything here.")},
    {"protection.read_only", QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline changes nothing here.")},
    {"link.bad_name",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The name of a data link has lower case letters (a to z), digits and underscores only.")},
    {"link.risky_name",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku may refuse this name: it wants 3 to 63 characters, a letter first, and a letter or digit "
         "last.")},
    {"plan.unknown_kind",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This Bowline does not know such an act. A newer one may.")},
    {"plan.another_runs",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline is changing this database already. Wait until that has ended.")},
    {"plan.goes_on_elsewhere",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Another Bowline of the team goes on with this. Activity says how it ends.")},
    //: %1: what is to be typed.
    {"plan.not_typed", QT_TRANSLATE_NOOP("bowline::Phrase", "To confirm, type %1.")},
    {"job.goes_on",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This cannot be given up in the middle. It goes on until it has ended.")},
    //: %1: a plan.
    {"link.not_on_essential",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku has no data links for Essential-tier databases (%1).")},
    //: %1: a plan.
    {"link.not_on_advanced",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku has no data links for Advanced databases (%1).")},
    //: %1: the state of an add-on, Heroku's word.
    {"link.not_ready", QT_TRANSLATE_NOOP("bowline::Phrase", "The database is not ready: Heroku calls it “%1”.")},
    //: %1: the name of an app.
    {"link.others_database",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database belongs to %1, which this login does not manage.")},
    {"link.same_database",
     QT_TRANSLATE_NOOP("bowline::Phrase", "A database cannot be linked into itself. Choose another remote database.")},
    {"link.no_such_database",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku does not list this database for this login any more. Choose another one.")},
    //: %1: the name of a data link.
    {"link.no_such_link", QT_TRANSLATE_NOOP("bowline::Phrase", "There is no data link named %1 in this database.")},
    //: %1: the name of a data link; %2: of a database.
    {"link.name_taken",
     QT_TRANSLATE_NOOP("bowline::Phrase", "There is a data link named %1 in %2 already. Choose another name.")},
    //: %1: the name of a data link.
    {"link.does_not_appear",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku has accepted the data link %1, but does not list it yet. Look at the list again in a while.")},
    //: %1: the name of a data link.
    {"link.does_not_vanish",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku was told to remove the data link %1, but still lists it. Look at the list again in a while.")},
    {"link.none", QT_TRANSLATE_NOOP("bowline::Phrase", "No data sources are linked into this database.")},
    {"link.heroku_has_none",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku does not support data links for this database.")},
    //: %1: the name of a database.
    {"link.remote_is_gone",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Its remote database %1 is gone from Heroku, or this login does not see it any more.")},
    {"link.not_asked",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "No question could be sent through this link, so nothing proves that it works.")},
    {"link.remote_not_seen",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "This link cannot be examined: its remote is no Postgres database that a login of Bowline sees.")},
    //: %1: the name of a database.
    {"link.is_not_listed",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku does not list this link in %1 any more: the database was reset, or the link was removed elsewhere.")},
    //: %1: the name of a database.
    {"link.local_is_gone",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database %1, in which this link was, is gone from Heroku.")},
    //: What is done, as a title. %1: the name of a data link; %2: of a database.
    {"plan.link_create", QT_TRANSLATE_NOOP("bowline::Phrase", "Create data link %1 in %2")},
    //: %1, %3: databases; %2, %4: their apps.
    {"plan.link_create_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 of %2 gets tables that show what %3 of %4 has. The rows stay where they are.")},
    //: The word on a button.
    {"plan.verb_create_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Create data link")},
    //: %1: the name of a database.
    {"plan.schema_is_made",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Is made in %1, with a foreign table for each table of the remote database.")},
    //: %1: the name of a database.
    {"plan.gets_server_for", QT_TRANSLATE_NOOP("bowline::Phrase", "Gets a foreign server with a login to %1.")},
    //: %1: the name of a database.
    {"plan.is_read_only_from",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Is read from %1, through connections of its own. Nothing is changed in it now.")},
    {"plan.link_shows_tables_of_now",
     QT_TRANSLATE_NOOP("bowline::Phrase", "A data link has the tables of the moment in which it is made. What changes "
                                          "later does not follow by itself.")},
    //: %1: the name of a data link.
    {"plan.step_create_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to make %1")},
    //: %1: the name of a data link.
    {"plan.step_link_appears", QT_TRANSLATE_NOOP("bowline::Phrase", "Wait until Heroku lists %1")},
    //: What is done, as a title. %1: the name of a data link; %2: of a database.
    {"plan.link_remove", QT_TRANSLATE_NOOP("bowline::Phrase", "Remove data link %1 from %2")},
    //: %1: the name of a data link; %2, %3: databases.
    {"plan.link_remove_sentence",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The schema %1 is dropped from %2 with everything that was built on it. The tables and rows of %3 stay.")},
    //: The word on a button.
    {"plan.verb_remove_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Remove data link")},
    //: %1: the name of a database.
    {"plan.schema_is_dropped", QT_TRANSLATE_NOOP("bowline::Phrase", "Is dropped from %1 with its foreign tables.")},
    //: %1: the name of a database.
    {"plan.link_ends",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Ends: its foreign server and the login to %1 are removed.")},
    {"plan.stays_as_it_is", QT_TRANSLATE_NOOP("bowline::Phrase", "Stays as it is.")},
    {"plan.dependents_go_too",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Views, functions and constraints that use its tables are dropped too, wherever they are in the database.")},
    //: What is done, as a title. %1: the name of a data link; %2: of a database.
    {"plan.link_forget", QT_TRANSLATE_NOOP("bowline::Phrase", "Forget data link %1 of %2")},
    //: %1: the name of a data link; %2: of a database.
    {"plan.link_forget_sentence",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku does not list %1 in %2 any more. Bowline removes it from its list, and changes nothing at Heroku.")},
    {"plan.link_is_forgotten", QT_TRANSLATE_NOOP("bowline::Phrase", "Leaves Bowline's list.")},
    //: %1: the name of a data link.
    {"plan.step_forget_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Forget %1")},
    //: %1: the name of a data link.
    {"plan.step_destroy_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to remove %1")},
    //: %1: the name of a data link.
    {"plan.step_link_vanishes", QT_TRANSLATE_NOOP("bowline::Phrase", "Wait until Heroku lists %1 no more")},
    //: %1: PostgreSQL's own words; %2: an SQLSTATE.
    {"link.query_refused", QT_TRANSLATE_NOOP("bowline::Phrase", "PostgreSQL refuses it: %1 (%2).")},
    //: %1: a number.
    {"link.query_position", QT_TRANSLATE_NOOP("bowline::Phrase", "At character %1.")},
    {"link.query_more_rows", QT_TRANSLATE_NOOP("bowline::Phrase", "There are more rows than the %n that are shown."),
     "There are more rows than the one that is shown."},
    {"link.query_long_values", QT_TRANSLATE_NOOP("bowline::Phrase", "Values that end with “…” are longer.")},
    //: %1: names of foreign servers.
    {"link.query_unguarded",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The remote side of %1 could not be made read only: a view there that calls "
                                          "a function which writes would write.")},
    {"link.forecast_too_old",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Data links need PostgreSQL 9.4 or newer on both sides.")},
    //: %1: a type.
    {"link.forecast_type_made",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The local database lacks the type %1. Make it there first: Heroku refuses the link as a whole otherwise.")},
    //: %1: types.
    {"link.forecast_table_lacks", QT_TRANSLATE_NOOP("bowline::Phrase", "Uses types that the local database lacks: %1")},
    {"link.forecast_unreadable",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The remote's user may not read it, so no query on it would work.")},
    //: What is done, as a title. %1: the name of a data link; %2: of a database.
    {"plan.link_repair", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair data link %1 in %2")},
    //: %1: the name of a data link; %2: of a database.
    {"plan.link_repair_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 in %2 is put right in its place, in one transaction: all of it, or "
                                          "nothing. Open sessions go on with the repaired link.")},
    //: The word on a button.
    {"plan.verb_repair_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair data link")},
    {"plan.locks_for_a_moment",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Tables are locked for a tenth of a second at most; if they are in use for "
                                          "longer, it is given up and tried again.")},
    {"plan.locks_for_seconds",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Tables may be locked for ten seconds, as was allowed; if they are in use for "
                       "longer, it is given up and tried again.")},
    //: %1: the name of a data link.
    {"plan.step_repair_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Put %1 right")},
    //: %1: the name of a data link.
    {"plan.step_examine_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Examine %1")},
    {"plan.step_fill_views", QT_TRANSLATE_NOOP("bowline::Phrase", "Fill the materialized views")},
    {"repair.does_host", QT_TRANSLATE_NOOP("bowline::Phrase", "Leads to the remote's new host.")},
    {"repair.does_user", QT_TRANSLATE_NOOP("bowline::Phrase", "Logs in as the new user.")},
    {"repair.does_password", QT_TRANSLATE_NOOP("bowline::Phrase", "Logs in with the new password.")},
    {"repair.does_mapping", QT_TRANSLATE_NOOP("bowline::Phrase", "Gets a login for our role.")},
    {"repair.does_table_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "Is dropped: the remote has no such table.")},
    {"repair.does_table_added", QT_TRANSLATE_NOOP("bowline::Phrase", "Is imported.")},
    {"repair.does_column_gone",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The column is dropped: the remote has no such one.")},
    {"repair.does_column_added", QT_TRANSLATE_NOOP("bowline::Phrase", "The column is added.")},
    //: %1: the name of a table or column.
    {"repair.does_renamed", QT_TRANSLATE_NOOP("bowline::Phrase", "Reads %1 there; its own name stays.")},
    //: %1: a type of PostgreSQL.
    {"repair.does_retyped", QT_TRANSLATE_NOOP("bowline::Phrase", "The column gets the type %1.")},
    {"repair.does_nulls", QT_TRANSLATE_NOOP("bowline::Phrase", "The column may be empty, as it may there.")},
    {"repair.does_type", QT_TRANSLATE_NOOP("bowline::Phrase", "Is made, as the remote has it.")},
    {"repair.does_labels", QT_TRANSLATE_NOOP("bowline::Phrase", "Gets the values that it lacks.")},
    {"repair.fetches_more", QT_TRANSLATE_NOOP("bowline::Phrase", "Fetches more rows at a time.")},
    {"repair.plans_ask", QT_TRANSLATE_NOOP("bowline::Phrase", "Plans ask the remote for sizes.")},
    {"repair.plans_do_not_ask",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Plans do not ask the remote for sizes any more.")},
    {"repair.not_filled",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The link is repaired, but materialized views on it are empty until they are refreshed.")},
    {"repair.nothing_to_do", QT_TRANSLATE_NOOP("bowline::Phrase", "There is nothing that could be repaired in place.")},
    {"repair.only_anew", QT_TRANSLATE_NOOP("bowline::Phrase", "This link cannot be repaired in place. Recreate it.")},
    {"repair.is_made_anew",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Is dropped and made again as it was, in the same transaction.")},
    //: %1: the name of a role.
    {"repair.left_not_ours", QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since it belongs to another role: %1")},
    //: %1: names of views and the like.
    {"repair.left_in_use", QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since this uses it: %1")},
    //: %1: names.
    {"repair.left_guessed", QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since the rename is only likely: %1")},
    //: %1: names of materialized views.
    {"repair.left_materialized",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since a materialized view is above it: %1")},
    //: %1: names.
    {"repair.left_cannot_be_saved",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since this could not be made again: %1")},
    //: %1: names of types.
    {"repair.left_type_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "It stays until these types are there: %1")},
    //: %1 is not shown.
    {"repair.left_name_taken",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since there is a column of this name already.")},
    {"repair.left_on_remote", QT_TRANSLATE_NOOP("bowline::Phrase", "It is to be put right in the remote database.")},
    {"repair.left_remote_unknown",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since the remote database is gone or could not be asked.")},
    {"repair.left_server_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "There is no server to repair.")},
    //: %1: PostgreSQL's own words.
    {"repair.left_refused", QT_TRANSLATE_NOOP("bowline::Phrase", "It stays, since PostgreSQL refused it: %1")},
    //: Beside a check box.
    {"choice.guessed_renames", QT_TRANSLATE_NOOP("bowline::Phrase", "Follow renames that are only likely")},
    {"choice.guessed_renames_what",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Tables and columns that seem to have a new name in the remote database keep "
                                          "theirs here and read from the new one. A wrong guess shows other data.")},
    //: Beside a check box.
    {"choice.remove_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "Remove what the remote database has no more")},
    {"choice.remove_gone_what",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Foreign tables and columns that are gone there, and that nothing uses here, are dropped.")},
    //: Beside a check box.
    {"choice.retype_in_use", QT_TRANSLATE_NOOP("bowline::Phrase", "Follow new column types under views")},
    {"choice.retype_in_use_what",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Views on a column whose type has changed are dropped and made again in the same transaction.")},
    //: Beside a check box.
    {"choice.materialized", QT_TRANSLATE_NOOP("bowline::Phrase", "Make materialized views again as well")},
    {"choice.materialized_what",
     QT_TRANSLATE_NOOP("bowline::Phrase", "They are dropped, made again, and filled from the remote database. Until "
                                          "they are filled, queries on them fail.")},
    //: Beside a check box.
    {"choice.remote_estimate", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask the remote for sizes where they help")},
    {"choice.remote_estimate_what",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Plans ask the remote for the sizes of its tables, or do without where they "
                                          "are known here.")},
    {"choice.fetch_size", QT_TRANSLATE_NOOP("bowline::Phrase", "Fetch more rows at a time")},
    {"choice.fetch_size_what",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Long results then take fewer round trips, and each query takes more memory here.")},
    //: Beside a check box.
    {"choice.long_locks", QT_TRANSLATE_NOOP("bowline::Phrase", "Allow locks of up to ten seconds")},
    {"choice.long_locks_what",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Queries on these tables may wait that long. Needed where many views are "
                                          "made again, or tables are very wide.")},
    //: What began something. "It" is Bowline.
    {"cause.by_itself", QT_TRANSLATE_NOOP("bowline::Phrase", "Done by itself, as allowed")},
    {"plan.goes_with_the_link",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Is built on the link, and is dropped with it. The script makes it again.")},
    {"plan.is_lost_for_good",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Is dropped with the link, and nothing brings it back.")},
    //: %1: why, a sentence.
    {"plan.dependents_unknown",
     QT_TRANSLATE_NOOP("bowline::Phrase", "What is built on the link could not be read: %1")},
    //: What is done, as a title. %1: the name of a data link; %2: of a database.
    {"plan.link_recreate", QT_TRANSLATE_NOOP("bowline::Phrase", "Recreate data link %1 in %2")},
    //: %1: the name of a data link; %2, %3: databases.
    {"plan.link_recreate_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is removed from %2 and made again from %3 by Heroku. What is built on it "
                                          "is saved before, and brought back after.")},
    //: %1: the name of a data link; %2, %3: databases.
    {"plan.link_restore_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is made again in %2 from %3, as Bowline remembers it.")},
    //: %1: the name of a data link; %2: of a database.
    {"plan.link_bring_back_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Not all that was built on %1 in %2 came back when it was made again. What was "
                       "saved then is brought back now; the link itself stays.")},
    //: The word on a button.
    {"plan.verb_recreate_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Recreate")},
    //: %1: the name of a data link.
    {"plan.step_save_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Save what is built on %1")},
    //: %1: the name of a data link.
    {"plan.step_replay_link", QT_TRANSLATE_NOOP("bowline::Phrase", "Bring back what was built on %1")},
    {"rebuild.comes_back", QT_TRANSLATE_NOOP("bowline::Phrase", "Goes with the link, and is made again as it was.")},
    {"rebuild.if_heroku_refuses",
     QT_TRANSLATE_NOOP("bowline::Phrase", "If Heroku refuses to make the link again, it is missing until you press "
                                          "Recreate again: what was saved stays in Bowline's journal.")},
    {"rebuild.nothing_saved",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Nothing was saved of what was built on the link: views on it are not brought "
                       "back.")},
    //: %1: names.
    {"rebuild.of_other_roles",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This belongs to other roles, and may not come back by itself: %1")},
    //: %1: names.
    {"rebuild.others_would_be_lost",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "This belongs to other roles, and could not be given back to them, so it would be lost: %1. Move it "
         "elsewhere first, or have the database's owner grant those roles to this login.")},
    //: %1: names of roles.
    {"rebuild.mappings_go",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "These roles log in at the remote with user mappings of their own. They go with the link, and "
                       "their passwords are to be set again by hand: %1")},
    //: %1: names.
    {"rebuild.would_be_lost",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The link's schema has something that nothing brings back: %1. Move it elsewhere first.")},
    {"rebuild.not_all_came_back",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The link is there again, but not all that was built on it.")},
    //: %1: a name; %2: PostgreSQL's own words.
    {"rebuild.failure", QT_TRANSLATE_NOOP("bowline::Phrase", "%1: %2.")},
    {"link.can_be_restored",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The link is missing now. Press Recreate to make it again from what was saved.")},
    {"database.tied_proven", QT_TRANSLATE_NOOP("bowline::Phrase", "Has the current URL, proven.")},
    {"database.tied_healthy", QT_TRANSLATE_NOOP("bowline::Phrase", "Reads it, and was found healthy.")},
    //: %1: Heroku's word for the state of a database.
    {"database.not_available", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku says that it is not available: “%1”.")},
    {"database.full",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It is larger than its plan allows. Heroku may stop it from being written to.")},
    {"database.nearly_full",
     QT_TRANSLATE_NOOP("bowline::Phrase", "More than nine tenths of what its plan allows are used.")},
    {"database.no_connections_left",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Every connection that its plan allows is in use: the next program is refused.")},
    {"database.few_connections_left",
     QT_TRANSLATE_NOOP("bowline::Phrase", "More than nine tenths of the connections that its plan allows are in use.")},
    //: %1: Heroku's words about when.
    {"database.maintenance_planned",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku plans maintenance, which may change its URL: %1.")},
    {"database.url_by_rotation",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Somebody rotates its credentials: user and password change.")},
    {"database.url_by_heroku",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku rotates them for reasons of security, without asking.")},
    {"database.url_by_maintenance",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Maintenance, an upgrade or a failing machine moves it: the host changes.")},
    {"database.url_by_failover",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Its plan has a standby: after a failover the host is another one.")},
    {"database.url_by_promotion",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Another database is promoted: then DATABASE_URL is that one's.")},
    {"database.url_private",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It is in a private network: from outside it is reached only where its owner has let this "
                       "computer in (mTLS, trusted addresses).")},
    //: %1: the email address of an account.
    {"database.account_not_asked", QT_TRANSLATE_NOOP("bowline::Phrase", "The databases of %1 could not be asked for.")},
    //: %1: a plan.
    {"database.advanced_not_asked",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Bowline does not ask for figures and credentials of Advanced plans (%1) yet.")},
    //: %1: the name of a credential.
    {"database.no_such_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "The database has no credential named %1.")},
    //: %1: the name of a database.
    {"database.rotates_already",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku is rotating credentials of %1 already. Wait until that has ended.")},
    {"database.rotation_does_not_end",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku was told to rotate, but has not said yet that it is done. What is tied "
                       "follows by itself as soon as the new URL is there.")},
    //: %1: names of env vars.
    {"database.rotated_not_green",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The credentials were rotated, but not everything is green again yet: %1. Bowline "
                       "goes on; look at the project.")},
    //: What is done, as a title. %1: the name of a credential; %2: of a database.
    {"plan.rotate", QT_TRANSLATE_NOOP("bowline::Phrase", "Rotate credential %1 of %2")},
    //: What is done, as a title. %1: the name of a database.
    {"plan.rotate_all", QT_TRANSLATE_NOOP("bowline::Phrase", "Rotate all credentials of %1")},
    //: %1: the name of a credential; %2: of a database.
    {"plan.rotate_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The credential %1 of %2 gets a new password. Every copy of its URL that nobody "
                       "keeps current stops working.")},
    //: %1: the name of a database.
    {"plan.rotate_all_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Every credential of %1 gets a new password. Every copy of its URLs that nobody "
                       "keeps current stops working.")},
    //: The word on a button.
    {"plan.verb_rotate", QT_TRANSLATE_NOOP("bowline::Phrase", "Rotate credentials")},
    {"plan.connections_end", QT_TRANSLATE_NOOP("bowline::Phrase", "End at once, all of them.")},
    {"plan.connections_may_stay",
     QT_TRANSLATE_NOOP("bowline::Phrase", "May stay for 30 minutes at least. Then they end.")},
    {"plan.connections_end_by_credential",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Those of the default credential end at once, those of others after 30 minutes or more.")},
    //: %1: the name of a config var.
    {"plan.app_restarts", QT_TRANSLATE_NOOP("bowline::Phrase", "Restarts, with the new URL in %1.")},
    //: %1: the name of a database.
    {"plan.link_goes_stale", QT_TRANSLATE_NOOP("bowline::Phrase", "The data link in %1 fails until it is repaired.")},
    {"plan.env_var_follows",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Gets the new URL from Bowline, and is proven with it.")},
    {"plan.rotate_overlap",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "For 30 minutes the old and the new password both work, so that programs can change "
                       "over without an interruption.")},
    //: The words beside a check box
    {"plan.choose_forced", QT_TRANSLATE_NOOP("bowline::Phrase", "End all sessions at once")},
    {"plan.choose_forced_what",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Without it, sessions of a named credential may stay for 30 minutes. Those of the default "
                       "credential end in any case.")},
    {"plan.step_note", QT_TRANSLATE_NOOP("bowline::Phrase", "Note what is followed now")},
    //: %1: the name of a database.
    {"plan.step_rotate", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to rotate the credentials of %1")},
    {"plan.step_settle", QT_TRANSLATE_NOOP("bowline::Phrase", "Wait until Heroku has done it")},
    {"plan.step_follow",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Follow every env var until it is proven with the new URL")},
};

} // namespace

const std::span<const PhraseText> actPhrases(actRows);

} // namespace bowline

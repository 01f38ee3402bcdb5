// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What Bowline does with databases, their credentials and their attachments, beside a rotation.
constexpr PhraseText databaseActRows[] = {
    //: %1: an attachment's name that a person wished.
    {"attachment.bad_name",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "An attachment cannot be called “%1”: capital letters, digits and underscores, a letter first, as REPORTS.")},
    {"attachment.no_app", QT_TRANSLATE_NOOP("bowline::Phrase", "Say to which app.")},
    //: %1: an app; %2: the name of an attachment; %3: an add-on.
    {"attachment.name_taken",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 has an attachment %2 already, of %3. Choose another name, or promote the database.")},
    //: %1: a plan.
    {"attachment.no_pool",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Plan %1 has no connection pooling: that begins with the Standard plans.")},
    //: %1: an app; %2: a database.
    {"attachment.last_of_owner",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It is the only attachment to %1, which pays for %2: Heroku keeps that one.")},
    {"attachment.gone",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This attachment is there no more. The list was older than that.")},
    //: %1: a database; %2: an app.
    {"promote.not_attached", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is not attached to %2. Attach it there first.")},
    //: What Heroku says of a database that cannot be used yet. %1: its words.
    {"promote.not_available",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku says of this database: “%1”. Promote it when it is available.")},
    {"promote.not_known_yet",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku is still making this database. Promote it when it is available.")},
    //: %1: a database; %2: an app.
    {"promote.already", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is the DATABASE of %2 already.")},
    //: %1: an app; %2: the number of a release.
    {"promote.release_failed",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The release phase of %1 has failed in release v%2, so the app may be running without this "
                       "database. The attachments are changed; look at `heroku releases:output`, and deploy again.")},
    //: %1: an app.
    {"promote.release_lasts",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The attachments are changed, but the release phase of %1 was not seen to "
                                          "end within 15 minutes. Look at `heroku releases -a %1`.")},
    //: %1: names of env vars.
    {"promote.not_green",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The database is promoted, but not everything is green again yet: %1. Bowline goes on; look at the project.")},
    //: %1: a plan.
    {"create.no_such_plan", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku sells no plan called “%1”.")},
    //: %1: a plan.
    {"create.no_copies",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Plan %1 has no followers and forks: they begin with the Standard plans.")},
    //: %1: an app; %2: the name of an attachment.
    {"create.name_taken",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 has an attachment %2 already. Choose another name.")},
    //: %1: Heroku's words.
    {"create.failed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku could not make the database: “%1”. Destroy it, and try again.")},
    {"create.given_up",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku has given the new database up: it is not there any more. Try again.")},
    {"create.lasts",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database is not available after a day. Heroku's support can tell why.")},
    //: %1: a database.
    {"unfollow.follows_nobody", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 follows no other database.")},
    {"unfollow.lasts",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku was told to unfollow, but has not done so within an hour. Look at `heroku pg:info`.")},
    //: %1: a database.
    {"reset.not_known",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Bowline was interrupted while it had Heroku reset %1, and cannot see that anything was "
                       "deleted. It did not ask again, since what was written meanwhile would be lost. Look into the "
                       "database, and reset it again if you want to.")},
    //: %1: a name that a person wished.
    {"credential.bad_name",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "A credential cannot be called “%1”: letters, digits, underscores and hyphens, a letter first, 50 at most.")},
    //: %1: a plan.
    {"credential.one_only",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Plan %1 has the default credential only: others begin with the Standard plans.")},
    //: %1: a database; %2: a credential.
    {"credential.name_taken", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 has a credential named %2 already.")},
    {"credential.default_stays", QT_TRANSLATE_NOOP("bowline::Phrase", "The default credential cannot be destroyed.")},
    //: %1: a credential; %2: attachments, as sushi::REPORTS.
    {"credential.still_attached", QT_TRANSLATE_NOOP("bowline::Phrase", "Detach the credential %1 first: %2.")},
    {"credential.lasts",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku was told, but is not done after ten minutes. The list of credentials shows how far it is.")},
    //: What is done, as a title. %1: a database; %2: an app.
    {"plan.attach", QT_TRANSLATE_NOOP("bowline::Phrase", "Attach %1 to %2")},
    //: %1: an app; %2: a database.
    {"plan.attach_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 gets a config var with the URL of %2. Nothing changes for other apps.")},
    //: The word on a button.
    {"plan.verb_attach", QT_TRANSLATE_NOOP("bowline::Phrase", "Attach")},
    //: %1: the name of a config var.
    {"plan.app_gets_var", QT_TRANSLATE_NOOP("bowline::Phrase", "Restarts, with the config var %1.")},
    {"plan.app_gets_some_var", QT_TRANSLATE_NOOP("bowline::Phrase", "Restarts, with a config var that Heroku names.")},
    //: %1: an app.
    {"plan.step_attach", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to attach it to %1")},
    //: What is done, as a title. %1: the name of an attachment; %2: an app.
    {"plan.detach", QT_TRANSLATE_NOOP("bowline::Phrase", "Detach %1 from %2")},
    //: %1: an app; %2: a config var; %3: a database.
    {"plan.detach_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 loses the config var %2, and with it this way to %3.")},
    //: The word on a button.
    {"plan.verb_detach", QT_TRANSLATE_NOOP("bowline::Phrase", "Detach")},
    //: %1: the name of a config var.
    {"plan.app_loses_var", QT_TRANSLATE_NOOP("bowline::Phrase", "Restarts, without the config var %1.")},
    {"plan.env_var_loses_source",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Loses what it follows. It keeps the value that it has, and gets no new one.")},
    //: %1: a database.
    {"plan.detach_keeps_database", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 stays, with its data and its price.")},
    //: %1: an attachment; %2: an app.
    {"plan.step_detach", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to detach %1 from %2")},
    //: What is done, as a title. %1: a database; %2: an app.
    {"plan.promote", QT_TRANSLATE_NOOP("bowline::Phrase", "Promote %1 in %2")},
    //: %1: an app; %2: a database.
    {"plan.promote_sentence",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "DATABASE_URL of %1 becomes the URL of %2: the app and whatever follows it use that database from then on.")},
    //: The word on a button.
    {"plan.verb_promote", QT_TRANSLATE_NOOP("bowline::Phrase", "Promote")},
    //: %1: a database.
    {"plan.app_uses", QT_TRANSLATE_NOOP("bowline::Phrase", "Restarts, with %1 as its DATABASE_URL.")},
    //: %1: a database.
    {"plan.env_var_moves",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Gets the URL of %1 from Bowline, and is proven with it.")},
    {"plan.old_gets_another_name",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Was DATABASE. It stays attached, under a name that Heroku chooses.")},
    {"plan.old_keeps_its_name",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Was DATABASE. It stays attached under its other name.")},
    //: An attachment with a pool. %1: a database.
    {"plan.pool_moves", QT_TRANSLATE_NOOP("bowline::Phrase", "Goes over to %1.")},
    //: %1: a credential; %2: an app.
    {"plan.promote_credential",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "%2 gets the credential %1 of the database, as the attachment has it, and not the default one.")},
    //: %1: a config var; %2: a database.
    {"plan.pool_stays",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 stays with %2: the plan of the new database has no connection pooling. A "
                                          "program that reads it goes on writing there.")},
    //: %1: a database.
    {"plan.promote_follower",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "%1 is a follower, so it can only be read: the app will not be able to write. Unfollow it first.")},
    {"plan.promote_no_data",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "No data is copied: what was written to the old database is not in the new one, unless it was made of it.")},
    //: %1: an app.
    {"plan.promote_release_phase",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 has a release phase. Bowline waits for it, 15 minutes at most.")},
    //: %1: a database.
    {"plan.step_keep", QT_TRANSLATE_NOOP("bowline::Phrase", "Keep %1 attached under another name")},
    //: %1: a database; %2: an app.
    {"plan.step_promote", QT_TRANSLATE_NOOP("bowline::Phrase", "Make %1 the DATABASE of %2")},
    {"plan.step_move_pool", QT_TRANSLATE_NOOP("bowline::Phrase", "Move its connection pool over")},
    //: %1: an app.
    {"plan.step_release", QT_TRANSLATE_NOOP("bowline::Phrase", "Wait for the release phase of %1")},
    //: What is done, as a title. %1: a plan; %2: an app.
    {"plan.create_database", QT_TRANSLATE_NOOP("bowline::Phrase", "New %1 database for %2")},
    //: %1: an app.
    {"plan.create_database_sentence", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 gets a new, empty database.")},
    //: %1: an app; %2: a database.
    {"plan.create_follower_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 gets a follower of %2: a copy that is kept current by Heroku.")},
    //: %1: an app; %2: a database.
    {"plan.create_fork_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 gets a fork of %2: a copy of what it holds now, which goes its own way from then on.")},
    //: The word on a button.
    {"plan.verb_create_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Create database")},
    //: %1: a plan; %2: a number of US dollars.
    {"plan.price_a_month",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 costs $%2 a month, by Heroku's price list; it is charged from now on.")},
    //: %1: a plan; %2: a number of US dollars; %3: Heroku's word for a unit of time.
    {"plan.price",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 costs $%2 a %3, by Heroku's price list; it is charged from now on.")},
    //: %1: a plan.
    {"plan.price_by_contract", QT_TRANSLATE_NOOP("bowline::Phrase", "What %1 costs is agreed on with Heroku.")},
    {"plan.fork_holds_everything",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The fork has all data, with what is private in it. Credentials other than the default one are not copied.")},
    {"plan.follower_reads_only",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "A follower can only be read. It can be made a database of its own later, by Unfollow.")},
    //: %1: a plan.
    {"plan.step_create_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku for a %1 database")},
    {"plan.step_wait_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Wait until it can be used")},
    //: What is done, as a title. %1: a database.
    {"plan.destroy_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Destroy %1")},
    //: %1: a database.
    {"plan.destroy_database_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is destroyed, with all its data and its backups.")},
    //: The word on a button.
    {"plan.verb_destroy_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Destroy database")},
    {"plan.database_is_destroyed", QT_TRANSLATE_NOOP("bowline::Phrase", "Is gone, with everything in it.")},
    //: %1: a database.
    {"plan.link_loses_remote", QT_TRANSLATE_NOOP("bowline::Phrase", "The data link in %1 fails for ever.")},
    {"plan.link_is_lost",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The data link goes with it. Bowline keeps its definition.")},
    //: %1: a number.
    {"plan.followers_lose_leader",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It has followers (%1). Heroku does not say what becomes of them: unfollow them first.")},
    {"plan.destroy_for_ever",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Nobody can bring it back. A backup that is downloaded before is a way back.")},
    //: %1: a database.
    {"plan.step_destroy_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to destroy %1")},
    //: What is done, as a title. %1: a database.
    {"plan.unfollow", QT_TRANSLATE_NOOP("bowline::Phrase", "Unfollow: %1")},
    //: %1: a database.
    {"plan.unfollow_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 stops following its leader, and can be written to from then on.")},
    //: The word on a button.
    {"plan.verb_unfollow", QT_TRANSLATE_NOOP("bowline::Phrase", "Unfollow")},
    {"plan.follower_stands_alone",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Keeps what it has by then, and gets nothing more of its leader.")},
    {"plan.unfollow_for_ever",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot follow again: that takes a new follower.")},
    //: %1: a database.
    {"plan.step_unfollow", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to let %1 stand on its own")},
    //: What is done, as a title. %1: a database.
    {"plan.reset_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Reset %1")},
    //: %1: a database.
    {"plan.reset_database_sentence",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Everything in %1 is deleted: tables, data, data links and extensions. The database itself stays.")},
    //: The word on a button.
    {"plan.verb_reset_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Delete everything in it")},
    {"plan.database_is_emptied", QT_TRANSLATE_NOOP("bowline::Phrase", "Is empty afterwards.")},
    //: %1: a database.
    {"plan.link_finds_nothing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The data link in %1 finds no tables until they are there again.")},
    {"plan.app_finds_nothing", QT_TRANSLATE_NOOP("bowline::Phrase", "Finds none of its tables.")},
    {"plan.reset_keeps_url",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "URL, credentials, plan and backups stay. What follows the URL stays green, and finds an empty database.")},
    {"plan.step_note_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Note which database it is")},
    //: %1: a database.
    {"plan.step_reset", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to reset %1")},
    //: What is done, as a title. %1: a credential; %2: a database.
    {"plan.create_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "New credential %1 of %2")},
    //: %1: a database; %2: a credential.
    {"plan.create_credential_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 gets a credential named %2, with a user and a password of its own.")},
    //: The word on a button.
    {"plan.verb_create_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Create credential")},
    {"plan.role_is_made", QT_TRANSLATE_NOOP("bowline::Phrase", "Is made, and may not read or write anything yet.")},
    {"plan.credential_needs_grants",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Grant the new user what it needs in psql or at data.heroku.com, then attach the credential to an app.")},
    //: %1: a credential.
    {"plan.step_create_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku for the credential %1")},
    //: What is done, as a title. %1: a credential; %2: a database.
    {"plan.destroy_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Destroy credential %1 of %2")},
    //: %1: a credential; %2: a database.
    {"plan.destroy_credential_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The credential %1 of %2 is destroyed: nobody can log in with it any more.")},
    //: The word on a button.
    {"plan.verb_destroy_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Destroy credential")},
    {"plan.role_is_destroyed", QT_TRANSLATE_NOOP("bowline::Phrase", "Is gone, and its sessions end.")},
    {"plan.objects_go_to_default",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "What it owns in the database belongs to the default credential afterwards.")},
    //: %1: a credential.
    {"plan.step_destroy_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to destroy the credential %1")},
    //: What is done, as a title. %1: a database.
    {"plan.repair_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair the default credential of %1")},
    //: %1: a database.
    {"plan.repair_credential_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The default credential of %1 gets its rights back, and becomes the owner of "
                                          "everything that other credentials own.")},
    //: The word on a button.
    {"plan.verb_repair_credential", QT_TRANSLATE_NOOP("bowline::Phrase", "Repair credential")},
    //: %1: the name of a user.
    {"plan.object_changes_owner",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Belongs to %1 now, and to the default credential afterwards.")},
    {"plan.repair_gives_admin",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The default credential may grant and revoke every other credential afterwards.")},
    {"plan.repair_nothing_to_do",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "No other credential owns anything here: only the rights of the default credential are set anew.")},
    //: %1: a number.
    {"plan.repair_and_more", QT_TRANSLATE_NOOP("bowline::Phrase", "These are the first %1; there may be more.")},
    //: %1: a database.
    {"plan.step_repair_credential",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to repair the default credential of %1")},
};

} // namespace

const std::span<const PhraseText> databaseActPhrases(databaseActRows);

} // namespace bowline

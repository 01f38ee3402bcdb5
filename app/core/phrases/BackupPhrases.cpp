// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What Heroku's backups of databases are, and what acts on them do.
constexpr PhraseText backupRows[] = {
    //: %1: the name of a database.
    {"database.app_not_seen",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The app that owns %1 is not among those that this account sees. Whoever owns it can do this.")},
    //: %1: the name of an app.
    {"backup.none",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku does not list this backup of %1 any more: somebody has deleted it.")},
    //: %1: the name of an app.
    {"backup.no_schedule",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku does not list this schedule of %1 any more: somebody has ended it.")},
    {"backup.bad_hour", QT_TRANSLATE_NOOP("bowline::Phrase", "Backups begin on the hour: give an hour from 0 to 23.")},
    //: %1: what was given as a time zone.
    {"backup.bad_time_zone",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "“%1” is not a time zone that this computer knows. Name it like Europe/Berlin, America/New_York or UTC.")},
    //: %1: the name of a database.
    {"backup.no_config_var",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is attached to no config var of its app, by which Heroku could name the "
                                          "schedule. Attach it there first.")},
    //: How far a backup is.
    {"backup.progress_waits", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku has not begun yet")},
    //: How far a backup is. %1: a number.
    {"backup.progress_kb", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 kB so far")},
    //: How far a backup is. %1: a number.
    {"backup.progress_mb", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 MB so far")},
    {"backup.does_not_end",
     QT_TRANSLATE_NOOP("bowline::Phrase", "After two days Heroku has not brought this to an end, and may still be "
                                          "working on it. The tab Backups shows how far it is.")},
    {"backup.vanished",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku does not list it any more, so how it ended is not known: somebody has deleted it meanwhile.")},
    {"backup.was_canceled", QT_TRANSLATE_NOOP("bowline::Phrase", "Somebody has canceled it.")},
    //: %1: what Heroku's program has written last.
    {"backup.last_words", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku's log says: %1")},
    //: %1: the name of a backup.
    {"backup.not_captured",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The backup %1 did not succeed, so there is nothing in it to restore.")},
    //: %1: the name of a database.
    {"backup.not_restored",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The restore did not succeed: %1 has lost what was in it, and may be empty "
                                          "or filled in part. Restore a backup into it again.")},
    {"backup.step_note", QT_TRANSLATE_NOOP("bowline::Phrase", "Note which backups there are")},
    //: What is done, as a title. %1: the name of a database.
    {"backup.capture", QT_TRANSLATE_NOOP("bowline::Phrase", "Back up %1")},
    //: %1: the name of a database.
    {"backup.capture_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku writes the content of %1 into a new backup.")},
    {"backup.verb_capture", QT_TRANSLATE_NOOP("bowline::Phrase", "Capture backup")},
    {"backup.is_read",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Is read from beginning to end, by one connection. Nothing in it changes.")},
    {"backup.oldest_may_go",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku keeps only so many backups for each plan, and may remove the oldest for this one.")},
    {"backup.large_may_fail",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku protects this database continuously. Backups of this kind are likely "
                                          "to fail where a database is large.")},
    //: %1: the name of a database.
    {"backup.step_capture", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to back %1 up")},
    //: What is done, as a title. %1: the name of a backup; %2: of an app; %3: of a database.
    {"backup.restore", QT_TRANSLATE_NOOP("bowline::Phrase", "Restore %1 of %2 into %3")},
    //: %1: the name of a backup; %2: of an app; %3: of a database.
    {"backup.restore_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku empties %3, and fills it from the backup %1 of %2.")},
    {"backup.verb_restore", QT_TRANSLATE_NOOP("bowline::Phrase", "Restore")},
    {"backup.content_is_lost", QT_TRANSLATE_NOOP("bowline::Phrase", "Loses all that is in it now.")},
    //: %1: the name of a config var.
    {"backup.reads_restored_by",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Finds the content of the backup by %1, and an empty database until then.")},
    {"backup.link_is_dropped",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Its schema is dropped with the rest, and comes back only if the backup has "
                                          "it. Examine the link afterwards.")},
    //: %1: the name of a database.
    {"backup.link_reads_restored",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The data link in %1 reads the content of the backup, where the tables are the same.")},
    {"backup.env_var_leads_to_restored",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Keeps its URL, which leads to the content of the backup.")},
    {"backup.in_place",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The backup may be one of this database itself. A restore into another "
                                          "database, which you look at and promote when it is right, loses nothing.")},
    {"backup.look_before_promoting",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Look at the content before you promote the database: until then no app uses "
                                          "it unless it is attached there.")},
    //: %1: the name of a backup.
    {"backup.not_restorable",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "%1 is not a backup that has succeeded, so nothing can be restored from it. Choose another one.")},
    //: %1: the name of a database.
    {"backup.into_follower",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "%1 follows another database, so nothing can be restored into it. Unfollow it first, or choose another one.")},
    //: %1: the name of a database.
    {"backup.capture_first",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 has no backup of the last hour that is certainly its own, and all that "
                                          "is in it would be lost. Capture a backup of it first, then restore.")},
    //: %1: the name of a restore or a copy; %2: of a database.
    {"backup.another_fills",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 fills %2, and is not, or not certainly, what you asked for: so no other "
                                          "restore was begun. The tab Backups shows how it ends.")},
    //: %1: the name of a backup; %2: of a database.
    {"backup.step_restore", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to restore %1 into %2")},
    //: What is done, as a title. %1: the name of a backup; %2: of an app.
    {"backup.cancel", QT_TRANSLATE_NOOP("bowline::Phrase", "Cancel %1 of %2")},
    //: %1: the name of a backup; %2: of an app.
    {"backup.cancel_sentence", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku ends %1 of %2, however far it has come.")},
    {"backup.verb_cancel", QT_TRANSLATE_NOOP("bowline::Phrase", "Cancel backup")},
    {"backup.verb_cancel_restore", QT_TRANSLATE_NOOP("bowline::Phrase", "Cancel restore")},
    {"backup.verb_cancel_copy", QT_TRANSLATE_NOOP("bowline::Phrase", "Cancel copy")},
    {"backup.stays_half_filled",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Stays empty, or filled in part, until something is restored into it.")},
    {"backup.nothing_to_restore",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Stays as it is. Nothing can be restored from what was written of the backup.")},
    //: %1: the name of a backup.
    {"backup.is_over", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is over, so there is nothing to cancel.")},
    //: %1: the name of a backup.
    {"backup.step_cancel", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to cancel %1")},
    //: What is done, as a title. %1: the name of a backup; %2: of an app.
    {"backup.delete", QT_TRANSLATE_NOOP("bowline::Phrase", "Delete %1 of %2")},
    //: %1: the name of a backup; %2: of an app.
    {"backup.delete_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The backup %1 of %2 is deleted for good. Nothing can be restored from it any more.")},
    //: %1: the name of a restore or a copy; %2: of an app.
    {"backup.forget_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku strikes %1 from the list of %2. The database that it has filled stays as it is.")},
    {"backup.verb_forget", QT_TRANSLATE_NOOP("bowline::Phrase", "Delete entry")},
    {"backup.verb_delete", QT_TRANSLATE_NOOP("bowline::Phrase", "Delete backup")},
    //: %1: the name of a backup.
    {"backup.is_under_way", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is still under way. Cancel it first.")},
    //: %1: the name of a backup.
    {"backup.step_delete", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to delete %1")},
    //: What is done, as a title. %1: the name of a database; %2: a time of day and a zone.
    {"backup.schedule", QT_TRANSLATE_NOOP("bowline::Phrase", "Back up %1 every day at %2")},
    //: %1: the name of a database; %2: a time of day and a zone.
    {"backup.schedule_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku backs up %1 every day at %2, until it is unscheduled.")},
    {"backup.verb_schedule", QT_TRANSLATE_NOOP("bowline::Phrase", "Schedule")},
    //: %1: a time of day and a zone.
    {"backup.replaces_schedule",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Takes the place of the schedule of this name: %1.")},
    //: A time of day that is not known; stands for a time in sentences about schedules.
    {"backup.some_hour", QT_TRANSLATE_NOOP("bowline::Phrase", "an hour that Heroku does not say")},
    //: %1: the name of a config var; %2: a time of day and a zone.
    {"backup.other_schedule",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The schedule %1 (%2) may be one of this database too, and stays. Unschedule "
                                          "it if one backup a day is enough.")},
    //: %1: the name of a database; %2: a time of day and a zone.
    {"backup.scheduled_already", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is backed up every day at %2 already.")},
    //: %1: the name of a config var.
    {"backup.promote_first",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku names the schedule after %1. If another database is to be promoted to it, promote first "
                       "and schedule then; after each promotion, look whether the right database is backed up.")},
    //: %1: the name of a database.
    {"backup.step_schedule", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to back %1 up every day")},
    //: What is done, as a title. %1: the name of a config var; %2: of an app.
    {"backup.unschedule", QT_TRANSLATE_NOOP("bowline::Phrase", "End the schedule %1 of %2")},
    //: %1: the name of a config var; %2: of an app.
    {"backup.unschedule_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku makes no more backups by the schedule %1 of %2. Those that it has "
                                          "made stay for as long as Heroku keeps them.")},
    {"backup.verb_unschedule", QT_TRANSLATE_NOOP("bowline::Phrase", "Unschedule")},
    {"backup.no_more_by_itself", QT_TRANSLATE_NOOP("bowline::Phrase", "Is backed up only when somebody asks for it.")},
    //: %1: the name of a config var.
    {"backup.step_unschedule", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to end the schedule %1")},
};

} // namespace

const std::span<const PhraseText> backupPhrases(backupRows);

} // namespace bowline

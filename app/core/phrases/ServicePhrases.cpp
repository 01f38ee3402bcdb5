// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What the service says about its projects and about itself.
constexpr PhraseText serviceRows[] = {
    //: What Bowline calls a keyring that it has to make, in the desktop's own list of keyrings.
    {"keychain.default_keyring", QT_TRANSLATE_NOOP("bowline::Phrase", "Default keyring")},
    //: "It" is the old journal.
    {"card.waits_for_keychain",
     QT_TRANSLATE_NOOP("bowline::Phrase", "What was in it comes back as soon as the keychain opens.")},
    //: "It" is the old journal.
    {"card.none",
     QT_TRANSLATE_NOOP("bowline::Phrase", "There is no recovery card, so Bowline begins anew: log in and connect the "
                                          "databases again. Projects and history from before are in the old file.")},
    //: "It" is the old journal. %1: why, a sentence.
    {"card.not_brought_back_yet",
     QT_TRANSLATE_NOOP("bowline::Phrase", "What was in it could not be brought back yet: %1")},
    {"card.back_with_old_file",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Projects, syncs and values are back. The activity from before is in the old file.")},
    {"card.back",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Projects, syncs and values are back. Activity from before may be lost.")},
    //: "It" is the old journal. %1: the path of a file.
    {"card.cannot_be_opened",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Its recovery card cannot be opened with the key in the keychain and has been kept as %1, so "
                       "Bowline begins anew: log in and connect the databases again.")},
    {"card.journal_was_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline's journal was missing, or older than it should be.")},
    {"card.journal_set_aside_beside",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline's journal was damaged. It has been set aside beside the new one.")},
    //: %1: the path of a file.
    {"card.journal_set_aside",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline's journal was damaged and could not be read. It has been set aside "
                                          "as %1, and Bowline has begun a new one.")},
    //: %1: the name of the env var.
    {"env_var.kept_by_heroku",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku keeps %1 up to date. Opt out of the sync first, then it can be changed.")},
    //: %1: the name of the env var.
    {"env_var.is_deleted",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 and its value are deleted from the project. This cannot be undone.")},
    //: %1: the name of the env var.
    {"env_var.is_deleted_with_users",
     QT_TRANSLATE_NOOP("bowline::Phrase", "What uses %1 is removed first, then the env var and its value, then the "
                                          "project is checked. This cannot be undone.")},
    {"project.name_taken",
     QT_TRANSLATE_NOOP("bowline::Phrase", "There is a project of this name already. Choose another name.")},
    {"project.is_deleted",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The project is deleted with every env var in Bowline's store. This cannot be undone.")},
    {"project.is_removed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The project is removed from Bowline and its syncs stop. The env vars stay "
                                          "at the destination as they are now.")},
    {"project.old_values_are_deleted",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The values that Bowline's own store still has, from before the destination was changed, are deleted.")},
    {"polling.many_apps",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "With this many apps, a shorter interval would exceed the request share you set.")},
    {"polling.little_budget",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Little is left of the account's request budget, so Bowline asks less often.")},
    {"polling.on_battery",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The computer runs on its battery, so Bowline asks less often.")},
    {"polling.webhooks_report",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Webhooks report changes within seconds. This interval only catches missed ones.")},
    {"polling.heroku_struggles",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku does not answer as it should just now, so Bowline asks less often.")},
    //: %1: an address.
    {"settings.bad_redirect",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The redirect address must look like %1: http, 127.0.0.1 or localhost, and a port.")},
    {"connect.no_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Choose a database.")},
    //: %1: the name of the env var.
    {"connect.env_var_followed",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 follows a database already. Opt out of that sync first, or choose another name.")},
    //: %1: the name of the env var.
    {"connect.env_var_has_value",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 has a value already. Confirm that it may be replaced, or choose another name.")},
    {"service.updated_meanwhile",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Bowline was updated while this window was open. Close it and open it again.")},
    {"service.does_not_end",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The service of the other version does not end. It may be finishing a write: wait a moment and "
                       "try again, or end it by hand with: systemctl --user stop bowline-syncd")},
    {"service.bad_socket_folder",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Bowline's service cannot use the folder of its socket. Choose a folder that only you can write to.")},
    {"service.bad_ssh_address",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This is no address of a service. Write it like ssh://me@server or "
                                          "ssh://me@server/run/user/1000/bowline/service.sock.")},
    //: %1: a computer; %2: what ssh says.
    {"service.ssh_failed", QT_TRANSLATE_NOOP("bowline::Phrase", "The service on %1 cannot be reached through ssh: %2")},
    //: What this version does not know. %1: the key of a sentence; %2: what stands in it.
    {"unknown", QT_TRANSLATE_NOOP("bowline::Phrase", "A newer version of Bowline says “%1” (%2).")},
    //: The word on a button; so are the next ones.
    {"next.retry", QT_TRANSLATE_NOOP("bowline::Phrase", "Try again")},
    {"next.sync_now", QT_TRANSLATE_NOOP("bowline::Phrase", "Sync now")},
    {"next.log_in", QT_TRANSLATE_NOOP("bowline::Phrase", "Log in again")},
    {"next.unlock_keychain", QT_TRANSLATE_NOOP("bowline::Phrase", "Unlock the keychain")},
    {"next.choose_database", QT_TRANSLATE_NOOP("bowline::Phrase", "Choose another database")},
    {"next.edit_destination", QT_TRANSLATE_NOOP("bowline::Phrase", "Edit the destination")},
    {"next.open_settings", QT_TRANSLATE_NOOP("bowline::Phrase", "Open Settings")},
    {"next.authorize_app", QT_TRANSLATE_NOOP("bowline::Phrase", "Authorize this app")},
    {"next.capture_backup", QT_TRANSLATE_NOOP("bowline::Phrase", "Capture backup")},
    //: %1: the highest number of days.
    {"settings.bad_activity_days",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Activity can be kept for 1 to %1 days, or for ever (0). Enter such a number.")},
    {"next.edit_sync", QT_TRANSLATE_NOOP("bowline::Phrase", "Edit the sync")},
};

} // namespace

const std::span<const PhraseText> servicePhrases(serviceRows);

} // namespace bowline

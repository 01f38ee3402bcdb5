// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// The words of Activity, and the reasons of states.
constexpr PhraseText syncRows[] = {
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.follows", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 follows %2 of %3")},
    {"journey.stopped_before_write",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The sync was stopped before the new value was written.")},
    {"journey.replaced_by_later",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline stopped before this finished. A later update replaced it.")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.updated", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 updated from %2 of %3")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.set", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 set to %2 of %3")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.connected", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 connected to %2 of %3")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.synced_again", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 synced again with %2 of %3")},
    //: %1: the name of the env var.
    {"journey.put_right", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 put right: it had been changed outside Bowline")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.checked", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 checked against %2 of %3")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.not_proven", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 written from %2 of %3, not proven")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.check_not_proven", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 checked against %2 of %3, not proven")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.not_updated", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 not updated from %2 of %3")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.not_connected", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 not connected to %2 of %3")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.source_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 lost its source: %2 of %3 is gone")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"journey.source_lost", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 cannot follow %2 of %3")},
    {"cause.app_gone", QT_TRANSLATE_NOOP("bowline::Phrase", "App gone from Heroku")},
    {"cause.second_factor", QT_TRANSLATE_NOOP("bowline::Phrase", "Second factor asked for")},
    {"cause.suspended", QT_TRANSLATE_NOOP("bowline::Phrase", "Suspended by Heroku")},
    {"cause.access_lost", QT_TRANSLATE_NOOP("bowline::Phrase", "Access to the app lost")},
    {"cause.connected", QT_TRANSLATE_NOOP("bowline::Phrase", "Database connected")},
    {"cause.rotation", QT_TRANSLATE_NOOP("bowline::Phrase", "Credential rotation")},
    {"cause.failover", QT_TRANSLATE_NOOP("bowline::Phrase", "Failover or maintenance")},
    {"cause.promotion", QT_TRANSLATE_NOOP("bowline::Phrase", "Another database promoted")},
    {"cause.removed", QT_TRANSLATE_NOOP("bowline::Phrase", "Config var removed")},
    {"cause.changed", QT_TRANSLATE_NOOP("bowline::Phrase", "Config var changed")},
    {"cause.first_value", QT_TRANSLATE_NOOP("bowline::Phrase", "First value")},
    {"cause.opt_in", QT_TRANSLATE_NOOP("bowline::Phrase", "Sync taken up again")},
    {"cause.changed_outside", QT_TRANSLATE_NOOP("bowline::Phrase", "Changed outside Bowline")},
    {"cause.sync_now", QT_TRANSLATE_NOOP("bowline::Phrase", "Sync now")},
    {"cause.retry", QT_TRANSLATE_NOOP("bowline::Phrase", "Tried again")},
    {"cause.login_refused", QT_TRANSLATE_NOOP("bowline::Phrase", "Login refused")},
    {"cause.start", QT_TRANSLATE_NOOP("bowline::Phrase", "Check at start")},
    {"cause.check", QT_TRANSLATE_NOOP("bowline::Phrase", "Check")},
    //: In the column Cause.
    {"cause.person", QT_TRANSLATE_NOOP("bowline::Phrase", "Done by a person")},
    //: %1: the name of the env var; %2: a config var; %3: the name of an app.
    {"act.opted_out", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 opted out of the sync with %2 of %3")},
    //: %1: a destination, for example "the env file /srv/app/.env".
    {"act.destination_changed", QT_TRANSLATE_NOOP("bowline::Phrase", "Destination changed to %1")},
    //: %1: the name of a project.
    {"act.project_created", QT_TRANSLATE_NOOP("bowline::Phrase", "Project %1 created")},
    //: %1: the old name of a project; %2: its new name.
    {"act.project_renamed", QT_TRANSLATE_NOOP("bowline::Phrase", "Project %1 renamed to %2")},
    //: %1: the name of a project.
    {"act.project_deleted", QT_TRANSLATE_NOOP("bowline::Phrase", "Project %1 deleted")},
    //: %1: the name of the env var.
    {"act.value_set", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 set by hand")},
    //: %1: the name of the env var.
    {"act.env_var_deleted", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 deleted")},
    //: %1: a mail address.
    {"act.account_added", QT_TRANSLATE_NOOP("bowline::Phrase", "Logged in to Heroku as %1")},
    //: %1: a mail address.
    {"act.account_renewed", QT_TRANSLATE_NOOP("bowline::Phrase", "Logged in to Heroku again as %1")},
    //: %1: a mail address.
    {"act.account_removed", QT_TRANSLATE_NOOP("bowline::Phrase", "Login of %1 removed")},
    //: %1: a mail address.
    {"act.integration_deleted",
     QT_TRANSLATE_N_NOOP("bowline::Phrase", "Heroku integration with %1 deleted; %n env vars keep their values"),
     "Heroku integration with %1 deleted; %n env var keeps its value"},
    {"sync.follows_nothing", QT_TRANSLATE_NOOP("bowline::Phrase", "This env var follows no database.")},
    {"sync.ends_for_these",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline stops following Heroku for these env vars. The env vars and their "
                                          "values stay in the project as they are now.")},
    {"sync.value_changed_outside", QT_TRANSLATE_NOOP("bowline::Phrase", "The value was changed outside Bowline.")},
    {"sync.waits_for_heroku",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku still publishes a URL that the database no longer accepts. Bowline "
                                          "keeps checking until Heroku publishes the new one.")},
    //: %1: a config var, %2: an app.
    {"sync.waits_for_answer",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Something has changed at Heroku, and Bowline waits for Heroku's answer on %1 "
                       "of %2. Until then the env var may have an older value.")},
    //: %1: another sentence.
    {"sync.written_not_proven", QT_TRANSLATE_NOOP("bowline::Phrase", "The value is written, but not proven. %1")},
    //: What came of a step.
    {"step.interrupted", QT_TRANSLATE_NOOP("bowline::Phrase", "interrupted")},
    {"job.answer_in_browser", QT_TRANSLATE_NOOP("bowline::Phrase", "Answer in the browser")},
    {"job.keep_login", QT_TRANSLATE_NOOP("bowline::Phrase", "Keep the login in the keychain")},
    {"job.start_sandbox", QT_TRANSLATE_NOOP("bowline::Phrase", "Start the sandbox on this computer")},
    //: %1: the name of the env var.
    {"job.look_at_project", QT_TRANSLATE_NOOP("bowline::Phrase", "Look at %1 in the project")},
    //: %1: a config var; %2: the name of an app.
    {"job.read_from_heroku", QT_TRANSLATE_NOOP("bowline::Phrase", "Read %1 of %2 from Heroku")},
    //: %1: the name of the env var.
    {"job.write", QT_TRANSLATE_NOOP("bowline::Phrase", "Write %1")},
    {"job.prove", QT_TRANSLATE_NOOP("bowline::Phrase", "Prove that the new value works")},
    //: %1: the name of the env var.
    {"job.take_up", QT_TRANSLATE_NOOP("bowline::Phrase", "Take up the sync of %1 again")},
    //: %1: the name of the env var.
    {"job.write_and_prove", QT_TRANSLATE_NOOP("bowline::Phrase", "Write %1 and prove it")},
    {"cause.destination_changed", QT_TRANSLATE_NOOP("bowline::Phrase", "Destination changed")},
};

} // namespace

const std::span<const PhraseText> syncPhrases(syncRows);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What acts on maintenances of databases do.
constexpr PhraseText maintenanceRows[] = {
    {"maintenance.bad_window",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Name a day of the week, and a time of day on the hour or the half hour, such as tuesday 17:30.")},
    //: %1: a number.
    {"maintenance.bad_weeks", QT_TRANSLATE_NOOP("bowline::Phrase", "A maintenance is put off by 1 to %1 weeks.")},
    {"maintenance.essential",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku maintains databases of Essential plans when it likes: that cannot be chosen, moved or begun.")},
    //: %1: the name of a database.
    {"maintenance.none_planned",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No maintenance of %1 is planned, so there is none to run or to put off.")},
    //: %1: the name of a database.
    {"maintenance.runs_already",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "A maintenance of %1 is under way already. The tab Maintenance shows how it stands.")},
    //: %1: a date and time.
    {"maintenance.too_late",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku requires this maintenance by %1, so it cannot be put off that far. Choose fewer weeks.")},
    //: %1: a date and time.
    {"maintenance.required_by", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku requires it by %1.")},
    {"maintenance.not_now", QT_TRANSLATE_NOOP("bowline::Phrase", "Stays as it is for now.")},
    //: What is done, as a title. %1: the name of a database; %2: a day of the week; %3: a time.
    {"maintenance.window", QT_TRANSLATE_NOOP("bowline::Phrase", "Maintain %1 on %2 from %3 UTC")},
    //: %1: the name of a database; %2: a day of the week; %3: a time.
    {"maintenance.window_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "From now on Heroku may maintain %1 on %2, in the four hours from %3 UTC.")},
    {"maintenance.verb_window", QT_TRANSLATE_NOOP("bowline::Phrase", "Change window")},
    //: %1: Heroku's words: Tuesdays 17:30 to 21:30 UTC.
    {"maintenance.window_before", QT_TRANSLATE_NOOP("bowline::Phrase", "Until now it is: %1.")},
    //: %1: Heroku's words: Tuesdays 17:30 to 21:30 UTC.
    {"maintenance.window_same", QT_TRANSLATE_NOOP("bowline::Phrase", "That is its window already: %1.")},
    {"maintenance.moves_too", QT_TRANSLATE_NOOP("bowline::Phrase", "The planned maintenance moves with it.")},
    //: %1: the name of a database.
    {"maintenance.step_window", QT_TRANSLATE_NOOP("bowline::Phrase", "Tell Heroku when it may maintain %1")},
    //: What is done, as a title. %1: the name of a database; %2: a date and time.
    {"maintenance.delay", QT_TRANSLATE_NOOP("bowline::Phrase", "Put the maintenance of %1 off to %2")},
    //: %1: the name of a database; %2, %3: dates and times.
    {"maintenance.delay_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The maintenance of %1 that is planned for %2 is put off: to the window in the week of %3.")},
    {"maintenance.verb_delay", QT_TRANSLATE_NOOP("bowline::Phrase", "Delay")},
    //: %1: the name of a database.
    {"maintenance.step_delay", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to put the maintenance of %1 off")},
    //: What is done, as a title. %1: the name of a database.
    {"maintenance.run", QT_TRANSLATE_NOOP("bowline::Phrase", "Maintain %1 now")},
    //: %1: the name of a database.
    {"maintenance.run_sentence",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku maintains %1 now: it usually moves to another server, and its URL "
                                          "changes. Every copy of its URL that nobody keeps current stops working.")},
    //: %1: a date and time.
    {"maintenance.planned_for", QT_TRANSLATE_NOOP("bowline::Phrase", "It is the maintenance that is planned for %1.")},
    {"maintenance.verb_run", QT_TRANSLATE_NOOP("bowline::Phrase", "Run maintenance")},
    {"maintenance.is_moved",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Cannot be used for some minutes, and usually gets a new host. Its content stays.")},
    {"maintenance.connections_end", QT_TRANSLATE_NOOP("bowline::Phrase", "End when the database moves, all of them.")},
    //: %1: the name of a config var.
    {"maintenance.app_may_restart",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Restarts when %1 changes, and cannot use the database until then.")},
    //: %1: the name of an app.
    {"maintenance.app_is_up",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku recommends to put %1 into maintenance mode before. Bowline does not do that.")},
    //: %1: the name of a database.
    {"maintenance.step_run", QT_TRANSLATE_NOOP("bowline::Phrase", "Ask Heroku to maintain %1")},
    {"maintenance.step_follow", QT_TRANSLATE_NOOP("bowline::Phrase", "Follow every env var until it is proven again")},
    //: %1: the name of a database; %2: Heroku's word for the state of a maintenance.
    {"maintenance.not_done",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The maintenance of %1 was not done: Heroku's word for it is “%2”. The tab "
                                          "Maintenance shows what is planned now.")},
    {"maintenance.does_not_end",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku has not ended the maintenance after six hours. The tab Maintenance shows how it stands.")},
    //: %1: names of env vars.
    {"maintenance.not_green",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The maintenance is completed, but these env vars are not proven again yet: %1. Their rows say why.")},
};

} // namespace

const std::span<const PhraseText> maintenancePhrases(maintenanceRows);

} // namespace bowline

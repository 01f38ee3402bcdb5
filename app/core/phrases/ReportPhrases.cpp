// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// The incident report, which is a Markdown text.
constexpr PhraseText reportRows[] = {
    {"report.not_known", QT_TRANSLATE_NOOP("bowline::Phrase", "not known")},
    //: %1: a number of milliseconds.
    {"report.ms", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 ms")},
    //: %1: a number of seconds.
    {"report.s", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 s")},
    //: %1: minutes; %2: seconds.
    {"report.min_s", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 min %2 s")},
    //: %1: hours; %2: minutes.
    {"report.h_min", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 h %2 min")},
    {"report.succeeded", QT_TRANSLATE_NOOP("bowline::Phrase", "Succeeded: written and proven")},
    {"report.unproven", QT_TRANSLATE_NOOP("bowline::Phrase", "Not proven: written, but not seen to work")},
    {"report.failed", QT_TRANSLATE_NOOP("bowline::Phrase", "Failed")},
    {"report.skipped", QT_TRANSLATE_NOOP("bowline::Phrase", "Skipped")},
    {"report.running", QT_TRANSLATE_NOOP("bowline::Phrase", "Still running when this report was made")},
    //: Behind "Noticed by"; so are the next ones.
    {"report.by_release",
     QT_TRANSLATE_NOOP("bowline::Phrase", "the account's regular check, which saw a newer release of the app")},
    {"report.by_webhook", QT_TRANSLATE_NOOP("bowline::Phrase", "a webhook from Heroku")},
    {"report.by_recheck", QT_TRANSLATE_NOOP("bowline::Phrase", "a second check")},
    {"report.by_start",
     QT_TRANSLATE_NOOP("bowline::Phrase", "the check when Bowline started, or when the account became usable")},
    {"report.by_retry", QT_TRANSLATE_NOOP("bowline::Phrase", "an attempt after one that had failed")},
    {"report.by_login_failed", QT_TRANSLATE_NOOP("bowline::Phrase", "a refused login with the value before")},
    {"report.by_person", QT_TRANSLATE_NOOP("bowline::Phrase", "a person, in Bowline")},
    {"report.not_recorded", QT_TRANSLATE_NOOP("bowline::Phrase", "not recorded")},
    {"report.no_destination", QT_TRANSLATE_NOOP("bowline::Phrase", "not known, the project is gone")},
    //: %1: the name of an env var; %2: the name of a project.
    {"report.env_var_in_project", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 in %2")},
    //: %1: an env var, perhaps with its project.
    {"report.title", QT_TRANSLATE_NOOP("bowline::Phrase", "Incident report: %1")},
    //: %1: a time.
    {"report.made",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Made by Bowline at %1. All times are UTC. It holds no values of env vars, passwords or tokens.")},
    {"report.happened", QT_TRANSLATE_NOOP("bowline::Phrase", "What happened")},
    {"report.what", QT_TRANSLATE_NOOP("bowline::Phrase", "What")},
    {"report.cause", QT_TRANSLATE_NOOP("bowline::Phrase", "Cause")},
    {"report.result", QT_TRANSLATE_NOOP("bowline::Phrase", "Result")},
    {"report.in_words", QT_TRANSLATE_NOOP("bowline::Phrase", "In words")},
    {"report.release", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku release")},
    {"report.released", QT_TRANSLATE_NOOP("bowline::Phrase", "Released at Heroku")},
    {"report.noticed", QT_TRANSLATE_NOOP("bowline::Phrase", "Noticed")},
    {"report.noticed_by", QT_TRANSLATE_NOOP("bowline::Phrase", "Noticed by")},
    {"report.ended", QT_TRANSLATE_NOOP("bowline::Phrase", "Ended")},
    {"report.not_yet", QT_TRANSLATE_NOOP("bowline::Phrase", "not yet")},
    {"report.span", QT_TRANSLATE_NOOP("bowline::Phrase", "From noticed to ended")},
    {"report.written_to", QT_TRANSLATE_NOOP("bowline::Phrase", "Written to")},
    {"report.steps", QT_TRANSLATE_NOOP("bowline::Phrase", "Step by step")},
    {"report.no_steps", QT_TRANSLATE_NOOP("bowline::Phrase", "No steps were recorded.")},
    {"report.step", QT_TRANSLATE_NOOP("bowline::Phrase", "Step")},
    {"report.began", QT_TRANSLATE_NOOP("bowline::Phrase", "Began")},
    {"report.took", QT_TRANSLATE_NOOP("bowline::Phrase", "Took")},
    {"report.outcome", QT_TRANSLATE_NOOP("bowline::Phrase", "What came of it")},
    {"report.not_ended", QT_TRANSLATE_NOOP("bowline::Phrase", "not ended")},
    {"report.done", QT_TRANSLATE_NOOP("bowline::Phrase", "done")},
    {"report.stale", QT_TRANSLATE_NOOP("bowline::Phrase", "How long consumers had a stale URL")},
    {"report.stale_never",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku's value had not changed in this journey, so by Heroku's side no URL became stale.")},
    //: %1: a span of time; %2: a time. The asterisks stay.
    {"report.stale_span",
     QT_TRANSLATE_NOOP("bowline::Phrase", "**%1**: from Heroku's release until the new value was written (%2).")},
    //: %1: a span of time; %2: a time. The asterisks stay.
    {"report.stale_at_least",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "**At least %1**: from when Bowline noticed the change until the new value was written (%2). "
                       "When Heroku made the change is not known, so the real time is longer.")},
    {"report.unknown", QT_TRANSLATE_NOOP("bowline::Phrase", "What is not known:")},
    {"report.unknown_old",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "When the old credentials stopped working. Heroku may keep them valid for a while after a change.")},
    {"report.unknown_consumers",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "When each consumer took the new value. A process that has read the old one keeps it until it reads again.")},
    {"report.unknown_seconds",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Parts of a second: Heroku tells release times in whole seconds, and its "
                                          "clock may differ from this computer's.")},
    //: %1: a time; %2: a span of time. The asterisks stay.
    {"report.stale_written_later",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "This journey did not write the new value. It was written or found in place at %1, **%2** after the change.")},
    //: %1: a time. The asterisks stay.
    {"report.stale_still",
     QT_TRANSLATE_NOOP("bowline::Phrase", "**The new value was not written by this journey.** The URL was stale from "
                                          "%1 on; for how long is not known to this report.")},
    {"report.prints", QT_TRANSLATE_NOOP("bowline::Phrase", "Fingerprints")},
    //: Of the value before; the next one is of the value after.
    {"report.before", QT_TRANSLATE_NOOP("bowline::Phrase", "Before")},
    {"report.before_none", QT_TRANSLATE_NOOP("bowline::Phrase", "none, this was the first value")},
    {"report.after", QT_TRANSLATE_NOOP("bowline::Phrase", "After")},
    {"report.after_none", QT_TRANSLATE_NOOP("bowline::Phrase", "none, the config var was gone")},
    {"report.prints_mean",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Two equal fingerprints mean two equal values. They are made with a key that "
                                          "stays in the keychain, so no value can be found from them.")},
    {"report.proof", QT_TRANSLATE_NOOP("bowline::Phrase", "Proof")},
    {"report.no_proof", QT_TRANSLATE_NOOP("bowline::Phrase", "This journey has no proof that the new value works.")},
    //: %1: a time; %2: how, part of a sentence.
    {"report.proven_at", QT_TRANSLATE_NOOP("bowline::Phrase", "At %1: %2.")},
    {"report.next", QT_TRANSLATE_NOOP("bowline::Phrase", "What to do next")},
    {"report.next_removed",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The sync has been removed since. Whoever still uses this env var should look at its value by hand.")},
    //: %1: a time.
    {"report.next_nothing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Nothing is left to do in Bowline: the env var is in sync, proven at %1.")},
    {"report.next_restart",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Restart consumers that read the env var only at their start, if they still use the old value.")},
    {"report.next_opted_out",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The sync has been stopped by a person. The env var keeps its value and no longer follows Heroku.")},
    //: %1: a sentence.
    {"report.next_now", QT_TRANSLATE_NOOP("bowline::Phrase", "Now: %1")},
    //: %1: the words on a button.
    {"report.next_in_bowline", QT_TRANSLATE_NOOP("bowline::Phrase", "In Bowline, at this env var: %1.")},
    //: %1: the code of an error.
    {"report.next_code", QT_TRANSLATE_NOOP("bowline::Phrase", "Look up %1 in Bowline's error reference.")},
    {"report.next_by_itself",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline goes on trying by itself where that can help.")},
};

} // namespace

const std::span<const PhraseText> reportPhrases(reportRows);

} // namespace bowline

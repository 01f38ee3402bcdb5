// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What is said about destinations, and the proofs that come from there.
constexpr PhraseText destinationRows[] = {
    //: %1: the path of the file; %2: the name of an env var.
    {"file.more_on_the_line",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "In the env file %1, more than a value stands on the line of %2, and not all programs read that line alike. "
         "Bowline left the file as it was. Put the value in quotes, or give it a line of its own.")},
    //: %1: the path of the file.
    {"file.open_quote",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The env file %1 has a quote that is never closed, so programs would read other lines "
                       "differently after the change. Bowline left the file as it was. Correct the file.")},
    {"file.in_place_hard_link",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file has a second name (a hard link), so it is written in place: a "
                                          "program that reads it at that moment may meet half a file.")},
    {"file.in_place_mounted",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file is mounted by itself, so it is written in place: a program that "
                                          "reads it at that moment may meet half a file.")},
    {"file.in_place_other_owner",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file belongs to another user or group, so it is written in place: a "
                                          "program that reads it at that moment may meet half a file.")},
    {"file.is_made", QT_TRANSLATE_NOOP("bowline::Phrase", "The file is made, with mode 0600: only you can read it.")},
    //: %1: names of env vars.
    {"file.value_is_quoted",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The value of %1 is put in quotes. A program that takes quotes for a part of "
                                          "the value, such as docker run --env-file, would read it wrong.")},
    //: %1, %2: modes such as 0640.
    {"file.mode_changes",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The file's mode changes from %1 to %2: its group and others can no longer read it.")},
    //: %1: a mode such as 0640.
    {"file.mode_stays_world",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The file's mode stays %1: every user of this computer can read the new value.")},
    //: %1: a mode such as 0640.
    {"file.mode_stays_group",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file's mode stays %1: its group can use it as before.")},
    //: %1: the path of the file.
    {"file.in_place_not_safe_now",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The env file %1 can only be written in place, which Bowline does not do "
                                          "while its journal cannot keep the old content safe. Try again later.")},
    //: %1: the path of the file.
    {"file.not_regular",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 is not a regular file, so Bowline did not change it. Choose an env file.")},
    {"file.path_not_full",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Enter the full path of the env file, starting with /.")},
    //: %1: the path of the file.
    {"file.utf16",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file %1 is written in UTF-16, which programs that read env files do not "
                                          "expect. Bowline left it as it was. Save it as UTF-8.")},
    //: %1: the path of the file.
    {"file.not_text",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The file %1 is not a text file. Bowline left it as it was. Choose an env file.")},
    //: %1: the path of the file.
    {"file.json",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The file %1 is a JSON file, not an env file. Bowline left it as it was. Choose a file of NAME=value lines.")},
    //: %1: the path of the file.
    {"file.yaml",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The file %1 is a YAML file, not an env file. Bowline left it as it was. Choose a file of NAME=value lines.")},
    //: %1: the path of the file.
    {"file.markup", QT_TRANSLATE_NOOP("bowline::Phrase", "The file %1 is an XML or HTML file, not an env file. Bowline "
                                                         "left it as it was. Choose a file of NAME=value lines.")},
    //: %1: the path of the file.
    {"file.sections",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file %1 has sections like an INI or TOML file and is not an env file. "
                                          "Bowline left it as it was. Choose a file of NAME=value lines.")},
    //: %1: the path of the file.
    {"file.program",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The file %1 is the source of a program, not an env file. Bowline left it as "
                                          "it was. Choose a file of NAME=value lines.")},
    //: %1: the path of the file.
    {"file.script_without_variable",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The file %1 is a shell script that sets no variable, so Bowline left it as it was. Add a line "
                       "such as export DATABASE_URL= to it, and Bowline keeps the value of that line.")},
    //: %1: the path of the file.
    {"file.no_variable",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The file %1 has text in it, but no line that sets a variable, so it does not look like an env "
                       "file. Bowline left it as it was. Choose a file of NAME=value lines.")},
    //: %1: the path of the file.
    {"file.folder_gone",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The folder of the env file %1 is gone. Create it, or choose another file.")},
    //: %1: the path of the file.
    {"file.disk_full",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The disk is full, so the env file %1 was left as it was.")},
    //: %1: the path of the file.
    {"file.no_access",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The env file %1 cannot be read or written. Check the folder and its permissions.")},
    //: %1: the path of the file.
    {"file.cannot_be_read",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The env file %1 cannot be read. Check the permissions of the file and of the folders it lies in.")},
    //: %1: the path of the file.
    {"file.cannot_be_written",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The env file %1 cannot be written. Check the permissions of the file and of its folder.")},
    //: %1: the path of a link.
    {"file.links_in_a_circle",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The links that begin at %1 lead in a circle, so there is no file behind "
                                          "them. Correct the links, or choose another file.")},
    //: %1: the path of the file.
    {"file.read_only_place",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The env file %1 lies on a file system that is mounted read-only. Mount it "
                                          "for writing, or choose another file.")},
    //: %1: the path of the file.
    {"file.immutable",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The env file %1, or its folder, is protected against any change (chattr +i "
                                          "or +a). Take the protection off, or choose another file.")},
    {"hasura.unavailable",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura is not available just now. Bowline tries again by itself.")},
    {"hasura.bad_answer",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura's answer could not be understood. Bowline tries again by itself.")},
    {"hasura.fewer_requests",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura asks for fewer requests. Bowline goes on after a pause.")},
    {"hasura.not_found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura does not know this any more. It may have been renamed or deleted.")},
    //: %1: the name of the env var.
    {"hasura.env_var_protected",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 belongs to Hasura, so Bowline does not delete it.")},
    //: %1: the name of the env var.
    {"hasura.value_differs",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The env var %1 holds another value in the Hasura project by now.")},
    {"hasura.sources_hidden", QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura does not let Bowline see its sources.")},
    {"hasura.no_access_to_sources",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline has no access to the project's sources.")},
    //: %1: the name of the env var.
    {"hasura.no_source_uses_it", QT_TRANSLATE_NOOP("bowline::Phrase", "No Hasura source uses %1 yet.")},
    {"hasura.no_source_health",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura does not report the health of its sources.")},
    //: %1: the name of a data source of Hasura.
    {"hasura.source_times_out",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura's source %1 gets no answer from the database in time.")},
    //: %1: the name of the env var; %2: the name of a data source of Hasura. Data, Manage and Edit are buttons in the
    //: console.
    {"hasura.source_has_own_url",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is right, but Hasura's source %2 does not use it: it has a database URL "
                                          "of its own, which does not work any more. Let it read the URL from the env "
                                          "var %1 (Data, Manage, Edit in Hasura's console), then press Sync now.")},
    //: %1: the name of a data source of Hasura; %2: the name of the env var.
    {"hasura.source_will_not_follow",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Hasura's source %1 has a database URL of its own instead of %2. It works now, "
                       "and will not follow a rotation.")},
    //: %1: the name of a data source of Hasura; %2: what Hasura, or the database, says about it.
    {"hasura.source_cannot_use_database",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura's source %1 cannot use the database: %2")},
    //: %1: the name of a data source of Hasura.
    {"hasura.source_not_watched",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura does not watch the health of source %1.")},
    {"hasura.not_back_from_restart",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura has not come back from its restart within a minute.")},
    //: %1: another sentence.
    {"hasura.written_not_asked",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The value is written, but Hasura could not be asked whether it works. %1")},
    //: %1: the name of a data source of Hasura.
    {"hasura.source_not_dropped",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura does not drop its source %1, which uses the env var, so the env var "
                                          "was not deleted. Remove what depends on the source first.")},
    {"hasura.deleted_metadata_unchecked",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The env var was deleted, but Hasura did not come back to have its metadata checked.")},
    //: %1: what Hasura says; %2: where.
    {"hasura.deleted_metadata_problem",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The env var was deleted, but Hasura's metadata has a problem since: %1 (%2)")},
    //: %1: the name of a data source of Hasura.
    {"hasura.a_source", QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura source %1")},
    //: %1, %2: names of data sources of Hasura.
    {"hasura.relationships", QT_TRANSLATE_NOOP("bowline::Phrase", "relationships from source %1 to source %2")},
    {"hasura.token_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura Cloud does not accept this access token. Check that it was copied "
                                          "whole and has not expired, or make a new one.")},
    //: Part of a sentence, for example behind "proven by". %1: PostgreSQL and its version; %2: TLS and its version.
    {"proof.login_tls", QT_TRANSLATE_NOOP("bowline::Phrase", "a fresh TLS login from this computer (%1, %2)")},
    //: Part of a sentence, for example behind "proven by". %1: PostgreSQL and its version.
    {"proof.login_socket",
     QT_TRANSLATE_NOOP("bowline::Phrase", "a fresh login over a Unix socket of this computer (%1)")},
    //: Part of a sentence, for example behind "proven by". %1: PostgreSQL and its version.
    {"proof.login_plain", QT_TRANSLATE_NOOP("bowline::Phrase", "a fresh login without TLS from this computer (%1)")},
    //: %1: the name of the env var.
    {"proof.value_differs",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 holds another value than the one just written. Somebody or something else changed it.")},
    //: %1: the name of a data source of Hasura.
    {"proof.hasura_source_healthy", QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura reports source %1 as healthy")},
    //: %1: the names of several data sources of Hasura.
    {"proof.hasura_sources_healthy", QT_TRANSLATE_NOOP("bowline::Phrase", "Hasura reports sources %1 as healthy")},
    //: %1: another sentence.
    {"proof.fresh_login_plain_and", QT_TRANSLATE_NOOP("bowline::Phrase", "A fresh login without TLS works. %1")},
    //: %1: another sentence.
    {"proof.fresh_login_and", QT_TRANSLATE_NOOP("bowline::Phrase", "A fresh login works. %1")},
    {"destination.kind_unknown",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This version of Bowline's service does not know that kind of destination. "
                                          "Update the service, or choose another destination.")},
    {"destination.choose_file", QT_TRANSLATE_NOOP("bowline::Phrase", "Choose the env file by its full path.")},
    {"destination.choose_hasura", QT_TRANSLATE_NOOP("bowline::Phrase", "Choose a Hasura Cloud project.")},
    //: %1: the name of a project.
    {"place.has_project",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The project “%1” has this destination already. Add the env vars to that "
                                          "project, or choose another destination.")},
    //: %1: the name of the env var; %2: the name of a project.
    {"place.env_var_followed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 follows a database in the project “%2” already, which has the same "
                                          "destination. Opt out of the sync there first, or choose another name.")},
    //: %1: the name of a project; %2: the name of the env var.
    {"place.shared_younger",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The project “%1” has the same destination and a sync of %2 too. Bowline "
                                          "writes the value of this one. Opt out of one of the two.")},
    //: %1: the name of a project; %2: the name of the env var.
    {"place.shared_older",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The project “%1” has the same destination and writes %2 there, so Bowline "
                                          "does not write it from here. Opt out of one of the two.")},
    //: Why an env var is not carried over; "it" is the env var.
    {"move.disconnected", QT_TRANSLATE_NOOP("bowline::Phrase", "It is disconnected, and Bowline has no value of it.")},
    //: Why an env var is not carried over; "it" is the env var.
    {"move.opted_out_other_value",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It is opted out, and the new destination has a value of its own, which is kept.")},
    //: Why an env var is not carried over; "it" is the env var.
    {"move.opted_out_unreadable",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It is opted out, and the present destination cannot be read.")},
    //: Why an env var is not carried over; "it" is the env var.
    {"move.opted_out_not_there",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It is opted out, and not at the present destination.")},
    //: Why an env var is not carried over; "it" is the env var.
    {"move.set_by_hand",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It was set by hand, and Bowline does not copy such values.")},
    //: Why an env var is not carried over; "it" is the env var.
    {"move.set_by_hand_other_value",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It was set by hand, and the new destination has a value of its own, which is kept.")},
    {"move.values_are_lost",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The values that these env vars have at the new destination are lost. This cannot be undone.")},
    {"move.nothing_overwritten",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Nothing at the new destination is overwritten.")},
    {"move.nothing_written", QT_TRANSLATE_NOOP("bowline::Phrase", "Nothing is written to the new destination.")},
    //: %1: how it was proven, part of a sentence; %2: one or more sentences.
    {"proof.with_remarks", QT_TRANSLATE_NOOP("bowline::Phrase", "%1. %2")},
    //: %1: the path of the file.
    {"file.value_of_several_lines",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The new value has several lines, and programs that may read the env file %1 would take those lines for "
         "variables of their own. Bowline left the file as it was. Set the value without line breaks.")},
    //: %1: the path of the file; %2: the name of an env var.
    {"file.undecided",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "In the file %1, conditions or further commands decide whether %2 is set, or to what, so nobody can tell "
         "which "
         "value a program gets. Bowline left the file as it was. Set %2 in one place only, without a condition.")},
    //: %1: the path of the file.
    {"file.value_not_utf8",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The new value is not UTF-8, and systemd passes over such values. Bowline "
                                          "left the file %1 as it was. Set a value that is UTF-8.")},
    {"file.in_place_folder",
     QT_TRANSLATE_NOOP("bowline::Phrase", "No file can be made beside it in this folder, so it is written in place: a "
                                          "program that reads it at that moment may meet half a file.")},
    {"file.read_at_start",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "systemd reads the file when the service starts: until the service is restarted, it has the old value.")},
    //: %1: the key of the kind.
    {"destination.of_newer_version",
     QT_TRANSLATE_NOOP("bowline::Phrase", "A newer version of Bowline made this destination, and this version does not "
                                          "know its kind (%1). Update Bowline, or choose another destination.")},
    //: %1: the label of a field.
    {"destination.fill_in", QT_TRANSLATE_NOOP("bowline::Phrase", "Fill in “%1”.")},
    //: A destination: %1: its kind, for example "Env file"; %2: its path or name.
    {"place.named", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 %2")},
    //: %1: the name of the env var.
    {"place.own_younger",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Another sync of this project has %1 too. Bowline writes the value of this one. Opt out of one of the two.")},
    //: %1: the name of the env var.
    {"place.own_older", QT_TRANSLATE_NOOP("bowline::Phrase", "Another sync of this project writes %1, so Bowline does "
                                                             "not write it for this one. Opt out of one of the two.")},
    //: %1: the name of the env var.
    {"proof.left_over",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is there from before, and the URL says nothing about it. The program "
                                          "would read it all the same. Delete it, then press Sync now.")},
    {"hasura.url_is_split",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Hasura's sources read a database's URL from one env var, and this one is split.")},
};

} // namespace

const std::span<const PhraseText> destinationPhrases(destinationRows);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What is said about names, values, URLs, and how a URL is written for its reader.
constexpr PhraseText urlRows[] = {
    {"url.bracket_without_partner",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The URL's host has a bracket without its partner.")},
    {"url.not_utf8", QT_TRANSLATE_NOOP("bowline::Phrase", "The URL is not valid UTF-8.")},
    {"url.ports_and_hosts_differ",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The URL names another number of ports than of hosts.")},
    {"url.bad_port", QT_TRANSLATE_NOOP("bowline::Phrase", "The URL's port is not a number from 1 to 65535.")},
    //: %1: a sign such as @; %2: the same, percent-encoded.
    {"url.bad_port_sign_in_password",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The URL's port is not a number from 1 to 65535. If the password has a %1 in it, write %2 instead.")},
    {"url.not_postgresql",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The value does not begin with postgres:// or postgresql://.")},
    {"url.bad_percent_escape", QT_TRANSLATE_NOOP("bowline::Phrase", "The URL contains an invalid percent escape.")},
    {"url.control_character",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The URL holds a control character, for example the end of a line.")},
    {"url.not_a_url", QT_TRANSLATE_NOOP("bowline::Phrase", "The value is not a URL.")},
    {"name.project_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "Give the project a name.")},
    //: %1: how many characters it has; %2: how many it may have.
    {"name.too_long", QT_TRANSLATE_NOOP("bowline::Phrase", "The name is too long: %1 characters, the limit is %2.")},
    {"name.half_character",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The name holds half a character. Type the name anew.")},
    //: %1: four or more hexadecimal digits.
    {"name.unseen_character",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The name holds a character that cannot be seen (U+%1). Type the name anew, without it.")},
    {"name.env_var_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "Give the env var a name.")},
    {"name.begins_with_digit", QT_TRANSLATE_NOOP("bowline::Phrase", "An env var name cannot begin with a digit.")},
    {"name.has_space",
     QT_TRANSLATE_NOOP("bowline::Phrase", "An env var name cannot hold spaces. Use letters, digits and underscores.")},
    //: %1: the character.
    {"name.has_other_character",
     QT_TRANSLATE_NOOP("bowline::Phrase", "An env var name cannot hold “%1”. Use letters, digits and underscores.")},
    //: %1: how many bytes it has; %2: how many it may have.
    {"value.too_long", QT_TRANSLATE_NOOP("bowline::Phrase", "The value has %1 bytes; at most %2 are possible.")},
    {"value.has_nul",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The value holds a NUL character, which no env var can carry.")},
    //: %1: who reads the URL, for example node-postgres.
    {"tls.encrypts_unverified",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 encrypts the connection, and does not verify the server's certificate.")},
    //: %1: who reads the URL, for example node-postgres.
    {"tls.may_go_plain",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "%1 encrypts the connection where the server offers that, and otherwise sends everything in clear.")},
    //: %1: who reads the URL, for example node-postgres.
    {"tls.verifies",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 verifies the server's certificate. Heroku's cannot be verified, so it does not connect.")},
    //: %1: who reads the URL, for example node-postgres.
    {"tls.verifies_or_goes_plain",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 encrypts the connection where it can verify the server's certificate, and otherwise sends "
                       "everything in clear. Heroku allows neither, so it does not connect.")},
    //: %1: who reads the URL, for example node-postgres.
    {"tls.never",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 does not encrypt the connection. Heroku refuses that, so it does not connect.")},
    //: %1: who reads the URL, for example node-postgres; %2: for example sslmode=no-verify.
    {"tls.refuses", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 does not accept %2 in a URL, so it does not connect.")},
    {"tls.unknown", QT_TRANSLATE_NOOP("bowline::Phrase", "What this program does about TLS is not known to Bowline.")},
    //: %1: who reads the URL, for example node-postgres; %2: for example sslmode=no-verify.
    {"tls.helps", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 connects to Heroku with %2.")},
    //: %1: who reads the URL, for example node-postgres.
    {"login_text.other_form",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 does not read a value of this form. Choose its own form.")},
    //: %1: who reads the URL, for example node-postgres; %2: a sign; %3: the same, percent-encoded.
    {"login_text.read_differently",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "%1 may read this URL differently than libpq does, because of an unencoded %2 in it: write %3 instead.")},
    //: %1: who reads the URL, for example node-postgres.
    {"login_text.several_hosts", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 does not read a URL with several hosts.")},
    {"rendering.jdbc_needs_host",
     QT_TRANSLATE_NOOP("bowline::Phrase", "JDBC needs a host's name, and the URL has a Unix socket.")},
    {"rendering.of_other_version",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "How the URL is to be written was set by another version of Bowline, and this one does not know "
                       "it. Nothing is written. Use that version, or choose anew.")},
    {"rendering.bad_scheme",
     QT_TRANSLATE_NOOP("bowline::Phrase", "A URL's scheme begins with a letter, and has only small letters, digits, +, "
                                          "- and . in it: postgresql, for example.")},
    //: %1: the name of the env var.
    {"rendering.same_env_var_twice",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Two parts of the URL cannot have the same env var, %1.")},
    {"rendering.no_part_chosen", QT_TRANSLATE_NOOP("bowline::Phrase", "Give at least one part of the URL an env var.")},
    {"template.brace_without_partner",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The template has a brace without its partner. For a brace itself write it twice.")},
    //: %1: a word; %2: the words that are known, each in braces. {user:url} stays as it is.
    {"template.unknown_placeholder",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The template has the unknown placeholder {%1}. Known are %2, each also as {user:url}.")},
    {"template.no_placeholder",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The template has no placeholder, so it would always be the same text.")},
    //: %1: who reads the URL, for example Prisma.
    {"login_text.other_scheme",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 reads URLs that begin with postgres:// or postgresql:// only. Choose another scheme.")},
    //: %1: a sentence; %2: who reads the URL, for example Npgsql.
    {"login_text.by_documents",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 Bowline knows this by the documents of %2 only.")},
    //: %1: who reads the URL, for example asyncpg; %2: names of parameters.
    {"login_text.setting_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 sends %2 to the server as a setting, and the server refuses it. Choose the program that "
                       "reads the value, or take the parameter out of the config var at Heroku.")},
};

} // namespace

const std::span<const PhraseText> urlPhrases(urlRows);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What is said about Heroku, logging in to it, and where logins are kept.
constexpr PhraseText loginRows[] = {
    {"login.cli_in_keychain", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku CLI, keychain")},
    {"login.bad_redirect",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The redirect address must be on this computer and name a port, like http://127.0.0.1:53682/callback.")},
    {"login.client_refused",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku does not accept Bowline's OAuth client. Check its id and secret in Settings, or use an API token.")},
    //: %1, %2: mail addresses.
    {"login.token_of_other_account",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "This API token belongs to %1, but this account is %2's. Nothing was changed; use a token of that account.")},
    //: %1, %2: mail addresses.
    {"login.cli_of_other_account",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The Heroku CLI is logged in as %1, but this account belongs to %2. Run "
                                          "heroku login as that person, then try again.")},
    //: %1, %2: mail addresses.
    {"login.browser_of_other_account",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The browser is logged in to Heroku as %1, but this account belongs to %2. "
                                          "Log out of Heroku in the browser, then log in again.")},
    {"login.token_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "Paste an API token.")},
    {"login.token_has_spaces",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "An API token is one word of plain letters, digits and signs, without spaces.")},
    {"login.another_started", QT_TRANSLATE_NOOP("bowline::Phrase", "Another login was started.")},
    {"login.foreign_answer",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "An answer that belongs to another login was refused. Answer in the page that was opened last.")},
    {"login.token_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku does not accept this token. Check that it was copied whole and has not been revoked.")},
    {"login.cli_not_logged_in",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The Heroku CLI is not logged in on this computer. Run heroku login first.")},
    {"login.cli_refused",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku does not accept the login of the Heroku CLI either. Run heroku login in a terminal, then try again.")},
    {"login.code_missing", QT_TRANSLATE_NOOP("bowline::Phrase", "Enter the code that your second factor shows now.")},
    {"heroku.unavailable",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku is not available just now. Bowline tries again by itself.")},
    {"heroku.bad_answer",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku's answer could not be understood. Bowline tries again by itself.")},
    {"heroku.refused_once",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Heroku refused this one request, although it accepts the login. That usually "
                       "passes, and Bowline asks again for what it follows.")},
    {"heroku.refused", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku refused this request.")},
    //: %1: the name of the app.
    {"heroku.app_two_factor",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "Heroku asks for a second factor for the app %1, so it is not followed. Authorize the app with a code.")},
    //: %1: Heroku's own words.
    {"heroku.refused_with", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku refused this request: %1")},
    {"account.login_is_removed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The login is removed from this computer's keychain.")},
    {"account.is_removed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The login is removed from this computer's keychain, and Bowline stops "
                                          "following Heroku for these env vars. Their values stay as they are now.")},
    {"account.still_read",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Bowline has just started and is still reading this login. Try again in a moment.")},
    {"keychain.team", QT_TRANSLATE_NOOP("bowline::Phrase", "A team keeps its secrets in its own database.")},
    {"keychain.kind_unknown",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This version of Bowline's service does not know that place for secrets. "
                                          "Update the service, or choose another place.")},
    {"secret_file.damaged",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The encrypted file that keeps the logins is damaged. Restore it from a "
                                          "backup, or delete it and log in again.")},
    {"secret_file.unwritable",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The encrypted file that keeps the logins cannot be written. Check its folder and its permissions.")},
    {"webhooks.bad_public_address",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The public address must look like https://hooks.example.com/bowline: what "
                                          "Heroku can reach, without a question mark or a password.")},
    {"webhooks.bad_listen_address",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The address to listen on must be an IP address of this computer, such as 127.0.0.1.")},
    {"webhooks.bad_port", QT_TRANSLATE_NOOP("bowline::Phrase", "The port must be between 1 and 65535.")},
    //: %1: the number of the port.
    {"webhooks.cannot_listen",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Webhooks cannot be received: port %1 is used by another program, or the "
                                          "address is not one of this computer.")},
    {"webhooks.scope_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku does not let this login manage webhooks: it needs the scope "
                                          "“global”. Log in again with the browser, or use a token with that scope.")},
    //: A page in the browser; so are the next ones.
    {"page.done_title", QT_TRANSLATE_NOOP("bowline::Phrase", "Heroku has let Bowline in")},
    {"page.done",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Bowline keeps the login now and says when that is done. You can close this window.")},
    {"page.denied_title", QT_TRANSLATE_NOOP("bowline::Phrase", "Access was denied")},
    {"page.denied",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "Nothing was connected. To allow it after all, go back to Bowline and log in again.")},
    {"page.failed_title", QT_TRANSLATE_NOOP("bowline::Phrase", "The login did not finish")},
    {"page.answered_title", QT_TRANSLATE_NOOP("bowline::Phrase", "This login is already done")},
    {"page.answered", QT_TRANSLATE_NOOP("bowline::Phrase", "Bowline has had its answer. You can close this window.")},
    {"page.foreign_title", QT_TRANSLATE_NOOP("bowline::Phrase", "This login page is out of date")},
    {"page.foreign",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "It belongs to an earlier login and was ignored. Continue in the page that Bowline opened last.")},
};

} // namespace

const std::span<const PhraseText> loginPhrases(loginRows);

} // namespace bowline

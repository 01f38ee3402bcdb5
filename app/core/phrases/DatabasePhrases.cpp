// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrases/PhraseTable.h"

#include <QtGlobal>

namespace bowline {

namespace {

// What came of a login to a database.
constexpr PhraseText databaseRows[] = {
    //: %1: host and port.
    {"db.broke_off", QT_TRANSLATE_NOOP("bowline::Phrase", "The connection to the database at %1 broke off.")},
    {"db.option_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The URL has an option that PostgreSQL does not accept.")},
    //: %1: the path of a file.
    {"db.no_client_certificate",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "It cannot be proven from here: the database wants a client certificate, and this computer has no file %1.")},
    //: %1: the version of PostgreSQL's library.
    {"db.no_system_certificates",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "It cannot be proven from here: the URL asks for the certificates of the system (sslrootcert=system), which "
         "PostgreSQL's library knows from version 16 on, and this computer has version %1.")},
    //: %1: the path of a file.
    {"db.no_root_certificate",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot be proven from here: the URL asks to verify the server by the "
                                          "certificates in %1, and this computer has no such file.")},
    //: %1: host and port.
    {"db.nobody_listens",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The computer at %1 refused the connection: no database listens there.")},
    //: %1: a folder.
    {"db.no_socket_listener",
     QT_TRANSLATE_NOOP("bowline::Phrase", "On this computer no database listens at the Unix socket in %1. If another "
                                          "one is meant, it cannot be proven from here.")},
    //: %1: host and port.
    {"db.host_not_found",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The name of the database's server cannot be found: %1.")},
    {"db.host_not_found_sign_in_password",
     QT_TRANSLATE_NOOP("bowline::Phrase", "libpq does not find the URL's host, since a sign in the password is not "
                                          "encoded. Write %40 for @, %2F for /, %3F for ? and %23 for #.")},
    //: %1: host and port.
    {"db.no_route", QT_TRANSLATE_NOOP("bowline::Phrase", "This computer has no network route to the database at %1.")},
    {"db.no_user_named", QT_TRANSLATE_NOOP("bowline::Phrase", "The URL names no user.")},
    //: %1: a sign such as @; %2: the same, percent-encoded.
    {"db.read_differently",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Programs that do not use libpq may read this URL differently, because of an "
                                          "unencoded %1 in it: write %2 instead.")},
    //: %1: for example sslmode=no-verify; %2: for example require.
    {"db.sslmode_in_place",
     QT_TRANSLATE_NOOP("bowline::Phrase", "libpq itself does not know %1; the login went by sslmode=%2 in its place.")},
    {"db.libpq_cannot_read",
     QT_TRANSLATE_NOOP("bowline::Phrase", "PostgreSQL's own library cannot read this URL. In its query every parameter "
                                          "is a name, one = and a value, in which an = is written %3D and an & %26.")},
    //: %1: the name of one of libpq's parameters: "password".
    {"db.not_for_service_file",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "psql cannot be given this login: %1 has a line break, or ends with a blank.")},
    {"db.service_file_elsewhere",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "It cannot be proven from here: the URL names a service, which stands in a file of another computer.")},
    {"db.password_file_elsewhere",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "It cannot be proven from here: the URL takes its password from a file of another computer.")},
    {"db.socket_elsewhere_unnamed",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot be proven from here: the URL names no host, which means a Unix "
                                          "socket of another computer. There is none on this one.")},
    //: %1: a folder.
    {"db.socket_elsewhere",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot be proven from here: %1 is a Unix socket of another computer.")},
    //: %1: the name of the user.
    {"db.password_refused", QT_TRANSLATE_NOOP("bowline::Phrase", "The database refuses the password of the user %1.")},
    {"db.password_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database asks for a password, and the URL has none.")},
    //: %1: the name of the user.
    {"db.nobody_let_in",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database lets nobody in from this computer as %1. That says nothing "
                                          "about the password, or about the place where the URL is used.")},
    //: %1: the name of the user.
    {"db.not_without_tls",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The database does not let %1 in without TLS. Put sslmode=require into the URL.")},
    //: %1: the name of the user.
    {"db.may_not_log_in", QT_TRANSLATE_NOOP("bowline::Phrase", "The database has no user %1 who may log in.")},
    //: %1: the name of the user; %2: the name of the database.
    {"db.may_not_connect",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The user %1 has no right to connect to the database %2.")},
    {"db.needs_certificate",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The database wants a client certificate, which cannot be shown from this computer.")},
    //: %1: the name of the user; %2: the name of the database.
    {"db.nobody_let_in_to",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The server lets nobody in from this computer as %1 to the database %2. That says nothing about "
                       "the password, or about the place where the URL is used.")},
    //: %1: the name of the user; %2: the name of the database.
    {"db.not_without_tls_to",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The server does not let %1 in to the database %2 without TLS. Put "
                                          "sslmode=require into the URL.")},
    //: %1: the name of the user.
    {"db.may_not_replicate",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The URL asks for a replication connection (replication), which the user %1 may not make.")},
    //: %1: host and port.
    {"db.pooler_not_let_in",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The pooler at %1 is not let in by the database behind it. That is the pooler's own login, and "
                       "says nothing about this URL.")},
    //: %1: host and port; %2: for example standby.
    {"db.other_session",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database at %1 lets this URL in, but is not what it asks for "
                                          "(target_session_attrs=%2).")},
    //: %1: host and port.
    {"db.no_gss_encryption",
     QT_TRANSLATE_NOOP("bowline::Phrase", "It cannot be proven from here: the URL asks for encryption by GSSAPI "
                                          "(gssencmode=require), which this computer cannot begin with the database at "
                                          "%1.")},
    //: %1: the name of the user.
    {"db.not_let_in",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database does not let the user %1 in from this computer.")},
    //: %1: the name of the database.
    {"db.missing", QT_TRANSLATE_NOOP("bowline::Phrase", "The server has no database named %1.")},
    {"db.connections_in_use",
     QT_TRANSLATE_NOOP("bowline::Phrase", "All connections of the database are in use just now.")},
    {"db.starting_or_stopping",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database is starting or stopping, and takes no connections just now.")},
    //: %1: host and port.
    {"db.not_behind_server",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The server at %1 answers, but does not reach the database behind it.")},
    //: %1: five characters.
    {"db.check_refused", QT_TRANSLATE_NOOP("bowline::Phrase", "The database refused the check (SQLSTATE %1).")},
    //: %1: host and port; %2: a number of seconds.
    {"db.too_slow", QT_TRANSLATE_NOOP("bowline::Phrase", "The database at %1 did not answer within %2 seconds.")},
    //: %1: the name of a server.
    {"ssh.unknown_key",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "ssh does not know the key of %1, or the server showed another key than before, so no "
                       "connection was made. Run ssh %1 in a terminal and check the key that it shows.")},
    //: %1: the name of a server.
    {"ssh.keys_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 does not accept your ssh keys. Bowline asks for no password: load your key into the ssh "
                       "agent, or name it in ~/.ssh/config, until ssh %1 works without a question.")},
    {"ssh.own_end",
     QT_TRANSLATE_NOOP("bowline::Phrase", "ssh could not open its end of the tunnel on this computer. Try again.")},
    //: %1: the name of a server; %2: what ssh says.
    {"ssh.unreachable", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 cannot be reached through ssh: %2. Check the name and "
                                                             "your network, and whether ssh %1 works in a terminal.")},
    //: In place of what ssh says.
    {"ssh.no_reason", QT_TRANSLATE_NOOP("bowline::Phrase", "ssh gave no reason")},
    //: %1: the name of a server.
    {"ssh.missing",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The program ssh could not be started, so there is no tunnel to %1. Install "
                                          "OpenSSH's client (the package openssh-client).")},
    //: %1: the name of a server; %2: a number of seconds.
    {"ssh.too_slow",
     QT_TRANSLATE_NOOP("bowline::Phrase", "%1 did not answer ssh within %2 s. Check the name and your network.")},
    //: %1: the name of a server; %2: what ssh says.
    {"ssh.far_end",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "%1 lets ssh in, but opened no way from there to the other end of the tunnel: %2. Check the "
                       "host and port behind it, and whether its sshd allows forwarding.")},
    {"ssh.bad_far_place",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The host or port behind the ssh server is not valid. Enter a host name and a port.")},
    {"ssh.bad_far_socket",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "The path of the socket behind the ssh server is not valid. Enter its full path, without a colon.")},
    {"ssh.bad_host",
     QT_TRANSLATE_NOOP("bowline::Phrase", "This is not the name of an ssh server. Write it like server or me@server.")},
    //: In place of names that must not be shown.
    {"db.some_parameters", QT_TRANSLATE_NOOP("bowline::Phrase", "some parameters")},
    //: %1: names of parameters.
    {"db.parameters_refused",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "libpq does not accept %1 in a URL, so psql and all programs that are built on libpq refuse this value. "
         "Choose the program that reads it, or take the parameter out of the config var at Heroku.")},
    //: %1: names of parameters.
    {"db.parameters_left_out",
     QT_TRANSLATE_NOOP("bowline::Phrase", "libpq does not accept %1 in a URL; the login went without.")},
    // What came of work on a data link in its local database.
    //: %1: an SQLSTATE; %2: the server's own words, in its language.
    {"link.server_refused", QT_TRANSLATE_NOOP("bowline::Phrase", "The database refused it (SQLSTATE %1): %2.")},
    {"link.query_empty", QT_TRANSLATE_NOOP("bowline::Phrase", "There is no query yet. Enter one that begins with "
                                                              "SELECT, VALUES, TABLE or WITH.")},
    {"link.query_not_reading",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Only one query that reads can be run here: it begins with SELECT, VALUES, "
                                          "TABLE or WITH. For anything else, open the database in psql.")},
    {"link.plan_stale",
     QT_TRANSLATE_NOOP("bowline::Phrase", "One of the two databases has changed since the repair was shown, so nothing "
                                          "was changed. Look at the repair as it is now.")},
    //: %n: tries; %1: milliseconds.
    {"link.locks_busy",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The link's tables were in use, so nothing was changed: in %n tries there was no moment in "
                       "which the repair could have them for %1 ms. Try again when there is less going on.")},
    //: %1: milliseconds.
    {"link.moment_too_short",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The repair needs the link's tables for longer than %1 ms, so nothing was "
                                          "changed. Allow it more time, at a moment when it may be in the way.")},
    //: %1: names of foreign servers.
    {"link.query_may_write",
     QT_TRANSLATE_NOOP(
         "bowline::Phrase",
         "This query was not run: it reads a view of the remote database, which may call a function that "
         "writes there, and Bowline cannot keep it from that, since the server %1 belongs to another role.")},
    {"link.still_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase", "With the new host, user and password the link still does not reach its "
                                          "remote database, so nothing was changed.")},
    {"link.mapping_refused",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The database did not accept the link's new user or password, so nothing was "
                                          "changed. SQLSTATE %1 says why.")},
    {"link.schema_missing",
     QT_TRANSLATE_NOOP("bowline::Phrase",
                       "The link's schema %1 is not in the database, so nothing can be restored yet. "
                       "Create the link first.")},
    // A connection test, step by step.
    {"trial.name", QT_TRANSLATE_NOOP("bowline::Phrase", "Find the server's name")},
    {"trial.reach", QT_TRANSLATE_NOOP("bowline::Phrase", "Reach the server")},
    {"trial.encrypt", QT_TRANSLATE_NOOP("bowline::Phrase", "Encrypt the connection")},
    {"trial.log_in", QT_TRANSLATE_NOOP("bowline::Phrase", "Log in")},
    {"trial.not_tried", QT_TRANSLATE_NOOP("bowline::Phrase", "Not tried, since a step before has failed.")},
    {"trial.local", QT_TRANSLATE_NOOP("bowline::Phrase", "Not needed: the database is on this computer.")},
    //: %1: a name of a server; %2: its addresses.
    {"trial.name_found", QT_TRANSLATE_NOOP("bowline::Phrase", "%1 is at %2.")},
    //: %1: an address.
    {"trial.name_is_address", QT_TRANSLATE_NOOP("bowline::Phrase", "Not needed: %1 is an address.")},
    //: %1: host and port.
    {"trial.reached", QT_TRANSLATE_NOOP("bowline::Phrase", "A server listens at %1.")},
    //: %1: host and port; %2: seconds.
    {"trial.no_answer",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Nothing answered at %1 within %2 seconds. A firewall may be in the way, or "
                                          "the server is in a private network.")},
    //: %1: host and port.
    {"trial.no_postgres",
     QT_TRANSLATE_NOOP("bowline::Phrase", "What answers at %1 does not speak PostgreSQL's protocol.")},
    {"trial.no_tls", QT_TRANSLATE_NOOP("bowline::Phrase", "The server offers no encryption.")},
    //: %1: what the TLS library says.
    {"trial.tls_failed", QT_TRANSLATE_NOOP("bowline::Phrase", "No encryption could be agreed on: %1")},
    //: %1: "TLS 1.3".
    {"trial.encrypted", QT_TRANSLATE_NOOP("bowline::Phrase", "Encrypted by %1.")},
    {"trial.logged_in", QT_TRANSLATE_NOOP("bowline::Phrase", "The database let the URL's user in.")},
    {"trial.mode_in_clear",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The server takes unencrypted connections: anyone on the network path can "
                                          "read everything. The password was not sent.")},
    {"trial.mode_encrypted",
     QT_TRANSLATE_NOOP("bowline::Phrase", "Gets in, encrypted. The server's identity is not verified.")},
    {"trial.verify", QT_TRANSLATE_NOOP("bowline::Phrase", "Verify the server")},
    {"trial.verified",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The certificate is valid for this server, by the authorities that this "
                                          "computer trusts.")},
    {"trial.unknown_issuer",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The certificate was not issued by an authority that this computer trusts, "
                                          "so programs that verify do not connect. At Heroku that is usual.")},
    {"trial.expired", QT_TRANSLATE_NOOP("bowline::Phrase", "The certificate has expired, so programs that verify do "
                                                           "not connect.")},
    {"trial.other_name", QT_TRANSLATE_NOOP("bowline::Phrase", "The certificate was issued for another name, so "
                                                              "programs that verify do not connect.")},
    //: %1: what the TLS library says.
    {"trial.cannot_verify",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The certificate cannot be verified (%1), so programs that verify do not "
                                          "connect.")},
    //: %1: host and port; %2: what the system says.
    {"trial.not_reached", QT_TRANSLATE_NOOP("bowline::Phrase", "The server at %1 cannot be reached: %2.")},
    //: %1: host and port.
    {"trial.server_error",
     QT_TRANSLATE_NOOP("bowline::Phrase", "The server at %1 answered with an error before anything was encrypted. It "
                                          "may be overloaded, or just starting.")},
};

} // namespace

const std::span<const PhraseText> databasePhrases(databaseRows);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/DatabasesLine.h"
#include "bin/ctl/LinksLine.h"
#include "bin/ctl/RenderingOptions.h"
#include "core/Expected.h"
#include "core/Secret.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

namespace bowline::ctl {

enum class Command {
    Status,
    Projects,
    Syncs,
    SyncNow,
    OptOut,
    Resume,
    Connect,
    EditSync,
    AuthorizeApp,
    Databases,
    Links,
    Activity,
    ActivityDays,
    Accounts,
    Doctor,
    Socket
};

/// One call of bowlinectl, understood.
struct CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(bowline::ctl::CommandLine)
public:
    Command command = Command::Status;
    bool json = false;
    bool all = false;        ///< sync-now --all
    int limit = 20;          ///< activity
    std::optional<int> days; ///< activity-days: the new number; nothing: only ask
    QString project;         ///< by name; empty = every project
    QString envVar;
    QString app;                                        ///< connect: whose database
    QString configVar = QStringLiteral("DATABASE_URL"); ///< connect
    QString account;                                    ///< connect: by its email address; empty: the first
    RenderingOptions::Wish rendering;                   ///< connect, edit-sync
    bool preview = false;                               ///< connect, edit-sync: change nothing
    bool replace = false;                               ///< connect, edit-sync: values that are there may be lost
    DatabasesLine databases;                            ///< databases
    LinksLine links;                                    ///< links
    bool dryRun = false;                                ///< databases, links: only show what an act would do
    QString confirm;                                    ///< databases, links: what a person would type
    Secret code;    ///< authorize-app: read from the terminal, never from an argument that other programs can see
    QString socket; ///< empty = where the service listens by default
    bool help = false;
    QString topic; ///< help: of this command; empty = of all
    bool version = false;

    /// `arguments` without the program's name. input.invalid says what was not understood.
    static Expected<CommandLine> parse(const QStringList &arguments);
};

/// What --help prints: of one command, or of all.
QString usage(const QString &topic = {});

} // namespace bowline::ctl

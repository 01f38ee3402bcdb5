// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/CommandLine.h"

#include "bin/ctl/Translate.h"

#include <QCommandLineParser>

#include <algorithm>

namespace bowline::ctl {

namespace {

struct Row
{
    Command command;
    const char *name;
    const char *arguments;
    const char *what;
    int fewest;
    int most;
    const char *more; ///< what only the help of this command says
};

constexpr Row rows[] = {
    {Command::Status, "status", "", QT_TRANSLATE_NOOP("bowline::ctl", "how everything is, in a few lines"), 0, 0,
     QT_TRANSLATE_NOOP("bowline::ctl", "Ends with 1 when something needs a person.")},
    {Command::Projects, "projects", "", QT_TRANSLATE_NOOP("bowline::ctl", "the projects and where their env vars live"),
     0, 0, ""},
    {Command::Syncs, "syncs", "[PROJECT]",
     QT_TRANSLATE_NOOP("bowline::ctl", "what follows what, and whether it is proven"), 0, 1,
     QT_TRANSLATE_NOOP("bowline::ctl", "Without a project: of all. Ends with 1 when one of them needs a person.")},
    {Command::SyncNow, "sync-now", "PROJECT [ENV_VAR] | --all",
     QT_TRANSLATE_NOOP("bowline::ctl", "look at Heroku now, and wait for the result"), 0, 2,
     QT_TRANSLATE_NOOP("bowline::ctl",
                       "Names each env var that could not be looked at, with the reason, and then ends with 1.")},
    {Command::OptOut, "opt-out", "PROJECT ENV_VAR",
     QT_TRANSLATE_NOOP("bowline::ctl", "stop a sync; the env var keeps its value"), 2, 2,
     QT_TRANSLATE_NOOP("bowline::ctl", "The way back is: bowlinectl resume PROJECT ENV_VAR")},
    {Command::Resume, "resume", "PROJECT ENV_VAR",
     QT_TRANSLATE_NOOP("bowline::ctl", "take a sync up again that was opted out"), 2, 2,
     QT_TRANSLATE_NOOP("bowline::ctl", "The env var gets the database's URL of now, and follows it again.")},
    {Command::Connect, "connect", "PROJECT ENV_VAR APP [CONFIG_VAR]",
     QT_TRANSLATE_NOOP("bowline::ctl", "let an env var follow a database of an app"), 3, 4,
     QT_TRANSLATE_NOOP(
         "bowline::ctl",
         "Follows DATABASE_URL unless you name another config var. --for and --as: who reads the value, and how it is\n"
         "written (libpq, as it is). --preview: only say what would be written. --replace: a value that is there may "
         "be\n"
         "lost. --account EMAIL: with several accounts, by which of them. With --as pg-vars the env vars have names "
         "of\n"
         "their own, and ENV_VAR may be any. Ends with 1 when the value is written, but not proven.")},
    {Command::EditSync, "edit-sync", "PROJECT ENV_VAR",
     QT_TRANSLATE_NOOP("bowline::ctl", "write a synced value for another program, or in another way"), 2, 2,
     QT_TRANSLATE_NOOP("bowline::ctl",
                       "Takes --for, --as and what belongs to them, --preview and --replace, as connect "
                       "does. What is not named stays.")},
    {Command::AuthorizeApp, "authorize-app", "PROJECT ENV_VAR | ACCOUNT APP",
     QT_TRANSLATE_NOOP("bowline::ctl", "tell Heroku the code of your second factor"), 2, 2,
     QT_TRANSLATE_NOOP(
         "bowline::ctl",
         "For an app at which Heroku asks for one. The code is read from the terminal, or from standard input: "
         "it is no\n"
         "argument, since other programs can see those. ACCOUNT is the account's email address.")},
    {Command::Databases, "databases", "[VERB …]",
     QT_TRANSLATE_NOOP("bowline::ctl", "Heroku Postgres databases: list, look at one, check it, change it, rotate its "
                                       "credentials, back it up, maintain it"),
     0, 8,
     QT_TRANSLATE_NOOP(
         "bowline::ctl",
         "databases                                         every database of every account, with the figures of the "
         "last look\n"
         "databases show DATABASE                           one of them, asked now, with its credentials\n"
         "databases rotate DATABASE [CREDENTIAL] [forced]   new passwords, followed until all that is tied is "
         "proven\n"
         "databases backups DATABASE                        the backups and schedules of its app\n"
         "databases capture DATABASE                        make a backup, and wait until it is there\n"
         "databases cancel DATABASE BACKUP                  end a backup or restore that is under way\n"
         "databases delete-backup DATABASE BACKUP           delete a backup for good\n"
         "databases download DATABASE BACKUP                a link to its file; everyone who has it can read it\n"
         "databases restore DATABASE BACKUP into TARGET     empty TARGET, and fill it from a backup of DATABASE\n"
         "databases schedule DATABASE HOUR TIME_ZONE        back it up every day: 2 Europe/Berlin\n"
         "databases unschedule DATABASE                     end its schedule\n"
         "databases maintenance DATABASE                    what is planned, what was done, and the window\n"
         "databases window DATABASE DAY TIME                when Heroku may maintain it: tuesday 17:30 (UTC)\n"
         "databases delay DATABASE [WEEKS]                  put a planned maintenance off (2 weeks)\n"
         "databases run-maintenance DATABASE                do it now, and follow what is tied to green\n"
         "databases checks DATABASE                         what is wrong inside; ends with 1 unless all is well\n"
         "databases connections DATABASE [queries]          who is connected; queries: with the texts of statements\n"
         "databases end-connection DATABASE PID             end one connection\n"
         "databases end-connections DATABASE                end everybody's\n"
         "databases attach DATABASE to APP [as NAME] [credential NAME | pooled]   give an app its URL\n"
         "databases detach APP::NAME                        take it from the app\n"
         "databases promote DATABASE in APP                 make it the DATABASE of the app\n"
         "databases create PLAN for APP [as NAME]           a new, empty database\n"
         "databases follow DATABASE in APP [plan PLAN] [as NAME]   a copy that Heroku keeps current\n"
         "databases fork DATABASE in APP [plan PLAN] [as NAME]     a copy of what it holds now\n"
         "databases unfollow DATABASE                       let a follower stand on its own\n"
         "databases reset DATABASE                          delete everything in it\n"
         "databases destroy DATABASE                        destroy it, with all data and backups\n"
         "databases create-credential DATABASE NAME         a further login\n"
         "databases destroy-credential DATABASE NAME        end one\n"
         "databases repair-default DATABASE                 give the default credential its rights back\n\n"
         "Without a credential the default one is rotated; all: every one. forced: sessions end at once. Databases are "
         "named\n"
         "by their app (its DATABASE), as sushi::BLUE, or by the name of the add-on. --dry-run: only say what would be "
         "done,\n"
         "and how the Heroku CLI does it. --confirm TEXT: what you would have to type in the window.")},
    {Command::Links, "links", "[VERB …]",
     QT_TRANSLATE_NOOP("bowline::ctl", "Heroku Data Links: list, make, examine, remove"), 0, 9,
     QT_TRANSLATE_NOOP(
         "bowline::ctl",
         "links                                   every link, and each database that has none, with the reason\n"
         "links show LOCAL NAME                   the foreign tables of a link\n"
         "links examine LOCAL NAME                compare both ends; ends with 1 when something is wrong\n"
         "links create LOCAL from REMOTE [NAME]   make a link; without a name, Heroku gives it one\n"
         "links remove LOCAL NAME                 remove a link with all that was built on it\n"
         "links repair LOCAL NAME                 put right what an examination finds\n"
         "links recreate LOCAL NAME               make a link again that is broken or gone\n"
         "links protect DATABASE LEVEL            open, ask, ask-and-type or read-only\n\n"
         "Databases are named by their app (its DATABASE), as sushi::BLUE, or by the name of the add-on.\n"
         "--dry-run: only say what would be done, and how the Heroku CLI does it. --confirm TEXT: what you would have "
         "to "
         "type\n"
         "in the window; create, remove, repair and recreate say what that is.")},
    {Command::Activity, "activity", "[PROJECT]", QT_TRANSLATE_NOOP("bowline::ctl", "what happened, newest first"), 0, 1,
     QT_TRANSLATE_NOOP("bowline::ctl", "--limit COUNT: how many rows (20).")},
    {Command::ActivityDays, "activity-days", "[DAYS]",
     QT_TRANSLATE_NOOP("bowline::ctl", "for how long activity is kept, in days"), 0, 1,
     QT_TRANSLATE_NOOP("bowline::ctl",
                       "With a number: changes it. 0 keeps activity for ever. Older activity is removed for good.")},
    {Command::Accounts, "accounts", "", QT_TRANSLATE_NOOP("bowline::ctl", "the Heroku logins"), 0, 0,
     QT_TRANSLATE_NOOP("bowline::ctl", "Ends with 1 when one of them needs a new login.")},
    {Command::Doctor, "doctor", "",
     QT_TRANSLATE_NOOP("bowline::ctl", "check keychain, network, sockets, store and clock, and say what to do"), 0, 0,
     QT_TRANSLATE_NOOP("bowline::ctl", "Works without a service too.")},
    {Command::Socket, "socket", "",
     QT_TRANSLATE_NOOP("bowline::ctl", "where the service's socket lies, whether or not it runs"), 0, 0, ""},
};

Unexpected misunderstood(const QString &sentence)
{
    return fail(makeError(ErrorCode::InputInvalid, Phrase::plain(sentence), {}));
}

QString actOptions()
{
    return tr(
        "--dry-run and --confirm belong to what changes a database (see: bowlinectl help databases), and to links "
        "create, remove, repair and recreate.");
}

const Row *rowOf(const QString &name)
{
    const auto *found = std::find_if(std::begin(rows), std::end(rows),
                                     [&name](const Row &row) { return name == QLatin1String(row.name); });
    return found == std::end(rows) ? nullptr : found;
}

struct Options
{
    QCommandLineOption json{QStringLiteral("json")};
    QCommandLineOption all{QStringLiteral("all")};
    QCommandLineOption limit{QStringLiteral("limit"), {}, QStringLiteral("count")};
    QCommandLineOption socket{QStringLiteral("socket"), {}, QStringLiteral("path")};
    QCommandLineOption preview{QStringLiteral("preview")};
    QCommandLineOption replace{QStringLiteral("replace")};
    QCommandLineOption dryRun{QStringLiteral("dry-run")};
    QCommandLineOption confirm{QStringLiteral("confirm"), {}, QStringLiteral("text")};
    QCommandLineOption account{QStringLiteral("account"), {}, QStringLiteral("email")};
    RenderingOptions rendering;
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}};
};

/// A command whose first word is a verb; some verbs are acts, and only those take an act's options.
template <class Line>
Expected<CommandLine> withVerb(CommandLine line, Line CommandLine::*part, const QStringList &words)
{
    const auto parsed = Line::parse(words);
    if (!parsed)
        return fail(parsed.error());
    line.*part = *parsed;
    if ((line.dryRun || !line.confirm.isEmpty()) && !parsed->isAct())
        return misunderstood(actOptions());
    return line;
}

Expected<CommandLine> takeWords(CommandLine line, const QStringList &words)
{
    const Row *row = rowOf(words.first());
    if (!row)
        return misunderstood(tr("There is no command \"%1\".").arg(words.first()));
    line.command = row->command;
    const QStringList rest = words.mid(1);
    if (rest.size() < row->fewest || rest.size() > row->most)
        return misunderstood(tr("Use: bowlinectl %1 %2").arg(QLatin1String(row->name), QLatin1String(row->arguments)));
    if (line.command == Command::ActivityDays && !rest.isEmpty()) {
        bool isNumber = false;
        line.days = rest.first().toInt(&isNumber);
        if (!isNumber || *line.days < 0)
            return misunderstood(tr("activity-days takes a number of days, or 0 for ever."));
        return line;
    }
    if (line.command == Command::Databases)
        return withVerb(line, &CommandLine::databases, rest);
    if (line.command == Command::Links)
        return withVerb(line, &CommandLine::links, rest);
    if (line.dryRun || !line.confirm.isEmpty())
        return misunderstood(actOptions());
    line.project = rest.value(0);
    line.envVar = rest.value(1);
    line.app = rest.value(2);
    line.configVar = rest.value(3, line.configVar);
    const bool connects = line.command == Command::Connect || line.command == Command::EditSync;
    if (!connects && (line.preview || line.replace || !line.rendering.isEmpty()))
        return misunderstood(tr("--for, --as, --preview and --replace belong to connect and edit-sync."));
    if (!line.account.isEmpty() && line.command != Command::Connect)
        return misunderstood(tr("--account belongs to connect."));
    if (line.all && line.command != Command::SyncNow)
        return misunderstood(tr("--all belongs to sync-now."));
    if (line.command == Command::SyncNow && line.all == !line.project.isEmpty())
        return misunderstood(tr("Name a project for sync-now, or give --all."));
    return line;
}

Expected<CommandLine> withTopic(CommandLine line, const QString &topic)
{
    if (!topic.isEmpty() && !rowOf(topic))
        return misunderstood(tr("There is no command \"%1\".").arg(topic));
    line.topic = topic;
    return line;
}

} // namespace

Expected<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions({options.json, options.all, options.limit, options.socket, options.preview, options.replace,
                       options.dryRun, options.confirm, options.account, options.help, options.version});
    options.rendering.addTo(parser);
    if (!parser.parse(QStringList{QStringLiteral("bowlinectl")} + arguments))
        return misunderstood(parser.errorText());
    CommandLine line;
    line.json = parser.isSet(options.json);
    line.all = parser.isSet(options.all);
    line.socket = parser.value(options.socket);
    line.help = parser.isSet(options.help);
    line.version = parser.isSet(options.version);
    line.preview = parser.isSet(options.preview);
    line.replace = parser.isSet(options.replace);
    line.account = parser.value(options.account);
    line.dryRun = parser.isSet(options.dryRun);
    line.confirm = parser.value(options.confirm);
    const auto rendering = options.rendering.read(parser);
    if (!rendering)
        return misunderstood(rendering.error().text());
    line.rendering = *rendering;
    if (parser.isSet(options.limit)) {
        bool isNumber = false;
        line.limit = parser.value(options.limit).toInt(&isNumber);
        if (!isNumber || line.limit < 1 || line.limit > 1000)
            return misunderstood(tr("--limit takes a number from 1 to 1000."));
    }
    QStringList words = parser.positionalArguments();
    if (!line.version && words.value(0) == QLatin1String("help")) {
        line.help = true;
        words.removeFirst();
    }
    if (line.version)
        return line;
    if (line.help)
        return withTopic(line, words.value(0));
    if (words.isEmpty())
        return misunderstood(tr("Name a command."));
    return takeWords(line, words);
}

QString usage(const QString &topic)
{
    if (const Row *row = rowOf(topic)) {
        const QString call = QStringLiteral("bowlinectl [--json] [--socket PATH] %1 %2")
                                 .arg(QLatin1String(row->name), QLatin1String(row->arguments));
        QString text = tr("Usage: %1\n\n%2\n").arg(call.trimmed(), tr(row->what));
        if (*row->more)
            text += QStringLiteral("\n%1\n").arg(tr(row->more));
        return text + tr("\nOptions and exit codes: bowlinectl --help\n");
    }
    QString text = tr("Usage: bowlinectl [--json] [--socket PATH] COMMAND\n\nCommands:\n");
    for (const Row &row : rows) {
        const QString call = QLatin1String(row.name) + QLatin1Char(' ') + QLatin1String(row.arguments);
        text += QStringLiteral("  %1 %2\n").arg(call, -46).arg(tr(row.what));
    }
    text += tr("\nOptions:\n"
               "  --json         one JSON document instead of words\n"
               "  --limit COUNT  activity: how many rows (20)\n") +
            RenderingOptions::usage() +
            tr("  --preview      connect, edit-sync: only say what would be written\n"
               "  --replace      connect, edit-sync: values that are there may be lost\n"
               "  --account EMAIL  connect: by which account\n"
               "  --dry-run      databases, links: only say what would be done\n"
               "  --confirm TEXT databases, links: what you would type in the window\n"
               "  --socket PATH  the service's socket\n"
               "  --help         after a command, or as bowlinectl help COMMAND: more about the command\n\n"
               "Ends with 0 when all is well, 1 when something needs a person, 2 when the command line was\n"
               "not understood, 3 when no service answers, 4 when the service refused, 5 when there is no\n"
               "such project or env var.\n");
    return text;
}

} // namespace bowline::ctl

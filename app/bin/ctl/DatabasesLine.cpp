// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/DatabasesLine.h"

#include "bin/ctl/Translate.h"

namespace bowline::ctl {

namespace {

Unexpected seeDatabasesHelp()
{
    return fail(makeError(ErrorCode::InputInvalid, Phrase::plain(tr("See: bowlinectl help databases")), {}));
}

// rotate DATABASE [CREDENTIAL | all] [forced]
Expected<DatabasesLine> parseRotate(QStringList rest)
{
    DatabasesLine line;
    line.verb = DatabasesLine::Verb::Rotate;
    line.database = rest.takeFirst();
    line.credential = QStringLiteral("default");
    line.forced = rest.removeAll(QStringLiteral("forced")) > 0;
    if (rest.size() > 1)
        return seeDatabasesHelp();
    if (!rest.isEmpty())
        line.credential = rest.first() == QLatin1String("all") ? QString() : rest.first();
    return line;
}

// connections DATABASE [queries]
Expected<DatabasesLine> parseConnections(const QStringList &rest)
{
    DatabasesLine line;
    line.verb = DatabasesLine::Verb::Connections;
    line.database = rest.value(0);
    line.withQueries = rest.value(1) == QLatin1String("queries");
    const bool isUnderstood = rest.size() == 1 || (rest.size() == 2 && line.withQueries);
    return isUnderstood ? Expected<DatabasesLine>(line) : seeDatabasesHelp();
}

// end-connection DATABASE PID
Expected<DatabasesLine> parseEndConnection(const QStringList &rest)
{
    DatabasesLine line;
    line.verb = DatabasesLine::Verb::EndConnection;
    line.database = rest.value(0);
    line.pid = rest.value(1).toInt();
    return rest.size() == 2 && line.pid > 0 ? Expected<DatabasesLine>(line) : seeDatabasesHelp();
}

Expected<DatabasesLine> parseOfOne(DatabasesLine::Verb verb, const QString &database)
{
    DatabasesLine line;
    line.verb = verb;
    line.database = database;
    return line;
}

} // namespace

Expected<DatabasesLine> DatabasesLine::parse(const QStringList &words)
{
    const QString verb = words.value(0, QStringLiteral("list"));
    if (verb == QLatin1String("list") && words.size() <= 1)
        return DatabasesLine();
    if (verb == QLatin1String("show") && words.size() == 2)
        return parseOfOne(Verb::Show, words.at(1));
    if (verb == QLatin1String("checks") && words.size() == 2)
        return parseOfOne(Verb::Checks, words.at(1));
    if (verb == QLatin1String("connections"))
        return parseConnections(words.mid(1));
    if (verb == QLatin1String("end-connection"))
        return parseEndConnection(words.mid(1));
    if (verb == QLatin1String("end-connections") && words.size() == 2)
        return parseOfOne(Verb::EndConnections, words.at(1));
    if (verb == QLatin1String("rotate") && words.size() >= 2)
        return parseRotate(words.mid(1));
    if (const auto act = DatabaseActsLine::parse(words)) {
        DatabasesLine line;
        line.verb = Verb::Act;
        line.database = act->database;
        line.act = act;
        return line;
    }
    if (const auto backups = BackupsLine::parse(words)) {
        DatabasesLine line;
        line.verb = Verb::Backups;
        line.database = backups->database;
        line.backups = backups;
        return line;
    }
    if (const auto maintenances = MaintenancesLine::parse(words)) {
        DatabasesLine line;
        line.verb = Verb::Maintenances;
        line.database = maintenances->database;
        line.maintenances = maintenances;
        return line;
    }
    return seeDatabasesHelp();
}

} // namespace bowline::ctl

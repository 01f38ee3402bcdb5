// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/BackupsLine.h"

#include <QRegularExpression>

#include <algorithm>

namespace bowline::ctl {

namespace {

using BackupVerb = BackupsLine::Verb;

struct BackupVerbRow
{
    const char *word;
    BackupVerb verb;
    qsizetype words; ///< with the verb
};

constexpr BackupVerbRow backupVerbs[] = {
    {"backups", BackupVerb::List, 2},      {"capture", BackupVerb::Capture, 2},
    {"cancel", BackupVerb::Cancel, 3},     {"delete-backup", BackupVerb::Delete, 3},
    {"download", BackupVerb::Download, 3}, {"restore", BackupVerb::Restore, 5},
    {"schedule", BackupVerb::Schedule, 4}, {"unschedule", BackupVerb::Unschedule, 2},
};

const BackupVerbRow *backupVerb(const QString &word)
{
    const auto found = std::find_if(std::begin(backupVerbs), std::end(backupVerbs),
                                    [&word](const BackupVerbRow &row) { return word == QLatin1String(row.word); });
    return found == std::end(backupVerbs) ? nullptr : found;
}

// "b001", as Heroku's own CLI shows it, also of "b1"; "1" of a number alone. Empty for anything else.
QString backupName(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral("^([abcr]?)0*([1-9]\\d{0,8})$"));
    const auto match = shape.match(word);
    const QString letter = match.captured(1);
    return letter.isEmpty() ? match.captured(2) : letter + match.captured(2).rightJustified(3, QLatin1Char('0'));
}

// "2", "02" or "02:00".
int hourOf(const QString &word)
{
    static const QRegularExpression shape(QStringLiteral("^(\\d{1,2})(:00)?$"));
    const auto match = shape.match(word);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

} // namespace

std::optional<BackupsLine> BackupsLine::parse(const QStringList &words)
{
    const BackupVerbRow *row = backupVerb(words.value(0));
    if (!row || words.size() != row->words)
        return std::nullopt;
    BackupsLine line;
    line.verb = row->verb;
    line.database = words.value(1);
    if (line.verb == Verb::Schedule) {
        line.hour = hourOf(words.value(2));
        line.timeZone = words.value(3);
        return line.hour < 0 ? std::nullopt : std::optional(line);
    }
    if (words.size() > 2)
        line.backup = backupName(words.value(2));
    if (line.verb == Verb::Restore)
        line.target = words.value(4);
    const bool isBad = (words.size() > 2 && line.backup.isEmpty()) ||
                       (line.verb == Verb::Restore && words.value(3) != QLatin1String("into"));
    return isBad ? std::nullopt : std::optional(line);
}

} // namespace bowline::ctl

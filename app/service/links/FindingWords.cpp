// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/FindingWords.h"

#include <algorithm>
#include <array>

namespace bowline::findingWords {

namespace {

using Kind = LinkFinding::Kind;

/// What stands in the sentence.
enum class Argument { None, Table, Column, First, Second, Third, Fourth, Fifth, Sixth, Rest, Error };

struct FindingRow
{
    Kind kind;
    const char *key;
    std::array<Argument, 6> arguments;
    bool saysWhy;
    bool saysWhatToDo;
};

constexpr FindingRow findingTable[] = {
    {Kind::RemoteUnread, "remote_unread", {Argument::Error}, true, true},
    {Kind::RemoteGone, "remote_gone", {}, true, true},
    {Kind::ServerMissing, "server_missing", {}, true, true},
    {Kind::HostChanged, "host_changed", {Argument::First, Argument::Second}, true, true},
    {Kind::UserChanged, "user_changed", {Argument::First, Argument::Second}, true, true},
    {Kind::PasswordStale, "password_stale", {}, true, true},
    {Kind::MappingMissing, "mapping_missing", {Argument::First}, true, true},
    {Kind::MappingUnreadable, "mapping_unreadable", {}, false, false},
    {Kind::LoginFails, "login_fails", {Argument::First}, true, true},
    {Kind::OnlyOldSessions, "only_old_sessions", {}, true, true},
    {Kind::ServerNotOurs, "server_not_ours", {Argument::First}, true, true},
    {Kind::TableGone, "table_gone", {Argument::Table}, true, true},
    {Kind::TableRenamed, "table_renamed", {Argument::Table, Argument::First}, true, true},
    {Kind::TableAdded, "table_added", {Argument::Table}, true, true},
    {Kind::TableUnreadable, "table_unreadable", {Argument::Table}, true, true},
    {Kind::ColumnGone, "column_gone", {Argument::Column, Argument::Table}, true, true},
    {Kind::ColumnRenamed, "column_renamed", {Argument::Column, Argument::Table, Argument::First}, true, true},
    {Kind::ColumnMaybeRenamed,
     "column_maybe_renamed",
     {Argument::Column, Argument::Table, Argument::First},
     true,
     true},
    {Kind::ColumnAdded, "column_added", {Argument::Column, Argument::Table}, true, true},
    {Kind::ColumnRetyped,
     "column_retyped",
     {Argument::Column, Argument::Table, Argument::First, Argument::Second},
     true,
     true},
    {Kind::NullsChanged, "nulls_changed", {Argument::Column, Argument::Table}, true, true},
    {Kind::TypeMissing, "type_missing", {Argument::First, Argument::Second}, true, true},
    {Kind::LabelsMissing, "labels_missing", {Argument::First, Argument::Rest}, true, true},
    {Kind::FetchSizeSmall,
     "fetch_size_costs",
     {Argument::Second, Argument::Third, Argument::Fourth, Argument::Fifth, Argument::Sixth, Argument::First},
     true,
     true},
    {Kind::EstimateGuessed, "estimate_guessed", {Argument::First, Argument::Second, Argument::Third}, true, true},
    {Kind::EstimateCostly, "estimate_costly", {Argument::First}, true, true},
};

const FindingRow *rowFor(Kind kind)
{
    const auto *found = std::find_if(std::begin(findingTable), std::end(findingTable),
                                     [kind](const FindingRow &row) { return row.kind == kind; });
    return found == std::end(findingTable) ? nullptr : found;
}

Phrase withArgument(const Phrase &phrase, Argument argument, const LinkFinding &finding)
{
    switch (argument) {
    case Argument::None:
        break;
    case Argument::Table:
        return phrase.arg(finding.table);
    case Argument::Column:
        return phrase.arg(finding.column);
    case Argument::First:
        return phrase.arg(finding.arguments.value(0));
    case Argument::Second:
        return phrase.arg(finding.arguments.value(1));
    case Argument::Third:
        return phrase.arg(finding.arguments.value(2));
    case Argument::Fourth:
        return phrase.arg(finding.arguments.value(3));
    case Argument::Fifth:
        return phrase.arg(finding.arguments.value(4));
    case Argument::Sixth:
        return phrase.arg(finding.arguments.value(5));
    case Argument::Rest:
        return phrase.arg(finding.arguments.mid(1).join(QStringLiteral(", ")));
    case Argument::Error:
        return phrase.arg(standardMessage(errorCodeFromText(finding.arguments.value(0))));
    }
    return phrase;
}

LinkFindingView::Severity severityOf(const LinkFinding &finding)
{
    switch (finding.severity) {
    case LinkFinding::Severity::Note:
        return LinkFindingView::Severity::Note;
    case LinkFinding::Severity::Warning:
        return LinkFindingView::Severity::Warning;
    case LinkFinding::Severity::Error:
        break;
    }
    return LinkFindingView::Severity::Error;
}

} // namespace

LinkFindingView view(const LinkFinding &finding)
{
    LinkFindingView view;
    view.severity = severityOf(finding);
    view.table = finding.table;
    view.column = finding.column;
    const FindingRow *row = rowFor(finding.kind);
    if (!row)
        return view;
    view.key = QString::fromLatin1(row->key);
    const QString key = QStringLiteral("finding.") + view.key;
    view.what = Phrase(key);
    for (const Argument argument : row->arguments)
        view.what = withArgument(view.what, argument, finding);
    if (row->saysWhy)
        view.why = Phrase(key + QStringLiteral(".why"));
    if (row->saysWhatToDo)
        view.remedy = Phrase(key + QStringLiteral(".remedy"));
    return view;
}

LinkHealth healthOf(const QList<LinkFinding> &findings)
{
    LinkHealth health = LinkHealth::Healthy;
    for (const LinkFinding &finding : findings) {
        if (finding.kind == Kind::RemoteGone)
            return LinkHealth::Gone;
        if (finding.severity == LinkFinding::Severity::Error)
            health = LinkHealth::Broken;
        else if (finding.severity == LinkFinding::Severity::Warning && health != LinkHealth::Broken)
            health = LinkHealth::Warnings;
        else if (health == LinkHealth::Healthy)
            health = LinkHealth::Notes;
    }
    return health;
}

} // namespace bowline::findingWords

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/links/RepairWords.h"

#include "service/links/FindingWords.h"

#include <algorithm>

namespace bowline::repairWords {

namespace {

struct ChoiceRow
{
    const char *key; ///< of the request's field; a person is told it by "choice.key" and "choice.key_what"
    bool RepairChoices::*member;
};

// In the order in which they are shown.
constexpr ChoiceRow choiceRows[] = {
    {"guessed_renames", &RepairChoices::guessedRenames}, {"remove_gone", &RepairChoices::removeGone},
    {"retype_in_use", &RepairChoices::retypeInUse},      {"materialized", &RepairChoices::materialized},
    {"fetch_size", &RepairChoices::fetchSize},           {"long_locks", &RepairChoices::longLocks},
    {"remote_estimate", &RepairChoices::remoteEstimate},
};

QString placeOf(const LinkFinding &finding, const QString &linkName)
{
    if (finding.table.isEmpty())
        return linkName;
    return finding.column.isEmpty() ? finding.table : finding.table + QLatin1Char('.') + finding.column;
}

struct DoneRow
{
    LinkFinding::Kind kind;
    const char *key;      ///< of a phrase
    bool namesIt = false; ///< with the last argument of the finding
};

using Kind = LinkFinding::Kind;
constexpr DoneRow doneRows[] = {{Kind::HostChanged, "repair.does_host"},
                                {Kind::UserChanged, "repair.does_user"},
                                {Kind::PasswordStale, "repair.does_password"},
                                {Kind::LoginFails, "repair.does_password"},
                                {Kind::OnlyOldSessions, "repair.does_password"},
                                {Kind::MappingMissing, "repair.does_mapping"},
                                {Kind::TableGone, "repair.does_table_gone"},
                                {Kind::TableRenamed, "repair.does_renamed", true},
                                {Kind::TableAdded, "repair.does_table_added"},
                                {Kind::ColumnGone, "repair.does_column_gone"},
                                {Kind::ColumnRenamed, "repair.does_renamed", true},
                                {Kind::ColumnMaybeRenamed, "repair.does_renamed", true},
                                {Kind::ColumnAdded, "repair.does_column_added"},
                                {Kind::ColumnRetyped, "repair.does_retyped", true},
                                {Kind::NullsChanged, "repair.does_nulls"},
                                {Kind::TypeMissing, "repair.does_type"},
                                {Kind::LabelsMissing, "repair.does_labels"},
                                // What was measured is another number each time, and the plan stays the same.
                                {Kind::FetchSizeSmall, "repair.fetches_more"},
                                {Kind::EstimateGuessed, "repair.plans_ask"},
                                {Kind::EstimateCostly, "repair.plans_do_not_ask"}};

Phrase whatIsDone(const LinkFinding &finding)
{
    const auto *row = std::find_if(std::begin(doneRows), std::end(doneRows),
                                   [&finding](const DoneRow &one) { return one.kind == finding.kind; });
    if (row == std::end(doneRows))
        return findingWords::view(finding).what;
    return row->namesIt ? Phrase(row->key).arg(finding.arguments.value(finding.arguments.size() - 1))
                        : Phrase(row->key);
}

Touched touchedBy(const LinkFinding &finding, const QString &linkName)
{
    const bool isType =
        finding.kind == LinkFinding::Kind::TypeMissing || finding.kind == LinkFinding::Kind::LabelsMissing;
    const TouchedKind kind = isType                    ? TouchedKind::Type
                             : finding.table.isEmpty() ? TouchedKind::Link
                                                       : TouchedKind::Table;
    return {kind, isType ? finding.arguments.value(0) : placeOf(finding, linkName), whatIsDone(finding)};
}

const char *reasonKey(RepairLeft::Reason reason)
{
    using Reason = RepairLeft::Reason;
    switch (reason) {
    case Reason::NotOurs:
        return "repair.left_not_ours";
    case Reason::InUse:
        return "repair.left_in_use";
    case Reason::Guessed:
        return "repair.left_guessed";
    case Reason::Materialized:
        return "repair.left_materialized";
    case Reason::CannotBeSaved:
        return "repair.left_cannot_be_saved";
    case Reason::TypeMissing:
        return "repair.left_type_missing";
    case Reason::NameTaken:
        return "repair.left_name_taken";
    case Reason::OnRemote:
        return "repair.left_on_remote";
    case Reason::RemoteUnknown:
        return "repair.left_remote_unknown";
    case Reason::ServerMissing:
        return "repair.left_server_missing";
    case Reason::Refused:
        return "repair.left_refused";
    }
    return "repair.left_refused";
}

} // namespace

RepairChoices choicesOf(const QJsonObject &fields)
{
    RepairChoices choices;
    for (const auto &[key, member] : choiceRows)
        choices.*member = fields.value(QLatin1String(key)).toBool(choices.*member);
    return choices;
}

QJsonObject choiceFields(const QJsonObject &fields)
{
    QJsonObject chosen;
    for (const auto &[key, member] : choiceRows) {
        if (const QJsonValue value = fields.value(QLatin1String(key)); value.isBool())
            chosen.insert(QLatin1String(key), value);
    }
    return chosen;
}

QList<ActChoice> offered(const RepairPlan &plan, const RepairChoices &chosen)
{
    const RepairChoices usual;
    QList<ActChoice> choices;
    for (const auto &[key, member] : choiceRows) {
        const QString words = QStringLiteral("choice.") + QLatin1String(key);
        if (plan.matters.*member || chosen.*member != usual.*member)
            choices.append(
                {QLatin1String(key), Phrase(words), Phrase(words + QStringLiteral("_what")), chosen.*member});
    }
    return choices;
}

QList<Touched> touchesOf(const RepairPlan &plan, const QString &linkName)
{
    QList<Touched> touches;
    const auto add = [&](const LinkFinding &finding) {
        const Touched one = touchedBy(finding, linkName);
        if (!touches.contains(one))
            touches.append(one);
    };
    for (const RepairStatement &statement : plan.statements) {
        if (statement.findings.isEmpty())
            add(statement.finding);
        for (const LinkFinding &finding : statement.findings)
            add(finding);
    }
    for (const QString &name : plan.script.names())
        touches.append({TouchedKind::View, name, Phrase("repair.is_made_anew")});
    return touches;
}

Phrase leftPhrase(const RepairLeft &left)
{
    const Phrase why = Phrase(reasonKey(left.reason)).arg(left.arguments.join(QStringLiteral(", ")));
    return Phrase::sentences({findingWords::view(left.finding).what, why});
}

} // namespace bowline::repairWords

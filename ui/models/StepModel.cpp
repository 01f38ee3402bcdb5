// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/StepModel.h"

#include "models/ModelRoles.h"
#include "models/StatusText.h"

#include <QHash>
#include <QLocale>

namespace bowline {

namespace {

// The engine's step names are keys; these are the words for them.
QString word(const QHash<QString, const char *> &words, const QString &name, const QString &otherwise)
{
    const char *found = words.value(name);
    return found ? StepModel::tr(found) : otherwise;
}

// What a step does, for one that has nothing of its own to tell.
QString meaning(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("detect"), QT_TRANSLATE_NOOP("bowline::StepModel", "Something may have changed at Heroku")},
        {QStringLiteral("fetch"), QT_TRANSLATE_NOOP("bowline::StepModel", "Read the config var from Heroku")},
        {QStringLiteral("classify"), QT_TRANSLATE_NOOP("bowline::StepModel", "Compared it with the value before")},
        {QStringLiteral("write"), QT_TRANSLATE_NOOP("bowline::StepModel", "Wrote the env var")},
        {QStringLiteral("prove"), QT_TRANSLATE_NOOP("bowline::StepModel", "Tried the new value")},
        {QStringLiteral("record"), QT_TRANSLATE_NOOP("bowline::StepModel", "Noted it in the journal")},
    };
    return word(words, name, {});
}

// What "classify" found out is a key, too; other outcomes are phrases or codes of errors.
QString foundText(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("none"), QT_TRANSLATE_NOOP("bowline::StepModel", "The value is the same as before")},
        {QStringLiteral("first"), QT_TRANSLATE_NOOP("bowline::StepModel", "The first value")},
        {QStringLiteral("rotation"), QT_TRANSLATE_NOOP("bowline::StepModel", "Only the credentials are new")},
        {QStringLiteral("failover"), QT_TRANSLATE_NOOP("bowline::StepModel", "The database is on another host")},
        {QStringLiteral("promotion"), QT_TRANSLATE_NOOP("bowline::StepModel", "It is another database")},
        {QStringLiteral("detached"), QT_TRANSLATE_NOOP("bowline::StepModel", "The config var is gone")},
        {QStringLiteral("other"), QT_TRANSLATE_NOOP("bowline::StepModel", "The value is another")},
    };
    return word(words, kind, kind);
}

QString began(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QStringLiteral("HH:mm:ss.zzz"));
}

} // namespace

QString StepModel::stepText(const QString &name)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("detect"), QT_TRANSLATE_NOOP("bowline::StepModel", "Detect")},
        {QStringLiteral("fetch"), QT_TRANSLATE_NOOP("bowline::StepModel", "Fetch")},
        {QStringLiteral("classify"), QT_TRANSLATE_NOOP("bowline::StepModel", "Classify")},
        {QStringLiteral("write"), QT_TRANSLATE_NOOP("bowline::StepModel", "Write")},
        {QStringLiteral("prove"), QT_TRANSLATE_NOOP("bowline::StepModel", "Prove")},
        {QStringLiteral("record"), QT_TRANSLATE_NOOP("bowline::StepModel", "Record")},
    };
    return word(words, name, name);
}

void StepModel::setActivity(const ActivityView &activity)
{
    const bool other = activity.id != m_activity.id || activity.steps.size() < m_activity.steps.size();
    if (other) {
        beginResetModel();
        m_activity = activity;
        endResetModel();
        return;
    }
    if (activity == m_activity)
        return;
    const int before = int(m_activity.steps.size());
    const int after = int(activity.steps.size());
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_activity = activity;
        endInsertRows();
    } else {
        m_activity = activity;
    }
    if (before > 0)
        Q_EMIT dataChanged(index(0, 0), index(before - 1, ColumnCount - 1));
}

// The row of the step that ended the journey too early, or -1. After it comes only the record.
int StepModel::stoppedAt() const
{
    if (m_activity.result != ActivityResult::Failed && m_activity.result != ActivityResult::Unproven)
        return -1;
    int row = int(m_activity.steps.size()) - 1;
    while (row >= 0 && m_activity.steps[row].name == QLatin1String("record"))
        --row;
    return row;
}

ActivityResult StepModel::resultOf(int row) const
{
    if (row == stoppedAt())
        return m_activity.result;
    return m_activity.steps[row].durationMs < 0 ? ActivityResult::Running : ActivityResult::Succeeded;
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_activity.steps.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

std::span<const TableColumn<ActivityStepView>> StepModel::columns()
{
    static const auto outcome = [](const ActivityStepView &step) {
        if (step.outcome.isEmpty())
            return meaning(step.name);
        return step.name == QLatin1String("classify") ? foundText(step.outcome.text()) : step.outcome.text();
    };
    static const auto whenBegan = [](const ActivityStepView &step) { return exactTime(step.startedAt); };
    static const TableColumn<ActivityStepView> table[ColumnCount] = {
        //: Heading of a column: a step of what Bowline did, such as fetch or write
        {QT_TR_NOOP("Step"),
         {.least = 90, .rank = 3},
         [](const ActivityStepView &step, const QDateTime &) { return stepText(step.name); },
         nullptr,
         whenBegan},
        {QT_TR_NOOP("What came of it"),
         {.least = 120, .rank = 0, .greedy = true},
         [](const ActivityStepView &step, const QDateTime &) { return outcome(step); },
         nullptr,
         outcome},
        //: Heading of a column: when the step began
        {QT_TR_NOOP("Began"),
         {.least = 116, .rank = 3},
         [](const ActivityStepView &step, const QDateTime &) { return began(step.startedAt); },
         nullptr,
         whenBegan},
        //: Heading of a column: how long the step took
        {QT_TR_NOOP("Took"),
         {.least = 64, .rank = 2, .alignRight = true},
         [](const ActivityStepView &step, const QDateTime &) {
             //: Instead of a duration: the step has not ended
             return step.durationMs < 0 ? tr("running") : durationText(step.durationMs);
         },
         nullptr,
         whenBegan},
    };
    return table;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_activity.steps.size())
        return {};
    const ActivityStepView &step = m_activity.steps[index.row()];
    switch (role) {
    case ModelRole::ActivityResult:
        return int(resultOf(index.row()));
    case ModelRole::Key:
        return step.name;
    default:
        return columnData(columns()[size_t(index.column())], step, role, QDateTime());
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return columnHead(columns()[size_t(section)], metaObject()->className(), role);
}

} // namespace bowline

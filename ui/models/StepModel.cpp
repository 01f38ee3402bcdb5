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

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_activity.steps.size())
        return {};
    const ActivityStepView &step = m_activity.steps[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(step, index.column());
    case Qt::ToolTipRole:
        return index.column() == Outcome ? text(step, Outcome) : exactTime(step.startedAt);
    case Qt::TextAlignmentRole:
        return index.column() == Took ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case ModelRole::ActivityResult:
        return int(resultOf(index.row()));
    case ModelRole::Key:
        return step.name;
    default:
        return {};
    }
}

QString StepModel::text(const ActivityStepView &step, int column) const
{
    switch (column) {
    case Step:
        return stepText(step.name);
    case Outcome:
        if (step.outcome.isEmpty())
            return meaning(step.name);
        return step.name == QLatin1String("classify") ? foundText(step.outcome) : step.outcome;
    case Began:
        return began(step.startedAt);
    case Took:
        return step.durationMs < 0 ? tr("running") : durationText(step.durationMs);
    default:
        return {};
    }
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Took)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case Outcome:
        return tr("What came of it");
    case Began:
        return tr("Began");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace bowline

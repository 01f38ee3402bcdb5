// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ActChoice.h"
#include "core/Touched.h"
#include "datalinks/RepairPlan.h"

#include <QJsonObject>

namespace bowline::repairWords {

/// What a person allows a repair, by the fields of the request: guessed_renames, materialized, fetch_size,
/// retype_in_use, remove_gone, long_locks, remote_estimate. What is not named is as RepairChoices has it.
RepairChoices choicesOf(const QJsonObject &fields);
/// Those of the fields that are about that, for the facts of the act.
QJsonObject choiceFields(const QJsonObject &fields);

/// What a person may switch on or off: what makes a difference as things are, and what was chosen already.
QList<ActChoice> offered(const RepairPlan &plan, const RepairChoices &chosen);

/// What a repair touches: each finding that it puts right, and each view that is dropped and made anew.
QList<Touched> touchesOf(const RepairPlan &plan, const QString &linkName);
/// Why something stays as it is, a sentence.
Phrase leftPhrase(const RepairLeft &left);

} // namespace bowline::repairWords

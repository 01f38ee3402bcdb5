// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline::ctl {

enum class Verdict { Good, Warning, Bad, Unknown };

/// One thing that the doctor looked at.
struct Check
{
    QString name; ///< keychain, network, socket, …
    Verdict verdict = Verdict::Good;
    QString what; ///< what was found, a sentence
    QString toDo; ///< what to do about it, a sentence; empty when good
};

} // namespace bowline::ctl

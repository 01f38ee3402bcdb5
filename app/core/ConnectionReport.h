// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace bowline {

enum class TrialResult {
    Passed,
    Failed,
    NotTried, ///< a step before has failed, or there is nothing to try
    Unknown,
};

/// One thing that was tried on the way into a database.
struct ConnectionTrial
{
    Phrase what; ///< "Reach the server"
    TrialResult result = TrialResult::Unknown;
    Phrase outcome; ///< a sentence
    int ms = -1;    ///< -1: not tried
    bool operator==(const ConnectionTrial &) const = default;
};

/// A certificate that a server has shown, in the server's order.
struct ShownCertificate
{
    QString subject; ///< its common name
    QString issuer;
    QDateTime until;
    bool operator==(const ShownCertificate &) const = default;
};

/// What came of a connection from this computer to a database, step by step.
struct ConnectionReport
{
    QList<ConnectionTrial> steps; ///< name, reach, encrypt, log in
    QList<ShownCertificate> certificates;
    QList<ConnectionTrial> modes; ///< ways of encryption; empty where nobody was let in, and on this computer
    bool operator==(const ConnectionReport &) const = default;
};

} // namespace bowline

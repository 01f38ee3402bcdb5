// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "core/Secret.h"

#include <QObject>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace bowline {

/// Opens psql in the person's terminal, logged in to a database. The login is in a file that only this user may read,
/// in a folder of its own below the session's runtime folder; the terminal and psql are told its path and nothing else,
/// so that no password stands in a command line or an environment. psql reads the file once. It is removed when psql
/// has ended, after a minute, and when this object ends, whichever comes first; what a killed program has left is
/// removed the next time.
class PsqlTerminal : public QObject
{
    Q_OBJECT
public:
    static constexpr int fileLifeMs = 60 * 1000;

    explicit PsqlTerminal(QObject *parent = nullptr);
    ~PsqlTerminal() override;

    /// `serviceFile`: the text of a libpq service file with the service `bowline`. input.invalid, with what to do,
    /// where psql or a terminal is missing, or the file cannot be written.
    Expected<Done> open(const Secret &serviceFile);

private:
    static QString runtimeFolder();
    static void removeOldFolders(const QString &runtime);

    std::vector<std::unique_ptr<QTemporaryDir>> m_folders; ///< the oldest first
};

} // namespace bowline

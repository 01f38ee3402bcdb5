// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "destinations/DotEnv.h"
#include "destinations/files/EnvFilePlan.h"
#include "destinations/files/InPlaceWrite.h"

#include <QString>

#include <functional>
#include <optional>

namespace bowline {

/// How a file of NAME=value lines is treated.
struct EnvFileOptions
{
    const Dialect *dialect = nullptr; ///< the rules of its readers; nothing: what the file itself shows
    bool readAtStart = false;         ///< systemd reads it when a service starts, and only then
    bool ownerOnly = false; ///< a person wants 0600: group and others lose their rights, at each write and each look
};

/// An env file on disk, see AtomicFile for how it is written. Blocks: for worker threads. Errors: those of
/// AtomicFile, destination.conflict (it kept changing), destination.refused (it is no env file, see
/// checkEnvText(), or its text cannot be edited without touching more than the value).
class EnvFile
{
public:
    /// `path`: absolute. A symbolic link stands for what it points at.
    explicit EnvFile(const QString &path, const EnvFileOptions &options = {});

    /// A file that does not exist yet holds nothing.
    Expected<EnvVars> read() const;

    /// Changes the text, and says whether something changed. It may be called again.
    using Change = std::function<bool(DotEnv &)>;

    /// For removing: calls `change` and, if that says that something changed, replaces the file as a whole, from
    /// the start again if it is not what was read any more. A file that can only be written in place is left alone, and
    /// what to write is given instead: the caller keeps it safe (see FileRescue) and goes on with
    /// writeInPlace().
    Expected<std::optional<InPlaceWrite>> update(const Change &change) const;
    /// False, and nothing is written, if the file is not what was read any more.
    static Expected<bool> writeInPlace(const InPlaceWrite &write);

    /// What writing `changes` would do. The errors are those that it would end with, as far as they can be
    /// known before.
    Expected<EnvFilePlan> plan(const EnvVars &changes) const;
    /// Does that. destination.conflict, and nothing is written, if the file is not what the plan was made for.
    /// What can only be written in place is given instead, as by update().
    Expected<std::optional<InPlaceWrite>> apply(const EnvFilePlan &plan) const;
    /// For a file that was just chosen: it is an env file, or can be made, and can be written. Its folder is
    /// tried.
    Expected<Done> check() const;

private:
    struct Opened;
    Expected<Opened> open() const;
    bool losesRights(const FileSnapshot &snapshot) const;
    QList<Phrase> sideEffects(const EnvFilePlan &plan, const DotEnv &file) const;
    Phrase modeSentence(const FileSnapshot &snapshot) const;

    QString m_path;
    EnvFileOptions m_options;
};

} // namespace bowline

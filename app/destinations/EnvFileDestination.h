// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/EnvFile.h"
#include "destinations/LoginProvenDestination.h"
#include "destinations/files/FileRescue.h"

#include <QThreadPool>

namespace bowline {

/// The env vars of a project in an env file on this computer, see EnvFile and DotEnv. The file is read afresh
/// for each call, on a thread of `files`, which must outlive the calls as `logins` must: a login to a database that
/// does not answer holds its thread for seconds, and no write is to stand behind it. Nothing in it is protected: it is
/// the person's own.
class EnvFileDestination final : public LoginProvenDestination
{
    Q_OBJECT
public:
    /// `path`: absolute; the file need not exist, its folder must.
    EnvFileDestination(const QString &path, const EnvFileOptions &options, QThreadPool *files, QThreadPool *logins,
                       QObject *parent = nullptr);

    /// Without one, a file that can only be written in place is refused (destination.unwritable).
    void setRescue(const FileRescue &rescue) { m_rescue = rescue; }

    Pending<QStringList> places() override;
    void watch() override;
    Pending<EnvVars> read() override;
    /// Stale once the file is not the very one that was read, whatever was changed in it.
    Pending<DestinationPlan> plan(const EnvVars &changes) override;
    Pending<Done> apply(const DestinationPlan &plan) override;
    Pending<DeletionPreview> previewRemoval(const QString &name) override;
    Pending<Done> remove(const QString &name) override;

private:
    Pending<Done> holds(const ProofRequest &request) override;

    Pending<Done> update(const EnvFile::Change &change, int tries = 5);
    Pending<Done> writeInPlace(const InPlaceWrite &write);

    const QString m_path;
    const EnvFile m_file;
    QThreadPool *const m_files;
    std::optional<FileRescue> m_rescue;
};

} // namespace bowline

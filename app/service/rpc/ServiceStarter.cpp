// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/ServiceStarter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace bowline {

Expected<Done> startServiceProcess(const QString &socketPath)
{
    const QString name = QStringLiteral("bowline-syncd");
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    const QString program = QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(name);
    if (program.isEmpty())
        return fail(ErrorCode::ServiceAway, QStringLiteral("bowline-syncd is not installed"));
    QProcess service;
    service.setProgram(program);
    service.setArguments({QStringLiteral("--socket"), socketPath});
    // It keeps a log of its own, and must not hold our terminal or its pipes.
    service.setStandardInputFile(QProcess::nullDevice());
    service.setStandardOutputFile(QProcess::nullDevice());
    service.setStandardErrorFile(QProcess::nullDevice());
    service.setWorkingDirectory(QDir::homePath());
    if (!service.startDetached())
        return fail(ErrorCode::ServiceAway, program + QStringLiteral(": ") + service.errorString());
    return Done{};
}

} // namespace bowline

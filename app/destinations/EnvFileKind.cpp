// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFileKind.h"

#include "core/Worker.h"
#include "destinations/EnvFileDestination.h"

#include <QCoreApplication>

namespace bowline {

DestinationKindInfo EnvFileKind::info() const
{
    DestinationField path;
    path.key = filePath;
    path.type = DestinationFieldType::Path;
    path.label = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Path of the env file"));
    path.hint = QStringLiteral("/home/me/shop/.env");
    DestinationField mode;
    mode.key = ownerOnly;
    mode.type = DestinationFieldType::Bool;
    mode.required = false;
    mode.label = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Readable by me only"));
    mode.note = source(QT_TRANSLATE_NOOP("bowline::DestinationKind",
                                         "Takes the rights of group and others at the next write, and keeps them away. "
                                         "Without this, the file's mode stays as it is."));
    DestinationKindInfo kind;
    kind.key = QStringLiteral("env_file");
    kind.name = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Env file"));
    kind.explanation =
        source(QT_TRANSLATE_NOOP("bowline::DestinationKind",
                                 "A file such as .env that programs read. Other lines and comments stay as they are."));
    kind.fields = {path, mode};
    return kind;
}

Phrase EnvFileKind::missingText(const DestinationField &field) const
{
    if (field.key != filePath)
        return DestinationKind::missingText(field);
    return Phrase("destination.choose_file");
}

EnvFileOptions EnvFileKind::options(const DestinationSpec &spec) const
{
    EnvFileOptions options;
    options.ownerOnly = spec.isSet(ownerOnly);
    return options;
}

Pending<Done> EnvFileKind::check(const DestinationOrder &order, const DestinationParts &parts, QObject *) const
{
    return runOnWorker(parts.files,
                       [file = EnvFile(order.spec.text(filePath), options(order.spec))] { return file.check(); });
}

Destination *EnvFileKind::make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const
{
    auto *file =
        new EnvFileDestination(order.spec.text(filePath), options(order.spec), parts.files, parts.logins, parent);
    file->setRescue(FileRescue(parts.journal, *parts.sealer, parts.clock));
    return file;
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/SystemdFileKind.h"

#include <QCoreApplication>

namespace bowline {

DestinationKindInfo SystemdFileKind::info() const
{
    DestinationKindInfo kind = EnvFileKind::info(); // the same fields
    kind.key = QStringLiteral("systemd_environment_file");
    kind.name = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "systemd EnvironmentFile"));
    kind.explanation = source(QT_TRANSLATE_NOOP(
        "bowline::DestinationKind", "A file that a systemd service names in EnvironmentFile=. Values are written so "
                                    "that systemd reads them right; shells may read some of them differently."));
    kind.duty = source(QT_TRANSLATE_NOOP(
        "bowline::DestinationKind", "systemd reads the file when the service starts. Restart the service when a value "
                                    "has changed; Bowline does not do that."));
    kind.fields.first().hint = QStringLiteral("/etc/shop/shop.env");
    return kind;
}

EnvFileOptions SystemdFileKind::options(const DestinationSpec &spec) const
{
    EnvFileOptions options = EnvFileKind::options(spec);
    options.dialect = &Dialects::systemd();
    options.readAtStart = true;
    return options;
}

} // namespace bowline

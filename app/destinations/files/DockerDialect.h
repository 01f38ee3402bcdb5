// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// `docker run --env-file` (docker/cli, opts/file.go) and Podman: a line is a value, nothing is undone.
/// Quotes, `#` and blanks belong to the value. A name with a blank in it, or bytes that are not UTF-8, and
/// the file is refused.
class DockerDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("docker"); }
    Assignments read(const QByteArray &text) const override;
};

} // namespace bowline

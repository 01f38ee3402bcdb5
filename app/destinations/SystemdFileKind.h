// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/EnvFileKind.h"

namespace bowline {

/// A file that a systemd service reads through EnvironmentFile=.
class SystemdFileKind final : public EnvFileKind
{
public:
    DestinationKindInfo info() const override;

protected:
    EnvFileOptions options(const DestinationSpec &spec) const override;
};

} // namespace bowline

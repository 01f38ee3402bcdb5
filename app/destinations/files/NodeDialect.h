// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/files/Dialect.h"

namespace bowline {

/// `node --env-file` (node 20.12 and newer, src/node_dotenv.cc): values in ' " or ` over several lines, \n
/// undone in double quotes; what follows a closing quote on the line is passed over; an unquoted value ends
/// at a #. Carriage returns vanish.
class NodeDialect final : public Dialect
{
public:
    QLatin1String key() const override { return QLatin1String("node"); }
    Assignments read(const QByteArray &text) const override;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/DatabaseName.h"

#include "bin/ctl/Translate.h"

namespace bowline::ctl {

QString noSuchDatabase(const QString &names)
{
    return tr("No account has a database named %1. Name it like sushi, sushi::BLUE or postgresql-round-1.").arg(names);
}

} // namespace bowline::ctl

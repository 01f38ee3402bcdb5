// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/Trouble.h"

namespace bowline::rpc {

bool Trouble::expected(const char *what)
{
    m_what = what;
    return false;
}

bool Trouble::in(const QString &step)
{
    m_place = m_place.isEmpty() ? step : step + QLatin1Char('.') + m_place;
    return false;
}

QString Trouble::text() const
{
    const QString what = QStringLiteral("expected ") + QLatin1String(m_what);
    return m_place.isEmpty() ? what : m_place + QStringLiteral(": ") + what;
}

} // namespace bowline::rpc

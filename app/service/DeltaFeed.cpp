// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DeltaFeed.h"

namespace bowline {

void DeltaFeed::push(const Change &change)
{
    m_waiting.append(change);
    if (!std::exchange(m_scheduled, true))
        QMetaObject::invokeMethod(this, &DeltaFeed::flush, Qt::QueuedConnection);
}

void DeltaFeed::flush()
{
    m_scheduled = false;
    if (m_waiting.isEmpty())
        return;
    Q_EMIT ready(Delta{++m_revision, std::exchange(m_waiting, {})});
}

} // namespace bowline

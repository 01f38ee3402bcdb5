// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/DeltaFeed.h"

namespace bowline {

void DeltaFeed::push(const Change &change)
{
    if (const auto *gone = std::get_if<Removed<ProjectView>>(&change))
        m_projectAt.remove(gone->key.id);
    if (const auto *project = std::get_if<ProjectView>(&change)) {
        if (const auto it = m_projectAt.constFind(project->id); it != m_projectAt.cend()) {
            m_waiting[*it] = change;
            return;
        }
        m_projectAt.insert(project->id, m_waiting.size());
    }
    m_waiting.append(change);
    if (!std::exchange(m_scheduled, true))
        QMetaObject::invokeMethod(this, &DeltaFeed::flush, Qt::QueuedConnection);
}

void DeltaFeed::flush()
{
    m_scheduled = false;
    m_projectAt.clear();
    if (m_waiting.isEmpty())
        return;
    Q_EMIT ready(Delta{++m_revision, std::exchange(m_waiting, {})});
}

} // namespace bowline

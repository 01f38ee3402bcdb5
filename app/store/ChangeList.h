// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bowline {

/// What a change's text begins with; its rest names the row. Told to the others who share the journal.
namespace ChangeKey {
inline constexpr QLatin1String account{"account:"};
inline constexpr QLatin1String project{"project:"};
inline constexpr QLatin1String envVar{"env_var:"}; ///< <project>/<name>
inline constexpr QLatin1String sync{"sync:"};
inline constexpr QLatin1String journey{"journey:"};
inline constexpr QLatin1String setting{"setting:"};
inline constexpr QLatin1String secret{"secret:"};
inline constexpr QLatin1String webhook{"webhook:"};    ///< <account>/<app>
inline constexpr QLatin1String dataLink{"data_link:"}; ///< <account>/<add-on>/<name>
inline constexpr QLatin1String lease{"lease:"};        ///< a unit has another holder, or none
inline constexpr QLatin1String wanted{"wanted:"};      ///< <unit>@<replica>: give it, if nothing is under way with it
inline constexpr QLatin1String due{"due:"};            ///< <account>/<app>/<trigger>/<ms since 1970>
} // namespace ChangeKey

/// What one transaction has changed, each once, for those who share the journal. Stays empty in a journal of
/// our own.
class ChangeList
{
public:
    explicit ChangeList(bool shared)
        : m_shared(shared)
    {
    }
    bool isShared() const { return m_shared; }

    /// A row has been changed: `kind` of ChangeKey, and the row's key.
    void note(QLatin1String kind, const QString &key)
    {
        if (m_shared)
            announce(kind + key);
    }
    /// Something that is not a row.
    void announce(const QString &change)
    {
        if (m_shared && !m_changes.contains(change))
            m_changes.append(change);
    }
    /// Since the last call.
    QStringList takeAll() { return std::exchange(m_changes, {}); }

private:
    bool m_shared;
    QStringList m_changes;
};

} // namespace bowline

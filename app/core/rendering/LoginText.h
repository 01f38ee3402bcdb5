// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/Rendering.h"

#include <QCoreApplication>

namespace bowline {

/// What libpq may be given so that its login means what the consumer of a rendered value would do: the source
/// as rendered, with the consumer's conduct about TLS in libpq's words. Where libpq cannot stand in, why.
class LoginText
{
    Q_DECLARE_TR_FUNCTIONS(bowline::LoginText)
public:
    enum class Obstacle {
        None,
        NoUrl,           ///< the source is none, or it cannot be rendered so
        WrongForm,       ///< this consumer does not read values of this form
        SeveralHosts,    ///< nor URLs with several hosts
        ReadDifferently, ///< an unencoded sign, at which it cuts elsewhere than libpq
        Verifies,        ///< it verifies certificates by its own roots
        Refuses,         ///< it does not accept what the URL says about TLS
    };

    static LoginText of(const Secret &source, const Rendering &rendering);

    Obstacle obstacle() const { return m_obstacle; }
    const Secret &url() const { return m_url; } ///< empty where there is an obstacle
    /// One sentence, or two with the parameter that helps: why the value cannot be proven. Empty without an
    /// obstacle.
    QString sentence() const { return m_sentence; }

    /// Whether the consumer reads URLs with several hosts.
    static bool readsSeveralHosts(Consumer consumer);
    static bool readsForm(Consumer consumer, Rendering::Form form);

private:
    static LoginText hindered(Obstacle obstacle, const QString &sentence);

    Obstacle m_obstacle = Obstacle::None;
    Secret m_url;
    QString m_sentence;
};

} // namespace bowline

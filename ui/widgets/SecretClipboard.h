// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"

#include <QObject>

class QTimer;

namespace bowline {

/// Puts a secret on the clipboard, asks clipboard managers not to keep it, and takes it away again after 30
/// s, or when the program ends, if nothing else has been copied meanwhile.
class SecretClipboard : public QObject
{
    Q_OBJECT
public:
    static constexpr int lifetimeMs = 30 * 1000;

    static SecretClipboard &instance();

    void copy(const Secret &secret);
    /// Takes the secret away now, if it is still there.
    void clear();
    bool holdsSecret() const;
    /// For tests: another lifetime for the next copy.
    void setLifetime(int ms) { m_lifetimeMs = ms; }

Q_SIGNALS:
    void copied();
    void cleared();

private:
    explicit SecretClipboard(QObject *parent);

    QTimer *m_timer;
    int m_lifetimeMs = lifetimeMs;
    QByteArray m_mark; ///< beside our text on the clipboard; empty: nothing of ours is there
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/Destination.h"

class QThreadPool;

namespace bowline {

/// A place that cannot say itself whether a URL works: the value must be found there, and a fresh login from this
/// computer with it must succeed.
class LoginProvenDestination : public Destination
{
    Q_OBJECT
public:
    /// `pool`: for the logins; must outlive the calls.
    explicit LoginProvenDestination(QThreadPool *pool, QObject *parent = nullptr);

    Pending<Proof> prove(const QString &name, const Secret &value) final;
    std::optional<Pending<Proof>> beginLogin(const Secret &value) final;
    Pending<Proof> proveBy(const Pending<Proof> &login, const QString &name, const Secret &value) final;

protected:
    /// destination.conflict if the env var has another value, or none.
    virtual Pending<Done> holds(const QString &name, const Secret &value) = 0;

    QThreadPool *const m_pool;
};

} // namespace bowline

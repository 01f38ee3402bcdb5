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

    Pending<Proof> prove(const ProofRequest &request) final;
    std::optional<Pending<Proof>> beginLogin(const ProofRequest &request) final;
    Pending<Proof> proveBy(const Pending<Proof> &login, const ProofRequest &request) final;

protected:
    /// As ProofRequest::requireInPlace().
    virtual Pending<Done> holds(const ProofRequest &request) = 0;

    QThreadPool *const m_pool;
};

} // namespace bowline

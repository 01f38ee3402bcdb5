// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/ServiceState.h"
#include "support/FakeService.h"
#include "support/Patience.h"

#include <QTest>

#include <memory>

namespace bowline::test {

/// The window's state of that service, with the first snapshot.
inline std::unique_ptr<ServiceState> readyState(FakeService &service)
{
    auto state = std::make_unique<ServiceState>(service);
    state->start();
    const bool isReady = QTest::qWaitFor([&state] { return state->isReady(); }, usualPatienceMs);
    return isReady ? std::move(state) : nullptr;
}

} // namespace bowline::test

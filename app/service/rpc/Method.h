// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/rpc/Protocol.h"

#include <array>
#include <tuple>
#include <type_traits>

namespace bowline::rpc {

template <auto Call>
struct Method;

/// How one call of the seam is made over the socket: a row in the table of its domain, calls/XxxCalls.h. Server and
/// client both read it. Names and parameters are public, see protocol.md; a test compares the two.
/// The client gives up after `limitMs`.
template <class Facet, class R, class... A, Pending<R> (Facet::*Call)(A...)>
struct Method<Call>
{
    using Result = R;
    using Arguments = std::tuple<std::remove_cvref_t<A>...>;
    const char *name;
    std::array<const char *, sizeof...(A)> parameters{};
    int limitMs = usualLimitMs;
};

/// The row of a call in the table of its domain; does not compile for one that has none.
template <auto Call, class... Rows>
constexpr const Method<Call> &rowOf(const std::tuple<Rows...> &calls)
{
    return std::get<Method<Call>>(calls);
}

} // namespace bowline::rpc

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <tl/expected.hpp>

namespace bowline {

/// A value, or why there is none. No exceptions cross library borders.
template <class T>
using Expected = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

inline Unexpected fail(ErrorCode code, const QString &detail = {})
{
    return Unexpected(makeError(code, detail));
}

inline Unexpected fail(Error error)
{
    return Unexpected(std::move(error));
}

/// The value of a call that has nothing to say but "done".
struct Done
{
    bool operator==(const Done &) const = default;
};

} // namespace bowline

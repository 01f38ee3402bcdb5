// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/WritePlanView.h"
#include "service/rpc/Fields.h"

/// The wire names of service/api/WritePlanView.h.
namespace bowline::rpc {

template <>
struct Fields<WritePlanView>
{
    static constexpr std::tuple list{Field{"added", &WritePlanView::added},
                                     Field{"changed", &WritePlanView::changed},
                                     Field{"equal", &WritePlanView::equal},
                                     Field{"untouched", &WritePlanView::untouched},
                                     Field{"side_effects", &WritePlanView::sideEffects},
                                     Field{"acts", &WritePlanView::acts}};
};

} // namespace bowline::rpc

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/Plan.h"

namespace bowline::sandbox {

const QList<Plan> &Plan::all()
{
    const auto s = [](const char *text) { return QString::fromLatin1(text); };
    static const QList<Plan> plans{
        {s("062a1cc7-f79f-404c-9f91-135f70175577"), s("essential-0"), s("Essential 0"), 500, 20, s("1 GB")},
        {s("2e5f5a4c-0c53-4a0e-8f5e-0a5d4a2f7d01"), s("essential-1"), s("Essential 1"), 900, 20, s("10 GB")},
        {s("7a1d26ba-4f0b-4b65-9a0d-6f2b8e3c1d02"), s("standard-0"), s("Standard 0"), 5000, 120, s("64 GB")},
        {s("0f8b7c61-3d5e-4c1f-b7a9-2c4d6e8f1a03"), s("standard-2"), s("Standard 2"), 20000, 400, s("256 GB")},
        {s("c3a9e5d7-1b2f-4e6a-8d4c-5f7a9b1c3d04"), s("premium-0"), s("Premium 0"), 20000, 120, s("64 GB")},
        {s("9d4f2b6e-8c1a-4735-a6e8-3b5d7f9a1c05"), s("private-0"), s("Private 0"), 30000, 120, s("64 GB")},
        {s("5b8e1f42-6d0a-4c97-b3f8-7e9c1a2d4f06"), s("advanced"), s("Advanced"), 9000, 400, s("128 GB")},
    };
    return plans;
}

const Plan *Plan::find(const QString &idOrName)
{
    for (const Plan &plan : all()) {
        if (plan.id == idOrName || plan.name == idOrName || plan.fullName() == idOrName)
            return &plan;
    }
    return nullptr;
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bowline {

/// A type that is not PostgreSQL's own, by the name that SQL can use in any search path ("public.mood").
struct UserType
{
    enum class Kind { Enum, Domain, Composite, Range, Extension, Base };

    QString name;
    Kind kind = Kind::Base;
    QStringList labels; ///< of an enum, in their order
    QString base;       ///< of a domain: what it is made of
    QString extension;  ///< that brings it; empty if somebody made it here
};

} // namespace bowline

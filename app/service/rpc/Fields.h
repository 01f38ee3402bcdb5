// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <tuple>
#include <utility>

/// What of each view travels, and under which name: one line for a field, read in both directions. A view without a
/// table (in rpc/views/, beside the words of its enumerations) does not compile as an argument or a result.
namespace bowline::rpc {

template <class View, class T>
struct Field
{
    const char *name;
    T View::*member;
};
template <class View, class T>
Field(const char *, T View::*) -> Field<View, T>;

template <class View>
struct Fields;

/// How the values of an enumeration are written in the protocol: one row each in `list`. An open one, which other
/// versions may have more words for, also says in `unknown` what such a word is read as; in a closed one it is an
/// error.
template <class E>
struct EnumTexts;

template <class E>
using EnumText = std::pair<E, const char *>;

template <>
struct Fields<Done>
{
    static constexpr std::tuple<> list{};
};

/// How a change names the row that it carries: one line for each row of Change, beside the row's fields. A removal is
/// named after its row, with "_removed".
template <class Row>
constexpr const char *changeName = nullptr;

} // namespace bowline::rpc

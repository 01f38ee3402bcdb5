// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/rpc/Codec.h"

/// The wire names of destinations and their kinds. Version 2 of the protocol began with one field for each of three
/// kinds, in place of `fields`; these are still written and understood.
namespace bowline::rpc {

template <>
struct EnumTexts<DestinationFieldType>
{
    static constexpr DestinationFieldType unknown = DestinationFieldType::Unknown;
    static constexpr EnumText<DestinationFieldType> list[] = {
        {DestinationFieldType::Text, "text"},     {DestinationFieldType::Path, "path"},
        {DestinationFieldType::Choice, "choice"}, {DestinationFieldType::Bool, "bool"},
        {DestinationFieldType::Secret, "secret"},
    };
};

template <>
struct Fields<DestinationField>
{
    static constexpr std::tuple list{
        Field{"key", &DestinationField::key},
        Field{"type", &DestinationField::type},
        Field{"label", &DestinationField::label},
        Field{"hint", &DestinationField::hint},
        Field{"note", &DestinationField::note},
        Field{"required", &DestinationField::required},
        Field{"label_field", &DestinationField::labelField},
        Field{"ask_text", &DestinationField::askText},
        Field{"asking_text", &DestinationField::askingText},
        Field{"empty_text", &DestinationField::emptyText},
    };
};

template <>
struct Fields<DestinationKindInfo>
{
    static constexpr std::tuple list{Field{"key", &DestinationKindInfo::key}, Field{"name", &DestinationKindInfo::name},
                                     Field{"explanation", &DestinationKindInfo::explanation},
                                     Field{"duty", &DestinationKindInfo::duty},
                                     Field{"fields", &DestinationKindInfo::fields}};
};

template <>
struct Fields<DestinationChoice>
{
    static constexpr std::tuple list{Field{"value", &DestinationChoice::value},
                                     Field{"label", &DestinationChoice::label}};
};

template <>
struct Fields<DestinationSpec>
{
    static constexpr std::tuple list{Field{"type", &DestinationSpec::kind}, Field{"fields", &DestinationSpec::fields}};
};

template <>
struct Codec<DestinationSpec>
{
    static QJsonValue encode(const DestinationSpec &spec);
    static bool decode(const QJsonValue &json, DestinationSpec &spec, Trouble &trouble);
};

template <>
struct Fields<DestinationInput>
{
    static constexpr std::tuple list{Field{"destination", &DestinationInput::destination},
                                     Field{"secret", &DestinationInput::secret}};
};

template <>
struct Codec<DestinationInput>
{
    static QJsonValue encode(const DestinationInput &input);
    static bool decode(const QJsonValue &json, DestinationInput &input, Trouble &trouble);
};

} // namespace bowline::rpc

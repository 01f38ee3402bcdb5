// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bowline {

/// What a field of a destination is filled with. `Unknown`: a type of a newer program.
enum class DestinationFieldType {
    Text,
    Path,   ///< of a file on the computer of the service, absolute
    Choice, ///< one of what the destination itself is asked for
    Bool,
    Secret, ///< goes to the SecretStore and never comes back
    Unknown,
};

/// One thing that a kind of destination asks a person for. The texts are English sources in the context
/// "bowline::DestinationKind": the program that shows them translates them.
struct DestinationField
{
    QString key; ///< in DestinationSpec::fields
    DestinationFieldType type = DestinationFieldType::Text;
    QString label;
    QString hint; ///< what stands in an empty field
    QString note; ///< what filling it in means
    bool required = true;
    QString labelField; ///< Choice: where the words of what was chosen are kept
    QString askText;    ///< Choice: the button that asks
    QString askingText; ///< Choice: shown meanwhile
    QString emptyText;  ///< Choice: there is nothing to choose from
    bool operator==(const DestinationField &) const = default;
};

/// What a person must know of a kind of destination to choose and fill it in.
struct DestinationKindInfo
{
    QString key;
    QString name;        ///< "Env file"
    QString explanation; ///< one or two sentences
    QString duty;        ///< what stays for the person to do when a value has changed; empty: nothing
    QList<DestinationField> fields;
    bool operator==(const DestinationKindInfo &) const = default;
};

/// One of what a field of type Choice can have.
struct DestinationChoice
{
    QString value;
    QString label;
    bool operator==(const DestinationChoice &) const = default;
};

} // namespace bowline

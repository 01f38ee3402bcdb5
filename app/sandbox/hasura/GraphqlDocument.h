// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

namespace bowline::sandbox {

/// One selected field, with its arguments already filled in from the variables.
struct GraphqlField
{
    QString name;
    QString alias; ///< the key of the answer; the name where none was given
    QJsonObject arguments;
    QList<GraphqlField> fields;
};

/// The operation of a GraphQL request: what a client asks for, whatever its spelling.
struct GraphqlDocument
{
    bool isMutation = false;
    QList<GraphqlField> fields;

    /// Reads a request body `{query, variables?, operationName?}`. Understands operations with and without a
    /// name, variables with types and defaults, aliases, nested selections and every kind of inline value;
    /// refuses fragments, directives and subscriptions. The error is a sentence for the `message` of
    /// `errors[]`.
    static tl::expected<GraphqlDocument, QString> parse(const QJsonObject &request);
};

} // namespace bowline::sandbox

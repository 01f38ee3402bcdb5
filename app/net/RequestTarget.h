// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace bowline {

/// The two halves of a request's target: the path percent-decoded, the query as sent.
struct RequestTarget
{
    QString path;
    QByteArray query;
};

/// Splits "/a%20b?c=d", "http://host/a" (as sent to a proxy) and "*". Nothing for a target that is none of these, a
/// broken percent sequence, a zero byte, or a path that is not UTF-8.
std::optional<RequestTarget> splitRequestTarget(const QByteArray &target);

} // namespace bowline

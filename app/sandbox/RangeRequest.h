// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>

#include <optional>

namespace bowline::sandbox {

/// One page of a list.
struct Page
{
    QJsonArray items;
    QByteArray contentRange; ///< "id a..b"; empty for an empty page
    QByteArray nextRange;    ///< empty when the list ends here
};

/// Heroku's Range header: "<field> [start]..[end]; max=N, order=asc|desc". A "]" before the start leaves it
/// out.
struct RangeRequest
{
    QString field;
    QString start;
    QString end;
    bool startExclusive = false;
    bool endExclusive = false;
    bool descending = false;
    int max = 200;

    static constexpr int greatestMax = 1000;

    /// Without a header: the first of `fields`, ascending. Nothing if the header is not satisfiable.
    static std::optional<RangeRequest> parse(const QByteArray &header, const QStringList &fields);

    /// Sorts `items` by the field and cuts the page out. Items that share the last value stay on one page,
    /// since the next page begins after that value.
    Page cut(QJsonArray items) const;
};

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "heroku/JsonReader.h"

#include <optional>

namespace bowline {

/// Where an item stands, for a line in the log: by its name or id if it has one that can be read, else by its place.
inline QString itemPath(const char *list, const QJsonArray &json, qsizetype index)
{
    constexpr qsizetype longest = 60;
    const QJsonObject item = json.at(index).toObject();
    QString label = item.value(QLatin1String("name")).toString();
    if (label.isEmpty())
        label = item.value(QLatin1String("id")).toString();
    if (label.isEmpty())
        label = QString::number(index);
    return QStringLiteral("%1[%2]").arg(QLatin1String(list), label.simplified().left(longest));
}

/// Reads a list item by item: read(JsonReader &) -> Item. One that lacks what it cannot be without is left out; what it
/// can be without counts as absent. Both give a line in `oddities` (which may be null). api.bad_answer only if the list
/// has items and none of them can be read: then it is another format.
template <class Item, class Read>
Expected<QList<Item>> readItems(const char *list, const QJsonArray &json, QStringList *oddities, const Read &read)
{
    QList<Item> items;
    items.reserve(json.size());
    QStringList found;
    std::optional<Error> first;
    for (qsizetype i = 0; i < json.size(); ++i) {
        QStringList odd;
        JsonReader reader(json.at(i), itemPath(list, json, i), &odd);
        Item item = read(reader);
        if (const auto error = reader.error()) {
            odd = {error->detail + QStringLiteral(", so it was left out")};
            first = first ? first : error;
        } else {
            items.append(std::move(item));
        }
        found += odd;
    }
    if (items.isEmpty() && first)
        return fail(*first);
    if (oddities)
        oddities->append(found);
    return items;
}

} // namespace bowline

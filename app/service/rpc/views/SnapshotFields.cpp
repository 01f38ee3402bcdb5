// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/views/SnapshotFields.h"

namespace bowline::rpc {

namespace {

const QString whatKey = QStringLiteral("what");
const QString rowKey = QStringLiteral("row");

/// What a change of this row is called.
template <class Row>
struct ChangeText
{
    static_assert(changeName<Row> != nullptr, "every row of Change has a name beside its fields");
    static QString text() { return QString::fromLatin1(changeName<Row>); }
};
template <class Row>
struct ChangeText<Removed<Row>>
{
    static QString text() { return ChangeText<Row>::text() + QStringLiteral("_removed"); }
};

template <class Row>
bool decodeRow(const QJsonObject &object, QList<Change> &changes, Trouble &trouble)
{
    Row row;
    if (!decode(object.value(rowKey), row, trouble))
        return trouble.in(rowKey);
    changes.append(std::move(row));
    return true;
}

template <class... Rows>
bool decodeChange(const QJsonObject &object, QList<Change> &changes, Trouble &trouble, const std::variant<Rows...> *)
{
    const QString what = object.value(whatKey).toString();
    bool good = true;
    (void)((what == ChangeText<Rows>::text() && (good = decodeRow<Rows>(object, changes, trouble), true)) || ...);
    return good;
}

} // namespace

QJsonValue Codec<QList<Change>>::encode(const QList<Change> &changes)
{
    QJsonArray array;
    for (const Change &change : changes) {
        array.append(std::visit(
            []<class Row>(const Row &row) {
                return QJsonObject{{whatKey, ChangeText<Row>::text()}, {rowKey, rpc::encode(row)}};
            },
            change));
    }
    return array;
}

bool Codec<QList<Change>>::decode(const QJsonValue &json, QList<Change> &changes, Trouble &trouble)
{
    if (!json.isArray())
        return trouble.expected("an array");
    changes.clear();
    const QJsonArray array = json.toArray();
    for (const auto &element : array) {
        const Change *shape = nullptr;
        if (!decodeChange(element.toObject(), changes, trouble, shape))
            return trouble.in(QString::number(changes.size()));
    }
    return true;
}

} // namespace bowline::rpc

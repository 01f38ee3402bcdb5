// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace bowline {

/// An id that cannot be mistaken for another kind of id. The text is opaque (a UUID for our own).
template <class Tag>
struct Id
{
    QString text;

    Id() = default;
    explicit Id(QString value)
        : text(std::move(value))
    {
    }
    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return text < other.text; }
};

template <class Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0)
{
    return qHash(id.text, seed);
}

using AccountId = Id<struct AccountTag>;
using ProjectId = Id<struct ProjectTag>;
using SyncId = Id<struct SyncTag>;
using JobId = Id<struct JobTag>;

} // namespace bowline

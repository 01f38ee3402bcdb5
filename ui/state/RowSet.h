// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

#include <optional>

namespace bowline {

/// Rows of one kind, each known by its key, in the order in which they came. Answers for each change whether
/// there was one, so that nobody is told of a row that stays as it is. Looking up and changing a row does not
/// depend on how many there are; removing one does, and so does taking a whole new list.
///
/// `KeyOf` is a function object: Row -> key, which can be hashed.
template <class Row, class KeyOf>
class RowSet
{
public:
    using Key = std::decay_t<decltype(KeyOf()(std::declval<const Row &>()))>;

    const QList<Row> &rows() const { return m_rows; }
    bool isEmpty() const { return m_rows.isEmpty(); }

    std::optional<Row> find(const Key &key) const
    {
        const auto at = m_places.constFind(key);
        return at == m_places.cend() ? std::nullopt : std::optional<Row>(m_rows.at(*at));
    }

    bool contains(const Key &key) const { return m_places.contains(key); }

    /// False if the very same row is there already.
    bool upsert(const Row &row)
    {
        const Key key = KeyOf()(row);
        const auto at = m_places.constFind(key);
        if (at == m_places.cend()) {
            m_places.insert(key, m_rows.size());
            m_rows.append(row);
            return true;
        }
        if (m_rows.at(*at) == row)
            return false;
        m_rows[*at] = row;
        return true;
    }

    /// False if there is no such row.
    bool remove(const Key &key)
    {
        const auto at = m_places.constFind(key);
        if (at == m_places.cend())
            return false;
        m_rows.removeAt(*at);
        number();
        return true;
    }

    template <class Predicate>
    void removeIf(Predicate predicate)
    {
        if (m_rows.removeIf(predicate) > 0)
            number();
    }

    struct Difference
    {
        QList<Row> gone;    ///< as they were
        QList<Row> changed; ///< new or another than before, as they are now
        bool isEmpty() const { return gone.isEmpty() && changed.isEmpty(); }
    };

    /// Takes these rows instead of all that were there (of the same key the last one), and says what that
    /// changes.
    Difference replaceAll(const QList<Row> &rows)
    {
        RowSet next;
        for (const Row &row : rows)
            next.upsert(row);
        Difference difference;
        for (const Row &row : std::as_const(m_rows)) {
            if (!next.contains(KeyOf()(row)))
                difference.gone.append(row);
        }
        for (const Row &row : std::as_const(next.m_rows)) {
            const auto before = m_places.constFind(KeyOf()(row));
            if (before == m_places.cend() || !(m_rows.at(*before) == row))
                difference.changed.append(row);
        }
        *this = std::move(next);
        return difference;
    }

private:
    void number()
    {
        m_places.clear();
        for (qsizetype i = 0; i < m_rows.size(); ++i)
            m_places.insert(KeyOf()(m_rows.at(i)), i);
    }

    QList<Row> m_rows;
    QHash<Key, qsizetype> m_places;
};

} // namespace bowline

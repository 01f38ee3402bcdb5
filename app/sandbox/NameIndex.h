// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace bowline::sandbox {

/// Finds items of a list by what names them, without looking at each. It is made when somebody asks and the list has
/// another size or another last item than before, or after forget(): whoever renames an item must call that.
template <class T>
class NameIndex
{
public:
    using Items = QList<std::shared_ptr<T>>;
    /// `namesOf(item)`: a list of names.
    template <class NamesOf>
    Items find(const Items &list, const QString &name, NamesOf namesOf)
    {
        if (!m_isFresh || m_size != list.size() || m_last != (list.isEmpty() ? nullptr : list.constLast().get()))
            build(list, namesOf);
        return m_items.value(name);
    }
    void forget() { m_isFresh = false; }

private:
    template <class NamesOf>
    void build(const Items &list, NamesOf namesOf)
    {
        m_items.clear();
        for (const std::shared_ptr<T> &item : list) {
            for (const QString &name : namesOf(*item))
                m_items[name].append(item);
        }
        m_size = list.size();
        m_last = list.isEmpty() ? nullptr : list.constLast().get();
        m_isFresh = true;
    }

    QHash<QString, Items> m_items;
    qsizetype m_size = -1;
    const T *m_last = nullptr;
    bool m_isFresh = false;
};

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "models/RowTableModel.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace bowline {

/// A table over a list that may be too long to be asked for as a whole. The service filters and sorts; the model asks
/// for one page after the other, as far as the view looks, and takes in what arrives by itself.
///
///   setQuery() -> clear -> page -> fetchMore() -> page -> … -> a page that is not full: all rows are there
///                                     ^ noteRow(): new, changed, or not meant any more
///
/// `Query` is what the service is asked for. `Before` is the order in which it answers; where a person chooses that,
/// the query tells it: `Before order() const`, and rows know their `key()`, since what sorts them may change. A row
/// that arrives by itself and lies behind the last page waits for its page.
template <class Row, class Before, class Query>
class PagedTableModel : public RowTableModel<Row, Before>
{
public:
    static constexpr int pageSize = 100;

    using RowTableModel<Row, Before>::RowTableModel;

    /// Starts loading the first page of what is meant.
    void setQuery(const Query &query)
    {
        m_query = query;
        forget();
        if constexpr (choosesOrder)
            this->setOrder(m_query.order());
        loadFirst();
    }
    const Query &query() const { return m_query; }

    /// Forgets everything and loads the first page.
    void reload()
    {
        forget();
        loadFirst();
    }
    bool isLoading() const { return m_loading; }
    const std::optional<Error> &error() const { return m_error; } ///< of the last page asked for

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_complete && !m_loading && !m_error;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_loading = true;
        tellLoading();
        const quint64 request = ++m_request;
        const Row *last = this->rows().isEmpty() ? nullptr : &this->rows().last();
        askPage(m_query, last, pageSize).then(this, [this, request](const Expected<QList<Row>> &page) {
            if (request == m_request)
                finishPage(page);
        });
    }

protected:
    /// At most `limit` rows after `last` in the service's order, from the first one where `last` is null.
    virtual Pending<QList<Row>> askPage(const Query &query, const Row *last, int limit) = 0;
    /// Whether the service would have that row in what it answers to the query.
    virtual bool isMeant(const Query &query, const Row &row) const = 0;
    /// isLoading() or error() is another.
    virtual void tellLoading() = 0;

    /// A row is new, or another than before.
    void noteRow(const Row &row)
    {
        if (m_loading && this->rows().isEmpty()) {
            m_early += row; // whether it belongs to the first page is known when that is here
            return;
        }
        dropOtherPlace(row);
        if (!isMeant(m_query, row)) {
            if (const int at = this->find(row); at >= 0)
                this->removeAt(at); // it was meant when it was asked for
            return;
        }
        const bool beyond = !m_complete && !this->rows().isEmpty() && this->isBefore(this->rows().last(), row);
        if (!beyond)
            this->upsert(row);
    }

private:
    static constexpr bool choosesOrder = requires(const Query &query) { query.order(); };

    void forget()
    {
        ++m_request;
        m_complete = false;
        m_error.reset();
        m_early.clear();
        m_loading = true; // whoever sees the rows go learns that others are on their way
        this->clear();
    }
    void loadFirst()
    {
        m_loading = false;
        fetchMore({});
    }

    /// The row as it was, where it has its place elsewhere by now.
    void dropOtherPlace(const Row &row)
    {
        if constexpr (choosesOrder) {
            const auto &rows = this->rows();
            const auto isSame = [&row](const Row &known) { return known.key() == row.key(); };
            const auto known = std::find_if(rows.cbegin(), rows.cend(), isSame);
            if (known != rows.cend() && this->find(row) != int(known - rows.cbegin()))
                this->removeAt(int(known - rows.cbegin()));
        }
    }

    void finishPage(const Expected<QList<Row>> &page)
    {
        m_loading = false;
        if (page) {
            m_complete = page->size() < pageSize;
            QList<Row> further;
            for (const Row &row : *page) {
                // A row that arrived by itself meanwhile is at least as new as the page's.
                if (this->find(row) < 0)
                    further += row;
            }
            this->append(further);
            const auto early = std::exchange(m_early, {});
            for (const Row &row : early)
                noteRow(row);
        } else {
            m_error = page.error();
        }
        tellLoading();
    }

    Query m_query;
    quint64 m_request = 0; ///< only the answer to the newest question counts
    QList<Row> m_early;    ///< told while the first page is on its way
    bool m_loading = false;
    bool m_complete = true; ///< there is no row behind the last one
    std::optional<Error> m_error;
};

} // namespace bowline

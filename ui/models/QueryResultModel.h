// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"

#include <QAbstractTableModel>

namespace bowline {

/// The rows that a query gave. NULL is shown as such, and is another thing than an empty text.
class QueryResultModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setResult(const LinkQueryView &result);
    /// As CSV (RFC 4180) with a line of heads: NULL is nothing, an empty text "".
    QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LinkQueryView m_result;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace bowline {

/// Keeps the rows of which any cell contains every word that is searched for.
class RowSearchModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowSearchModel(QObject *parent = nullptr);
    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
};

} // namespace bowline

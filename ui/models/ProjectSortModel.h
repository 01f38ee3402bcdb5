// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace bowline {

/// The projects as a person looks for them: those that need one first, the rest by name; optionally only
/// those of one kind of status. Over a ProjectListModel.
class ProjectSortModel final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    /// In the order in which they are offered.
    enum class Kind { All, Troubled, Waiting, InSync, NothingSynced };
    Q_ENUM(Kind)

    explicit ProjectSortModel(QObject *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    static QString kindText(Kind kind);
    /// Failing or disconnected: it does not heal by itself.
    static bool isTroubled(const QModelIndex &project);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Kind m_kind = Kind::All;
};

} // namespace bowline

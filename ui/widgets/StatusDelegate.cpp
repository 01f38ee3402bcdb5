// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StatusDelegate.h"

#include "theme/Theme.h"
#include "widgets/StatusRoles.h"
#include "widgets/StatusSign.h"

namespace bowline {

namespace {

StatusSign signAt(const QModelIndex &index)
{
    const QVariant sync = index.data(SyncStateRole);
    if (sync.isValid())
        return signOf(static_cast<SyncState>(sync.toInt()));
    const QVariant result = index.data(ActivityResultRole);
    if (result.isValid())
        return signOf(static_cast<ActivityResult>(result.toInt()));
    const QVariant health = index.data(LinkHealthRole);
    if (health.isValid())
        return signOf(static_cast<LinkHealth>(health.toInt()));
    const QVariant severity = index.data(FindingSeverityRole);
    if (severity.isValid())
        return signOf(static_cast<LinkFindingView::Severity>(severity.toInt()));
    const QVariant database = index.data(DatabaseHealthRole);
    if (database.isValid())
        return signOf(static_cast<DatabaseHealth>(database.toInt()));
    const QVariant check = index.data(CheckStateRole);
    if (check.isValid())
        return signOf(static_cast<CheckState>(check.toInt()));
    return {};
}

} // namespace

void StatusDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const StatusSign sign = signAt(index);
    if (sign.symbol == Symbol::None)
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icons::icon(sign.symbol, sign.tone);
    option->decorationSize = QSize(metric::icon, metric::icon);
    option->decorationAlignment = Qt::AlignVCenter | Qt::AlignLeft;
    const QColor color = Theme::instance().color(sign.tone);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

} // namespace bowline

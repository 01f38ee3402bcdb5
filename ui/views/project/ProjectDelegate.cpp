// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/ProjectDelegate.h"

#include "models/ModelRoles.h"
#include "models/ProjectListModel.h"
#include "theme/Theme.h"
#include "widgets/StatusSign.h"

#include <QPainter>

namespace bowline {

namespace {

constexpr int rowHeight = 52; // two lines of text and air
constexpr int signSide = 14;

StatusSign projectSignAt(const QModelIndex &index)
{
    const QVariant state = index.data(ModelRole::SyncState);
    return state.isValid() ? signOf(static_cast<SyncState>(state.toInt())) : StatusSign{Symbol::Dash, Tone::Off};
}

void drawLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color, const QString &text)
{
    painter->setFont(font);
    painter->setPen(color);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
}

} // namespace

void ProjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::instance();
    const QRect box = option.rect.adjusted(1, 1, -1, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || hovered) {
        const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
        painter->setBrush(selected ? theme.tokens().selected : theme.tokens().hover);
        painter->setPen(focused ? QPen(theme.tokens().accent, 2) : QPen(Qt::NoPen));
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), metric::controlRadius, metric::controlRadius);
    }
    const QRect words = box.adjusted(space::m, space::s - 1, -space::s, -(space::s - 1));
    const int half = words.height() / 2;
    drawLine(painter, QRect(words.left(), words.top(), words.width(), half),
             selected ? Theme::strongFont() : option.font, theme.color(Tone::Text), index.data().toString());
    const StatusSign sign = projectSignAt(index);
    const QRect second(words.left(), words.top() + half, words.width(), words.height() - half);
    painter->drawPixmap(
        second.left(), second.center().y() - signSide / 2 + 1,
        icons::pixmap(sign.symbol, signSide, theme.color(sign.tone), painter->device()->devicePixelRatioF()));
    drawLine(painter, second.adjusted(signSide + space::xs + 2, 0, 0, 0), Theme::smallFont(), theme.color(sign.tone),
             index.data(ProjectListModel::SubtitleRole).toString());
    painter->restore();
}

QSize ProjectDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.rect.width(), qMax(rowHeight, 2 * option.fontMetrics.height() + 2 * space::s)};
}

} // namespace bowline

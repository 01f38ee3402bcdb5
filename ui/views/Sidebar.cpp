// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/Sidebar.h"

#include "theme/Theme.h"
#include "theme/WindowStyle.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/StatusRoles.h"
#include "widgets/StatusSign.h"
#include "widgets/StatusText.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

namespace bowline {

namespace {

constexpr int sidebarWidth = 200;
constexpr int compactWidth = 114; // "Einstellungen" whole
constexpr int compactRowHeight = 52;
constexpr QMargins wideMargins(space::m, space::l, space::m + 1, space::m); // 1 for the hairline
constexpr QMargins compactMargins(space::xs, space::l, space::xs + 1, space::m);

// Adds the dot to what the style draws, and puts the words under the picture where there is little room.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool compact = false;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {0, compact ? compactRowHeight : metric::rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const QVariant state = index.data(SyncStateRole);
        if (!state.isValid())
            return;
        const StatusSign sign = signOf(static_cast<SyncState>(state.toInt()));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::instance().color(sign.tone));
        const QPointF beside(option.rect.right() - 16, option.rect.center().y() + 0.5);
        const QPointF corner(option.rect.center().x() + 15, option.rect.top() + 13);
        painter->drawEllipse(compact ? corner : beside, 4, 4);
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!compact)
            return;
        option->decorationPosition = QStyleOptionViewItem::Top;
        option->decorationAlignment = Qt::AlignCenter;
        option->displayAlignment = Qt::AlignHCenter | Qt::AlignTop;
        option->font = Theme::smallFont();
        option->fontMetrics = QFontMetrics(option->font);
    }
};

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_name(labels::section(QStringLiteral("Bowline"), this))
    , m_list(new QListWidget(this))
    , m_find(buttons::plain(tr("Find anything"), this))
{
    setFixedWidth(sidebarWidth);
    m_mark->setPixmap(icons::appIcon().pixmap(QSize(28, 28), devicePixelRatioF()));
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(space::xs, 0, 0, 0);
    brand->setSpacing(space::s);
    brand->addWidget(m_mark);
    brand->addWidget(m_name, 1);

    buttons::setSymbol(m_find, Symbol::Search, Tone::Muted);
    m_find->setProperty("align", QStringLiteral("left"));
    m_find->setToolTip(tr("Find anything (Ctrl+K)"));
    m_find->setAccessibleName(tr("Find anything"));

    m_list->setAccessibleName(tr("Navigation"));
    m_list->setProperty("role", QStringLiteral("navigation"));
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setIconSize(QSize(18, 18));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(wideMargins);
    column->setSpacing(space::m);
    column->addLayout(brand);
    column->addWidget(m_find);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            Q_EMIT entryChosen(row);
    });
    // Assistive technology selects a row without making it the current one.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        const QList<QListWidgetItem *> chosen = m_list->selectedItems();
        if (!chosen.isEmpty() && chosen.first() != m_list->currentItem())
            m_list->setCurrentItem(chosen.first());
    });
    m_list->viewport()->installEventFilter(this);
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        Q_EMIT entryChosen(m_list->currentRow());
        if (m_list->currentRow() == m_rowBeforeClick)
            Q_EMIT entryChosenAgain(m_rowBeforeClick);
    });
    connect(m_find, &QPushButton::clicked, this, &Sidebar::findRequested);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

int Sidebar::addEntry(const QString &title, Symbol symbol)
{
    auto *item = new QListWidgetItem(icons::icon(symbol, Tone::Muted), title, m_list);
    return m_list->row(item);
}

void Sidebar::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    setFixedWidth(compact ? compactWidth : sidebarWidth);
    layout()->setContentsMargins(compact ? compactMargins : wideMargins);
    m_name->setVisible(!compact);
    m_mark->setMinimumWidth(compact ? compactWidth - 4 * space::xs : 0);
    m_mark->setAlignment(Qt::AlignCenter);
    m_find->setText(compact ? QString() : tr("Find anything"));
    m_find->setProperty("align", compact ? QString() : QStringLiteral("left"));
    restyle(m_find);
    static_cast<EntryDelegate *>(m_list->itemDelegate())->compact = compact;
    m_list->doItemsLayout();
    m_list->viewport()->update();
}

void Sidebar::setCurrent(int row)
{
    m_list->setCurrentRow(row);
}

int Sidebar::current() const
{
    return m_list->currentRow();
}

void Sidebar::setStatus(int row, std::optional<SyncState> worst)
{
    QListWidgetItem *item = m_list->item(row);
    const bool worthADot = worst && *worst != SyncState::InSync && *worst != SyncState::OptedOut;
    item->setData(SyncStateRole, worthADot ? QVariant(static_cast<int>(*worst)) : QVariant());
    const QString words = worst ? syncStateText(*worst) : QString();
    item->setData(Qt::AccessibleDescriptionRole, words);
    item->setToolTip(worthADot ? tr("Worst status: %1. Click again to go there.").arg(words) : QString());
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        m_rowBeforeClick = m_list->currentRow();
    return QWidget::eventFilter(watched, event);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::instance().tokens().border);
    painter.drawLine(rect().topRight(), rect().bottomRight());
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/FinderDialog.h"

#include "theme/Theme.h"
#include "widgets/Labels.h"
#include "widgets/SearchField.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

namespace {

constexpr int mostResults = 50;
constexpr int indexRole = Qt::UserRole;
constexpr int titleRole = Qt::UserRole + 1;
constexpr int detailRole = Qt::UserRole + 2;

// Title at the left, what it is at the right. The item's text holds both, for assistive technology.
class ResultDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(Theme::instance().color(Tone::Muted));
        painter->drawText(option.rect.adjusted(0, 0, -space::m, 0), Qt::AlignVCenter | Qt::AlignRight,
                          index.data(detailRole).toString());
        painter->restore();
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->text = index.data(titleRole).toString();
    }
};

int wordScore(const QString &text, const QString &word)
{
    const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    if (at < 0)
        return -1;
    if (at == 0)
        return 30;
    return text.at(at - 1).isLetterOrNumber() ? 10 : 20;
}

} // namespace

int finderScore(const FinderEntry &entry, const QString &query)
{
    int score = 0;
    const QStringList words = query.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const int inTitle = wordScore(entry.title, word);
        const int inDetail = wordScore(entry.detail, word);
        if (inTitle < 0 && inDetail < 0)
            return -1;
        score += qMax(inTitle, inDetail / 3);
    }
    return score;
}

FinderDialog::FinderDialog(QList<FinderEntry> entries, QWidget *parent)
    : QDialog(parent)
    , m_entries(std::move(entries))
    , m_field(new QLineEdit(this))
    , m_results(new QListWidget(this))
    , m_nothing(labels::muted(tr("Nothing found."), this))
{
    setWindowTitle(tr("Find anything"));
    makeSearchField(m_field, tr("Find anything"));
    m_field->setPlaceholderText(tr("Projects, env vars, pages, actions, a status"));
    m_field->installEventFilter(this);
    //: Name of the list of what was found
    m_results->setAccessibleName(tr("Results"));
    m_results->setIconSize(QSize(metric::icon, metric::icon));
    m_results->setItemDelegate(new ResultDelegate(m_results));
    m_results->setProperty("role", QStringLiteral("navigation"));
    m_nothing->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_field);
    column->addWidget(m_results, 1);
    column->addWidget(m_nothing, 1, Qt::AlignTop);
    resize(560, 400);
    connect(m_field, &QLineEdit::textChanged, this, &FinderDialog::search);
    connect(m_field, &QLineEdit::returnPressed, this, &FinderDialog::go);
    connect(m_results, &QListWidget::itemClicked, this, &FinderDialog::go);
    connect(m_results, &QListWidget::itemActivated, this, &FinderDialog::go);
    m_field->setFocus();
    search();
}

void FinderDialog::search()
{
    QList<std::pair<int, int>> hits; // score, index
    for (int i = 0; i < m_entries.size(); ++i) {
        const int score = finderScore(m_entries.at(i), m_field->text());
        if (score >= 0)
            hits.append({-score, i});
    }
    std::sort(hits.begin(), hits.end());
    m_results->clear();
    for (const auto &[score, index] : hits.mid(0, mostResults)) {
        const FinderEntry &entry = m_entries.at(index);
        auto *item = new QListWidgetItem(icons::icon(entry.symbol, Tone::Muted),
                                         QStringLiteral("%1, %2").arg(entry.title, entry.detail), m_results);
        item->setData(indexRole, index);
        item->setData(titleRole, entry.title);
        item->setData(detailRole, entry.detail);
        item->setSizeHint(QSize(0, metric::rowHeight));
    }
    m_results->setCurrentRow(0);
    m_results->setVisible(!hits.isEmpty());
    m_nothing->setVisible(hits.isEmpty());
}

// The arrows move through the results while the typing goes on.
bool FinderDialog::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    default:
        return false;
    }
}

void FinderDialog::move(int step)
{
    const int count = m_results->count();
    if (count > 0)
        m_results->setCurrentRow((m_results->currentRow() + step + count) % count);
}

void FinderDialog::go()
{
    const QListWidgetItem *item = m_results->currentItem();
    if (!item || !isVisible())
        return;
    const auto act = m_entries.at(item->data(indexRole).toInt()).go;
    accept();
    act();
}

} // namespace bowline

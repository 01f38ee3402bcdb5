// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/FormParts.h"

#include "dialogs/DialogPlace.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"

#include <QBoxLayout>
#include <QDialog>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace bowline::parts {

namespace {

class ColumnFitter final : public QObject
{
public:
    ColumnFitter(QTableView *table, const QList<int> &leastWidths, int greedy)
        : QObject(table)
        , m_table(table)
        , m_leastWidths(leastWidths)
        , m_greedy(greedy)
    {
        table->viewport()->installEventFilter(this);
        connect(table->model(), &QAbstractItemModel::modelReset, this, &ColumnFitter::start);
        connect(table->model(), &QAbstractItemModel::rowsInserted, this, &ColumnFitter::start);
        connect(table->model(), &QAbstractItemModel::dataChanged, this, &ColumnFitter::grow);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    // Other rows can need less room than the ones before.
    void start()
    {
        m_wanted.clear();
        grow();
    }

    // A time that gets shorter by a letter must not move every column to its right.
    void grow()
    {
        if (m_waiting || !m_table->isVisible())
            return;
        m_waiting = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_waiting = false;
                const QList<int> before = m_wanted;
                measure();
                if (m_wanted != before)
                    fit();
            },
            Qt::QueuedConnection);
    }

    void measure()
    {
        m_wanted.resize(m_leastWidths.size());
        m_heads.resize(m_leastWidths.size());
        const QHeaderView *header = m_table->horizontalHeader();
        for (int column = 0; column < m_leastWidths.size(); ++column) {
            const auto *view = static_cast<const QAbstractItemView *>(m_table);
            const int contents = qMin(mostWidth, view->sizeHintForColumn(column) + 1);
            m_heads[column] = header->sectionSizeHint(column);
            m_wanted[column] =
                qMax(qMax(m_wanted[column], m_leastWidths[column]), qMax(contents, m_heads[column]));
        }
    }

    // Each column gets what its words need. Where that is too much, the widest gives way first, down to its least
    // width, so that short words stay whole; what is left over goes to the greedy one.
    void fit()
    {
        measure();
        QList<int> widths = m_wanted;
        int lacking = -m_table->viewport()->width();
        for (int column = 0; column < widths.size(); ++column)
            lacking += m_table->isColumnHidden(column) ? 0 : widths[column];
        for (int column = widest(widths); lacking > 0 && column >= 0; column = widest(widths)) {
            --widths[column];
            --lacking;
        }
        widths[m_greedy] += qMax(0, -lacking);
        for (int column = 0; column < widths.size(); ++column)
            m_table->setColumnWidth(column, widths[column]);
    }

    // Of those that can still give way, or -1.
    int widest(const QList<int> &widths) const
    {
        int found = -1;
        for (int column = 0; column < widths.size(); ++column) {
            const int least = qMax(m_leastWidths[column], m_heads[column]);
            if (!m_table->isColumnHidden(column) && widths[column] > least
                && (found < 0 || widths[column] > widths[found]))
                found = column;
        }
        return found;
    }

    static constexpr int mostWidth = 420;

    QTableView *m_table;
    const QList<int> m_leastWidths;
    const int m_greedy;
    QList<int> m_wanted; ///< of each column, for its head and the rows that are seen
    QList<int> m_heads;
    bool m_waiting = false;
};

} // namespace

QVBoxLayout *field(const QString &label, QWidget *input, QLabel *note)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(space::xs);
    auto *caption = new QLabel(label);
    caption->setBuddy(input);
    layout->addWidget(caption);
    layout->addWidget(input);
    if (note)
        layout->addWidget(note);
    return layout;
}

QVBoxLayout *dialogLayout(QDialog *dialog)
{
    new DialogPlace(dialog);
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    return layout;
}

QHBoxLayout *dialogButtons(QDialog *dialog, QPushButton *verb)
{
    auto *layout = new QHBoxLayout;
    layout->setSpacing(space::s);
    layout->addStretch();
    QPushButton *cancel = buttons::plain(QDialog::tr("Cancel"));
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    layout->addWidget(cancel);
    layout->addWidget(verb);
    verb->setDefault(true);
    return layout;
}

void growToFit(QDialog *dialog)
{
    const auto grow = [dialog] {
        QLayout *layout = dialog->layout();
        layout->activate();
        const int width = qMax(dialog->width(), layout->totalMinimumSize().width());
        const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
        if (height <= dialog->height() && width <= dialog->width())
            return;
        dialog->resize(width, qMax(height, dialog->height()));
        DialogPlace::afterResize(dialog);
    };
    QMetaObject::invokeMethod(dialog, grow, Qt::QueuedConnection);
}

void prepareTable(QTableView *table, const QString &name)
{
    table->setAccessibleName(name);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false); // Tab leaves the table; the arrow keys move in it
    table->setWordWrap(false);
    table->setSortingEnabled(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(metric::rowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setMinimumSectionSize(64);
}

void fitColumns(QTableView *table, const QList<int> &leastWidths, int greedy)
{
    new ColumnFitter(table, leastWidths, greedy);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *inner = item->layout()) {
            clearLayout(inner);
        }
        delete item;
    }
}

} // namespace bowline::parts

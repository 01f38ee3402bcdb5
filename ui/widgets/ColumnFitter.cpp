// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ColumnFitter.h"

#include "theme/UiSettings.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>
#include <QTimer>

#include <algorithm>

namespace bowline {

namespace {

constexpr int mostWidth = 420;
constexpr int saveAfterMs = 400; // drawing an edge tells a width for each pixel

} // namespace

ColumnFitter::ColumnFitter(QTableView *table, const QString &key, const QList<ColumnRoom> &rooms)
    : QObject(table)
    , m_table(table)
    , m_key(QStringLiteral("columns-%1").arg(key))
    , m_rooms(rooms)
    , m_saving(new QTimer(this))
{
    recall();
    const auto narrower = [](const ColumnRoom &a, const ColumnRoom &b) { return a.least < b.least; };
    const auto narrowest = std::min_element(m_rooms.begin(), m_rooms.end(), narrower);
    if (narrowest != m_rooms.end()) // the style's own least width would make the table scroll
        table->horizontalHeader()->setMinimumSectionSize(narrowest->least);
    m_saving->setSingleShot(true);
    m_saving->setInterval(saveAfterMs);
    connect(m_saving, &QTimer::timeout, this, &ColumnFitter::save);
    table->viewport()->installEventFilter(this);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &ColumnFitter::start);
    connect(table->model(), &QAbstractItemModel::rowsInserted, this, &ColumnFitter::start);
    connect(table->model(), &QAbstractItemModel::dataChanged, this, &ColumnFitter::grow);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, &ColumnFitter::onResized);
    connect(table->horizontalHeader(), &QHeaderView::sectionHandleDoubleClicked, this, &ColumnFitter::forget);
}

ColumnFitter::~ColumnFitter()
{
    if (m_saving->isActive())
        save();
}

void ColumnFitter::recall()
{
    QSettings settings(uiSettingsFile(), QSettings::IniFormat);
    settings.beginGroup(m_key);
    for (const QString &column : settings.childKeys()) {
        const int width = settings.value(column).toInt();
        if (width > 0 && column.toInt() < m_rooms.size())
            m_chosen.insert(column.toInt(), width);
    }
}

void ColumnFitter::save()
{
    m_saving->stop();
    QSettings settings(uiSettingsFile(), QSettings::IniFormat);
    settings.remove(m_key);
    settings.beginGroup(m_key);
    for (auto chosen = m_chosen.cbegin(); chosen != m_chosen.cend(); ++chosen)
        settings.setValue(QString::number(chosen.key()), chosen.value());
}

// Hiding and showing a column is told as a change of width from or to nothing.
void ColumnFitter::onResized(int column, int before, int width)
{
    if (m_fitting || before == 0 || width == 0 || column >= m_rooms.size())
        return;
    m_chosen.insert(column, width);
    m_saving->start();
}

void ColumnFitter::forget(int column)
{
    m_chosen.remove(column);
    m_saving->start();
    fit();
}

bool ColumnFitter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        fit();
    return QObject::eventFilter(watched, event);
}

// Other rows can need less room than the ones before.
void ColumnFitter::start()
{
    m_wanted.clear();
    grow();
}

// A time that gets shorter by a letter must not move every column to its right.
void ColumnFitter::grow()
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

void ColumnFitter::measure()
{
    m_wanted.resize(m_rooms.size());
    m_heads.resize(m_rooms.size());
    const QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_rooms.size(); ++column) {
        const auto *view = static_cast<const QAbstractItemView *>(m_table);
        const int contents = qMin(mostWidth, view->sizeHintForColumn(column) + 1);
        m_heads[column] = header->sectionSizeHint(column);
        m_wanted[column] = qMax(qMax(m_wanted[column], m_rooms[column].least), qMax(contents, m_heads[column]));
    }
}

void ColumnFitter::fit()
{
    measure();
    QList<int> widths = m_wanted;
    int lacking = -m_table->viewport()->width();
    int greedy = -1;
    for (int column = 0; column < widths.size(); ++column) {
        widths[column] = m_chosen.value(column, widths[column]);
        lacking += m_table->isColumnHidden(column) ? 0 : widths[column];
        if (m_rooms[column].greedy && isFree(column))
            greedy = column;
    }
    narrow(widths, lacking, Heads::Whole);
    narrow(widths, lacking, Heads::MayBeCut);
    if (greedy >= 0)
        widths[greedy] += qMax(0, -lacking);
    m_fitting = true;
    for (int column = 0; column < widths.size(); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_fitting = false;
}

void ColumnFitter::narrow(QList<int> &widths, int &lacking, Heads heads) const
{
    for (int column = widest(widths, heads); lacking > 0 && column >= 0; column = widest(widths, heads)) {
        --widths[column];
        --lacking;
    }
}

// Of the lowest rank in which a column can still give way, or -1.
int ColumnFitter::widest(const QList<int> &widths, Heads heads) const
{
    int found = -1;
    for (int column = 0; column < widths.size(); ++column) {
        if (!isFree(column) || widths[column] <= leastOf(column, heads))
            continue;
        const bool sooner = found < 0 || m_rooms[column].rank < m_rooms[found].rank;
        const bool wider = found >= 0 && m_rooms[column].rank == m_rooms[found].rank && widths[column] > widths[found];
        if (sooner || wider)
            found = column;
    }
    return found;
}

int ColumnFitter::leastOf(int column, Heads heads) const
{
    const ColumnRoom &room = m_rooms[column];
    const bool cut = room.rank == 0 && heads == Heads::MayBeCut;
    return cut ? room.least : qMax(room.least, m_heads[column]);
}

bool ColumnFitter::isFree(int column) const
{
    return !m_chosen.contains(column) && !m_table->isColumnHidden(column);
}

} // namespace bowline

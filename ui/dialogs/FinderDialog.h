// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Icons.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace bowline {

/// One thing that can be found and gone to.
struct FinderEntry
{
    QString title;  ///< "PG_DATABASE_URL"
    QString detail; ///< "Env var of shop"
    Symbol symbol = Symbol::None;
    std::function<void()> go;
};

/// How well `entry` fits what was typed: every word must occur in title or detail. Negative: not at all.
int finderScore(const FinderEntry &entry, const QString &query);

/// "Find anything": type, choose with the arrows, Enter goes there.
class FinderDialog : public QDialog
{
    Q_OBJECT
public:
    FinderDialog(QList<FinderEntry> entries, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void move(int step);
    void go();

    QList<FinderEntry> m_entries;
    QLineEdit *m_field;
    QListWidget *m_results;
    QLabel *m_nothing;
};

} // namespace bowline

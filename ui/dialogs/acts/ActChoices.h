// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ActChoice.h"

#include <QList>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace bowline {

/// What a person may switch on or off before an act: a check box for each choice, and below it what it changes.
class ActChoices : public QWidget
{
    Q_OBJECT
public:
    explicit ActChoices(QWidget *parent = nullptr);

    /// Check boxes of choices that were there before stay, so that the keyboard's focus does.
    void setChoices(const QList<ActChoice> &choices);
    bool isEmpty() const { return m_rows.isEmpty(); }

Q_SIGNALS:
    void chosen(const QString &key, bool on); ///< by the person

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Row
    {
        QString key;
        QCheckBox *box;
        QLabel *what;
    };
    Row makeRow(const QString &key);
    void removeRow(const Row &row);
    void align();

    QList<Row> m_rows;
};

} // namespace bowline

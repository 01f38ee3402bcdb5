// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/DataLinkViews.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace bowline {

class LinkFindingModel;

/// What the doctor found at a data link; below the table the chosen finding in whole sentences.
class LinkFindingsTab : public QWidget
{
    Q_OBJECT
public:
    explicit LinkFindingsTab(QWidget *parent = nullptr);

    /// Before the link was examined in this window: what the list says about it.
    void setUnexamined(const DataLinkView &link);
    void setExamining();
    void setFindings(const QList<LinkFindingView> &findings);
    bool hasFindings() const;

private:
    void showChosen();

    LinkFindingModel *m_model;
    QLabel *m_sentence;
    QTableView *m_table;
    QLabel *m_chosen;
};

} // namespace bowline

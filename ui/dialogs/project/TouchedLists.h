// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Phrase.h"

#include <QWidget>

class QVBoxLayout;

namespace bowline {

/// What an act touches, before it happens: names under headings, of each as many as the screen has room for.
class TouchedLists : public QWidget
{
    Q_OBJECT
public:
    explicit TouchedLists(QWidget *parent = nullptr);

    void clear();
    /// Nothing at all without items.
    void add(const QString &heading, const QStringList &items);
    void addSentences(const QString &heading, const QList<Phrase> &sentences);

private:
    QVBoxLayout *m_layout;
};

} // namespace bowline

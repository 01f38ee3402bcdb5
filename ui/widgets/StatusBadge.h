// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/SyncState.h"
#include "widgets/StatusSign.h"

#include <QWidget>

class QLabel;

namespace bowline {

class SymbolLabel;

/// A status as a shape, a colour and words; the words alone say it all.
class StatusBadge : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBadge(QWidget *parent = nullptr);

    void setState(SyncState state); ///< with the words of syncStateText()
    void setStatus(const StatusSign &sign, const QString &words);
    QString text() const;

private:
    SymbolLabel *m_symbol;
    QLabel *m_words;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// A line of the table of checks: a finding, or a check that has none.
struct CheckRow
{
    QString key; ///< what muting goes by
    CheckState state = CheckState::Unknown;
    QString object;
    Phrase title; ///< of the check
    Phrase what;  ///< what was found, or the reason where nothing was
    Phrase why;
    Phrase remedy;
    QString sql;
    bool isMuted = false;
    bool isFinding = false;
    bool operator==(const CheckRow &) const = default;
};

/// What the checks of a database found, what matters most at the top, and below the checks that found nothing.
class CheckModel final : public PlainTableModel<CheckRow>
{
    Q_OBJECT
public:
    enum Column { State, Check, Object, What, ColumnCount };

    explicit CheckModel(QObject *parent = nullptr);

    static QList<CheckRow> rowsOf(const DatabaseChecksView &checks, bool withMuted);
    static int mutedIn(const DatabaseChecksView &checks);

protected:
    QVariant rowData(const CheckRow &row, int role) const override;

private:
    static Columns columns();
};

} // namespace bowline

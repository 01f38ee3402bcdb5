// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DataLinkViews.h"

namespace bowline {

/// What the doctor found at a data link, what breaks first at the top.
class LinkFindingModel final : public PlainTableModel<LinkFindingView>
{
    Q_OBJECT
public:
    enum Column { Severity, Where, What, Remedy, ColumnCount };

    explicit LinkFindingModel(QObject *parent = nullptr);

protected:
    QVariant rowData(const LinkFindingView &row, int role) const override;

private:
    static Columns columns();
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// The credentials of one database.
class CredentialModel final : public PlainTableModel<CredentialView>
{
    Q_OBJECT
public:
    enum Column { Credential, State, Users, Attachments, Tied, ColumnCount };
    explicit CredentialModel(QObject *parent = nullptr);

protected:
    QVariant rowData(const CredentialView &row, int role) const override;

private:
    static Columns columns();
};

} // namespace bowline

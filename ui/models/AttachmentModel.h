// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/PlainTableModel.h"
#include "service/api/DatabaseViews.h"

namespace bowline {

/// The config vars that have the URL of one database.
class AttachmentModel final : public PlainTableModel<DatabaseAttachmentView>
{
    Q_OBJECT
public:
    enum Column { App, ConfigVar, Credential, ColumnCount };
    explicit AttachmentModel(QObject *parent = nullptr);

private:
    static Columns columns();
};

} // namespace bowline

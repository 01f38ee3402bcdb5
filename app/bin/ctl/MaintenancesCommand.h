// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bin/ctl/ActCommand.h"
#include "bin/ctl/Answer.h"
#include "bin/ctl/MaintenancesLine.h"
#include "service/api/DatabaseViews.h"

namespace bowline::ctl {

/// What `bowlinectl databases` does about maintenances: shows them, and performs acts on them.
class MaintenancesCommand : public QObject
{
    Q_OBJECT
public:
    /// `service` is not owned.
    explicit MaintenancesCommand(ServiceApi *service, QObject *parent = nullptr);

    Pending<Answer> run(const ActCommand::Wish &wish, const MaintenancesLine &line, const DatabaseRowView &database);

private:
    Pending<Answer> show(const DatabaseRowView &database);

    ServiceApi *m_service;
    ActCommand m_acts;
};

} // namespace bowline::ctl

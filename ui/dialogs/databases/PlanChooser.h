// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QComboBox>

#include <optional>

namespace bowline {

/// A plan of Heroku Postgres with its price. Emits currentIndexChanged.
class PlanChooser : public QComboBox
{
    Q_OBJECT
public:
    /// `copies`: only plans that can be followers or forks.
    PlanChooser(ServiceApi &service, bool copies, QWidget *parent = nullptr);

    /// Asks what is sold, and chooses `wanted` if it is among that, else the cheapest.
    void setAccount(const AccountId &account, const QString &wanted);
    std::optional<DatabasePlanView> plan() const;
    /// "$50.00 a month"; a sentence of its own where it is agreed on.
    static QString priceText(const DatabasePlanView &plan);

Q_SIGNALS:
    void failed(const bowline::Error &error);

private:
    void setPlans(const QList<DatabasePlanView> &plans, const QString &wanted);

    ServiceApi &m_service;
    const bool m_copies;
    AccountId m_account; ///< only its answer counts
    QList<DatabasePlanView> m_plans;
};

} // namespace bowline

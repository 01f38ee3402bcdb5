// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/databases/PlanChooser.h"

#include "service/api/DatabasesApi.h"

#include <QLocale>
#include <QSignalBlocker>

namespace bowline {

PlanChooser::PlanChooser(ServiceApi &service, bool copies, QWidget *parent)
    : QComboBox(parent)
    , m_service(service)
    , m_copies(copies)
{
    setAccessibleName(tr("Plan"));
}

QString PlanChooser::priceText(const DatabasePlanView &plan)
{
    if (plan.cents < 0)
        return tr("price as agreed on");
    const QString price = QLocale().toString(plan.cents / 100.0, 'f', 2);
    //: What a plan costs. %1: a number of US dollars
    return plan.unit == QLatin1String("month") ? tr("$%1 a month").arg(price)
                                               //: %1: a number of US dollars; %2: Heroku's word for the unit
                                               : tr("$%1 a %2").arg(price, plan.unit);
}

void PlanChooser::setAccount(const AccountId &account, const QString &wanted)
{
    m_account = account;
    m_service.databases().plans(account).then(this,
                                              [this, account, wanted](const Expected<QList<DatabasePlanView>> &plans) {
                                                  if (account != m_account)
                                                      return;
                                                  if (plans)
                                                      setPlans(*plans, wanted);
                                                  else
                                                      Q_EMIT failed(plans.error());
                                              });
}

void PlanChooser::setPlans(const QList<DatabasePlanView> &plans, const QString &wanted)
{
    {
        const QSignalBlocker quiet(this);
        clear();
        m_plans.clear();
        for (const DatabasePlanView &plan : plans) {
            if (m_copies && !plan.mayCopy)
                continue;
            m_plans.append(plan);
            addItem(QStringLiteral("%1 · %2").arg(plan.words.isEmpty() ? plan.name : plan.words, priceText(plan)),
                    plan.name);
        }
        setCurrentIndex(std::max(0, findData(wanted)));
    }
    Q_EMIT currentIndexChanged(currentIndex());
}

std::optional<DatabasePlanView> PlanChooser::plan() const
{
    const int index = currentIndex();
    return index >= 0 && index < m_plans.size() ? std::optional(m_plans[index]) : std::nullopt;
}

} // namespace bowline

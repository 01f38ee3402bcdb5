// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "datalinks/LinkRepair.h"
#include "service/links/LinkDoctor.h"

namespace bowline {

/// Puts a data link right in its place: the login, the address, tables, columns and types, in one transaction.
///
///   repair: plan anew; nothing left to do: an earlier attempt did it -> refresh: fills the materialized views that
///   were made anew, if any -> examine: what is found now
class LinkRepairAct final : public Act
{
    Q_OBJECT
public:
    LinkRepairAct(const LinkActParts &parts, LinkUrls *urls, LinkDoctor *doctor, QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::LinkRepair; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    Pending<Error> cleanUp(const ActRecord &record, const Error &error) override;

private:
    Pending<ActPlan> planOf(const DataLinkRecord &link, const QJsonObject &fields);
    ActPlan planFor(const DataLinkRecord &link, const RepairPlan &repair, const QJsonObject &choices) const;
    Pending<QJsonObject> repair(const ActRecord &record, const DataLinkRecord &link);
    Pending<QJsonObject> fill(const ActRecord &record, const DataLinkRecord &link);
    Pending<QJsonObject> examine(const ActRecord &record, const DataLinkRecord &link);

    LinkActParts m_parts;
    LinkUrls *m_urls;
    LinkDoctor *m_doctor;
};

} // namespace bowline

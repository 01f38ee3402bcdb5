// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/Examination.h"
#include "datalinks/RepairPlan.h"

namespace bowline {

/// How a link gets to where its remote is now: the options of its server, and of the mapping that our role logs in by.
/// A role may alter its own mapping at a server that is another's, and nothing else there. Pure.
class RepairWay
{
public:
    RepairWay(const LinkEvidence &evidence, const RepairChoices &choices, RepairPlan &plan);
    void add(const QList<LinkFinding> &findings);

private:
    void addServer(const LinkFinding &finding);
    void addCost();
    void setServerOption(const LinkFinding &finding, const QByteArray &name, const QString &value);
    void addMapping(const LinkFinding &finding);
    void addPassword(const LinkFinding &finding, const QByteArray &mapping, bool isSet);
    void leave(const LinkFinding &finding, RepairLeft::Reason reason, const QStringList &arguments = {});

    const LinkEvidence &m_evidence;
    RepairChoices m_choices;
    RepairPlan &m_plan;
};

} // namespace bowline

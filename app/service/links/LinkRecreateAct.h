// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acts/Act.h"
#include "service/links/LinkDoctor.h"
#include "service/links/LinkSaver.h"
#include "service/links/LinkSteps.h"

namespace bowline {

/// Makes a data link anew under its name, from what Heroku lists or from our record of one that is gone, and brings
/// back what was built on it.
///
///   save: what hangs on it, into the journal -> destroy -> vanish -> create -> appear -> replay -> examine
///
/// If Heroku refuses the create, the link is *missing*: what was saved stays in the journal, and the same act makes it
/// from there.
class LinkRecreateAct final : public Act
{
    Q_OBJECT
public:
    LinkRecreateAct(const LinkActParts &parts, LinkUrls *urls, LinkSaver *saver, LinkDoctor *doctor,
                    QObject *parent = nullptr);

    ActKind kind() const override { return ActKind::LinkRecreate; }
    Pending<ActPlan> plan(const AccountId &account, const QJsonObject &fields) override;
    QList<ActStep> steps(const QJsonObject &facts) const override;
    Pending<QJsonObject> perform(const ActRecord &record) override;
    Pending<Error> cleanUp(const ActRecord &record, const Error &error) override;

private:
    /// What the plan is made from.
    struct Case
    {
        KnownDatabase local;
        DataLinkRecord link;
        bool listed = false; ///< by Heroku, now
        /// There, but not all that an earlier try has saved came back: that comes first, and nothing is removed. A new
        /// save would not have what is missing.
        bool isUnfinished = false;

        bool isRemoved() const { return listed && !isUnfinished; }
        bool isMade() const { return !isUnfinished; }
    };
    Pending<ActPlan> planCase(const Case &found);
    ActPlan planFor(const Case &found, const LinkSave &save) const;
    static Phrase sentenceFor(const Case &found);
    void addRequests(ActPlan &plan, const Case &found) const;
    void noteWhatIsLost(ActPlan &plan, const Case &found, const LinkSave &save) const;
    /// Recreations in this database, the newest first.
    Pending<QList<ActRecord>> recordsOf(const DataLinkRecord &link);
    /// What an earlier try has saved of a link that is missing since.
    Pending<LinkSave> saveFromBefore(const DataLinkRecord &link);

    Pending<QJsonObject> performSave(const ActRecord &record, const DataLinkRecord &link);
    Pending<QJsonObject> destroy(const ActRecord &record, const DataLinkRecord &link);
    Pending<QJsonObject> atHeroku(const ActRecord &record, const DataLinkRecord &link);
    Pending<QJsonObject> replay(const ActRecord &record, const DataLinkRecord &link);
    Pending<QJsonObject> examine(const ActRecord &record, const DataLinkRecord &link);

    LinkActParts m_parts;
    LinkSteps m_steps;
    LinkUrls *m_urls;
    LinkSaver *m_saver;
    LinkDoctor *m_doctor;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/links/LinkDoctor.h"

#include <functional>

namespace bowline {

/// Examines links by itself where there is a reason: an app of one of the two databases has a newer release (a
/// rotation, a failover and a promotion are releases), and else once an hour. All of one local
/// database together, one database after the other. A link that is found
/// broken, and that a person lets Bowline repair, is repaired.
///
///   sweep sees a release -> a few seconds later: examine -> broken, and may be repaired: repair
class LinkWatch : public QObject
{
    Q_OBJECT
public:
    using Repair = std::function<void(const DataLinkKey &link)>;

    LinkWatch(const LinkActParts &parts, LinkDoctor *doctor, Repair repair, QObject *parent = nullptr);

    void start();
    void appsMoved(const AccountId &account, const QStringList &appIds);

private:
    bool isAbout(const DataLinkRecord &link, const QStringList &appIds) const;
    void makeDue(const DataLinkRecord &link);
    void examineAll();
    void examineNext();
    void repairIfAllowed(const DataLinkView &link);

    LinkActParts m_parts;
    LinkDoctor *m_doctor;
    Repair m_repair;
    QList<DataLinkKey> m_due;
    bool m_isExamining = false;
    QHash<QString, qint64> m_repairedMs; ///< when each was last repaired by itself, by database and name
    std::unique_ptr<TimerHandle> m_soon;
    std::unique_ptr<TimerHandle> m_hourly;
};

} // namespace bowline

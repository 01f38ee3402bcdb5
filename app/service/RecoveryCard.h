// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Repositories.h"

#include <QMap>

namespace bowline {

/// What must outlive the journal, since no one else knows it: which accounts, projects and syncs there are, how Bowline
/// is set, and the values of Bowline's own store that follow no database. Everything else is found again at Heroku and
/// at the destinations. Values are as the journal keeps them, sealed; tokens and keys are not here but in the keychain.
struct RecoveryCard
{
    qint64 number = 0; ///< grows by one with each card; the journal knows the number of the card that was written last
    QDateTime writtenAt;
    QList<AccountRecord> accounts;
    QList<ProjectRecord> projects;
    QList<EnvVarRecord> envVars;
    QList<SyncRecord> syncs;         ///< what follows what, and who opted out; not what was last seen at Heroku
    QList<DataLinkRecord> dataLinks; ///< what Heroku lists no more, and what a person has set
    QMap<QString, QString> settings;

    /// As the journal has it all now, without number and time.
    static Expected<RecoveryCard> from(Repositories &journal);
    /// What the journal lacks, it gets; what was removed before this card was written, goes; and the card's number is
    /// noted. What is newer than the card stays.
    Expected<Done> giveBack(Repositories &journal) const;

    static Expected<qint64> numberIn(Repositories &journal); ///< 0 if none was ever written
    static Expected<Done> noteNumber(Repositories &journal, qint64 number);

    /// Names of the fields of syncs that are not on the card. Of all other records every field is on it.
    static QStringList omittedFromSyncs();

    /// All but number and time: the same for equal rows.
    QByteArray contents() const;
    QByteArray toJson() const;
    /// store.corrupt for anything that toJson() did not make.
    static Expected<RecoveryCard> fromJson(const QByteArray &json);
};

} // namespace bowline

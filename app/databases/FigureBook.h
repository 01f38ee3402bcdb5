// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Pending.h"
#include "databases/DatabaseFigures.h"
#include "databases/KnownDatabase.h"
#include "heroku/DataApi.h"

#include <QHash>

#include <functional>
#include <optional>

namespace bowline {

/// The figures of databases, as they were when somebody looked last. One request each, so they are asked for only where
/// they are looked at, a few at once, what was asked for last first, and no more in an hour than a tenth of what Heroku
/// grants an account: after that, what is known stays, and says how old it is.
class FigureBook : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 usualAgeMs = 60 * 1000;
    static constexpr int atOnce = 4;       ///< of one account
    static constexpr int mostAnHour = 450; ///< of one account

    struct Known
    {
        DatabaseFigures figures;
        QList<HerokuInfoLine> lines; ///< all that Heroku says
        QDateTime askedAt;           ///< invalid: never answered
        std::optional<Error> why;    ///< why not, of the last question
    };
    /// The account's API; null while it cannot be used.
    using ApiOf = std::function<DataApi *(const AccountId &)>;

    /// `clock` is not owned.
    FigureBook(Clock *clock, ApiOf apiOf, QObject *parent = nullptr);

    /// Settles when each of these has been asked about, or cannot be now; never fails.
    Pending<Done> look(const QList<KnownDatabase> &databases, qint64 maxAgeMs = usualAgeMs);
    std::optional<Known> lastOf(const AccountId &account, const QString &id) const;
    /// A person wants to know it now: the next looks ask.
    void expireAll();

private:
    using Key = std::pair<AccountId, QString>;
    struct Entry
    {
        Known known;
        qint64 askedMs = -1; ///< monotonic; -1: to be asked
        std::optional<Promise<Done>> asking;
    };
    struct Line ///< the questions of one account
    {
        QList<QString> waiting; ///< ids, the next one last
        QList<qint64> asked;    ///< monotonic, within the last hour
        int asking = 0;
    };

    Pending<Done> lookAt(const KnownDatabase &database, qint64 maxAgeMs);
    void askNext(const AccountId &account);
    void conclude(const Key &key, const Expected<HerokuDatabaseInfo> &info);
    void settle(const Key &key); ///< tells who has asked, whatever came of it
    bool mayAsk(Line &line) const;

    Clock *m_clock;
    ApiOf m_apiOf;
    QHash<Key, Entry> m_entries;
    QHash<AccountId, Line> m_lines;
};

} // namespace bowline

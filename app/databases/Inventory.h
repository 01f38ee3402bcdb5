// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Pending.h"
#include "databases/KnownDatabase.h"
#include "heroku/PlatformApi.h"

#include <QHash>
#include <QPointer>

#include <optional>

namespace bowline {

/// All Heroku Postgres add-ons of all accounts, with their attachments: two requests an account, however many there
/// are. Asked for when somebody needs it and what is known is too old, or when a sweep has seen that an app has moved;
/// those who ask at once share one answer. On one thread.
class Inventory : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 usualAgeMs = 60 * 1000;

    /// What Heroku said of one account.
    struct Answer
    {
        QList<KnownDatabase> databases; ///< by app and name
        QDateTime askedAt;
    };

    /// `clock` is not owned.
    explicit Inventory(Clock *clock, QObject *parent = nullptr);

    void useAccount(const AccountId &account, PlatformApi *api);
    void dropAccount(const AccountId &account);
    QList<AccountId> accounts() const; ///< that can be asked

    /// Not older than `maxAgeMs`; 0: asked anew, though together with who is just asking. auth.revoked for an account
    /// that cannot be asked; api.*, net.*, auth.*.
    Pending<Answer> of(const AccountId &account, qint64 maxAgeMs = usualAgeMs);
    /// What was known last, however old; nothing before the first answer.
    std::optional<Answer> lastOf(const AccountId &account) const;
    /// Something has happened there: the next question goes to Heroku.
    void expire(const AccountId &account);

    /// Of those that are known, over all accounts.
    std::optional<KnownDatabase> find(const AccountId &account, const QString &id) const;
    /// The same for who cannot do without: not_found.
    Expected<KnownDatabase> require(const AccountId &account, const QString &id) const;
    std::optional<KnownDatabase> findByName(const AccountId &account, const QString &name) const;

private:
    struct Entry
    {
        QPointer<PlatformApi> api;
        std::optional<Answer> last;
        qint64 askedMs = 0; ///< on the clock that never goes back
        bool isExpired = true;
        std::optional<Pending<Answer>> asking;
    };

    Pending<Answer> ask(const AccountId &account);
    static QList<KnownDatabase> joined(const AccountId &account, const HerokuDatabases &heroku);

    Clock *m_clock;
    QHash<AccountId, Entry> m_accounts;
};

} // namespace bowline

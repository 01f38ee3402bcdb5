// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/rendering/LoginText.h"
#include "destinations/ProofRequest.h"
#include "destinations/hasura/HasuraSourceFinder.h"
#include "net/postgres/DatabaseLogin.h"

#include <optional>

namespace bowline {

/// Does what was written into the project work? What the consumer that was chosen could not use is refused at once;
/// then Hasura itself is asked, through the restart that follows a write:
///
///     fresh login from here (alongside) --------------------------------------------.
///     env var is the value? -> which sources read it? -- none, or not to be seen ----+-> that login
///                                  | some                                           |
///                                  v                                                |
///                            poll their health -- unwatched, and no problem --------'   is the proof
///                                  |-- all OK -----------> proof
///                                  |-- failing for good -> database.*
///                                  '-- a minute over, or not reached -> the last thing seen
///
/// The instance that is about to be replaced still answers with the old value. So after a write an OK counts
/// when the old value is known to be dead, or the restart was seen, or has surely passed; a failure counts
/// when the restart was seen or the very value is refused from here as well.
class HasuraProofJourney : public QObject
{
    Q_OBJECT
public:
    /// The write that this proof follows, as far as it is known.
    struct LastWrite
    {
        qint64 atMs = 0; ///< monotonic
        Secret before;   ///< the value until then; empty if there was none
    };
    struct Tools
    {
        HasuraCloudApi *cloud;
        HasuraSourceFinder *finder;
        Clock *clock;
        QThreadPool *pool;
    };

    HasuraProofJourney(const QString &tenantId, const ProofRequest &request, const std::optional<LastWrite> &lastWrite,
                       const Tools &tools, QObject *parent = nullptr);

    Pending<Proof> run();

private:
    using Login = Expected<DatabaseLoginReport>;
    using Health = QHash<QString, HasuraSourceHealth>;

    void startLogins();
    void loginSettled();
    void findUsers();
    void onEnv(const Expected<HasuraEnv> &env);
    void onUsage(const Expected<HasuraUsage> &usage);
    void poll();
    void onHealth(const Expected<Health> &health);
    void judge(const Health &health);
    void judgeUnwatched();
    void judgeFailure(const HasuraSource &source, ErrorCode code, const QString &problem);
    void judgeSuccess();
    /// The last word: nothing is proven as long as a source with a URL of its own cannot use this very
    /// database.
    void settleUnlessStranded(const Proof &proof);
    void tryFixed(const Proof &proof, QList<std::pair<QString, Secret>> left);
    QList<std::pair<QString, Secret>> fixedHere() const;
    void notReached(const Error &error);
    /// Calls `step` after the next back-off delay, or ends the journey with `error` when the minute is over.
    void again(void (HasuraProofJourney::*step)(), const Error &error);
    void finishByLogin(const Phrase &why);
    Phrase loginText(const DatabaseLoginReport &report, const Phrase &why) const;

    bool wroteWithin(qint64 ms) const;
    bool okMayBeOld() const;
    bool refusedHere() const;
    bool failureIsFinal() const;

    QString m_tenantId;
    ProofRequest m_request;
    LoginText m_text; ///< what libpq is given in the consumer's place
    QString m_name;   ///< of the env var that a source would read; empty if there are several
    std::optional<LastWrite> m_lastWrite;
    Tools m_tools;

    Promise<Proof> m_proof;
    qint64 m_startedMs = 0;
    int m_polls = 0;
    bool m_sawRestart = false; ///< unreachable or failing since the start, and back again
    bool m_wasAway = false;
    HasuraEnv m_env;
    HasuraUsage m_usage;
    std::optional<Login> m_login;    ///< with the value, from this computer
    std::optional<Login> m_oldLogin; ///< with the value before the write
    std::function<void()> m_whenLoginSettles;
    std::unique_ptr<TimerHandle> m_timer;
};

} // namespace bowline

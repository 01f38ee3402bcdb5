// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/RecoveryCardFile.h"
#include "service/ServiceCore.h"
#include "service/SettingsBook.h"
#include "service/api/Snapshot.h"

namespace bowline {

/// Keeps the recovery card up to date, and gives it back to a journal that has lost what is on it: one that was damaged
/// and set aside, cut off, deleted, replaced by an older one, or whose newest part was damaged.
///
///   start:  card's number > journal's -> wait for the secret store -> open the card -> its rows into the journal
///           else                      -> keep it up to date
///   any change of rows -> 0.3 s -> [journal, reading] does the card say something else now?
///           -> [journal] read the rows, note the next number -> [worker] seal, write, rename
///
/// The number is in the journal before the card is: so a card with a greater number proves that the journal is older.
/// With a journal that a team shares, or with secrets for this session only, there is no card. None is written from a
/// journal in which damage was found.
class CardKeeper : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 settleMs = 300;
    static constexpr qint64 againMs = 30 * 1000; ///< after a card could not be written or given back

    CardKeeper(ServiceCore *core, SettingsBook *settings, const QString &journalPath, QObject *parent = nullptr);

    /// The journal has opened and the settings are loaded; `setAside`: where a damaged journal lies, if there was one.
    Pending<Done> begin(bool damaged, const QString &setAside);
    /// The journal's rows are not all that there should be, until the secret store opens.
    bool isPending() const { return m_state == State::Pending; }
    /// The secret store of this kind has opened. Gives whether the journal has got its rows back, with restored().
    Pending<bool> secretsOpened(KeychainKind kind);
    /// The program ends, and no work of ours is left on the pools: what the card still lacks is written at the end of
    /// the journal's queue, on its thread.
    void finish();

Q_SIGNALS:
    /// All rows are to be loaded anew.
    void restored();

private:
    enum class State { Off, Pending, Keeping };
    struct Found
    {
        bool exists = false;
        std::optional<RecoveryCardFile::Head> head;
        qint64 journalNumber = 0;
    };

    struct Comparison
    {
        bool isSame = false; ///< the journal's rows say what the card on disk says
        qint64 version = -1; ///< of the journal
    };

    using Next = std::optional<RecoveryCard>;

    static Expected<Next> nextCard(Repositories &r, const std::shared_ptr<const QByteArray> &before,
                                   const QDateTime &now);
    bool mayWrite() const;
    void decide(const Found &found);
    Pending<bool> restore();
    bool noteRestored(const Expected<Done> &outcome);
    void giveUp(const Error &why);
    void look(const Delta &delta);
    void changed();
    void write();
    void writeIfDifferent();
    void written(const QByteArray &contents, const Expected<Done> &outcome);
    void tell(const Phrase &what);

    ServiceCore *m_core;
    SettingsBook *m_settings;
    RecoveryCardFile m_file;
    State m_state = State::Off;
    bool m_damaged = false;
    QString m_setAside;
    bool m_durableSecrets = false;
    QString m_secretStore;
    std::shared_ptr<const QByteArray> m_contents; ///< of the card as it is on disk
    qint64 m_seenVersion = -1;                    ///< of the journal that was last found to say what the card says
    bool m_writing = false;
    bool m_writeAgain = false;
    std::unique_ptr<TimerHandle> m_timer;
};

} // namespace bowline

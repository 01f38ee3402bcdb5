// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/CardKeeper.h"

#include "core/Log.h"
#include "core/Worker.h"
#include "net/OpenSslThreadState.h"

namespace bowline {

namespace {

// What is never on the card. Everything else may be: what the card itself says then decides whether it is
// written.
template <class View>
constexpr bool isNeverOnCard =
    std::is_same_v<View, ActivityView> || std::is_same_v<View, JobView> || std::is_same_v<View, KeychainView> ||
    std::is_same_v<View, IntegrationView> || std::is_same_v<View, Removed<IntegrationView>>;

} // namespace

CardKeeper::CardKeeper(ServiceCore *core, SettingsBook *settings, const QString &journalPath, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_settings(settings)
    , m_file(journalPath)
{
    connect(m_core->feed, &DeltaFeed::ready, this, &CardKeeper::look);
}

Pending<Done> CardKeeper::begin(bool damaged, const QString &setAside)
{
    m_state = State::Off;
    if (m_core->journal->isShared())
        return Pending<Done>::ready(Done{});
    m_damaged = damaged;
    m_setAside = setAside;
    return m_core->journal->run(RecoveryCard::numberIn)
        .andThen(this,
                 [this](qint64 number) {
                     return runOnWorker(m_core->files, [file = m_file, number]() -> Expected<Found> {
                         return Found{file.exists(), file.head(), number};
                     });
                 })
        .andThen(this, [this](const Found &found) { decide(found); });
}

void CardKeeper::decide(const Found &found)
{
    if (found.head && found.head->number > found.journalNumber) {
        m_state = State::Pending;
        m_settings->assumeKeychainKind(found.head->secretStore);
        tell(Phrase("card.waits_for_keychain"));
        return;
    }
    m_state = State::Keeping;
    const bool needed = m_damaged || found.journalNumber == 0;
    if (found.exists && !found.head && needed) {
        giveUp(makeError(ErrorCode::StoreCorrupt, QStringLiteral("the recovery card is none of ours")));
    } else if (m_damaged) {
        tell(Phrase("card.none"));
    }
}

Pending<bool> CardKeeper::secretsOpened(KeychainKind kind)
{
    m_durableSecrets = kind != KeychainKind::SessionOnly;
    m_secretStore = SettingsBook::keychainKey(kind);
    if (m_durableSecrets && m_state == State::Pending)
        return restore();
    changed();
    return Pending<bool>::ready(false);
}

Pending<bool> CardKeeper::restore()
{
    return runSealingWork(m_core->files, [file = m_file, sealer = m_core->sealer] { return file.read(sealer); })
        .always(this,
                [this](const Expected<RecoveryCard> &card) -> Pending<Done> {
                    if (!card && card.error().code == ErrorCode::StoreReadOnly)
                        return Pending<Done>::failed(card.error()); // it may be readable another time
                    if (!card) {
                        giveUp(card.error());
                        return Pending<Done>::failed(card.error());
                    }
                    return m_core->journal->run([card = *card](Repositories &r) { return card.giveBack(r); })
                        .andThen(this, [this](const Done &) { return m_settings->load(); });
                })
        .always(this, [this](const Expected<Done> &outcome) { return noteRestored(outcome); });
}

bool CardKeeper::noteRestored(const Expected<Done> &outcome)
{
    if (m_state != State::Pending)
        return false; // given up
    if (!outcome) {
        qCWarning(lcService) << "the recovery card could not be given back:" << errorCodeText(outcome.error().code);
        tell(Phrase("card.not_brought_back_yet").arg(outcome.error().message));
        m_timer = m_core->clock->after(againMs, [this] {
            m_timer.reset();
            if (m_core->canSeal && m_durableSecrets)
                restore().then(this, [](const Expected<bool> &) {});
        });
        return false;
    }
    m_state = State::Keeping;
    tell(m_damaged ? Phrase("card.back_with_old_file") : Phrase("card.back"));
    qCInfo(lcService) << "the journal has its rows back from the recovery card";
    Q_EMIT restored();
    changed();
    return true;
}

// It is kept: somebody may still have the key.
void CardKeeper::giveUp(const Error &why)
{
    m_state = State::Keeping;
    const QString aside = m_file.setAside();
    qCWarning(lcService) << "the recovery card cannot be used:" << errorCodeText(why.code) << why.detail;
    tell(Phrase("card.cannot_be_opened").arg(aside.isEmpty() ? m_file.path() : aside));
    changed();
}

void CardKeeper::tell(const Phrase &what)
{
    const Phrase happened = !m_damaged             ? Phrase("card.journal_was_missing")
                            : m_setAside.isEmpty() ? Phrase("card.journal_set_aside_beside")
                                                   : Phrase("card.journal_set_aside").arg(m_setAside);
    m_settings->setJournalNotice(Phrase::sentences({happened, what}));
}

// -- keeping it

void CardKeeper::look(const Delta &delta)
{
    const bool mayMatter = std::any_of(delta.changes.cbegin(), delta.changes.cend(), [](const Change &change) {
        return std::visit([](const auto &view) { return !isNeverOnCard<std::decay_t<decltype(view)>>; }, change);
    });
    if (mayMatter)
        changed();
}

bool CardKeeper::mayWrite() const
{
    return m_state == State::Keeping && m_durableSecrets && m_core->canSeal && !m_core->journal->isDamaged();
}

void CardKeeper::changed()
{
    if (!mayWrite() || m_timer)
        return;
    m_timer = m_core->clock->after(settleMs, [this] {
        m_timer.reset();
        write();
    });
}

// Most changes leave the card as it is: rotations come and go. That is found out beside the engine's own
// notes.
void CardKeeper::write()
{
    if (m_writing) {
        m_writeAgain = true;
        return;
    }
    m_writing = true;
    if (!m_contents) {
        writeIfDifferent();
        return;
    }
    m_core->journal
        ->read([before = m_contents, seen = m_seenVersion](Repositories &r) -> Expected<Comparison> {
            const auto version = r.dataVersion();
            if (!version)
                return fail(version.error());
            if (*version == seen)
                return Comparison{true, *version};
            const auto card = RecoveryCard::from(r);
            if (!card)
                return fail(card.error());
            return Comparison{*before == card->contents(), *version};
        })
        .then(this, [this](const Expected<Comparison> &compared) {
            m_seenVersion = compared && compared->isSame ? compared->version : -1;
            if (compared && compared->isSame)
                written({}, Done{});
            else
                writeIfDifferent();
        });
}

// What the journal says now, with the next number, which the journal notes; nothing if `before` says the same.
Expected<CardKeeper::Next> CardKeeper::nextCard(Repositories &r, const std::shared_ptr<const QByteArray> &before,
                                                const QDateTime &now)
{
    auto card = RecoveryCard::from(r);
    if (!card)
        return fail(card.error());
    if (before && *before == card->contents())
        return Next();
    const auto number = RecoveryCard::numberIn(r);
    if (!number)
        return fail(number.error());
    card->number = *number + 1;
    card->writtenAt = now;
    if (const auto noted = RecoveryCard::noteNumber(r, card->number); !noted)
        return fail(noted.error());
    return Next(std::move(*card));
}

void CardKeeper::writeIfDifferent()
{
    m_core->journal
        ->run([before = m_contents, now = m_core->clock->now()](Repositories &r) { return nextCard(r, before, now); })
        .then(this, [this](const Expected<Next> &next) {
            if (!next || !*next || !mayWrite()) {
                written({}, next ? Expected<Done>(Done{}) : Expected<Done>(fail(next.error())));
                return;
            }
            const auto contents = std::make_shared<const QByteArray>((*next)->contents());
            runSealingWork(m_core->files, [file = m_file, card = **next, store = m_secretStore,
                                           sealer = m_core->sealer] {
                return file.write(card, store, sealer);
            }).then(this, [this, contents](const Expected<Done> &outcome) { written(*contents, outcome); });
        });
}

// `contents`: empty if the card on disk was right already.
void CardKeeper::written(const QByteArray &contents, const Expected<Done> &outcome)
{
    m_writing = false;
    if (!outcome) {
        qCWarning(lcService) << "the recovery card could not be written:" << errorCodeText(outcome.error().code)
                             << outcome.error().detail;
        m_contents.reset();
        m_timer = m_core->clock->after(againMs, [this] {
            m_timer.reset();
            write();
        });
        return;
    }
    if (!contents.isEmpty())
        m_contents = std::make_shared<const QByteArray>(contents);
    if (std::exchange(m_writeAgain, false))
        changed();
}

// Nothing comes back to this thread any more. The second job finds the number only if the first one was committed.
void CardKeeper::finish()
{
    m_timer.reset();
    if (!mayWrite())
        return;
    const auto next = std::make_shared<Next>();
    const auto note = [next, before = m_contents, now = m_core->clock->now(),
                       journal = m_core->journal](Repositories &r) -> Expected<Done> {
        if (journal->isDamaged())
            return Done{};
        auto card = nextCard(r, before, now);
        if (!card)
            return fail(card.error());
        *next = std::move(*card);
        return Done{};
    };
    const auto write = [next, file = m_file, store = m_secretStore, sealer = m_core->sealer,
                        journal = m_core->journal](Repositories &r) -> Expected<Done> {
        if (!*next || journal->isDamaged() || RecoveryCard::numberIn(r).value_or(0) != (*next)->number)
            return Done{};
        const OpenSslThreadState freedLast;
        return file.write(**next, store, sealer);
    };
    m_core->journal->run(note).then(this, [](const Expected<Done> &) {});
    m_core->journal->run(write).then(this, [](const Expected<Done> &) {});
}

} // namespace bowline

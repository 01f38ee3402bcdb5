// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/TokenKeeper.h"

#include "core/Log.h"
#include "heroku/HerokuTokensJson.h"
#include "service/WantedSecret.h"

namespace bowline {

namespace {

constexpr qint64 keepTokensAgainMs = 30000;
constexpr qint64 renewBeforeMs = 60000;

} // namespace

TokenKeeper::TokenKeeper(ServiceCore *core, SettingsBook *settings, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_settings(settings)
{
}

QString TokenKeeper::secretKey(const AccountId &id)
{
    return QStringLiteral("account/") + id.text;
}

RefreshGate::Token TokenKeeper::gateToken(const HerokuTokens &tokens)
{
    return {tokens.access, tokens.expiresAt.isValid() ? tokens.expiresAt.toMSecsSinceEpoch() : 0};
}

Pending<std::optional<HerokuTokens>> TokenKeeper::read(const AccountId &id)
{
    return m_core->secrets->read(secretKey(id))
        .andThen(this, [this, id](const Secret &stored) -> Expected<std::optional<HerokuTokens>> {
            if (stored.isEmpty())
                return std::nullopt;
            const auto tokens = tokensFromJson(stored);
            if (!tokens)
                return fail(tokens.error());
            return newest(id, *tokens);
        });
}

Pending<Done> TokenKeeper::write(const AccountId &id, const HerokuTokens &tokens, const Wanted &wanted)
{
    // Out of the way at once, lest they are written after these.
    std::optional<Unkept> older;
    if (m_held.contains(id))
        older = std::exchange(m_held[id].unkept, std::nullopt);
    return writeWhileWanted(m_core->secrets, secretKey(id), tokensToJson(tokens), wanted, this)
        .always(this, [this, id, older](const Expected<Done> &written) {
            if (!written && m_held.contains(id) && !m_held[id].unkept) {
                m_held[id].unkept = older;
                keepAgain();
            }
            return written;
        });
}

RefreshGate *TokenKeeper::begin(const AccountId &id, const HerokuTokens &tokens, const Place &place)
{
    end(id);
    Held &held = m_held[id];
    held.tokens = tokens;
    held.place = place;
    held.gate =
        new RefreshGate([this, id] { return refresh(id); },
                        [clock = m_core->clock] { return clock->now().toMSecsSinceEpoch(); }, renewBeforeMs, this);
    held.gate->setToken(gateToken(tokens));
    return held.gate;
}

void TokenKeeper::replace(const AccountId &id, const HerokuTokens &tokens)
{
    const auto held = m_held.find(id);
    if (held == m_held.end() || !held->gate || held->tokens.access == tokens.access)
        return;
    held->tokens = tokens;
    held->gate->setToken(gateToken(tokens));
}

void TokenKeeper::end(const AccountId &id)
{
    const auto held = m_held.find(id);
    if (held == m_held.end() || !held->gate)
        return;
    held->gate->deleteLater();
    held->gate = nullptr;
    held->tokens = {};
}

void TokenKeeper::forget(const AccountId &id)
{
    end(id);
    m_held.remove(id);
}

void TokenKeeper::forgetAll()
{
    for (const AccountId &id : m_held.keys())
        forget(id);
}

Pending<RefreshGate::Token> TokenKeeper::refresh(const AccountId &id)
{
    return m_core->share->isAlone() ? refreshHere(id) : refreshInTurn(id);
}

// One of the team at a time, since a refresh token may be good for one use only. Who comes second finds the new tokens;
// they may have been heard of, and be in use here, while the turn was waited for.
Pending<RefreshGate::Token> TokenKeeper::refreshInTurn(const AccountId &id)
{
    const WorkUnit turn{WorkKind::refresh, id.text};
    const Secret refused = m_held.value(id).tokens.access;
    return m_core->share->acquire(turn).andThen(this, [this, id, turn, refused](const Done &) {
        return m_core->secrets->read(secretKey(id))
            .andThen(this,
                     [this, id, refused](const Secret &stored) { return refreshUnlessNewer(id, refused, stored); })
            .always(this, [this, turn](const Expected<RefreshGate::Token> &token) {
                m_core->share->release(turn);
                return token;
            });
    });
}

Pending<RefreshGate::Token> TokenKeeper::refreshUnlessNewer(const AccountId &id, const Secret &refused,
                                                            const Secret &stored)
{
    const auto there = tokensFromJson(stored);
    if (!there || !m_held.contains(id))
        return refreshHere(id);
    const HerokuTokens tokens = newest(id, *there);
    if (tokens.access == refused)
        return refreshHere(id);
    m_held[id].tokens = tokens;
    if (tokens.expiresAt.isValid() && tokens.expiresAt <= m_core->clock->now())
        return refreshHere(id); // they slept as long as we did
    return Pending<RefreshGate::Token>::ready(gateToken(tokens));
}

// The refresh token may be a new one each time: the new tokens are stored before they are used, so that a crash in
// between cannot lose the only valid one without having the old one still work.
Pending<RefreshGate::Token> TokenKeeper::refreshHere(const AccountId &id)
{
    const Held held = m_held.value(id);
    const QPointer<RefreshGate> gate = held.gate;
    if (held.tokens.refresh.isEmpty())
        return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked));
    const auto client = m_settings->oauthClient(held.place.endpoints, held.place.sandbox);
    if (!client)
        return Pending<RefreshGate::Token>::failed(client.error());
    return OAuthFlow::refresh(held.place.endpoints, *client, held.tokens, m_core->http, m_core->clock, this)
        .andThen(this, [this, id, gate](const HerokuTokens &tokens) {
            // Logged out, or logged in anew, while Heroku answered: these tokens belong to no one any more.
            if (!gate || m_held.value(id).gate != gate)
                return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::Cancelled));
            Held &now = m_held[id];
            now.unkept = Unkept{tokens, now.unkept ? now.unkept->inPlaceOf : now.tokens.access};
            return writeUnkept(id).always(this, [this, id, tokens](const Expected<Done> &kept) {
                if (!kept)
                    qCWarning(lcService) << "renewed tokens could not be stored:" << errorCodeText(kept.error().code);
                if (m_held.contains(id))
                    m_held[id].tokens = tokens;
                return gateToken(tokens);
            });
        });
}

Pending<Done> TokenKeeper::letGo(const AccountId &id)
{
    m_held[id].leaving = true;
    return m_core->secrets->remove(secretKey(id)).always(this, [this, id](const Expected<Done> &gone) {
        if (!gone && m_held.contains(id))
            keepAfterAll(id, gone.error());
        return gone;
    });
}

// A keychain that did not answer in time (it may be waiting for a person) can still do what it was asked for. The login
// is in use as before, so what it deletes then is written once more; once a write has been answered, nothing older is
// left to come.
void TokenKeeper::keepAfterAll(const AccountId &id, const Error &why)
{
    Held &held = m_held[id];
    held.leaving = false;
    if (why.code != ErrorCode::KeychainTimeout || !held.gate) {
        keepAgain(); // what was renewed meanwhile
        return;
    }
    if (!held.unkept)
        held.unkept = Unkept{held.tokens, held.tokens.access};
    held.unkept->mayGoLate = true;
    keepAgainLater();
}

void TokenKeeper::stay(const AccountId &id)
{
    if (m_held.contains(id))
        m_held[id].leaving = false;
}

Pending<Done> TokenKeeper::writeUnkept(const AccountId &id)
{
    if (m_held.value(id).leaving)
        return Pending<Done>::ready(Done{});
    const HerokuTokens tokens = m_held.value(id).unkept->tokens;
    return m_core->secrets->write(secretKey(id), tokensToJson(tokens))
        .always(this, [this, id, access = tokens.access](const Expected<Done> &kept) {
            const auto it = m_held.find(id);
            if (it == m_held.end() || !it->unkept || !(it->unkept->tokens.access == access))
                return kept; // there are newer ones
            if (kept)
                it->unkept.reset();
            else
                keepAgainLater();
            return kept;
        });
}

void TokenKeeper::keepAgainLater()
{
    m_keepAgain = m_core->clock->after(keepTokensAgainMs, [this] { keepAgain(); });
}

void TokenKeeper::keepAgain()
{
    m_keepAgain.reset();
    for (const AccountId &id : m_held.keys()) {
        if (m_held[id].unkept)
            keepAgainInTurn(id);
    }
}

// Another one of the team may have renewed them once more; or the login is gone. Then ours are the older ones.
void TokenKeeper::keepAgainInTurn(const AccountId &id)
{
    const WorkUnit turn{WorkKind::refresh, id.text};
    m_core->share->acquire(turn).then(this, [this, id, turn](const Expected<Done> &ours) {
        if (!ours) {
            keepAgainLater();
            return;
        }
        m_core->secrets->read(secretKey(id))
            .always(this, [this, id](const Expected<Secret> &stored) { return keepInPlaceOf(id, stored); })
            .then(this, [this, turn](const Expected<Done> &) { m_core->share->release(turn); });
    });
}

Pending<Done> TokenKeeper::keepInPlaceOf(const AccountId &id, const Expected<Secret> &stored)
{
    if (!m_held.contains(id) || !m_held[id].unkept)
        return Pending<Done>::ready(Done{});
    if (!stored) {
        keepAgainLater();
        return Pending<Done>::failed(stored.error());
    }
    const auto there = tokensFromJson(*stored);
    const bool hasGoneLate = stored->isEmpty() && m_held[id].unkept->mayGoLate;
    if (hasGoneLate || (there && there->access == m_held[id].unkept->inPlaceOf))
        return writeUnkept(id);
    m_held[id].unkept.reset();
    if (there)
        Q_EMIT othersFound(id, *there);
    return Pending<Done>::ready(Done{});
}

// What lies in the secret store, unless it is still to be replaced by what Heroku has given for it.
HerokuTokens TokenKeeper::newest(const AccountId &id, const HerokuTokens &stored)
{
    const auto held = m_held.find(id);
    if (held == m_held.end() || !held->unkept)
        return stored;
    if (held->unkept->inPlaceOf == stored.access)
        return held->unkept->tokens;
    held->unkept.reset();
    return stored;
}

} // namespace bowline

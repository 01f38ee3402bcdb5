// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/AccountBook.h"

#include "core/Log.h"
#include "heroku/HerokuTokensJson.h"
#include "service/ViewMaker.h"

// The accounts' tokens: renewed, kept in the secret store, and taken over when others of the team have renewed them.
namespace bowline {

static constexpr qint64 keepAgainMs = 30000;

QString AccountBook::tokensKey(const AccountId &id)
{
    return QStringLiteral("account/") + id.text;
}

RefreshGate::Token AccountBook::gateToken(const HerokuTokens &tokens)
{
    return {tokens.access, tokens.expiresAt.isValid() ? tokens.expiresAt.toMSecsSinceEpoch() : 0};
}

Pending<RefreshGate::Token> AccountBook::refresh(const AccountId &id)
{
    return m_core->share->isAlone() ? refreshHere(id) : refreshInTurn(id);
}

// One of the team at a time, since a refresh token may be good for one use only. Who comes second finds the new tokens;
// they may have been heard of, and be in use here, while the turn was waited for.
Pending<RefreshGate::Token> AccountBook::refreshInTurn(const AccountId &id)
{
    const WorkUnit turn{WorkKind::refresh, id.text};
    const Secret refused = m_accounts.value(id).tokens.access;
    return m_core->share->acquire(turn).andThen(this, [this, id, turn, refused](const Done &) {
        return m_core->secrets->read(tokensKey(id))
            .andThen(this,
                     [this, id, refused](const Secret &stored) { return refreshUnlessNewer(id, refused, stored); })
            .always(this, [this, turn](const Expected<RefreshGate::Token> &token) {
                m_core->share->release(turn);
                return token;
            });
    });
}

Pending<RefreshGate::Token> AccountBook::refreshUnlessNewer(const AccountId &id, const Secret &refused,
                                                            const Secret &stored)
{
    const auto there = tokensFromJson(stored);
    if (!there || !m_accounts.contains(id))
        return refreshHere(id);
    const HerokuTokens tokens = newest(id, *there);
    if (tokens.access == refused)
        return refreshHere(id);
    m_accounts[id].tokens = tokens;
    if (tokens.expiresAt.isValid() && tokens.expiresAt <= m_core->clock->now())
        return refreshHere(id); // they slept as long as we did
    return Pending<RefreshGate::Token>::ready(gateToken(tokens));
}

// The refresh token may be a new one each time: the new tokens are stored before they are used, so that a crash in
// between cannot lose the only valid one without having the old one still work.
Pending<RefreshGate::Token> AccountBook::refreshHere(const AccountId &id)
{
    const Entry entry = m_accounts.value(id);
    const QPointer<RefreshGate> gate = entry.gate;
    if (entry.tokens.refresh.isEmpty())
        return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::AuthRevoked));
    const Endpoints endpoints = endpointsFromJson(entry.record.endpoints);
    const auto client = m_settings->oauthClient(endpoints, entry.record.sandbox);
    if (!client)
        return Pending<RefreshGate::Token>::failed(client.error());
    return OAuthFlow::refresh(endpoints, *client, entry.tokens, m_core->http, m_core->clock, this)
        .andThen(this, [this, id, gate](const HerokuTokens &tokens) {
            // Logged out, or logged in anew, while Heroku answered: these tokens belong to no one any more.
            if (!gate || m_accounts.value(id).gate != gate)
                return Pending<RefreshGate::Token>::failed(makeError(ErrorCode::Cancelled));
            Entry &now = m_accounts[id];
            now.unkept = Unkept{tokens, now.unkept ? now.unkept->inPlaceOf : now.tokens.access};
            return writeUnkept(id).always(this, [this, id, tokens](const Expected<Done> &kept) {
                if (!kept)
                    qCWarning(lcService) << "renewed tokens could not be stored:" << errorCodeText(kept.error().code);
                if (m_accounts.contains(id))
                    m_accounts[id].tokens = tokens;
                return gateToken(tokens);
            });
        });
}

Pending<Done> AccountBook::letGo(const AccountId &id)
{
    if (!m_accounts.contains(id))
        return Pending<Done>::failed(makeError(ErrorCode::NotFound));
    m_accounts[id].leaving = true;
    return m_core->secrets->remove(tokensKey(id)).always(this, [this, id](const Expected<Done> &gone) {
        if (!gone && m_accounts.contains(id)) {
            m_accounts[id].leaving = false;
            keepAgain(); // what was renewed meanwhile
        }
        return gone;
    });
}

Pending<Done> AccountBook::writeUnkept(const AccountId &id)
{
    if (m_accounts.value(id).leaving)
        return Pending<Done>::ready(Done{});
    const HerokuTokens tokens = m_accounts.value(id).unkept->tokens;
    return m_core->secrets->write(tokensKey(id), tokensToJson(tokens))
        .always(this, [this, id, access = tokens.access](const Expected<Done> &kept) {
            const auto it = m_accounts.find(id);
            if (it == m_accounts.end() || !it->unkept || !(it->unkept->tokens.access == access))
                return kept; // there are newer ones
            if (kept)
                it->unkept.reset();
            else
                keepAgainLater();
            return kept;
        });
}

void AccountBook::keepAgainLater()
{
    m_keepAgain = m_core->clock->after(keepAgainMs, [this] { keepAgain(); });
}

void AccountBook::keepAgain()
{
    m_keepAgain.reset();
    for (auto it = m_accounts.cbegin(); it != m_accounts.cend(); ++it) {
        if (it->unkept)
            keepAgainInTurn(it.key());
    }
}

// Another one of the team may have renewed them once more; or the login is gone. Then ours are the older ones.
void AccountBook::keepAgainInTurn(const AccountId &id)
{
    const WorkUnit turn{WorkKind::refresh, id.text};
    m_core->share->acquire(turn).then(this, [this, id, turn](const Expected<Done> &ours) {
        if (!ours) {
            keepAgainLater();
            return;
        }
        m_core->secrets->read(tokensKey(id))
            .always(this, [this, id](const Expected<Secret> &stored) { return keepInPlaceOf(id, stored); })
            .then(this, [this, turn](const Expected<Done> &) { m_core->share->release(turn); });
    });
}

Pending<Done> AccountBook::keepInPlaceOf(const AccountId &id, const Expected<Secret> &stored)
{
    if (!m_accounts.contains(id) || !m_accounts[id].unkept)
        return Pending<Done>::ready(Done{});
    if (!stored) {
        keepAgainLater();
        return Pending<Done>::failed(stored.error());
    }
    const auto there = tokensFromJson(*stored);
    if (there && there->access == m_accounts[id].unkept->inPlaceOf)
        return writeUnkept(id);
    m_accounts[id].unkept.reset();
    if (there)
        replaceTokens(id, *there);
    return Pending<Done>::ready(Done{});
}

// What lies in the secret store, unless it is still to be replaced by what Heroku has given for it.
HerokuTokens AccountBook::newest(const AccountId &id, const HerokuTokens &stored)
{
    std::optional<Unkept> &unkept = m_accounts[id].unkept;
    if (unkept && unkept->inPlaceOf == stored.access)
        return unkept->tokens;
    unkept.reset();
    return stored;
}

void AccountBook::readTokens(const AccountId &id)
{
    m_core->secrets->read(tokensKey(id)).then(this, [this, id](const Expected<Secret> &stored) {
        const auto tokens = stored ? tokensFromJson(*stored) : Expected<HerokuTokens>(fail(stored.error()));
        if (tokens && m_accounts.contains(id))
            replaceTokens(id, newest(id, *tokens));
    });
}

void AccountBook::replaceTokens(const AccountId &id, const HerokuTokens &tokens)
{
    Entry &entry = m_accounts[id];
    if (entry.api && entry.tokens.access == tokens.access)
        return;
    if (!entry.api) {
        if (entry.record.state == stateReady)
            use(id, tokens);
        return;
    }
    entry.tokens = tokens;
    entry.gate->setToken(gateToken(tokens));
}

} // namespace bowline

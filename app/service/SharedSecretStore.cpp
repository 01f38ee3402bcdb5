// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/SharedSecretStore.h"

#include "credentials/Sealer.h"
#include "credentials/SystemCredentials.h"

namespace bowline {

namespace {

QByteArray context(const QString &name)
{
    return "secret/" + name.toUtf8();
}

/// The keys as they are now, for one transaction on the journal's thread.
class Ring
{
public:
    static Expected<Ring> load()
    {
        const auto keys = systemCredentials::sharedKeys();
        if (!keys)
            return fail(keys.error());
        if (keys->isEmpty())
            return fail(ErrorCode::KeychainMissing,
                        QStringLiteral("a team's service needs bowline-key or BOWLINE_KEY_FILE"));
        Ring ring;
        for (const Secret &key : *keys) {
            auto sealer = Sealer::fromMasterKey(key);
            if (!sealer)
                return fail(sealer.error());
            ring.m_sealers.append(*sealer);
        }
        return ring;
    }

    QByteArray seal(const QString &name, const Secret &value) const
    {
        return m_sealers.first().seal(value, context(name));
    }

    /// `old`: set if another key than the first was needed.
    Expected<Secret> open(const QString &name, const QByteArray &sealed, bool *old = nullptr) const
    {
        if (sealed.isEmpty())
            return Secret();
        for (const Sealer &sealer : m_sealers) {
            if (auto value = sealer.open(sealed, context(name))) {
                if (old)
                    *old = &sealer != &m_sealers.first();
                return *value;
            }
        }
        return fail(ErrorCode::KeychainRefused, QStringLiteral("%1 does not open with the shared key").arg(name));
    }

private:
    QList<Sealer> m_sealers;
};

Expected<Done> sealAnew(Repositories &r, const Ring &ring)
{
    const auto names = r.secrets().names();
    if (!names)
        return fail(names.error());
    for (const QString &name : *names) {
        const auto sealed = r.secrets().sealed(name);
        bool old = false;
        const auto value = sealed ? ring.open(name, *sealed, &old) : Expected<Secret>(fail(sealed.error()));
        if (!value)
            return fail(value.error());
        if (!old)
            continue;
        if (const auto saved = r.secrets().store(name, ring.seal(name, *value)); !saved)
            return saved;
    }
    return Done{};
}

Expected<Secret> readWith(Repositories &r, const Ring &ring, const QString &name)
{
    const auto sealed = r.secrets().sealed(name);
    return sealed ? ring.open(name, *sealed) : Expected<Secret>(fail(sealed.error()));
}

} // namespace

SharedSecretStore::SharedSecretStore(Journal *journal, QObject *parent)
    : SecretStore(parent)
    , m_journal(journal)
{
}

Pending<SecretStoreState> SharedSecretStore::probe()
{
    return unlock().andThen(this, [](const Done &) { return SecretStoreState::Ready; });
}

Pending<Done> SharedSecretStore::unlock()
{
    return m_journal->run(
        [](Repositories &r) { return Ring::load().and_then([&r](const Ring &ring) { return sealAnew(r, ring); }); });
}

Pending<Secret> SharedSecretStore::read(const QString &key)
{
    return m_journal->run([key](Repositories &r) {
        return Ring::load().and_then([&](const Ring &ring) { return readWith(r, ring, key); });
    });
}

Pending<Done> SharedSecretStore::write(const QString &key, const Secret &value)
{
    if (value.isEmpty())
        return remove(key);
    return m_journal->run([key, value](Repositories &r) {
        return Ring::load().and_then([&](const Ring &ring) { return r.secrets().store(key, ring.seal(key, value)); });
    });
}

Pending<Done> SharedSecretStore::remove(const QString &key)
{
    return m_journal->run([key](Repositories &r) { return r.secrets().remove(key); });
}

// In one transaction: of two replicas that start at the same moment one makes it, and the other is sent back and reads
// it.
Pending<Secret> SharedSecretStore::readOrMake(const QString &key, const Secret &fresh)
{
    return m_journal->run([key, fresh](Repositories &r) -> Expected<Secret> {
        const auto ring = Ring::load();
        if (!ring)
            return fail(ring.error());
        const auto there = readWith(r, *ring, key);
        if (!there || !there->isEmpty())
            return there;
        if (const auto saved = r.secrets().store(key, ring->seal(key, fresh)); !saved)
            return fail(saved.error());
        return fresh;
    });
}

} // namespace bowline

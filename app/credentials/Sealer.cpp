// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/Sealer.h"

#include "credentials/Aead.h"

#include <QMessageAuthenticationCode>

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

namespace bowline {

namespace {

constexpr char version = 1;

/// HKDF-SHA256 without salt: the master key is random already. Empty if the library fails.
Secret derive(const Secret &masterKey, QByteArray purpose)
{
    EVP_KDF *kdf = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf);
    EVP_KDF_free(kdf);
    QByteArray key(Sealer::keyBytes, Qt::Uninitialized);
    QByteArray digest("SHA256");
    QByteArray input = masterKey.reveal();
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, input.data(), static_cast<size_t>(input.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, purpose.data(), static_cast<size_t>(purpose.size())),
        OSSL_PARAM_construct_end(),
    };
    const bool done = context && EVP_KDF_derive(context, reinterpret_cast<unsigned char *>(key.data()),
                                                static_cast<size_t>(key.size()), parameters) > 0;
    EVP_KDF_CTX_free(context);
    wipe(input);
    return done ? Secret(std::move(key)) : Secret();
}

/// The version byte is authenticated along with the context, so a value cannot be passed off as an older
/// form.
QByteArray authenticated(const QByteArray &context)
{
    return QByteArray(1, version) + context;
}

} // namespace

Expected<Sealer> Sealer::fromMasterKey(const Secret &masterKey)
{
    if (masterKey.size() != keyBytes)
        return fail(ErrorCode::SealBroken, QStringLiteral("the master key has %1 bytes").arg(masterKey.size()));
    Sealer sealer;
    sealer.m_sealKey = derive(masterKey, "bowline seal 1");
    sealer.m_fingerprintKey = derive(masterKey, "bowline fingerprint 1");
    if (sealer.m_sealKey.isEmpty() || sealer.m_fingerprintKey.isEmpty())
        return fail(ErrorCode::SealBroken, QStringLiteral("HKDF failed"));
    return sealer;
}

Secret Sealer::newMasterKey(Random &random)
{
    return Secret(random.bytes(keyBytes));
}

QByteArray Sealer::seal(const Secret &value, const QByteArray &context) const
{
    return QByteArray(1, version) + aead::seal(m_sealKey, value, authenticated(context));
}

Expected<Secret> Sealer::open(const QByteArray &sealed, const QByteArray &context) const
{
    if (sealed.isEmpty() || sealed.at(0) != version)
        return fail(ErrorCode::SealBroken, QStringLiteral("unknown form of a sealed value"));
    const auto value = aead::open(m_sealKey, sealed.mid(1), authenticated(context));
    if (!value)
        return fail(ErrorCode::SealBroken, QStringLiteral("a sealed value is not authentic"));
    return *value;
}

QString Sealer::fingerprint(const Secret &value) const
{
    const QByteArray mac =
        QMessageAuthenticationCode::hash(value.reveal(), m_fingerprintKey.reveal(), QCryptographicHash::Sha256);
    return QString::fromLatin1(mac.toHex().left(32));
}

} // namespace bowline

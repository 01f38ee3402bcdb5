// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heroku/WebhookSignature.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>

namespace bowline {

namespace {

constexpr size_t digestBytes = 32;
constexpr qsizetype headerChars = 44; // base64 of 32 bytes, padded

using Digest = std::array<unsigned char, digestBytes>;

} // namespace

// OpenSSL looks algorithms up by name, which costs more than hashing a kilobyte: done once, and the key stays in place.
class WebhookSignature::Keyed
{
public:
    explicit Keyed(const QByteArray &key)
    {
        const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr),
                                                                    &EVP_MAC_free);
        m_context.reset(EVP_MAC_CTX_new(mac.get()));
        char name[] = "SHA256";
        const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                         OSSL_PARAM_construct_end()};
        if (EVP_MAC_init(m_context.get(), reinterpret_cast<const unsigned char *>(key.constData()),
                         static_cast<size_t>(key.size()), parameters) != 1)
            m_context.reset();
    }

    bool digest(const QByteArray &body, Digest &out) const
    {
        size_t size = 0;
        return m_context && EVP_MAC_init(m_context.get(), nullptr, 0, nullptr) == 1 &&
               EVP_MAC_update(m_context.get(), reinterpret_cast<const unsigned char *>(body.constData()),
                              static_cast<size_t>(body.size())) == 1 &&
               EVP_MAC_final(m_context.get(), out.data(), &size, out.size()) == 1 && size == out.size();
    }

private:
    std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> m_context{nullptr, &EVP_MAC_CTX_free};
};

WebhookSignature::WebhookSignature(const Secret &secret)
    : m_keyed(secret.isEmpty() ? nullptr : std::make_shared<const Keyed>(secret.reveal()))
{
}

bool WebhookSignature::matches(const QByteArray &body, const QByteArray &header) const
{
    Digest digest;
    if (!m_keyed || header.size() != headerChars || !m_keyed->digest(body, digest))
        return false;
    const auto given = QByteArray::fromBase64Encoding(header, QByteArray::AbortOnBase64DecodingErrors);
    return given && static_cast<size_t>(given.decoded.size()) == digest.size() &&
           CRYPTO_memcmp(given.decoded.constData(), digest.data(), digest.size()) == 0;
}

QByteArray WebhookSignature::sign(const QByteArray &body) const
{
    Digest digest;
    if (!m_keyed || !m_keyed->digest(body, digest))
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest.data()), digestBytes).toBase64();
}

} // namespace bowline

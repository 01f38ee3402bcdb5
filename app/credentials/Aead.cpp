// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/Aead.h"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <limits>

namespace bowline::aead {

namespace {

struct ContextDeleter
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, ContextDeleter>;

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

unsigned char *bytes(QByteArray &data)
{
    return reinterpret_cast<unsigned char *>(data.data());
}

bool fits(qsizetype size)
{
    return size <= std::numeric_limits<int>::max() - 64;
}

void require(bool done)
{
    if (!done)
        qFatal("The crypto library failed: out of memory or without randomness");
}

} // namespace

QByteArray randomBytes(qsizetype count)
{
    QByteArray random(count, Qt::Uninitialized);
    require(RAND_bytes(bytes(random), static_cast<int>(count)) == 1);
    return random;
}

QByteArray seal(const Secret &key, const Secret &value, const QByteArray &authenticated)
{
    const QByteArray &plain = value.reveal();
    require(key.size() == keyBytes && fits(plain.size()) && fits(authenticated.size()));
    const QByteArray nonce = randomBytes(nonceBytes);
    QByteArray cipher(plain.size(), Qt::Uninitialized);
    QByteArray tag(tagBytes, Qt::Uninitialized);
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    EVP_CIPHER_CTX *c = context.get();
    require(c && EVP_EncryptInit_ex(c, EVP_aes_256_gcm(), nullptr, bytes(key.reveal()), bytes(nonce)) == 1);
    require(EVP_EncryptUpdate(c, nullptr, &written, bytes(authenticated), static_cast<int>(authenticated.size())) == 1);
    require(EVP_EncryptUpdate(c, bytes(cipher), &written, bytes(plain), static_cast<int>(plain.size())) == 1);
    require(EVP_EncryptFinal_ex(c, bytes(cipher) + written, &written) == 1);
    require(EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_GET_TAG, tagBytes, tag.data()) == 1);
    return nonce + cipher + tag;
}

std::optional<Secret> open(const Secret &key, const QByteArray &sealed, const QByteArray &authenticated)
{
    const qsizetype size = sealed.size() - nonceBytes - tagBytes;
    if (key.size() != keyBytes || size < 0 || !fits(sealed.size()) || !fits(authenticated.size()))
        return std::nullopt;
    QByteArray plain(size, Qt::Uninitialized);
    QByteArray tag = sealed.right(tagBytes);
    const Context context(EVP_CIPHER_CTX_new());
    EVP_CIPHER_CTX *c = context.get();
    int written = 0;
    const bool genuine =
        c && EVP_DecryptInit_ex(c, EVP_aes_256_gcm(), nullptr, bytes(key.reveal()), bytes(sealed)) == 1 &&
        EVP_DecryptUpdate(c, nullptr, &written, bytes(authenticated), static_cast<int>(authenticated.size())) == 1 &&
        EVP_DecryptUpdate(c, bytes(plain), &written, bytes(sealed) + nonceBytes, static_cast<int>(size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(c, EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(c, bytes(plain) + written, &written) == 1;
    if (!genuine) {
        wipe(plain);
        return std::nullopt;
    }
    return Secret(std::move(plain));
}

} // namespace bowline::aead

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/SecretFile.h"

#include "credentials/Aead.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <openssl/evp.h>

namespace bowline {

namespace {

// 128 * n * r bytes of memory and about 0.3 s: what a desktop can spend once per login.
constexpr quint64 defaultN = 1 << 17;
constexpr quint64 defaultR = 8;
constexpr quint64 defaultP = 1;
// A file that asks for more than this is not ours: it would take the computer's memory away.
constexpr quint64 largestN = 1 << 20;
constexpr quint64 largestR = 16;
constexpr quint64 largestP = 4;
constexpr qint64 largestFile = 64 * 1024 * 1024;
constexpr qsizetype saltBytes = 16;

const QString headerField = QStringLiteral("parameters");
const QString sealedField = QStringLiteral("sealed");

Unexpected damaged(const QString &detail)
{
    return bowline::fail(makeError(ErrorCode::KeychainRefused, Phrase("secret_file.damaged"), detail));
}

Unexpected unwritable(const QString &detail)
{
    return bowline::fail(makeError(ErrorCode::KeychainRefused, Phrase("secret_file.unwritable"), detail));
}

QByteArray newHeader()
{
    const QJsonObject parameters{
        {QStringLiteral("format"), 1},
        {QStringLiteral("kdf"), QStringLiteral("scrypt")},
        {QStringLiteral("n"), static_cast<qint64>(defaultN)},
        {QStringLiteral("r"), static_cast<qint64>(defaultR)},
        {QStringLiteral("p"), static_cast<qint64>(defaultP)},
        {QStringLiteral("salt"), QString::fromLatin1(aead::randomBytes(saltBytes).toBase64())},
    };
    return QJsonDocument(parameters).toJson(QJsonDocument::Compact);
}

Expected<Secret> deriveKey(const Secret &passphrase, const QByteArray &header)
{
    const QJsonObject parameters = QJsonDocument::fromJson(header).object();
    const auto number = [&](const char *name) {
        return static_cast<quint64>(qMax(0, parameters.value(QLatin1String(name)).toInt()));
    };
    const quint64 n = number("n");
    const quint64 r = number("r");
    const quint64 p = number("p");
    const auto salt = QByteArray::fromBase64(parameters.value(QLatin1String("salt")).toString().toLatin1());
    if (parameters.value(QLatin1String("format")).toInt() != 1 ||
        parameters.value(QLatin1String("kdf")).toString() != QLatin1String("scrypt") || n > largestN || r > largestR ||
        p > largestP || salt.size() < saltBytes)
        return damaged(QStringLiteral("unknown key parameters"));
    QByteArray key(aead::keyBytes, Qt::Uninitialized);
    const QByteArray &phrase = passphrase.reveal();
    const quint64 memory = 128 * r * (n + p) + 1024 * 1024;
    const bool done =
        EVP_PBE_scrypt(phrase.constData(), static_cast<size_t>(phrase.size()),
                       reinterpret_cast<const unsigned char *>(salt.constData()), static_cast<size_t>(salt.size()), n,
                       r, p, memory, reinterpret_cast<unsigned char *>(key.data()),
                       static_cast<size_t>(key.size())) == 1;
    if (!done)
        return damaged(QStringLiteral("scrypt refused its parameters"));
    return Secret(std::move(key));
}

} // namespace

struct SecretFile::Sealed
{
    QByteArray header;
    QByteArray entries;
};

SecretFile::SecretFile(QString path)
    : m_path(std::move(path))
{
}

Expected<SecretFile::Sealed> SecretFile::load() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return bowline::fail(ErrorCode::KeychainRefused, file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.read(largestFile)).object();
    const Sealed sealed{QJsonDocument(json.value(headerField).toObject()).toJson(QJsonDocument::Compact),
                        QByteArray::fromBase64(json.value(sealedField).toString().toLatin1())};
    if (!json.value(headerField).isObject() || sealed.entries.isEmpty())
        return damaged(QStringLiteral("not one of our files"));
    return sealed;
}

Expected<Done> SecretFile::open(const Secret &passphrase)
{
    if (passphrase.isEmpty())
        return bowline::fail(ErrorCode::KeychainPassphrase);
    const bool exists = QFileInfo::exists(m_path);
    const Expected<Sealed> sealed = exists ? load() : Sealed{newHeader(), {}};
    if (!sealed)
        return tl::unexpected(sealed.error());
    const Expected<Secret> key = deriveKey(passphrase, sealed->header);
    if (!key)
        return tl::unexpected(key.error());
    if (exists && !aead::open(*key, sealed->entries, sealed->header))
        return bowline::fail(ErrorCode::KeychainPassphrase);
    m_header = sealed->header;
    m_key = *key;
    if (exists)
        return Done{};
    const Expected<Done> created = save({});
    if (!created)
        m_key = {};
    return created;
}

Expected<SecretFile::Entries> SecretFile::entries() const
{
    if (!isOpen())
        return bowline::fail(ErrorCode::KeychainLocked);
    if (!QFileInfo::exists(m_path))
        return Entries{};
    const Expected<Sealed> sealed = load();
    if (!sealed)
        return tl::unexpected(sealed.error());
    const auto plain = aead::open(m_key, sealed->entries, sealed->header);
    if (!plain || sealed->header != m_header)
        return bowline::fail(ErrorCode::KeychainPassphrase);
    Entries entries;
    const QJsonObject json = QJsonDocument::fromJson(plain->reveal()).object();
    for (auto it = json.begin(); it != json.end(); ++it)
        entries.insert(it.key(), Secret(QByteArray::fromBase64(it.value().toString().toLatin1())));
    return entries;
}

Expected<Done> SecretFile::save(const Entries &entries) const
{
    QJsonObject plain;
    for (auto it = entries.begin(); it != entries.end(); ++it)
        plain.insert(it.key(), QString::fromLatin1(it.value().reveal().toBase64()));
    const Secret value(QJsonDocument(plain).toJson(QJsonDocument::Compact));
    const QJsonObject json{
        {headerField, QJsonDocument::fromJson(m_header).object()},
        {sealedField, QString::fromLatin1(aead::seal(m_key, value, m_header).toBase64())},
    };
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return unwritable(file.errorString());
    return Done{};
}

Expected<Secret> SecretFile::read(const QString &key) const
{
    const Expected<Entries> all = entries();
    if (!all)
        return tl::unexpected(all.error());
    return all->value(key);
}

Expected<Done> SecretFile::write(const QString &key, const Secret &value)
{
    if (value.isEmpty())
        return remove(key);
    Expected<Entries> all = entries();
    if (!all)
        return tl::unexpected(all.error());
    all->insert(key, value);
    return save(*all);
}

Expected<Done> SecretFile::remove(const QString &key)
{
    Expected<Entries> all = entries();
    if (!all)
        return tl::unexpected(all.error());
    if (all->remove(key) == 0)
        return Done{};
    return save(*all);
}

} // namespace bowline

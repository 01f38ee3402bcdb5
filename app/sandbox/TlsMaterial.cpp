// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/TlsMaterial.h"

#include <QFile>

#include <memory>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace bowline::sandbox {

namespace {

template <auto F>
struct Free
{
    template <class T>
    void operator()(T *object) const
    {
        F(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using Bio = std::unique_ptr<BIO, Free<BIO_free_all>>;

constexpr long tenYears = 10L * 365 * 24 * 3600;

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

Certificate blank(const char *commonName, EVP_PKEY *key)
{
    Certificate certificate(X509_new());
    std::uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), tenYears);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    return certificate;
}

Certificate authority(EVP_PKEY *key)
{
    Certificate ca = blank("Bowline sandbox authority", key);
    X509_set_issuer_name(ca.get(), X509_get_subject_name(ca.get()));
    const bool ok = addExtension(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE") &&
                    addExtension(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign") &&
                    addExtension(ca.get(), ca.get(), NID_subject_key_identifier, "hash") &&
                    X509_sign(ca.get(), key, EVP_sha256()) > 0;
    return ok ? std::move(ca) : nullptr;
}

Certificate serverCertificate(EVP_PKEY *key, X509 *ca, EVP_PKEY *caKey)
{
    Certificate server = blank("localhost", key);
    X509_set_issuer_name(server.get(), X509_get_subject_name(ca));
    const bool ok = addExtension(server.get(), ca, NID_basic_constraints, "critical,CA:FALSE") &&
                    addExtension(server.get(), ca, NID_ext_key_usage, "serverAuth") &&
                    addExtension(server.get(), ca, NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&
                    X509_sign(server.get(), caKey, EVP_sha256()) > 0;
    return ok ? std::move(server) : nullptr;
}

bool writeFile(const QString &path, BIO *content, QFile::Permissions permissions)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(content, &data);
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.setPermissions(permissions) &&
           file.write(data, size) == size;
}

bool writeCertificate(const QString &path, X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(bio.get(), certificate) == 1 &&
           writeFile(path, bio.get(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

bool writeKey(const QString &path, EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
           writeFile(path, bio.get(), QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Expected<Done> TlsMaterial::ensure(const QString &folder)
{
    const QString caFile = folder + QStringLiteral("/ca.crt");
    const QString certificateFile = folder + QStringLiteral("/server.crt");
    const QString keyFile = folder + QStringLiteral("/server.key");
    if (QFile::exists(caFile) && QFile::exists(certificateFile) && QFile::exists(keyFile))
        return Done{};
    const Key caKey(EVP_EC_gen("P-256"));
    const Key key(EVP_EC_gen("P-256"));
    if (!caKey || !key)
        return fail(ErrorCode::SandboxFailed, QStringLiteral("no key could be made for the database's certificate"));
    const Certificate ca = authority(caKey.get());
    const Certificate server = ca ? serverCertificate(key.get(), ca.get(), caKey.get()) : nullptr;
    if (!server)
        return fail(ErrorCode::SandboxFailed, QStringLiteral("no certificate could be made for the database"));
    if (!writeKey(keyFile, key.get()) || !writeCertificate(certificateFile, server.get()) ||
        !writeCertificate(caFile, ca.get()))
        return fail(ErrorCode::SandboxFailed, QStringLiteral("cannot write the certificate into ") + folder);
    return Done{};
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/Consumer.h"
#include "core/rendering/UrlText.h"

namespace bowline {

/// What a consumer does about TLS with a URL. Heroku takes encrypted connections only, and its certificates
/// are self-signed.
enum class TlsConduct {
    Unknown,         ///< nothing is known of this consumer
    Encrypts,        ///< without verifying: connects
    MayGoPlain,      ///< encrypts where the server offers it, and otherwise sends all in clear: connects
    Verifies,        ///< Heroku's certificates cannot be verified: does not connect
    VerifiesOrPlain, ///< encrypts only what it can verify, and otherwise goes in clear: does not connect
    NeverEncrypts,   ///< Heroku takes nothing in clear: does not connect
    Refuses,         ///< the parameters are none for this consumer: does not connect anywhere
};

/// What the parameters of a URL mean to a consumer. Only parameters about TLS are looked at: sslmode, ssl,
/// requiressl, uselibpqcompat, sslaccept, sslrootcert. Each rule names its source beside it.
class ConsumerTls
{
public:
    ConsumerTls(Consumer consumer, const UrlText &url);

    TlsConduct conduct() const { return m_conduct; }
    /// Whether it gets into a database of Heroku, as far as TLS goes. With Unknown nobody can say.
    bool connects() const;
    /// What the URL says about TLS, as it stands there: "sslmode=require&ssl=0"; empty where it says nothing.
    QString wish() const { return m_wish; }

    /// One sentence for people: what this consumer will do.
    Phrase sentence() const;
    /// The parameter that makes this consumer encrypt without verifying: "sslmode=no-verify". Empty for a
    /// consumer of which nothing is known.
    static QByteArray remedy(Consumer consumer);
    /// One sentence that names it; empty where the consumer connects, or nothing helps.
    Phrase remedySentence() const;

    /// Edits the URL until this consumer encrypts. A wish to verify that it understands stays. Each parameter
    /// is changed where it stands; one that keeps the consumer from connecting goes. For Other see
    /// TlsWish::require().
    static void require(Consumer consumer, UrlText &url);
    static bool isTlsParameter(const QByteArray &name);

private:
    Consumer m_consumer;
    TlsConduct m_conduct;
    QString m_wish;
};

} // namespace bowline

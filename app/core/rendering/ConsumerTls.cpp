// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/ConsumerTls.h"

#include "core/rendering/TlsWish.h"

#include <algorithm>
#include <initializer_list>

namespace bowline {

namespace {

using TlsValue = std::optional<QByteArray>;

struct TlsModeWord
{
    const char *word;
    TlsConduct conduct;
};
using TlsModeWords = std::initializer_list<TlsModeWord>;

/// What each word of sslmode means as libpq's documentation has it.
const TlsModeWords libpqWords{{"disable", TlsConduct::NeverEncrypts}, {"allow", TlsConduct::MayGoPlain},
                              {"prefer", TlsConduct::MayGoPlain},     {"require", TlsConduct::Encrypts},
                              {"verify-ca", TlsConduct::Verifies},    {"verify-full", TlsConduct::Verifies}};

TlsConduct tlsMeaning(const TlsModeWords &words, const QByteArray &word, TlsConduct others = TlsConduct::Refuses)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&word](const TlsModeWord &one) { return word == one.word; });
    return found == words.end() ? others : found->conduct;
}

/// What a URL says about TLS, for the rules below.
class TlsWishes
{
public:
    explicit TlsWishes(const UrlText &url)
        : m_all(url.parameters())
    {
    }
    TlsValue last(const QByteArray &name) const
    {
        TlsValue result;
        for (const UrlText::Parameter &one : m_all) {
            if (one.name == name)
                result = one.value;
        }
        return result;
    }
    TlsValue first(const QByteArray &name) const
    {
        const auto found = std::find_if(m_all.cbegin(), m_all.cend(),
                                        [&name](const UrlText::Parameter &one) { return one.name == name; });
        return found == m_all.cend() ? TlsValue() : TlsValue(found->value);
    }
    bool has(const QByteArray &name) const { return last(name).has_value(); }
    bool says(const QByteArray &name) const { return !last(name).value_or(QByteArray()).isEmpty(); }
    const QList<UrlText::Parameter> &all() const { return m_all; }

private:
    QList<UrlText::Parameter> m_all;
};

/// With a root certificate at hand, require means verify-ca (documentation of libpq; lib/pq, pgx and asyncpg
/// follow it).
TlsConduct withRoot(TlsConduct conduct, const TlsWishes &wishes)
{
    return conduct == TlsConduct::Encrypts && wishes.says("sslrootcert") ? TlsConduct::Verifies : conduct;
}

// Tried with libpq 15: a root certificate counts for prefer and allow too. ssl=true and requiressl are other
// names for sslmode, and the last of the three counts; any other value of ssl, and uselibpqcompat, is an
// "invalid URI query parameter".
TlsConduct libpqConduct(const TlsWishes &wishes)
{
    QByteArray mode = "prefer";
    for (const UrlText::Parameter &one : wishes.all()) {
        if (one.name == "sslmode")
            mode = one.value;
        else if (one.name == "requiressl")
            mode = one.value.startsWith('1') ? "require" : "prefer";
        else if (one.name == "ssl" && one.value == "true")
            mode = "require";
        else if (one.name == "ssl" || one.name == "uselibpqcompat" || one.name == "sslaccept")
            return TlsConduct::Refuses;
    }
    const TlsConduct conduct = tlsMeaning(libpqWords, mode);
    if (conduct == TlsConduct::MayGoPlain && wishes.says("sslrootcert"))
        return TlsConduct::VerifiesOrPlain;
    return withRoot(conduct, wishes);
}

// Tried with node-postgres 8.23 (uselibpqcompat of pg-connection-string 2).
TlsConduct nodeCompatConduct(const TlsWishes &wishes, const QByteArray &mode)
{
    if (mode == "verify-ca" && !wishes.says("sslrootcert"))
        return TlsConduct::Refuses;
    if (mode == "require")
        return withRoot(TlsConduct::Encrypts, wishes);
    return tlsMeaning({{"disable", TlsConduct::NeverEncrypts}, {"prefer", TlsConduct::Encrypts}}, mode,
                      TlsConduct::Verifies);
}

// Tried with node-postgres 8.23: no wish is no TLS; each word of sslmode but disable and no-verify verifies,
// known or not; ssl counts only without sslmode, and words that it does not know end in a TypeError.
TlsConduct nodeConduct(const TlsWishes &wishes)
{
    const QByteArray mode = wishes.last("sslmode").value_or(QByteArray());
    if (wishes.last("uselibpqcompat") == "true" && !mode.isEmpty())
        return nodeCompatConduct(wishes, mode);
    if (!mode.isEmpty())
        return tlsMeaning({{"disable", TlsConduct::NeverEncrypts}, {"no-verify", TlsConduct::Encrypts}}, mode,
                          TlsConduct::Verifies);
    if (wishes.says("sslrootcert"))
        return TlsConduct::Verifies;
    return tlsMeaning({{"", TlsConduct::NeverEncrypts},
                       {"0", TlsConduct::NeverEncrypts},
                       {"true", TlsConduct::Verifies},
                       {"1", TlsConduct::Verifies},
                       {"no-verify", TlsConduct::Encrypts}},
                      wishes.last("ssl").value_or(QByteArray()));
}

// Tried with pgjdbc 42.5: sslmode in any case of letters; without it ssl, of which only true and nothing
// count.
TlsConduct jdbcConduct(const TlsWishes &wishes)
{
    if (const TlsValue mode = wishes.last("sslmode"))
        return tlsMeaning(libpqWords, mode->toLower());
    const QByteArray ssl = wishes.last("ssl").value_or("false").toLower();
    return ssl == "true" || ssl.isEmpty() ? TlsConduct::Verifies : TlsConduct::MayGoPlain;
}

// https://www.npgsql.org/doc/security.html and the notes of releases 6 and 8, not tried: the words of sslmode
// as in libpq, Prefer without one. AdoText writes Trust Server Certificate beside Require, for 6 and 7.
TlsConduct npgsqlConduct(const TlsWishes &wishes)
{
    return tlsMeaning(libpqWords, wishes.last("sslmode").value_or("prefer").toLower());
}

/// Go's libraries and asyncpg send what they do not know to the server, which refuses it.
bool sendsToServer(const TlsWishes &wishes, std::initializer_list<const char *> names, bool evenEmpty)
{
    return std::any_of(names.begin(), names.end(), [&](const char *name) {
        return evenEmpty ? wishes.has(name) : !wishes.first(name).value_or(QByteArray()).isEmpty();
    });
}

// Tried with lib/pq 1.10: require without a wish; the first of several counts; no allow and no prefer.
TlsConduct goPqConduct(const TlsWishes &wishes)
{
    if (sendsToServer(wishes, {"ssl", "requiressl", "uselibpqcompat", "sslaccept"}, false))
        return TlsConduct::Refuses;
    const QByteArray mode = wishes.first("sslmode").value_or(QByteArray());
    return withRoot(tlsMeaning({{"", TlsConduct::Encrypts},
                                {"disable", TlsConduct::NeverEncrypts},
                                {"require", TlsConduct::Encrypts},
                                {"verify-ca", TlsConduct::Verifies},
                                {"verify-full", TlsConduct::Verifies}},
                               mode),
                    wishes);
}

// Tried with pgx 4.15: the words of libpq; the first of several counts. Refused in clear, allow does not try
// TLS.
TlsConduct goPgxConduct(const TlsWishes &wishes)
{
    if (sendsToServer(wishes, {"ssl", "requiressl", "uselibpqcompat", "sslaccept"}, true))
        return TlsConduct::Refuses;
    const QByteArray mode = wishes.first("sslmode").value_or(QByteArray());
    if (mode.isEmpty() || mode == "allow")
        return mode.isEmpty() ? TlsConduct::MayGoPlain : TlsConduct::NeverEncrypts;
    return withRoot(tlsMeaning(libpqWords, mode), wishes);
}

// Tried with asyncpg 0.27: the words of libpq, and what is empty does not count.
TlsConduct asyncpgConduct(const TlsWishes &wishes)
{
    if (sendsToServer(wishes, {"ssl", "requiressl", "uselibpqcompat", "sslaccept"}, false))
        return TlsConduct::Refuses;
    const QByteArray mode = wishes.last("sslmode").value_or(QByteArray());
    return mode.isEmpty() ? TlsConduct::MayGoPlain : withRoot(tlsMeaning(libpqWords, mode), wishes);
}

// https://www.prisma.io/docs/orm/overview/databases/postgresql, not tried: prefer without sslmode, and for
// words that it does not know; certificates are accepted as they are unless sslaccept=strict.
TlsConduct prismaConduct(const TlsWishes &wishes)
{
    const TlsConduct conduct = tlsMeaning({{"disable", TlsConduct::NeverEncrypts}, {"require", TlsConduct::Encrypts}},
                                          wishes.last("sslmode").value_or("prefer"), TlsConduct::MayGoPlain);
    const bool strict = wishes.last("sslaccept") == "strict" && conduct != TlsConduct::NeverEncrypts;
    return strict ? TlsConduct::Verifies : conduct;
}

// https://hexdocs.pm/ecto/Ecto.Repo.html#module-urls and https://hexdocs.pm/postgrex (0.18 and newer), not
// tried: of the query only ssl=true is a wish for TLS, and then no certificate is verified.
TlsConduct ectoConduct(const TlsWishes &wishes)
{
    return wishes.last("ssl") == "true" ? TlsConduct::Encrypts : TlsConduct::NeverEncrypts;
}

struct TlsRules
{
    Consumer consumer;
    TlsConduct (*conduct)(const TlsWishes &);
    const char *parameter; ///< with its value: encrypts without verifying
    const char *value;
};

constexpr TlsRules tlsRules[] = {
    {Consumer::Libpq, libpqConduct, "sslmode", "require"},
    {Consumer::NodePostgres, nodeConduct, "sslmode", "no-verify"},
    {Consumer::Jdbc, jdbcConduct, "sslmode", "require"},
    {Consumer::Npgsql, npgsqlConduct, "sslmode", "require"},
    {Consumer::GoPq, goPqConduct, "sslmode", "require"},
    {Consumer::GoPgx, goPgxConduct, "sslmode", "require"},
    {Consumer::Asyncpg, asyncpgConduct, "sslmode", "require"},
    {Consumer::Prisma, prismaConduct, "sslmode", "require"},
    {Consumer::Ecto, ectoConduct, "ssl", "true"},
};

const TlsRules *rulesOf(Consumer consumer)
{
    const auto found = std::find_if(std::begin(tlsRules), std::end(tlsRules),
                                    [consumer](const TlsRules &one) { return one.consumer == consumer; });
    return found == std::end(tlsRules) ? nullptr : found;
}

bool asksToVerify(const TlsWishes &wishes)
{
    return wishes.says("sslrootcert") || wishes.last("sslaccept") == "strict" ||
           wishes.last("sslmode").value_or(QByteArray()).toLower().startsWith("verify-");
}

bool isEnough(const TlsRules &rules, const UrlText &url)
{
    const TlsWishes wishes(url);
    const TlsConduct conduct = rules.conduct(wishes);
    return conduct == TlsConduct::Encrypts || (conduct == TlsConduct::Verifies && asksToVerify(wishes));
}

/// What can keep a consumer from connecting at all, or outvote the parameter that helps.
void removeOtherWords(const TlsRules &rules, UrlText &url)
{
    url.removeParameters([&rules](const UrlText::Parameter &one) {
        const bool isWord = ConsumerTls::isTlsParameter(one.name) && one.name != "sslmode" && one.name != "sslrootcert";
        return isWord && one.name != rules.parameter;
    });
}

} // namespace

ConsumerTls::ConsumerTls(Consumer consumer, const UrlText &url)
    : m_consumer(consumer)
{
    const TlsRules *rules = rulesOf(consumer);
    m_conduct = rules ? rules->conduct(TlsWishes(url)) : TlsConduct::Unknown;
    QStringList wishes;
    for (const UrlText::Parameter &one : url.parameters()) {
        if (isTlsParameter(one.name))
            wishes.append(QString::fromUtf8(one.hasEquals ? one.name + '=' + one.value : one.name));
    }
    m_wish = wishes.join(QLatin1Char('&'));
}

bool ConsumerTls::isTlsParameter(const QByteArray &name)
{
    return name == "sslmode" || name == "ssl" || name == "requiressl" || name == "uselibpqcompat" ||
           name == "sslaccept" || name == "sslrootcert";
}

bool ConsumerTls::connects() const
{
    return m_conduct == TlsConduct::Encrypts || m_conduct == TlsConduct::MayGoPlain;
}

Phrase ConsumerTls::sentence() const
{
    const QString who = consumerName(m_consumer);
    switch (m_conduct) {
    case TlsConduct::Encrypts:
        return Phrase("tls.encrypts_unverified").arg(who);
    case TlsConduct::MayGoPlain:
        return Phrase("tls.may_go_plain").arg(who);
    case TlsConduct::Verifies:
        return Phrase("tls.verifies").arg(who);
    case TlsConduct::VerifiesOrPlain:
        return Phrase("tls.verifies_or_goes_plain").arg(who);
    case TlsConduct::NeverEncrypts:
        return Phrase("tls.never").arg(who);
    case TlsConduct::Refuses:
        return Phrase("tls.refuses").arg(who, m_wish);
    case TlsConduct::Unknown:
        break;
    }
    return Phrase("tls.unknown");
}

QByteArray ConsumerTls::remedy(Consumer consumer)
{
    const TlsRules *rules = rulesOf(consumer);
    return rules ? QByteArray(rules->parameter) + '=' + rules->value : QByteArray();
}

Phrase ConsumerTls::remedySentence() const
{
    const QByteArray helps = remedy(m_consumer);
    if (connects() || helps.isEmpty())
        return {};
    return Phrase("tls.helps").arg(consumerName(m_consumer), QString::fromLatin1(helps));
}

void ConsumerTls::require(Consumer consumer, UrlText &url)
{
    const TlsRules *rules = rulesOf(consumer);
    if (!rules) {
        TlsWish::require(url);
        return;
    }
    if (!isEnough(*rules, url) && rules->conduct(TlsWishes(url)) == TlsConduct::Refuses)
        removeOtherWords(*rules, url);
    if (!isEnough(*rules, url))
        url.setParameter(rules->parameter, rules->value);
    if (!isEnough(*rules, url))
        removeOtherWords(*rules, url);
}

} // namespace bowline

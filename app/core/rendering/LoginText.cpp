// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/LoginText.h"

#include "core/rendering/ConsumerTls.h"
#include "core/rendering/Render.h"

namespace bowline {

namespace {

/// What libpq calls that conduct; null where it could not do the same.
const char *libpqMode(TlsConduct conduct)
{
    switch (conduct) {
    case TlsConduct::Encrypts:
        return "require";
    case TlsConduct::MayGoPlain:
        return "prefer";
    case TlsConduct::NeverEncrypts:
        return "disable";
    case TlsConduct::Unknown:
    case TlsConduct::Verifies:
    case TlsConduct::VerifiesOrPlain:
    case TlsConduct::Refuses:
        break;
    }
    return nullptr;
}

/// libpq's parameters in place of those of the consumer.
Secret inLibpqsWords(UrlText text, const char *mode)
{
    text.removeParameters([](const UrlText::Parameter &one) { return ConsumerTls::isTlsParameter(one.name); });
    text.addParameter("sslmode", mode);
    return text.text();
}

} // namespace

bool LoginText::readsForm(Consumer consumer, Rendering::Form form)
{
    switch (form) {
    case Rendering::Form::Url:
        return consumer != Consumer::Jdbc && consumer != Consumer::Npgsql;
    case Rendering::Form::Jdbc:
        return consumer == Consumer::Jdbc || consumer == Consumer::Other;
    case Rendering::Form::AdoNet:
        return consumer == Consumer::Npgsql || consumer == Consumer::Other;
    case Rendering::Form::PgVariables:
    case Rendering::Form::Template:
        return true; // a program can make anything of them
    case Rendering::Form::Unknown:
        break;
    }
    return false;
}

// Tried with the versions that consumerTried() names; Npgsql by its documents. Prisma and Ecto read URLs by
// RFC 3986, which knows one host.
bool LoginText::readsSeveralHosts(Consumer consumer)
{
    switch (consumer) {
    case Consumer::NodePostgres:
    case Consumer::GoPq:
    case Consumer::Prisma:
    case Consumer::Ecto:
        return false;
    case Consumer::Other:
    case Consumer::Libpq:
    case Consumer::Jdbc:
    case Consumer::Npgsql:
    case Consumer::GoPgx:
    case Consumer::Asyncpg:
        break;
    }
    return true;
}

LoginText LoginText::hindered(Obstacle obstacle, const QString &sentence)
{
    LoginText result;
    result.m_obstacle = obstacle;
    result.m_sentence = sentence;
    return result;
}

LoginText LoginText::of(const Secret &source, const Rendering &rendering)
{
    if (const auto rendered = render(source, QStringLiteral("URL"), rendering); !rendered)
        return hindered(Obstacle::NoUrl, rendered.error().message);
    const auto text = editedUrl(source, rendering);
    if (!text)
        return hindered(Obstacle::NoUrl, text.error().message);
    const QString who = consumerName(rendering.consumer);
    if (!readsForm(rendering.consumer, rendering.form))
        return hindered(Obstacle::WrongForm,
                        tr("%1 does not read a value of this form. Choose its own form.").arg(who));
    LoginText result;
    result.m_url = text->text();
    if (rendering.consumer == Consumer::Other)
        return result;
    const bool asUrl = rendering.form == Rendering::Form::Url && rendering.consumer != Consumer::Libpq;
    if (const char sign = text->layout().readDifferently; asUrl && sign) {
        return hindered(
            Obstacle::ReadDifferently,
            tr("%1 may read this URL differently than libpq does, because of an unencoded %2 in it: write "
               "%3 instead.")
                .arg(who, QString(QLatin1Char(sign)), QString::fromLatin1(QByteArray(1, sign).toPercentEncoding())));
    }
    const auto url = DatabaseUrl::parse(source);
    if (asUrl && !url->moreHosts.isEmpty() && !readsSeveralHosts(rendering.consumer))
        return hindered(Obstacle::SeveralHosts, tr("%1 does not read a URL with several hosts.").arg(who));
    const ConsumerTls tls(rendering.consumer, *text);
    const QString why = QStringList{tls.sentence(), tls.remedySentence()}.join(QLatin1Char(' ')).trimmed();
    if (tls.conduct() == TlsConduct::Refuses)
        return hindered(Obstacle::Refuses, why);
    if (rendering.consumer == Consumer::Libpq)
        return result; // the very text
    const char *mode = libpqMode(tls.conduct());
    if (!mode)
        return hindered(Obstacle::Verifies, why);
    result.m_url = inLibpqsWords(*text, mode);
    return result;
}

} // namespace bowline

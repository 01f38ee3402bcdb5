// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "core/rendering/Rendering.h"

namespace bowline {

class ConsumerTls;
class UrlText;

/// What libpq may be given so that its login means what the consumer of a rendered value would do: the source
/// as rendered, with the consumer's conduct about TLS in libpq's words. Where libpq cannot stand in, why.
class LoginText
{
public:
    enum class Obstacle {
        None,
        NoUrl,           ///< the source is none, or it cannot be rendered so
        WrongForm,       ///< this consumer does not read values of this form
        SeveralHosts,    ///< nor URLs with several hosts
        ReadDifferently, ///< an unencoded sign, at which it cuts elsewhere than libpq
        Verifies,        ///< it verifies certificates by its own roots
        Refuses,         ///< it does not accept what the URL says about TLS
        OtherScheme,     ///< nor a URL that begins so
    };
    /// What becomes of parameters of the URL that libpq does not know ("pool=5").
    enum class Foreign {
        LeftOut, ///< the consumer does not mind them
        Refused, ///< the consumer is libpq itself
    };

    static LoginText of(const Secret &source, const Rendering &rendering);

    Obstacle obstacle() const { return m_obstacle; }
    const Secret &url() const { return m_url; } ///< empty where there is an obstacle
    Foreign foreign() const { return m_foreign; }
    /// What this consumer does about TLS with the value, by which rule it is proven: a sentence for people.
    /// Empty for Other, of which nothing is known.
    const Phrase &rule() const { return m_rule; }
    /// By that rule it connects to Heroku. Where it does not, another server may let it in all the same, and then the
    /// rule is not worth telling.
    bool connects() const { return m_connects; }
    /// What would help where the login fails because the consumer goes without TLS. May be empty.
    const Phrase &remedy() const { return m_remedy; }
    /// One sentence, or two with the parameter that helps: why the value cannot be proven. Empty without an
    /// obstacle.
    const Phrase &sentence() const { return m_sentence; }

    /// Whether the consumer reads URLs with several hosts.
    static bool readsSeveralHosts(Consumer consumer);
    static bool readsForm(Consumer consumer, Rendering::Form form);
    /// The form that one would choose for this consumer, and the consumer for that form.
    static Rendering::Form usualForm(Consumer consumer);
    static Consumer usualConsumer(Rendering::Form form);
    /// Whether the consumer reads URLs that begin with "<scheme>://".
    static bool readsScheme(Consumer consumer, const QString &scheme);

    /// An error of such a login, with the consumer's rule and what helps where that is the reason: it goes without TLS,
    /// or sends the server what that does not know (then url.consumer).
    Error explained(const Error &error) const;
    /// Of an obstacle: url.invalid where the source is no URL, else url.consumer, with the sentence.
    Error error() const;

private:
    static LoginText hindered(Obstacle obstacle, const Phrase &sentence);
    static LoginText hindranceOf(const UrlText &text, const Rendering &rendering);
    static LoginText byRule(const UrlText &text, const Rendering &rendering);
    static Phrase ruleOf(Consumer consumer, const ConsumerTls &tls);

    Obstacle m_obstacle = Obstacle::None;
    Secret m_url;
    Phrase m_sentence;
    QString m_who;
    Phrase m_rule;
    Phrase m_remedy;
    QStringList m_sent; ///< parameters that the consumer sends to the server as settings
    bool m_connects = false;
    Foreign m_foreign = Foreign::LeftOut;
};

} // namespace bowline

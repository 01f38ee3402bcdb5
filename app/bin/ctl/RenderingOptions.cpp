// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bin/ctl/RenderingOptions.h"

#include "bin/ctl/Translate.h"

#include "core/rendering/LoginText.h"

#include <algorithm>
#include <iterator>

namespace bowline::ctl {

namespace {

struct FormOption
{
    const char *word;
    Rendering::Form form;
};

constexpr FormOption formOptions[] = {{"url", Rendering::Form::Url},
                                      {"pg-vars", Rendering::Form::PgVariables},
                                      {"jdbc", Rendering::Form::Jdbc},
                                      {"ado", Rendering::Form::AdoNet},
                                      {"template", Rendering::Form::Template}};

QString consumerOption(Consumer consumer)
{
    return consumerKey(consumer).replace(QLatin1Char('_'), QLatin1Char('-'));
}

QStringList consumerOptions()
{
    QStringList words;
    for (const Consumer one : allConsumers())
        words.append(consumerOption(one));
    return words;
}

QStringList formWords()
{
    QStringList words;
    for (const FormOption &one : formOptions)
        words.append(QLatin1String(one.word));
    return words;
}

Unexpected unknownWord(const QString &option, const QStringList &known)
{
    return fail(makeError(ErrorCode::InputInvalid,
                          Phrase::plain(tr("%1 takes one of these: %2.").arg(option, known.join(QStringLiteral(", ")))),
                          {}));
}

} // namespace

void RenderingOptions::addTo(QCommandLineParser &parser) const
{
    parser.addOptions({m_for, m_as, m_tls, m_noTls, m_scheme, m_prefix, m_template});
}

Expected<RenderingOptions::Wish> RenderingOptions::read(const QCommandLineParser &parser) const
{
    Wish wish;
    if (parser.isSet(m_for)) {
        wish.consumer = consumerFromKey(parser.value(m_for).replace(QLatin1Char('-'), QLatin1Char('_')));
        if (!wish.consumer)
            return unknownWord(QStringLiteral("--for"), consumerOptions());
    }
    if (parser.isSet(m_as)) {
        const QString word = parser.value(m_as);
        const auto *found = std::find_if(std::begin(formOptions), std::end(formOptions),
                                         [&word](const FormOption &one) { return word == QLatin1String(one.word); });
        if (found == std::end(formOptions))
            return unknownWord(QStringLiteral("--as"), formWords());
        wish.form = found->form;
    }
    if (parser.isSet(m_tls) || parser.isSet(m_noTls))
        wish.tls = !parser.isSet(m_noTls);
    if (parser.isSet(m_scheme))
        wish.scheme = parser.value(m_scheme);
    if (parser.isSet(m_prefix))
        wish.prefix = parser.value(m_prefix);
    if (parser.isSet(m_template))
        wish.pattern = parser.value(m_template);
    if (wish.pattern && !wish.form)
        wish.form = Rendering::Form::Template;
    if (wish.prefix && !wish.form)
        wish.form = Rendering::Form::PgVariables;
    return wish;
}

Expected<Rendering> RenderingOptions::Wish::applyTo(const Rendering &rendering) const
{
    Rendering result = rendering;
    result.tls = tls.value_or(result.tls);
    result.scheme = scheme.value_or(result.scheme);
    result.prefix = prefix.value_or(result.prefix);
    result.pattern = pattern.value_or(result.pattern);
    result.form = form.value_or(result.form);
    result.consumer = consumer.value_or(result.consumer);
    if (!LoginText::readsForm(result.consumer, result.form)) {
        if (!form)
            result.form = LoginText::usualForm(result.consumer);
        else if (!consumer)
            result.consumer = LoginText::usualConsumer(result.form);
    }
    const auto checked = result.check();
    return checked ? Expected<Rendering>(result) : fail(checked.error());
}

QString RenderingOptions::usage()
{
    return tr("  --for PROGRAM  connect, edit-sync: who reads the value: %1\n"
              "  --as FORM      how it is written: %2\n"
              "  --tls          edit the URL until that program encrypts; --no-tls: leave it\n"
              "  --scheme TEXT  another scheme of the URL, for example postgresql; empty: as it is\n"
              "  --prefix TEXT  with --as pg-vars: how the names begin (PG)\n"
              "  --template TEXT  for example '{user}:{password:url}@{host}:{port}/{database}'\n")
        .arg(consumerOptions().join(QStringLiteral(", ")), formWords().join(QStringLiteral(", ")));
}

} // namespace bowline::ctl

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/UrlText.h"

#include <QByteArrayList>

#include <algorithm>

namespace bowline {

namespace {

UrlText::Parameter readParameter(const QByteArray &pair)
{
    const qsizetype equals = pair.indexOf('=');
    if (equals < 0)
        return {QByteArray::fromPercentEncoding(pair), {}, false};
    return {QByteArray::fromPercentEncoding(pair.left(equals)), QByteArray::fromPercentEncoding(pair.mid(equals + 1)),
            true};
}

QByteArray encodeValue(const QByteArray &value)
{
    return value.toPercentEncoding("/:,"); // fit for a query, and readable
}

} // namespace

Expected<UrlText> UrlText::of(const Secret &url)
{
    const auto layout = UrlLayout::of(url.reveal());
    if (!layout) {
        return fail(makeError(ErrorCode::UrlInvalid, Phrase("url.not_a_url"), {}));
    }
    UrlText result;
    result.m_text = url;
    result.m_layout = *layout;
    return result;
}

QByteArray UrlText::scheme() const
{
    return m_layout.scheme.of(m_text.reveal());
}

QByteArrayList UrlText::pairs() const
{
    return m_layout.query ? m_layout.query->of(m_text.reveal()).split('&') : QByteArrayList();
}

QList<UrlText::Parameter> UrlText::parameters() const
{
    QList<Parameter> result;
    for (const QByteArray &pair : pairs()) {
        if (!pair.isEmpty())
            result.append(readParameter(pair));
    }
    return result;
}

std::optional<QByteArray> UrlText::parameter(const QByteArray &name) const
{
    const QList<Parameter> all = parameters();
    const auto found =
        std::find_if(all.crbegin(), all.crend(), [&name](const Parameter &one) { return one.name == name; });
    return found == all.crend() ? std::nullopt : std::optional(found->value);
}

void UrlText::setScheme(const QByteArray &scheme)
{
    QByteArray text = m_text.reveal();
    text.replace(m_layout.scheme.at, m_layout.scheme.size, scheme);
    replace(std::move(text));
}

void UrlText::setParameter(const QByteArray &name, const QByteArray &value)
{
    if (!parameter(name)) {
        addParameter(name, value);
        return;
    }
    changeParameters([&](const Parameter &one) { return one.name == name ? std::optional(value) : std::nullopt; });
}

void UrlText::addParameter(const QByteArray &name, const QByteArray &value)
{
    QByteArray text = m_text.reveal();
    const bool mayFollow = m_layout.query && (m_layout.query->size == 0 || text.endsWith('&'));
    text += !m_layout.query ? "?" : mayFollow ? "" : "&";
    text += name.toPercentEncoding() + '=' + encodeValue(value);
    replace(std::move(text));
}

void UrlText::changeParameters(const std::function<std::optional<QByteArray>(const Parameter &)> &change)
{
    QByteArrayList all = pairs();
    for (QByteArray &pair : all) {
        const Parameter parameter = readParameter(pair);
        const auto value = pair.isEmpty() ? std::nullopt : change(parameter);
        if (value && (*value != parameter.value || !parameter.hasEquals))
            pair = (parameter.hasEquals ? pair.left(pair.indexOf('=')) : pair) + '=' + encodeValue(*value);
    }
    replaceQuery(all);
}

void UrlText::removeParameters(const std::function<bool(const Parameter &)> &unwanted)
{
    QByteArrayList all = pairs();
    all.removeIf([&](const QByteArray &pair) { return !pair.isEmpty() && unwanted(readParameter(pair)); });
    replaceQuery(all);
}

void UrlText::replaceQuery(const QByteArrayList &pairs)
{
    if (!m_layout.query)
        return;
    QByteArray text = m_text.reveal().left(m_layout.query->at);
    if (pairs.isEmpty())
        text.chop(1); // the question mark
    replace(text + pairs.join('&'));
}

void UrlText::replace(QByteArray text)
{
    if (text == m_text.reveal())
        return;
    m_layout = UrlLayout::of(text).value_or(UrlLayout());
    m_text = Secret(std::move(text));
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rendering/UrlLayout.h"

#include <QList>

#include <algorithm>

namespace bowline {

namespace {

/// The place of the first of `signs` from `from` on, or the text's end.
qsizetype firstOf(const QByteArray &text, const char *signs, qsizetype from)
{
    const auto found =
        std::find_if(text.cbegin() + from, text.cend(), [signs](char c) { return c && strchr(signs, c); });
    return found - text.cbegin();
}

/// The end of the hosts: brackets hide what stands in them.
qsizetype endOfHosts(const QByteArray &text, qsizetype from)
{
    for (;;) {
        if (from < text.size() && text[from] == '[')
            from = std::max(from, text.indexOf(']', from));
        from = firstOf(text, "/?,", from);
        if (from == text.size() || text[from] != ',')
            return from;
        ++from;
    }
}

UrlLayout::Span between(qsizetype from, qsizetype to)
{
    return {from, std::max<qsizetype>(to - from, 0)};
}

/// Compares libpq's cut with that of RFC 3986: there the authority ends at the first of `/?#`, and its last
/// `@` counts.
void compareReadings(UrlLayout &layout, const QByteArray &text, qsizetype start, qsizetype at)
{
    const qsizetype end = firstOf(text, "/?#", start);
    const qsizetype rfcAt = text.left(end).lastIndexOf('@');
    const qsizetype lastAt = text.lastIndexOf('@');
    const bool rfcHasUser = rfcAt >= start;
    if (at >= 0 && rfcHasUser && rfcAt != at)
        layout.readDifferently = '@';
    else if (at >= 0 && !rfcHasUser)
        layout.readDifferently = text[end];
    else if (text.indexOf('#', start) >= 0)
        layout.readDifferently = '#';
    layout.passwordSpills = layout.readDifferently;
    if (!layout.passwordSpills && lastAt > end)
        layout.passwordSpills = rfcHasUser ? '@' : text[end];
}

} // namespace

std::optional<UrlLayout> UrlLayout::of(const QByteArray &text)
{
    const qsizetype colon = text.indexOf("://");
    if (colon <= 0)
        return std::nullopt;
    UrlLayout layout;
    layout.scheme = between(0, colon);
    const qsizetype start = colon + 3;
    const qsizetype stop = firstOf(text, "@/", start);
    const bool hasUser = stop < text.size() && text[stop] == '@';
    if (hasUser) {
        const qsizetype userEnd = firstOf(text, ":@", start);
        layout.user = between(start, userEnd);
        if (userEnd < stop)
            layout.password = between(userEnd + 1, stop);
    }
    const qsizetype hosts = hasUser ? stop + 1 : start;
    const qsizetype hostsEnd = endOfHosts(text, hosts);
    layout.hosts = between(hosts, hostsEnd);
    const qsizetype question = text.indexOf('?', hostsEnd);
    layout.database = between(hostsEnd + 1, question < 0 ? text.size() : question);
    if (question >= 0)
        layout.query = between(question + 1, text.size());
    compareReadings(layout, text, start, hasUser ? stop : -1);
    return layout;
}

std::optional<QList<std::pair<QByteArray, QByteArray>>> splitHosts(const QByteArray &hosts)
{
    QList<std::pair<QByteArray, QByteArray>> result;
    qsizetype from = 0;
    do {
        const bool bracketed = from < hosts.size() && hosts[from] == '[';
        const qsizetype end = bracketed ? hosts.indexOf(']', from) : firstOf(hosts, ":,", from);
        if (end < 0 || (bracketed && end == from + 1))
            return std::nullopt;
        const QByteArray name = bracketed ? hosts.mid(from + 1, end - from - 1) : hosts.mid(from, end - from);
        from = bracketed ? end + 1 : end;
        if (from < hosts.size() && hosts[from] != ':' && hosts[from] != ',')
            return std::nullopt;
        const bool hasPort = from < hosts.size() && hosts[from] == ':';
        const qsizetype comma = firstOf(hosts, ",", from);
        result.append({name, hasPort ? hosts.mid(from + 1, comma - from - 1) : QByteArray()});
        from = comma + 1;
    } while (from <= hosts.size());
    return result;
}

} // namespace bowline

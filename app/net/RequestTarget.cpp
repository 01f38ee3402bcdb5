// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/RequestTarget.h"

#include <QStringDecoder>

namespace bowline {

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::optional<QString> decodePath(const QByteArray &path)
{
    for (qsizetype at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
        if (at + 2 >= path.size() || !isHex(path.at(at + 1)) || !isHex(path.at(at + 2)))
            return std::nullopt;
    }
    const QByteArray bytes = QByteArray::fromPercentEncoding(path);
    if (bytes.contains('\0'))
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

// "http://host:1/a?b" -> "/a?b"; anything else comes back as it is.
QByteArray withoutAuthority(const QByteArray &target)
{
    const QByteArray lower = target.left(8).toLower();
    const qsizetype start = lower.startsWith("http://") ? 7 : lower.startsWith("https://") ? 8 : 0;
    if (start == 0)
        return target;
    for (qsizetype at = start; at < target.size(); ++at) {
        if (target.at(at) == '/')
            return target.mid(at);
        if (target.at(at) == '?')
            return '/' + target.mid(at);
    }
    return "/";
}

} // namespace

std::optional<RequestTarget> splitRequestTarget(const QByteArray &target)
{
    if (target == "*")
        return RequestTarget{QStringLiteral("*"), {}};
    const QByteArray local = withoutAuthority(target);
    if (!local.startsWith('/') || local.contains('#'))
        return std::nullopt;
    const qsizetype mark = local.indexOf('?');
    const auto path = decodePath(mark < 0 ? local : local.left(mark));
    if (!path)
        return std::nullopt;
    return RequestTarget{*path, mark < 0 ? QByteArray() : local.mid(mark + 1)};
}

} // namespace bowline

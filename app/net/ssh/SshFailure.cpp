// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssh/SshFailure.h"

#include <algorithm>

namespace bowline {

namespace {

constexpr int lastWordsKept = 300;

bool saysOneOf(const QByteArray &said, std::initializer_list<const char *> phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&said](const char *phrase) { return said.contains(phrase); });
}

} // namespace

QString SshFailure::lastLine(const QByteArray &said)
{
    QList<QByteArray> lines = said.trimmed().split('\n');
    // Of a jump host that is away: why, its own ssh has said before.
    while (lines.size() > 1 && lines.last().startsWith("Connection closed by UNKNOWN"))
        lines.removeLast();
    return QString::fromUtf8(lines.last()).trimmed().left(lastWordsKept);
}

Error SshFailure::error(const QByteArray &said) const
{
    const QString detail = lastLine(said);
    if (saysOneOf(said, {"Host key verification failed", "HOST IDENTIFICATION HAS CHANGED", "host key is known for"}))
        return makeError(ErrorCode::SshHostKey, Phrase("ssh.unknown_key").arg(m_host.name), detail);
    if (saysOneOf(said, {"Permission denied (", "Too many authentication failures", "No more authentication methods"}))
        return makeError(ErrorCode::SshRefused, Phrase("ssh.keys_refused").arg(m_host.name), detail);
    if (saysOneOf(said, {"Could not request local forwarding", "cannot listen to port"}))
        return makeError(ErrorCode::SshForwardRefused, Phrase("ssh.own_end"), detail);
    return makeError(
        ErrorCode::SshUnreachable,
        Phrase("ssh.unreachable").arg(m_host.name, detail.isEmpty() ? Phrase("ssh.no_reason") : Phrase::plain(detail)),
        detail);
}

Error SshFailure::missing(const QString &why) const
{
    return makeError(ErrorCode::SshMissing, Phrase("ssh.missing").arg(m_host.name), why);
}

Error SshFailure::tooSlow(int seconds) const
{
    return makeError(ErrorCode::SshUnreachable, Phrase("ssh.too_slow").arg(m_host.name, QString::number(seconds)),
                     QStringLiteral("no tunnel within %1 s").arg(seconds));
}

std::optional<Error> SshFailure::farEnd(const QByteArray &line) const
{
    if (!line.contains("open failed: "))
        return std::nullopt;
    return makeError(ErrorCode::SshForwardRefused,
                     Phrase("ssh.far_end").arg(m_host.name, lastLine(line.mid(line.indexOf("open failed: ") + 13))),
                     lastLine(line));
}

} // namespace bowline

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
        return makeError(ErrorCode::SshHostKey,
                         tr("ssh does not know the key of %1, or the server showed another key than before, so no "
                            "connection was made. Run ssh %1 in a terminal and check the key that it shows.")
                             .arg(m_host.name),
                         detail);
    if (saysOneOf(said, {"Permission denied (", "Too many authentication failures", "No more authentication methods"}))
        return makeError(ErrorCode::SshRefused,
                         tr("%1 does not accept your ssh keys. Bowline asks for no password: load your key into the "
                            "ssh agent, or name it in ~/.ssh/config, until ssh %1 works without a question.")
                             .arg(m_host.name),
                         detail);
    if (saysOneOf(said, {"Could not request local forwarding", "cannot listen to port"}))
        return makeError(ErrorCode::SshForwardRefused,
                         tr("ssh could not open its end of the tunnel on this computer. Try again."), detail);
    return makeError(ErrorCode::SshUnreachable,
                     tr("%1 cannot be reached through ssh: %2. Check the name and your network, and whether ssh %1 "
                        "works in a terminal.")
                         .arg(m_host.name, detail.isEmpty() ? tr("ssh gave no reason") : detail),
                     detail);
}

Error SshFailure::missing(const QString &why) const
{
    return makeError(ErrorCode::SshMissing,
                     tr("The program ssh could not be started, so there is no tunnel to %1. Install OpenSSH's client "
                        "(the package openssh-client).")
                         .arg(m_host.name),
                     why);
}

Error SshFailure::tooSlow(int seconds) const
{
    return makeError(ErrorCode::SshUnreachable,
                     tr("%1 did not answer ssh within %2 s. Check the name and your network.")
                         .arg(m_host.name, QString::number(seconds)),
                     QStringLiteral("no tunnel within %1 s").arg(seconds));
}

std::optional<Error> SshFailure::farEnd(const QByteArray &line) const
{
    if (!line.contains("open failed: "))
        return std::nullopt;
    return makeError(ErrorCode::SshForwardRefused,
                     tr("%1 lets ssh in, but opened no way from there to the other end of the tunnel: %2. Check the "
                        "host and port behind it, and whether its sshd allows forwarding.")
                         .arg(m_host.name, lastLine(line.mid(line.indexOf("open failed: ") + 13))),
                     lastLine(line));
}

} // namespace bowline

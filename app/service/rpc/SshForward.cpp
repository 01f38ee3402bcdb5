// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/SshForward.h"

#include "core/Log.h"
#include "net/ssh/SshProcess.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

namespace bowline {

namespace {

constexpr int noProgramThere = 127; // what a shell ends with

Unexpected unusable(const QString &url)
{
    return fail(makeError(ErrorCode::InputInvalid, Phrase("service.bad_ssh_address"), url));
}

} // namespace

// A colon ends a path in what -L takes.
Expected<SshPlace> SshPlace::parse(const QString &url)
{
    const QUrl read(url, QUrl::StrictMode);
    const bool plain = read.isValid() && read.scheme() == QLatin1String("ssh") && !read.host().isEmpty() &&
                       read.password().isEmpty() && !read.hasQuery() && !read.hasFragment();
    const QString path = read.path(QUrl::FullyDecoded);
    if (!plain || path.contains(u':'))
        return unusable(url);
    const QString user = read.userName().isEmpty() ? QString() : read.userName() + u'@';
    const SshHost host{user + read.host(), read.port(0)};
    if (!host.isPlain())
        return unusable(url);
    return SshPlace{host.name, host.port, path == QLatin1String("/") ? QString() : path};
}

SshForward::SshForward(const SshPlace &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_folder(QDir::tempPath() + QStringLiteral("/bowline-ssh-XXXXXX"))
    , m_tunnel({place.host, place.port})
{
    connect(&m_tunnel, &SshTunnel::ended, this, &SshForward::noteTrouble);
}

SshForward::~SshForward() = default;

QString SshForward::socket() const
{
    return m_folder.filePath(QStringLiteral("service.sock"));
}

Expected<Done> SshForward::start()
{
    if (!m_folder.isValid())
        return fail(ErrorCode::ServiceAway, m_folder.errorString());
    if (m_asking || m_isForwarding)
        return Done{};
    if (m_place.socket.isEmpty())
        ask();
    else
        forward();
    return Done{};
}

void SshForward::ask()
{
    m_answer.clear();
    m_asking = std::make_unique<SshProcess>(SshHost{m_place.host, m_place.port});
    connect(m_asking.get(), &SshProcess::said, this, [this](const QByteArray &line) {
        if (!line.isEmpty())
            m_answer += QString::fromUtf8(line) + u'\n';
    });
    // Queued: the process that tells is deleted there.
    connect(m_asking.get(), &SshProcess::ended, this, &SshForward::onAsked, Qt::QueuedConnection);
    m_asking->start({}, {QStringLiteral("bowlinectl"), QStringLiteral("socket")});
}

void SshForward::onAsked(int exitCode, const Error &why)
{
    m_asking.reset();
    const QString path = m_answer.trimmed();
    if (exitCode == noProgramThere)
        noteTrouble(makeError(ErrorCode::ServiceAway, QStringLiteral("bowlinectl is not installed there")));
    else if (exitCode != 0)
        noteTrouble(why);
    else if (!path.startsWith(u'/') || path.contains(u':') || path.contains(u'\n'))
        noteTrouble(makeError(ErrorCode::ServiceAway, QStringLiteral("bowlinectl did not name a socket")));
    else {
        m_place.socket = path;
        forward();
    }
}

void SshForward::forward()
{
    m_isForwarding = true;
    m_tunnel.openSocket(socket(), m_place.socket).then(this, [this](const Expected<Done> &open) {
        if (!open)
            noteTrouble(open.error());
    });
}

void SshForward::noteTrouble(const Error &why)
{
    m_isForwarding = false;
    qCWarning(lcService).noquote() << "ssh to" << m_place.host << "ended:" << why.detail;
    const bool saysWhatToDo = why.code == ErrorCode::SshMissing || why.code == ErrorCode::SshHostKey;
    m_trouble =
        makeError(ErrorCode::ServiceAway,
                  saysWhatToDo ? why.message : Phrase("service.ssh_failed").arg(m_place.host, why.detail), why.detail);
}

} // namespace bowline

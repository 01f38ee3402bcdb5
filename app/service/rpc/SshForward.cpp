// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/rpc/SshForward.h"

#include "core/Log.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>

namespace bowline {

namespace {

constexpr int lastWordsKept = 300;
constexpr int noProgramThere = 127; // what a shell ends with

Unexpected unusable(const QString &url)
{
    return fail(makeError(ErrorCode::InputInvalid,
                          QCoreApplication::translate(
                              "bowline", "This is no address of a service. Write it like "
                                         "ssh://me@server or ssh://me@server/run/user/1000/bowline/service.sock."),
                          url));
}

// Nobody could answer a question; a connection that has died is noticed; a socket that an earlier ssh left is replaced.
const QStringList always{QStringLiteral("-T"), QStringLiteral("-oBatchMode=yes"),
                         QStringLiteral("-oExitOnForwardFailure=yes"), QStringLiteral("-oServerAliveInterval=15"),
                         QStringLiteral("-oStreamLocalBindUnlink=yes")};

QString lastLine(const QByteArray &text)
{
    const QList<QByteArray> lines = text.trimmed().split('\n');
    return QString::fromUtf8(lines.last()).trimmed().left(lastWordsKept);
}

} // namespace

// What begins with a dash would be an option to ssh, and a colon ends a path in what -L takes.
Expected<SshPlace> SshPlace::parse(const QString &url)
{
    const QUrl read(url, QUrl::StrictMode);
    const bool plain = read.isValid() && read.scheme() == QLatin1String("ssh") && !read.host().isEmpty() &&
                       read.password().isEmpty() && !read.hasQuery() && !read.hasFragment();
    const QString path = read.path(QUrl::FullyDecoded);
    if (!plain || read.host().startsWith(u'-') || read.userName().startsWith(u'-') || path.contains(u':'))
        return unusable(url);
    const QString user = read.userName().isEmpty() ? QString() : read.userName() + u'@';
    return SshPlace{user + read.host(), read.port(0), path == QLatin1String("/") ? QString() : path};
}

SshForward::SshForward(const SshPlace &place, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_folder(QDir::tempPath() + QStringLiteral("/bowline-ssh-XXXXXX"))
{
}

SshForward::~SshForward()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill(); // it keeps nothing that it would have to put away
    m_process->waitForFinished();
}

QString SshForward::socket() const
{
    return m_folder.filePath(QStringLiteral("service.sock"));
}

Expected<Done> SshForward::start()
{
    if (!m_folder.isValid())
        return bowline::fail(ErrorCode::ServiceAway, m_folder.errorString());
    if (m_process)
        return Done{};
    m_asking = m_place.socket.isEmpty();
    if (m_asking)
        ask();
    else
        forward();
    return Done{};
}

void SshForward::ask()
{
    run({QStringLiteral("--"), m_place.host, QStringLiteral("bowlinectl"), QStringLiteral("socket")});
}

void SshForward::forward()
{
    run({QStringLiteral("-N"), QStringLiteral("-L"), socket() + u':' + m_place.socket, QStringLiteral("--"),
         m_place.host});
}

void SshForward::run(const QStringList &arguments)
{
    m_process = new QProcess(this);
    m_process->setStandardInputFile(QProcess::nullDevice());
    // Also where this program is killed, which ends no child by itself.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(m_process, &QProcess::finished, this, &SshForward::onFinished);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(m_process->errorString());
    });
    const QStringList port =
        m_place.port > 0 ? QStringList{QStringLiteral("-p"), QString::number(m_place.port)} : QStringList();
    m_process->start(QStringLiteral("ssh"), always + port + arguments);
}

void SshForward::onFinished(int exitCode)
{
    const QByteArray said = m_process->readAllStandardError();
    const QString path = QString::fromUtf8(m_process->readAllStandardOutput()).trimmed();
    if (!m_asking || exitCode != 0) {
        fail(m_asking && exitCode == noProgramThere ? QStringLiteral("bowlinectl is not installed there")
                                                    : lastLine(said));
        return;
    }
    if (!path.startsWith(u'/') || path.contains(u':') || path.contains(u'\n')) {
        fail(QStringLiteral("bowlinectl did not name a socket"));
        return;
    }
    m_process->deleteLater();
    m_asking = false;
    m_place.socket = path;
    forward();
}

void SshForward::fail(const QString &why)
{
    m_process->disconnect(this);
    m_process->deleteLater();
    m_process = nullptr;
    qCWarning(lcService).noquote() << "ssh to" << m_place.host << "ended:" << why;
    m_trouble = makeError(ErrorCode::ServiceAway,
                          QCoreApplication::translate("bowline", "The service on %1 cannot be reached through ssh: %2")
                              .arg(m_place.host, why),
                          why);
}

} // namespace bowline

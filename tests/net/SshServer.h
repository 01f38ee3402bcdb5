// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace bowline::test {

/// A real sshd on a free port of the loopback, as an ordinary process of this user, with keys and configuration in a
/// folder of its own; and an `ssh` in front of PATH that is the real one with a configuration from there instead of
/// the person's. Hosts in it: `gate` is the server; `inner` is the server again, reached through `gate`; `stranger`
/// has a key that this user does not have. Blocking, for tests only.
class SshServer
{
public:
    SshServer();
    ~SshServer();
    SshServer(const SshServer &) = delete;
    SshServer &operator=(const SshServer &) = delete;

    /// Why there can be none here; empty if there can.
    static QString missing();

    /// False (with a reason in `error`) if it did not start. `options`: lines for sshd_config.
    bool start(const QByteArray &options = {});
    void stop();
    QString error() const { return m_error; }

    /// Lines for ssh's configuration that come before the hosts, so that they win.
    void setClientOptions(const QByteArray &lines);
    /// Another key stands in known_hosts from now on; empty: none at all.
    void setKnownKey(const QByteArray &key);
    static QByteArray anyKey();
    QString file(const char *name) const { return m_dir.filePath(QString::fromLatin1(name)); }

private:
    bool run(const QString &program, const QStringList &arguments);
    bool write(const char *name, const QByteArray &text, bool executable = false) const;
    bool waitUntilListening();

    QTemporaryDir m_dir;
    QByteArray m_path; ///< as PATH was
    QProcess m_sshd;
    quint16 m_port = 0;
    QString m_error;
};

} // namespace bowline::test

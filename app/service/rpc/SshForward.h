// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>

namespace bowline {

/// A service on another computer: what `--service ssh://…` names.
struct SshPlace
{
    QString host;   ///< as ssh takes it: "server", "me@server", a Host of ~/.ssh/config
    int port = 0;   ///< 0: ssh's own choice
    QString socket; ///< there; empty: bowlinectl is asked

    /// input.invalid with a sentence: no such address, or one that ssh would take for something else.
    static Expected<SshPlace> parse(const QString &url);
};

/// Brings that service's socket here, by the user's own OpenSSH with the user's own keys and configuration. It asks for
/// no password: there is no terminal. The ssh process belongs to this object, and ends with it.
///
///   start --no path--> `ssh host bowlinectl socket` --path--> `ssh -N -L socket:path host` --ends--> trouble; start
///   again
class SshForward : public QObject
{
    Q_OBJECT
public:
    explicit SshForward(const SshPlace &place, QObject *parent = nullptr);
    ~SshForward() override;

    /// This end, in a folder of its own (0700).
    QString socket() const;
    /// Does nothing while ssh runs.
    Expected<Done> start();
    /// service.away: why ssh ended last, in its own words. Nothing while it has not.
    std::optional<Error> trouble() const { return m_trouble; }

private:
    void run(const QStringList &arguments);
    void ask();
    void forward();
    void onFinished(int exitCode);
    void fail(const QString &why);

    SshPlace m_place;
    QTemporaryDir m_folder;
    QProcess *m_process = nullptr;
    bool m_asking = false;
    std::optional<Error> m_trouble;
};

} // namespace bowline

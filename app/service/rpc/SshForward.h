// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include "net/ssh/SshTunnel.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace bowline {

class SshProcess;

/// A service on another computer: what `--service ssh://…` names.
struct SshPlace
{
    QString host;   ///< see SshHost
    int port = 0;   ///< likewise
    QString socket; ///< there; empty: bowlinectl is asked

    /// input.invalid with a sentence: no such address, or one that ssh would take for something else.
    static Expected<SshPlace> parse(const QString &url);
};

/// Brings that service's socket here, by the user's own OpenSSH: see SshProcess. ssh ends with this object.
///
///   start --no path--> `ssh host bowlinectl socket` --path--> SshTunnel --ends--> trouble; start again
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
    void ask();
    void onAsked(int exitCode, const Error &why);
    void forward();
    void noteTrouble(const Error &why);

    SshPlace m_place;
    QTemporaryDir m_folder;
    SshTunnel m_tunnel;
    std::unique_ptr<SshProcess> m_asking; ///< where the socket is; null while nobody is asked
    QString m_answer;
    bool m_isForwarding = false;
    std::optional<Error> m_trouble;
};

} // namespace bowline

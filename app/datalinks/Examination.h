// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkFinding.h"
#include "datalinks/TableMatch.h"
#include "net/postgres/ConnectionParameters.h"

namespace bowline {

/// What is known of one link before it is judged.
struct LinkEvidence
{
    QString server; ///< its name in the local database
    ForeignCatalog local;
    std::optional<RemoteCatalog> remote; ///< nothing: it could not be asked
    std::optional<Secret> currentUrl;    ///< of the remote's default credential; nothing: the remote is gone
    QString remoteError;                 ///< why `remote` is nothing: a code of core/ErrorCode
    std::optional<QString> freshTrouble; ///< what a fresh session said when it asked through the link; empty: it works
    std::optional<double> roundTripMs;   ///< from here to the remote and back; nothing: not measured
    bool oldSessionAnswers = false;
};

/// Compares what a link has with what it should have. Pure: no connection, no clock. The findings come sorted: what
/// breaks first, then by table and column.
class Examination
{
public:
    static QList<LinkFinding> of(const LinkEvidence &evidence);

private:
    explicit Examination(const LinkEvidence &evidence);
    void examineWay();
    void examineServer(const ForeignServer &server, const ConnectionParameters &wanted);
    void examineMapping(const ConnectionParameters &wanted, const QByteArray &password);
    void examineSessions();
    void examineTables();
    void examineTable(const TableMatch::Pair &pair);
    void examineColumns(const TableMatch::Pair &pair);
    void examineTypes(const TableMatch &match);
    void add(LinkFinding::Kind kind, LinkFinding::Severity severity, const QStringList &arguments = {},
             const QString &table = {}, const QString &column = {});

    const LinkEvidence &m_evidence;
    QList<LinkFinding> m_findings;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "datalinks/LinkSave.h"

#include <QSet>

namespace bowline {

/// What came back of a link's save.
struct RebuildReport
{
    struct Failure
    {
        QString what;
        QString words; ///< the server's
    };
    QStringList made;
    QStringList present; ///< was there already, from a replay before this one or by somebody's hand; left as it is
    QList<Failure> failed;

    bool isComplete() const { return failed.isEmpty(); }
};

/// A link that is removed and made anew by Heroku: what else goes with it is saved before and brought back after. On a
/// thread that may block and keeps an OpenSslThreadState.
class LinkRebuild
{
public:
    /// Reads only. Errors: those of the connection.
    static Expected<LinkSave> save(const Secret &localUrl, const QString &server, const QString &schema,
                                   const CancelToken &cancel);

    /// Brings back what is not there, in one transaction, and then fills materialized views. Cut off anywhere, all of
    /// that transaction is done or nothing, and a further replay goes on: it makes only what is missing. What the new
    /// link does not bear (a view of a column that is gone) is named, and stops only what hangs on it. Errors:
    /// not_found: the link's schema is not there; those of the connection.
    static Expected<RebuildReport> replay(const Secret &localUrl, const LinkSave &save, const CancelToken &cancel);

private:
    LinkRebuild(PgConnection &connection, const LinkSave &save, const CancelToken &cancel);
    Expected<Done> begin();
    Expected<QSet<int>> findPresent();
    Expected<Done> makeMissing(const QSet<int> &present);
    Expected<Done> makeTables();
    Expected<Done> giveExtras(const QList<LinkSave::Extras> &extras);
    Expected<Done> refresh();
    /// In one subtransaction. False, and the server's words in `words`: it was refused, and nothing of it is left.
    Expected<bool> tryAll(const QByteArrayList &statements, QString &words);
    PgPatience patience() const;
    static QByteArray existsSql(const DependentScript::Item &item);

    PgConnection &m_connection;
    const LinkSave &m_save;
    CancelToken m_cancel;
    RebuildReport m_report;
    QString m_lastState; ///< the SQLSTATE of what was refused last
};

} // namespace bowline

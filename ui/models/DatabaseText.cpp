// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DatabaseText.h"

#include "models/StatusText.h"

#include <QCoreApplication>
#include <QLocale>

namespace bowline {

namespace {

class DatabaseWords
{
    Q_DECLARE_TR_FUNCTIONS(bowline::DatabaseText)
public:
    static QString health(DatabaseHealth health)
    {
        switch (health) {
        case DatabaseHealth::Good:
            //: How a database is
            return tr("Good");
        case DatabaseHealth::Attention:
            //: How a database is: something will go wrong unless somebody does something
            return tr("Attention");
        case DatabaseHealth::Bad:
            //: How a database is: something fails
            return tr("Bad");
        case DatabaseHealth::Unknown:
            break;
        }
        //: How a database is: nobody has asked yet
        return tr("Not looked at");
    }
    //: %1: what is used, %2: what the plan allows
    static QString of(const QString &used, const QString &limit) { return tr("%1 of %2").arg(used, limit); }
    static QString user(const CredentialUserView &user)
    {
        return user.connections < 0
                   ? QStringLiteral("%1 (%2)").arg(user.name, user.state)
                   //: A user of a database. %1: its name, %2: its state, %3: how many connections it has
                   : tr("%1 (%2, connections: %3)").arg(user.name, user.state).arg(user.connections);
    }
};

const QString unknownFigure = QStringLiteral("–");

} // namespace

QString databaseHealthText(DatabaseHealth health)
{
    return DatabaseWords::health(health);
}

QString databaseHealthPhrase(const DatabaseRowView &row, const QDateTime &now)
{
    if (!row.reason.isEmpty())
        return row.reason.text();
    const QString words = databaseHealthText(row.health);
    return row.figuresAt.isValid() ? words + QStringLiteral(", ") + relativeTime(row.figuresAt, now) : words;
}

QString databaseSizeText(const DatabaseRowView &row)
{
    if (row.bytes < 0)
        return unknownFigure;
    const QString used = QLocale().formattedDataSize(row.bytes, 1, QLocale::DataSizeTraditionalFormat);
    return row.byteLimit <= 0
               ? used
               : DatabaseWords::of(used,
                                   QLocale().formattedDataSize(row.byteLimit, 0, QLocale::DataSizeTraditionalFormat));
}

QString databaseConnectionsText(const DatabaseRowView &row)
{
    if (row.connections < 0)
        return unknownFigure;
    const QString used = QLocale().toString(row.connections);
    return row.connectionLimit <= 0 ? used : DatabaseWords::of(used, QLocale().toString(row.connectionLimit));
}

QString credentialUsersText(const CredentialView &credential)
{
    QStringList users;
    for (const CredentialUserView &user : credential.users)
        users.append(DatabaseWords::user(user));
    return users.join(QStringLiteral(", "));
}

} // namespace bowline

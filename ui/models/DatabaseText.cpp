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
    static QString check(CheckState state)
    {
        switch (state) {
        case CheckState::Ok:
            //: What came of a check of a database
            return tr("OK");
        case CheckState::Warning:
            //: What came of a check of a database
            return tr("Warning");
        case CheckState::Failing:
            //: What came of a check of a database
            return tr("Failing");
        case CheckState::Skipped:
            //: What came of a check of a database: it was not made
            return tr("Skipped");
        case CheckState::Unknown:
            break;
        }
        //: What came of a check of a database: not all of it could be seen
        return tr("Unknown");
    }
    //: What came of a check, which a person does not want to hear of: "Warning (muted)"
    static QString muted(const QString &state) { return tr("%1 (muted)").arg(state); }
    static QString verdict(CheckState state)
    {
        switch (state) {
        case CheckState::Ok:
            return tr("Nothing was found.");
        case CheckState::Warning:
            return tr("Something will go wrong unless somebody does something.");
        case CheckState::Failing:
            return tr("Something goes wrong now, or soon.");
        case CheckState::Skipped:
        case CheckState::Unknown:
            break;
        }
        return tr("Nothing was found, but not everything could be seen.");
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

QString checkStateText(const CheckRow &row)
{
    const QString state = DatabaseWords::check(row.state);
    return row.isMuted ? DatabaseWords::muted(state) : state;
}

QString checksVerdict(const DatabaseChecksView &checks)
{
    return DatabaseWords::verdict(checks.state);
}

QStringList checkSentences(const CheckRow &row)
{
    QStringList sentences{row.what.text()};
    if (row.isFinding)
        sentences += {row.why.text(), row.remedy.text()};
    sentences.removeAll(QString());
    return sentences;
}

} // namespace bowline

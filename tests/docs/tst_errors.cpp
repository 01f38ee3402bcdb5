// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Error.h"
#include "core/ErrorCode.h"
#include "support/TestMain.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace bowline;

namespace tst_errors {

namespace {

/// The rows of the table in the documentation: code, what happened, what to do.
QList<QStringList> documentedRows()
{
    QFile file(QStringLiteral(BOWLINE_SOURCE_DIR "/resources/help/errors.md"));
    if (!file.open(QFile::ReadOnly))
        return {};
    QList<QStringList> rows;
    static const QRegularExpression row(QStringLiteral(R"(^\| `([a-z0-9_.]+)` \|([^|]*)\|([^|]*)\|$)"));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = row.match(line);
        if (match.hasMatch())
            rows.append({match.captured(1), match.captured(2).trimmed(), match.captured(3).trimmed()});
    }
    return rows;
}

} // namespace

/// Every way to fail has a row that says what happened and what to do, and no row speaks of something that is gone.
class ErrorDocumentationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyCodeHasItsOwnText()
    {
        QSet<QString> texts;
        for (const ErrorCode code : allErrorCodes())
            texts.insert(errorCodeText(code));
        QCOMPARE(texts.size(), allErrorCodes().size());
        // Bug is declared last: a code that is missing from the table of texts makes the numbers differ.
        QCOMPARE(allErrorCodes().size(), static_cast<int>(ErrorCode::Bug) + 1);
    }

    void everyCodeHasARow()
    {
        QStringList documented;
        for (const QStringList &row : documentedRows())
            documented.append(row.at(0));
        for (const ErrorCode code : allErrorCodes()) {
            const QString text = errorCodeText(code);
            QVERIFY2(
                documented.count(text) == 1,
                qPrintable(text + QStringLiteral(": %1 rows in resources/help/errors.md").arg(documented.count(text))));
        }
    }

    void everyRowHasACodeAndSaysSomething()
    {
        const QList<QStringList> rows = documentedRows();
        QVERIFY(!rows.isEmpty());
        for (const QStringList &row : rows) {
            QVERIFY2(errorCodeText(errorCodeFromText(row.at(0))) == row.at(0), qPrintable(row.at(0)));
            QVERIFY2(row.at(1).size() > 20 && row.at(2).size() > 8, qPrintable(row.at(0)));
        }
    }
};

BOWLINE_TEST(ErrorDocumentationTest)

} // namespace tst_errors

#include "tst_errors.moc"

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// URLs as a libpq service file, with libpq as the judge: what it reads from the file is what it reads from the URL.
#include "net/postgres/ServiceFile.h"
#include "support/TestMain.h"

#include <libpq-fe.h>

#include <QMap>
#include <QTemporaryDir>

using namespace bowline;

namespace tst_servicefile {

namespace {

using Options = QMap<QByteArray, QByteArray>;

Options setOptions(PQconninfoOption *all)
{
    Options set;
    for (const PQconninfoOption *one = all; one && one->keyword; ++one) {
        if (one->val && *one->val)
            set.insert(one->keyword, one->val);
    }
    PQconninfoFree(all);
    return set;
}

} // namespace

class TestServiceFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What libpq takes from the file, and its defaults.
    Options readBack(const Secret &text)
    {
        const QString path = m_folder.filePath(QStringLiteral("service"));
        QFile file(path);
        if (!file.open(QFile::WriteOnly) || file.write(text.reveal()) < 0)
            return {};
        file.close();
        qputenv("PGSERVICEFILE", QFile::encodeName(path));
        qputenv("PGSERVICE", ServiceFile::service());
        Options read = setOptions(PQconndefaults());
        qunsetenv("PGSERVICEFILE");
        qunsetenv("PGSERVICE");
        read.remove("service");
        return read;
    }

private Q_SLOTS:
    void libpqIsTheJudge_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("options");
        const auto row = [](const char *name, const char *url, const char *options = "") {
            QTest::newRow(name) << QByteArray(url) << QByteArray(options);
        };
        row("as Heroku writes it", "postgres://u1:secret-of-u1@host.example:5433/d1");
        row("odd signs", "postgres://u%20x:p%40ss%3Aw%231%2F%3F%25%3D%5B%27%22%5C@host.example/d%2F1");
        row("leading blank", "postgres://u1:%20secret@host.example/d1");
        row("a number sign first", "postgres://u1:%23secret@host.example/d1");
        row("brackets", "postgres://u1:[secret]@host.example/d1");
        row("several hosts", "postgres://u1:secret@a.example:1,b.example:2/d1?sslmode=require");
        row("another's parameters", "postgres://u1:secret@host.example/d1?pool=5&sslmode=no-verify");
        row("options", "postgres://u1:secret@host.example/d1?options=-c%20work_mem%3D9MB", "-c x.y=1");
        row("our options", "postgres://u1:secret@host.example/d1", "-c default_transaction_read_only=on");
        row("long",
            "postgres://u1:0123456789012345678901234567890123456789012345678901234567890123456789012345678901234"
            "56789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012"
            "34567890123456789012345678901234567890123456789012345678901234567890123456789@host.example/d1");
    }
    void libpqIsTheJudge()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, options);
        const auto text = ServiceFile::of(Secret(url), options);
        QVERIFY2(text, text ? "" : qPrintable(text.error().text()));
        const Options read = readBack(*text);
        // Of the URL, what is libpq's.
        QByteArray plain = url;
        plain.replace("pool=5&sslmode=no-verify", "sslmode=require");
        Options expected = setOptions(PQconninfoParse(plain.constData(), nullptr));
        QVERIFY(!expected.isEmpty());
        if (!options.isEmpty())
            expected.insert("options", (expected.value("options") + ' ' + options).trimmed());
        for (auto it = expected.cbegin(); it != expected.cend(); ++it)
            QCOMPARE(read.value(it.key()), it.value());
        QVERIFY(!text->reveal().contains("pool"));
    }

    void whatDoesNotFitIsRefused()
    {
        for (const char *url :
             {"postgres://u1:secret%20@host.example/d1", "postgres://u1:a%0Ahost=evil@host.example/d1",
              "postgres://u1:a%0D@host.example/d1", "postgres://u1:secret%09@host.example/d1"}) {
            const auto text = ServiceFile::of(Secret(QByteArray(url)), {});
            QVERIFY2(!text, url);
            QCOMPARE(text.error().code, ErrorCode::UrlInvalid);
            QVERIFY(!text.error().text().contains(QStringLiteral("secret")));
        }
        QVERIFY(!ServiceFile::of(Secret(QByteArrayLiteral("redis://x:y@z")), {}));
        QVERIFY(!ServiceFile::of(Secret(QByteArrayLiteral("postgres://u1:x@h/d?service=mine")), {}));
    }
};

BOWLINE_TEST(TestServiceFile)

} // namespace tst_servicefile

#include "tst_servicefile.moc"

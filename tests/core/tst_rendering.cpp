// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written of a source URL, in each form, and what libpq may be given to prove it.
#include "core/DatabaseUrl.h"
#include "core/rendering/LoginText.h"
#include "core/rendering/Render.h"
#include "support/TestMain.h"

using namespace bowline;

namespace tst_rendering {

using Form = Rendering::Form;

namespace {

const QString envVar = QStringLiteral("DATABASE_URL");

Rendering formed(Form form)
{
    Rendering result;
    result.form = form;
    return result;
}

Rendering read(const char *json)
{
    const auto result = Rendering::fromJson(json);
    return result ? *result : Rendering();
}

QByteArray oneText(const QByteArray &source, const Rendering &rendering)
{
    const auto vars = render(Secret(source), envVar, rendering);
    return vars ? vars->value(envVar).reveal() : "error: " + errorCodeText(vars.error().code).toUtf8();
}

/// PG variables, put together as a program would that quotes what it must.
Secret joined(const EnvVars &vars)
{
    DatabaseUrl url;
    url.scheme = QStringLiteral("postgres");
    url.user = vars.value(QStringLiteral("PGUSER")).revealText();
    url.password = vars.value(QStringLiteral("PGPASSWORD"));
    url.database = vars.value(QStringLiteral("PGDATABASE")).revealText();
    const QStringList hosts = vars.value(QStringLiteral("PGHOST")).revealText().split(QLatin1Char(','));
    const QStringList ports = vars.value(QStringLiteral("PGPORT")).revealText().split(QLatin1Char(','));
    url.host = hosts.first();
    url.port = ports.first().toInt();
    for (qsizetype i = 1; i < hosts.size(); ++i)
        url.moreHosts.append({hosts[i], ports[i].toInt()});
    if (vars.contains(QStringLiteral("PGSSLMODE")))
        url.options.append({QStringLiteral("sslmode"), vars.value(QStringLiteral("PGSSLMODE")).revealText()});
    return url.toUrl();
}

} // namespace

class TestRendering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asItIsPassesAnything()
    {
        QCOMPARE(oneText("no url \n at all", Rendering()), QByteArray("no url \n at all"));
        Rendering tls;
        tls.tls = true;
        QCOMPARE(oneText("no url", tls), QByteArray("error: url.invalid"));
    }
    // What the bit mask of earlier journals wrote, byte for byte; tests/store holds the migration to these renderings.
    void earlierTransforms_data()
    {
        QTest::addColumn<QByteArray>("in");
        QTest::addColumn<int>("transforms");
        QTest::addColumn<QByteArray>("out");
        const int tls = 1;
        const int scheme = 2;
        QTest::newRow("as it is, even if no URL") << QByteArray("hello") << 0 << QByteArray("hello");
        QTest::newRow("tls") << QByteArray("postgres://u:p%40@h:1/d") << tls
                             << QByteArray("postgres://u:p%40@h:1/d?sslmode=require");
        QTest::newRow("tls with query") << QByteArray("postgres://u:p@h/d?a=b") << tls
                                        << QByteArray("postgres://u:p@h/d?a=b&sslmode=require");
        QTest::newRow("tls keeps stricter") << QByteArray("postgres://u:p@h/d?sslmode=verify-full") << tls
                                            << QByteArray("postgres://u:p@h/d?sslmode=verify-full");
        QTest::newRow("tls raises prefer") << QByteArray("postgres://u:p@h:5432/d?sslmode=prefer") << tls
                                           << QByteArray("postgres://u:p@h:5432/d?sslmode=require");
        QTest::newRow("tls, a question mark in a value")
            << QByteArray("postgres://u:p@h/d?a=b?") << tls << QByteArray("postgres://u:p@h/d?a=b?&sslmode=require");
        QTest::newRow("tls, no option yet")
            << QByteArray("postgres://u:p@h/d?") << tls << QByteArray("postgres://u:p@h/d?sslmode=require");
        QTest::newRow("tls, twice") << QByteArray("postgres://u:p@h:5432/d?sslmode=require&sslmode=disable") << tls
                                    << QByteArray("postgres://u:p@h:5432/d?sslmode=require&sslmode=require");
        QTest::newRow("tls, several hosts") << QByteArray("postgres://u:p@h1:5432,h2:5433/d?sslmode=prefer") << tls
                                            << QByteArray("postgres://u:p@h1:5432,h2:5433/d?sslmode=require");
        const auto left = [tls](const char *query) {
            const QByteArray text = QByteArray("postgres://u:%70@H.example:05432/d?") + query;
            QTest::newRow(query) << text << tls << text;
        };
        for (const char *query : {"sslmode=no-verify", "ssl=true", "ssl=1", "ssl=require", "ssl=no-verify",
                                  "requiressl=1", "sslmode=Require", "sslmode=verify-ca&a=%2f",
                                  "ssl=%7B%22rejectUnauthorized%22%3Afalse%7D", "a=b&&ssl%6Dode=require&c"})
            left(query);
        const auto strengthened = [tls](const char *query, const char *expected) {
            const QByteArray start("postgres://u:%70%3a@[::1]/d%2f?");
            QTest::newRow(query) << start + query << tls << start + expected;
        };
        strengthened("ssl=false&a=%2f", "ssl=true&a=%2f");
        strengthened("ssl=0", "ssl=1");
        strengthened("ssl=prefer", "ssl=require");
        strengthened("ssl=false&sslmode=disable", "ssl=true&sslmode=require");
        strengthened("requiressl=0", "requiressl=1");
        strengthened("sslmode=", "sslmode=require");
        strengthened("sslmode", "sslmode=require");
        strengthened("a=1&&ssl%6Dode=allow&b=%41&", "a=1&&ssl%6Dode=require&b=%41&");
        QTest::newRow("tls, a raw question mark in the password")
            << QByteArray("postgres://u:p?w@h/d") << tls << QByteArray("postgres://u:p?w@h/d?sslmode=require");
        QTest::newRow("scheme") << QByteArray("postgres://u:p@h/d") << scheme << QByteArray("postgresql://u:p@h/d");
        QTest::newRow("both") << QByteArray("postgres://u:p@h/d") << (tls | scheme)
                              << QByteArray("postgresql://u:p@h/d?sslmode=require");
        QTest::newRow("already") << QByteArray("postgresql://u:p@h/d") << scheme << QByteArray("postgresql://u:p@h/d");
    }
    void earlierTransforms()
    {
        QFETCH(QByteArray, in);
        QFETCH(int, transforms);
        QFETCH(QByteArray, out);
        QCOMPARE(oneText(in, Rendering::fromTransforms(transforms & 1, transforms & 2)), out);
    }
    void tlsForAConsumer()
    {
        QCOMPARE(oneText("postgres://u:p@h/d?a=%2F&sslmode=require&b=+",
                         read("{\"kind\":\"url\",\"consumer\":\"node_postgres\",\"tls\":true}")),
                 QByteArray("postgres://u:p@h/d?a=%2F&sslmode=no-verify&b=+"));
        QCOMPARE(oneText("postgres://u:p@h/d",
                         read("{\"kind\":\"url\",\"consumer\":\"ecto\",\"tls\":true,\"scheme\":\"ecto\"}")),
                 QByteArray("ecto://u:p@h/d?ssl=true"));
        QCOMPARE(oneText("postgres://u:p@h/d", read("{\"kind\":\"url\",\"scheme\":\"postgresql+asyncpg\"}")),
                 QByteArray("postgresql+asyncpg://u:p@h/d"));
    }
    void splitAndJoinedIsTheSameLogin_data()
    {
        QTest::addColumn<QByteArray>("source");
        for (const char *source :
             {"postgres://u:p@h/d", "postgres://u%40v:p%2F%3f%20%25%c3%a9@h:6543/d%2Fe?sslmode=require",
              "postgres://u:p@h1:1,h2:2/d?sslmode=verify-full", "postgres://u:p@[::1]:5433/d", "postgres://u@h/d",
              "postgres://h/d?user=u&password=a%26b&port=77", "postgres://u:p@/d?host=/run/postgresql",
              "postgres://u:p@h/d?dbname=other&sslmode=prefer&sslmode=require"})
            QTest::newRow(source) << QByteArray(source);
    }
    void splitAndJoinedIsTheSameLogin()
    {
        QFETCH(QByteArray, source);
        const auto before = DatabaseUrl::parse(Secret(source));
        const auto vars = render(Secret(source), envVar, formed(Form::PgVariables));
        QVERIFY(before && vars);
        const auto after = DatabaseUrl::parse(joined(*vars));
        QVERIFY(after);
        QCOMPARE(after->display(), before->display());
        QCOMPARE(after->password, before->password);
        QCOMPARE(after->option(QStringLiteral("sslmode")), before->option(QStringLiteral("sslmode")));
    }
    void whatASyncOwns()
    {
        QCOMPARE(Rendering().envVars(envVar), QStringList(envVar));
        QCOMPARE(formed(Form::Jdbc).envVars(envVar), QStringList(envVar));
        QCOMPARE(
            formed(Form::PgVariables).envVars(envVar),
            (QStringList{QStringLiteral("PGHOST"), QStringLiteral("PGPORT"), QStringLiteral("PGUSER"),
                         QStringLiteral("PGPASSWORD"), QStringLiteral("PGDATABASE"), QStringLiteral("PGSSLMODE")}));
        QCOMPARE(
            read("{\"kind\":\"pg_variables\",\"prefix\":\"DB_\",\"names\":{\"host\":\"\",\"port\":\"\",\"user\":\"\","
                 "\"tls\":\"\",\"password\":\"SECRET\"}}")
                .envVars(envVar),
            (QStringList{QStringLiteral("SECRET"), QStringLiteral("DB_DATABASE")}));
    }
    // What the window gets, from which it makes the same as the service from the URL itself.
    void aMaskedUrlRendersAlike()
    {
        const Secret source(QByteArray("postgres://u:p%40ssw0rd@h:6543/d?sslmode=require&sslpassword=other"));
        const auto masked = maskedUrl(source);
        QVERIFY(masked);
        QVERIFY(!masked->contains(QStringLiteral("ssw0rd")) && !masked->contains(QStringLiteral("other")));
        for (const Form form : {Form::Url, Form::PgVariables, Form::Jdbc, Form::AdoNet}) {
            const auto fromDots = renderMasked(Secret(*masked), envVar, formed(form));
            QVERIFY(fromDots);
            QCOMPARE(*fromDots, *renderMasked(source, envVar, formed(form)));
        }
        QVERIFY(maskedUrl(Secret(QByteArray("postgres://u:a?b@h/d")))->isEmpty());
        QCOMPARE(maskedUrl(Secret(QByteArray("no url"))).error().code, ErrorCode::UrlInvalid);
    }
    void schemesAreNotForAll()
    {
        Rendering postgis = read("{\"kind\":\"url\",\"consumer\":\"libpq\",\"scheme\":\"postgis\"}");
        const Secret source(QByteArray("postgres://u:p@h/d?sslmode=require"));
        QCOMPARE(LoginText::of(source, postgis).obstacle(), LoginText::Obstacle::OtherScheme);
        QCOMPARE(LoginText::of(source, postgis).error().code, ErrorCode::UrlConsumer);
        postgis.consumer = Consumer::Other;
        QCOMPARE(LoginText::of(source, postgis).obstacle(), LoginText::Obstacle::None);
    }
    // Go's libraries and asyncpg send what they do not know to the server, and so does the login in their place.
    void whatIsSentToTheServer()
    {
        const Secret source(
            QByteArray("postgres://u:p@h/d?sslmode=require&pool=5&options=-c%20a%3Db&application_name=x"));
        const auto url = LoginText::of(source, read("{\"kind\":\"url\",\"consumer\":\"go_pq\"}")).url();
        const auto text = UrlText::of(url);
        QVERIFY(text);
        QCOMPARE(text->parameter("options"), std::optional(QByteArray("-c a=b -c pool=5")));
        QCOMPARE(text->parameter("application_name"), std::optional(QByteArray("x")));
        QVERIFY(!text->parameter("pool"));
        const LoginText node = LoginText::of(Secret(QByteArray("postgres://u:p@h/d?sslmode=no-verify&pool=5")),
                                             read("{\"kind\":\"url\",\"consumer\":\"node_postgres\"}"));
        QCOMPARE(node.foreign(), LoginText::Foreign::LeftOut);
        QCOMPARE(LoginText::of(source, read("{\"kind\":\"url\",\"consumer\":\"libpq\"}")).foreign(),
                 LoginText::Foreign::Refused);
    }
    void variablesHaveTheNamesThatAreWanted()
    {
        const Rendering own = read("{\"kind\":\"pg_variables\",\"prefix\":\"DB_\",\"names\":{\"password\":"
                                   "\"SECRET\",\"port\":\"\",\"tls\":\"\"}}");
        const auto vars = render(Secret(QByteArray("postgres://u:p@h/d?sslmode=require&x=y")), envVar, own);
        QVERIFY(vars);
        QCOMPARE(vars->keys(), (QStringList{QStringLiteral("DB_DATABASE"), QStringLiteral("DB_HOST"),
                                            QStringLiteral("DB_USER"), QStringLiteral("SECRET")}));
        QCOMPARE(leftOut(Secret(QByteArray("postgres://u:p@h/d?sslmode=require&x=y&host=a")), own),
                 QStringList(QStringLiteral("x")));
        QVERIFY(!read("{\"kind\":\"pg_variables\",\"prefix\":\"1\"}").check());
        QVERIFY(!read("{\"kind\":\"pg_variables\",\"names\":{\"user\":\"PGHOST\"}}").check());
    }
    void otherForms_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *json, const char *source, const char *written) {
            QTest::addRow("%s %s", json, source) << QByteArray(json) << QByteArray(source) << QByteArray(written);
        };
        const char *jdbc = "{\"kind\":\"jdbc\"}";
        row(jdbc, "postgres://u%2b:p+%26=@h/d%20e?sslmode=require&application_name=a%20b",
            "jdbc:postgresql://h:5432/"
            "d%20e?user=u%2B&password=p%2B%26%3D&sslmode=require&ApplicationName=a%20b");
        row(jdbc, "postgres://u:p@h1:1,[::1]:2/d", "jdbc:postgresql://h1:1,[::1]:2/d?user=u&password=p");
        row(jdbc, "postgres://u:p@/d?host=/tmp", "error: url.invalid");
        row("{\"kind\":\"jdbc\",\"consumer\":\"jdbc\",\"tls\":true}", "postgres://u:p@h/d",
            "jdbc:postgresql://h:5432/d?user=u&password=p&sslmode=require");
        const char *ado = "{\"kind\":\"ado_net\"}";
        row(ado, "postgres://u:p@h/d", "Host=h;Port=5432;Username=u;Password=p;Database=d");
        row(ado, "postgres://u:a%3Bb%22c'%20@h1:1,h2:2/d?sslmode=verify-full&pool=1",
            "Host=h1:1,h2:2;Username=u;Password=\"a;b\"\"c' \";Database=d;SSL Mode=VerifyFull");
        row("{\"kind\":\"ado_net\",\"consumer\":\"npgsql\",\"tls\":true}", "postgres://u:p@h/d",
            "Host=h;Port=5432;Username=u;Password=p;Database=d;SSL Mode=Require;Trust Server "
            "Certificate=true");
        const char *pattern = "{\"kind\":\"template\",\"scheme\":\"postgis\",\"template\":\"{{{user}}}|{"
                              "password:url}|{password}|{host}|{port}|{database}|{url}\"}";
        row(pattern, "postgres://u:p%20q@h/d", "{u}|p%20q|p q|h|5432|d|postgis://u:p%20q@h/d");
        row("{\"kind\":\"template\",\"template\":\"{passwort}\"}", "postgres://u:p@h/d", "error: input.invalid");
        row("{\"kind\":\"template\",\"template\":\"{user\"}", "postgres://u:p@h/d", "error: input.invalid");
        row("{\"kind\":\"template\",\"template\":\"user}\"}", "postgres://u:p@h/d", "error: input.invalid");
        row("{\"kind\":\"template\",\"template\":\"nothing\"}", "postgres://u:p@h/d", "error: input.invalid");
        row("{\"kind\":\"url\",\"scheme\":\"Post gres\"}", "postgres://u:p@h/d", "error: input.invalid");
    }
    void otherForms()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, written);
        QVERIFY(Rendering::fromJson(json));
        QCOMPARE(oneText(source, read(json.constData())), written);
    }
    void textIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"", "{}", "[]", "nonsense", "{\"kind\":\"terraform\"}", "{\"kind\":\"url\",\"more\":1}",
              "{\"kind\":\"url\",\"tls\":\"yes\"}", "{\"kind\":\"url\",\"consumer\":\"odbc\"}",
              "{\"kind\":\"pg_variables\",\"names\":{\"odd\":\"X\"}}", "{\"kind\":7}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void textIsReadStrictly()
    {
        QFETCH(QByteArray, text);
        const auto strict = Rendering::fromJson(text);
        QVERIFY(!strict);
        QCOMPARE(strict.error().code, ErrorCode::InputInvalid);
        const Rendering stored = Rendering::fromStored(text);
        if (text.isEmpty()) {
            QCOMPARE(stored, Rendering());
            return;
        }
        QCOMPARE(stored.form, Form::Unknown);
        QCOMPARE(stored.toJson(), text);
        const auto written = render(Secret(QByteArray("postgres://u:p@h/d")), envVar, stored);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::InputInvalid);
    }
    void nothingSecretIsShown_data()
    {
        QTest::addColumn<QByteArray>("source");
        for (const char *source : {"postgres://u:hush@h/d", "postgres://u:h%75sh@h/d?sslpassword=hush",
                                   "postgres://u@h/d?password=hush", "postgres://u:p/hush@h/d",
                                   "postgres://u:p@hush@h/d", "hush", "postgres://u:x@h/d?password=hush&password=hush"})
            QTest::newRow(source) << QByteArray(source);
    }
    void nothingSecretIsShown()
    {
        QFETCH(QByteArray, source);
        for (const char *json :
             {"{\"kind\":\"url\"}", "{\"kind\":\"pg_variables\"}", "{\"kind\":\"jdbc\"}", "{\"kind\":\"ado_net\"}",
              "{\"kind\":\"template\",\"template\":\"{password:url} {url:url}\"}"}) {
            const auto shown = renderMasked(Secret(source), envVar, read(json));
            if (!shown)
                continue;
            const QString all = QStringList(shown->values()).join(QLatin1Char(' '));
            QVERIFY2(!all.contains(QLatin1String("hush")) && !all.contains(QLatin1String("h%75sh")), qPrintable(all));
            QVERIFY2(all.contains(QStringLiteral("••••••••")), qPrintable(all));
            const auto written = render(Secret(source), envVar, read(json));
            QCOMPARE(shown->keys(), written->keys());
        }
        const auto url = renderMasked(Secret(QByteArray("postgres://u:hush@h/d?a=b")), envVar, Rendering());
        QCOMPARE(url->value(envVar), QStringLiteral("postgres://u:••••••••@h/d?a=b"));
    }
    void whatLibpqIsGiven_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<int>("obstacle");
        const auto row = [](const char *json, const char *query, const char *given, LoginText::Obstacle obstacle) {
            QTest::addRow("%s %s", json, query)
                << QByteArray(json) << QByteArray(query) << QByteArray(given) << int(obstacle);
        };
        using O = LoginText::Obstacle;
        const char *node = "{\"kind\":\"url\",\"consumer\":\"node_postgres\"}";
        row(node, "postgres://u:p@h/d", "postgres://u:p@h/d?sslmode=disable", O::None);
        row(node, "postgres://u:p@h/d?sslmode=require", "", O::Verifies);
        row(node, "postgres://u:p@h/d?sslmode=no-verify&x=1", "postgres://u:p@h/d?x=1&sslmode=require", O::None);
        row(node, "postgres://u:p@h1,h2/d?sslmode=no-verify", "", O::SeveralHosts);
        row(node, "postgres://u:p?q@h/d?sslmode=no-verify", "", O::ReadDifferently);
        row("{\"kind\":\"pg_variables\",\"consumer\":\"node_postgres\"}",
            "postgres://u:p?q@h/d?sslmode=no-verify&options=x", "postgres://u:p?q@h/d?sslmode=require", O::None);
        row("{\"kind\":\"url\",\"consumer\":\"node_postgres\",\"tls\":true}", "postgres://u:p@h/d?sslmode=require",
            "postgres://u:p@h/d?sslmode=require", O::None);
        row("{\"kind\":\"url\",\"consumer\":\"libpq\"}", "postgres://u:p@h/d?sslmode=verify-full",
            "postgres://u:p@h/d?sslmode=verify-full", O::None);
        row("{\"kind\":\"url\",\"consumer\":\"libpq\"}", "postgres://u:p@h/d?sslmode=no-verify", "", O::Refuses);
        row("{\"kind\":\"url\",\"consumer\":\"npgsql\"}", "postgres://u:p@h/d", "", O::WrongForm);
        row("{\"kind\":\"ado_net\",\"consumer\":\"npgsql\",\"tls\":true}", "postgres://u:p@h/d",
            "postgres://u:p@h/d?sslmode=require", O::None);
        row("{\"kind\":\"jdbc\",\"consumer\":\"jdbc\"}", "postgres://u:p@h/d", "postgres://u:p@h/d?sslmode=prefer",
            O::None);
        row("{\"kind\":\"url\",\"scheme\":\"postgis\"}", "postgres://u:p@h/d?sslmode=no-verify",
            "postgres://u:p@h/d?sslmode=no-verify", O::None);
        row("{\"kind\":\"url\"}", "no url", "", O::NoUrl);
        row("{\"kind\":\"jdbc\",\"consumer\":\"jdbc\"}", "postgres://u:p@/d", "", O::NoUrl);
    }
    void whatLibpqIsGiven()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, given);
        QFETCH(int, obstacle);
        const LoginText login = LoginText::of(Secret(source), read(json.constData()));
        QCOMPARE(int(login.obstacle()), obstacle);
        QCOMPARE(login.url().reveal(), given);
        QCOMPARE(login.sentence().text().isEmpty(), obstacle == 0);
        QVERIFY(!login.sentence().text().contains(QLatin1String("u:p")));
    }
};

BOWLINE_TEST(TestRendering)

} // namespace tst_rendering

#include "tst_rendering.moc"

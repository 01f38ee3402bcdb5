// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of core/rendering against the libraries themselves: one with each run (BOWLINE_CONSUMER), for
// every wish for TLS that a URL can have, at a server with a self-signed certificate as Heroku's, at one that
// knows no TLS, and at the first with its certificate trusted.
#include "core/DatabaseUrl.h"
#include "core/rendering/ConsumerTls.h"
#include "core/rendering/LoginText.h"
#include "core/rendering/Render.h"
#include "support/TestMain.h"
#include "support/TestPostgres.h"
#include "support/TlsWishes.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace bowline;
using test::TestPostgres;

namespace tst_consumers {

namespace {

const QString oddPassword = QStringLiteral("p +&=%;\"'{}/?#@:é$\\");

/// tls, plain, or anything else for each of the three servers, as the one conduct that does so.
TlsConduct conductOf(const QString &heroku, const QString &clear, const QString &trusted)
{
    const auto short_ = [](const QString &answer) {
        return answer == QLatin1String("tls") ? 't' : answer == QLatin1String("plain") ? 'p' : '-';
    };
    const QByteArray all{QByteArray(1, short_(heroku)) + short_(clear) + short_(trusted)};
    static const QMap<QByteArray, TlsConduct> known{
        {"t-t", TlsConduct::Encrypts},        {"tpt", TlsConduct::MayGoPlain},    {"--t", TlsConduct::Verifies},
        {"-pt", TlsConduct::VerifiesOrPlain}, {"-p-", TlsConduct::NeverEncrypts}, {"---", TlsConduct::Refuses}};
    return known.value(all, TlsConduct::Unknown);
}

} // namespace

class TestConsumers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_consumer = consumerFromKey(qEnvironmentVariable("BOWLINE_CONSUMER", QStringLiteral("libpq"))).value();
        QProcess driver;
        driver.start(QStringLiteral(BOWLINE_SOURCE_DIR "/tests/interop/consumers/driver"),
                     {consumerKey(m_consumer), m_folder.path()});
        QVERIFY(driver.waitForFinished(500000));
        const QStringList lines = QString::fromUtf8(driver.readAllStandardOutput()).trimmed().split(QLatin1Char('\n'));
        if (driver.exitCode() == 77)
            QSKIP(qPrintable(lines.last()));
        QVERIFY2(driver.exitCode() == 0, driver.readAllStandardError().constData());
        m_driver = lines;
        if (TestPostgres::binDir().isEmpty())
            QSKIP("no PostgreSQL server is installed");
        QVERIFY2(m_heroku.start(), qPrintable(m_heroku.error()));
        QVERIFY2(m_clear.start(TestPostgres::Tls::Off), qPrintable(m_clear.error()));
        QVERIFY(QFile::copy(m_heroku.certificate(), rootFile()));
        QVERIFY(makeOtherRoot());
    }
    void doesWhatTheTableSays()
    {
        QByteArrayList heroku;
        QByteArrayList clear;
        QByteArrayList trusted;
        for (const QByteArray &wish : test::tlsWishes()) {
            heroku.append(textOf(wished(m_heroku.url(), wish, otherRootFile())));
            clear.append(textOf(wished(m_clear.url(), wish, otherRootFile())));
            trusted.append(textOf(wished(m_heroku.url(), wish, rootFile())));
        }
        const QStringList atHeroku = logIn(heroku, false);
        const QStringList inClear = logIn(clear, false);
        const QStringList whenTrusted = logIn(trusted, true);
        QStringList wrong;
        for (qsizetype i = 0; i < test::tlsWishes().size(); ++i) {
            const QByteArray wish = test::tlsWishes()[i];
            const auto url = UrlText::of(wished(m_heroku.url(), wish, rootFile()));
            const TlsConduct table = ConsumerTls(m_consumer, *url).conduct();
            const TlsConduct real = conductOf(atHeroku[i], inClear[i], whenTrusted[i]);
            if (table != real) {
                wrong.append(QStringLiteral("%1: table %2, really %3 (%4 | %5 | %6)")
                                 .arg(QString::fromUtf8(wish))
                                 .arg(int(table))
                                 .arg(int(real))
                                 .arg(atHeroku[i], inClear[i], whenTrusted[i]));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
    void connectsWithWhatIsRenderedForIt()
    {
        QByteArrayList texts;
        QByteArrayList wishes;
        for (const QByteArray &wish : test::tlsWishes()) {
            auto url = UrlText::of(wished(m_heroku.url(), wish, otherRootFile()));
            ConsumerTls::require(m_consumer, *url);
            if (!ConsumerTls(m_consumer, *url).connects())
                continue; // a wish to verify stays
            texts.append(textOf(url->text()));
            wishes.append(wish);
        }
        const QStringList answers = logIn(texts, false);
        for (qsizetype i = 0; i < answers.size(); ++i)
            QVERIFY2(answers[i] == QLatin1String("tls"), qPrintable(QString::fromUtf8(wishes[i]) + answers[i]));
    }
    void readsOddSigns()
    {
        QString quoted = oddPassword;
        QVERIFY2(m_heroku.sql(QStringLiteral("CREATE ROLE \"o d+d\" LOGIN PASSWORD '%1'")
                                  .arg(quoted.replace(QLatin1Char('\''), QStringLiteral("''")))),
                 qPrintable(m_heroku.error()));
        DatabaseUrl odd = *DatabaseUrl::parse(m_heroku.url());
        odd.user = QStringLiteral("o d+d");
        odd.password = Secret(oddPassword);
        auto url = UrlText::of(odd.toUrl());
        ConsumerTls::require(m_consumer, *url);
        QCOMPARE(logIn({textOf(url->text())}, false), QStringList(QStringLiteral("tls")));
        if (m_consumer == Consumer::Libpq)
            variablesLogIn(url->text());
    }
    void readsSeveralHostsOrNot()
    {
        const QByteArray port = QByteArray::number(m_heroku.port());
        QByteArray text = m_heroku.url().reveal();
        auto url = UrlText::of(Secret(text.replace(":" + port + '/', ":" + port + ",127.0.0.1:" + port + '/')));
        ConsumerTls::require(m_consumer, *url);
        const QStringList answers = logIn({textOf(url->text())}, false);
        QVERIFY2((answers.first() == QLatin1String("tls")) == LoginText::readsSeveralHosts(m_consumer),
                 qPrintable(answers.first()));
    }

private:
    QString rootFile() const { return m_folder.filePath(QStringLiteral("right.crt")); }
    QString otherRootFile() const { return m_folder.filePath(QStringLiteral("other.crt")); }
    bool makeOtherRoot() const
    {
        return QProcess::execute(
                   QStringLiteral("openssl"),
                   {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                    QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                    QStringLiteral("-subj"), QStringLiteral("/CN=other"), QStringLiteral("-keyout"),
                    m_folder.filePath(QStringLiteral("other.key")), QStringLiteral("-out"), otherRootFile()}) == 0;
    }
    static Secret wished(const Secret &url, QByteArray wish, const QString &root)
    {
        if (wish.isEmpty())
            return url;
        return Secret(url.reveal() + '?' + wish.replace('@', root.toUtf8()));
    }
    /// What the library is given: pgjdbc has a form of its own.
    QByteArray textOf(const Secret &url) const
    {
        Rendering rendering;
        rendering.form = m_consumer == Consumer::Jdbc ? Rendering::Form::Jdbc : Rendering::Form::Url;
        const QString name = QStringLiteral("URL");
        return render(url, name, rendering)->value(name).reveal();
    }
    QProcessEnvironment environment(bool trusts) const
    {
        QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
        for (const QString &name : result.keys()) {
            if (name.startsWith(QLatin1String("PG")))
                result.remove(name);
        }
        result.insert(QStringLiteral("HOME"), m_folder.path());
        if (trusts) {
            result.insert(QStringLiteral("PGSSLROOTCERT"), rootFile());
            result.insert(QStringLiteral("NODE_EXTRA_CA_CERTS"), rootFile());
        }
        return result;
    }
    /// pgjdbc looks in one place only.
    void putRootInHome(bool trusts) const
    {
        const QDir home(m_folder.path());
        home.mkpath(QStringLiteral(".postgresql"));
        const QString place = home.filePath(QStringLiteral(".postgresql/root.crt"));
        QFile::remove(place);
        if (trusts && m_consumer == Consumer::Jdbc)
            QVERIFY(QFile::copy(rootFile(), place));
    }
    QStringList logIn(const QByteArrayList &texts, bool trusts)
    {
        putRootInHome(trusts);
        QProcess process;
        process.setProcessEnvironment(environment(trusts));
        process.start(m_driver.first(), m_driver.mid(1));
        process.write(texts.join('\n') + '\n');
        process.closeWriteChannel();
        const bool ended = process.waitForFinished(240000);
        QStringList answers = QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(QLatin1Char('\n'));
        if (!ended || answers.size() != texts.size()) {
            qWarning("the driver answered %lld of %lld: %s", static_cast<long long>(answers.size()),
                     static_cast<long long>(texts.size()), process.readAllStandardError().constData());
        }
        answers.resize(texts.size());
        return answers;
    }
    void variablesLogIn(const Secret &url) const
    {
        Rendering rendering;
        rendering.form = Rendering::Form::PgVariables;
        const auto vars = render(url, {}, rendering);
        QVERIFY(vars);
        QProcessEnvironment with = environment(false);
        for (auto it = vars->cbegin(); it != vars->cend(); ++it)
            with.insert(it.key(), it->revealText());
        QProcess psql;
        psql.setProcessEnvironment(with);
        psql.start(QStringLiteral("psql"), {QStringLiteral("-X"), QStringLiteral("-At"), QStringLiteral("-c"),
                                            QStringLiteral("SELECT current_user")});
        QVERIFY(psql.waitForFinished(30000));
        QCOMPARE(psql.readAllStandardOutput().trimmed(), QByteArray("o d+d"));
    }

    Consumer m_consumer = Consumer::Libpq;
    QTemporaryDir m_folder;
    QStringList m_driver;
    TestPostgres m_heroku;
    TestPostgres m_clear;
};

BOWLINE_TEST(TestConsumers)

} // namespace tst_consumers

#include "tst_consumers.moc"

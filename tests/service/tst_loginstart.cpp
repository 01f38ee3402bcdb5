// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Start at login: by an autostart entry, or by the systemd user unit where systemd runs the session. systemd itself is
// played by a script that does what `systemctl --user enable` does to the disk.
#include "service/LoginStart.h"
#include "support/Await.h"
#include "support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <memory>

using namespace bowline;
using bowline::test::await;

namespace tst_loginstart {

class TestLoginStart : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QByteArray m_path = qgetenv("PATH");

    void write(const QString &name, const QByteArray &text, bool program = false)
    {
        const QString path = m_dir->filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
        if (program)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QByteArray entry() const
    {
        QFile file(m_dir->filePath(QStringLiteral("config/autostart/org.bowline.Bowline.Service.desktop")));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    void installUnit(const QByteArray &systemctl)
    {
        write(QStringLiteral("run/systemd/private"), {});
        write(QStringLiteral("data/systemd/user/bowline-syncd.service"), "[Unit]\n");
        write(QStringLiteral("bin/systemctl"), "#!/bin/sh\n" + systemctl, true);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_dir->filePath(QStringLiteral("config"))));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_dir->filePath(QStringLiteral("data"))));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_dir->filePath(QStringLiteral("run"))));
        QDir().mkpath(m_dir->filePath(QStringLiteral("run")));
        QFile::setPermissions(m_dir->filePath(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        write(QStringLiteral("bin/bowline-syncd"), "#!/bin/sh\n", true);
        qputenv("PATH", QFile::encodeName(m_dir->filePath(QStringLiteral("bin"))) + ':' + m_path);
    }
    void cleanupTestCase() { qputenv("PATH", m_path); }

    void anEntryIsWrittenAndRemoved()
    {
        LoginStart login;
        QVERIFY(!login.isOn());
        QVERIFY(await(login.set(true)));
        QVERIFY(login.isOn());
        QVERIFY(entry().startsWith("[Desktop Entry]\n"));
        QVERIFY2(entry().contains("\nExec=\"" +
                                  QFile::encodeName(m_dir->filePath(QStringLiteral("bin/bowline-syncd"))) + "\"\n"),
                 entry().constData());
        QVERIFY(LoginStart().isOn());
        QVERIFY(await(login.set(false)));
        QVERIFY(!login.isOn() && entry().isEmpty());
        QVERIFY(await(login.set(false)));
    }

    void theEntryIsOneThatDesktopsAccept()
    {
        const QString checker = QStandardPaths::findExecutable(QStringLiteral("desktop-file-validate"));
        if (checker.isEmpty())
            QSKIP("desktop-file-validate is not installed");
        LoginStart login;
        QVERIFY(await(login.set(true)));
        QCOMPARE(QProcess::execute(checker, {m_dir->filePath(QStringLiteral(
                                                "config/autostart/org.bowline.Bowline.Service.desktop"))}),
                 0);
    }

    void whatTheDesktopHasSwitchedOffIsOff()
    {
        LoginStart login;
        QVERIFY(await(login.set(true)));
        write(QStringLiteral("config/autostart/org.bowline.Bowline.Service.desktop"), entry() + "Hidden=true\n");
        QVERIFY(!login.isOn());
    }

    void aFolderThatCannotBeWrittenIsATypedError()
    {
        write(QStringLiteral("config/autostart"), "a file in the way");
        LoginStart login;
        const auto done = await(login.set(true));
        QCOMPARE(done.error().code, ErrorCode::ServiceStart);
        QVERIFY(!login.isOn());
    }

    void systemdIsAskedWhereItIsInCharge()
    {
        installUnit("folder=$XDG_CONFIG_HOME/systemd/user/default.target.wants\n"
                    "mkdir -p \"$folder\"\n"
                    "case \"$*\" in\n"
                    "'--user enable bowline-syncd.service') ln -s /gone \"$folder/bowline-syncd.service\" ;;\n"
                    "'--user disable bowline-syncd.service') rm \"$folder/bowline-syncd.service\" ;;\n"
                    "*) exit 9 ;;\n"
                    "esac\n");
        LoginStart login;
        QVERIFY(await(login.set(true)));
        QVERIFY(login.isOn());
        QVERIFY2(entry().isEmpty(), "only one of the two may start it");
        QVERIFY(await(login.set(false)));
        QVERIFY(!login.isOn());
    }

    void systemdsRefusalIsTold()
    {
        installUnit("echo 'Failed to connect to bus' >&2\nexit 1\n");
        LoginStart login;
        const auto done = await(login.set(true));
        QCOMPARE(done.error().code, ErrorCode::ServiceStart);
        QVERIFY(done.error().detail.contains(QStringLiteral("Failed to connect")));
        QVERIFY(!login.isOn());
    }
};

BOWLINE_TEST(TestLoginStart)

} // namespace tst_loginstart

#include "tst_loginstart.moc"

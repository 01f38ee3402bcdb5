// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/LoginStart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

namespace bowline {

namespace {

constexpr int systemctlMs = 15000;

const QString unit = QStringLiteral("bowline-syncd.service");
const QString wantedUnit = QStringLiteral("default.target.wants/bowline-syncd.service");

QString configFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

QString entryPath()
{
    return configFolder() + QStringLiteral("/autostart/org.bowline.Bowline.Service.desktop");
}

// Where systemd looks for units of users, the person's own first.
QStringList unitFolders()
{
    QStringList folders{configFolder() + QStringLiteral("/systemd/user"), QStringLiteral("/etc/systemd/user")};
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders.append(data + QStringLiteral("/systemd/user"));
    return folders +
           QStringList{QStringLiteral("/usr/local/lib/systemd/user"), QStringLiteral("/usr/lib/systemd/user")};
}

bool existsInAny(const QStringList &folders, const QString &name)
{
    for (const QString &folder : folders) {
        // A link counts even where it points to a unit that has gone: systemd reads it that way.
        const QFileInfo info(folder + QLatin1Char('/') + name);
        if (info.exists() || info.isSymLink())
            return true;
    }
    return false;
}

bool isSystemdInCharge()
{
    return QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/systemd/private")) &&
           !QStandardPaths::findExecutable(QStringLiteral("systemctl")).isEmpty() && existsInAny(unitFolders(), unit);
}

bool isUnitEnabled()
{
    return existsInAny({configFolder() + QStringLiteral("/systemd/user"), QStringLiteral("/etc/systemd/user")},
                       wantedUnit);
}

bool isEntryOn()
{
    QFile file(entryPath());
    if (!file.open(QFile::ReadOnly))
        return false;
    const QList<QByteArray> lines = file.readAll().split('\n');
    return !lines.contains("Hidden=true") && !lines.contains("X-GNOME-Autostart-enabled=false");
}

QString program()
{
    const QString name = QStringLiteral("bowline-syncd");
    const QString beside = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    return QFileInfo(beside).isExecutable() ? beside : QStandardPaths::findExecutable(name);
}

// A quoted argument of a desktop entry: its own quoting inside the quoting of a string value.
QString quoted(QString argument)
{
    for (const char *special : {"\\", "\"", "`", "$"})
        argument.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
    argument.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('%'), QStringLiteral("%%"));
    return QLatin1Char('"') + argument + QLatin1Char('"');
}

Unexpected failed(const QString &detail)
{
    return fail(ErrorCode::ServiceStart, detail);
}

Expected<Done> writeEntry()
{
    const QString service = program();
    if (service.isEmpty())
        return failed(QStringLiteral("bowline-syncd is not installed"));
    QFile shape(QStringLiteral(":/service/org.bowline.Bowline.Service.desktop"));
    if (!shape.open(QFile::ReadOnly))
        return fail(ErrorCode::Bug, shape.fileName());
    QByteArray text = shape.readAll();
    text.replace("Exec=bowline-syncd", "Exec=" + quoted(service).toUtf8());
    QDir().mkpath(QFileInfo(entryPath()).absolutePath());
    QSaveFile entry(entryPath());
    if (!entry.open(QFile::WriteOnly) || entry.write(text) != text.size() || !entry.commit())
        return failed(entryPath() + QStringLiteral(": ") + entry.errorString());
    return Done{};
}

Expected<Done> removeEntry()
{
    QFile entry(entryPath());
    if (entry.exists() && !entry.remove())
        return failed(entryPath() + QStringLiteral(": ") + entry.errorString());
    return Done{};
}

} // namespace

bool LoginStart::isOn() const
{
    return isUnitEnabled() || isEntryOn();
}

Pending<Done> LoginStart::set(bool on)
{
    // Only one of the two ways is left behind.
    if (on && !isSystemdInCharge())
        return Pending<Done>::ready(writeEntry());
    const auto removed = removeEntry();
    if (!removed)
        return Pending<Done>::ready(removed);
    if (!on && !isUnitEnabled())
        return Pending<Done>::ready(Done{});
    return systemctl(on ? QStringLiteral("enable") : QStringLiteral("disable"));
}

Pending<Done> LoginStart::systemctl(const QString &verb)
{
    const Promise<Done> promise;
    auto *process = new QProcess(this);
    process->setProcessChannelMode(QProcess::MergedChannels);
    connect(process, &QProcess::finished, this, [promise, process](int code, QProcess::ExitStatus status) {
        process->deleteLater();
        if (status == QProcess::NormalExit && code == 0)
            promise.settle(Done{});
        else
            promise.settle(failed(QString::fromUtf8(process->readAll().left(500)).trimmed()));
    });
    connect(process, &QProcess::errorOccurred, this, [promise, process](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        promise.settle(failed(process->errorString()));
    });
    QTimer::singleShot(systemctlMs, process, &QProcess::kill);
    process->start(QStringLiteral("systemctl"), {QStringLiteral("--user"), verb, unit});
    return promise.pending();
}

} // namespace bowline

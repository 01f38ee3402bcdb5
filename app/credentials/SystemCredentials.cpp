// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentials/SystemCredentials.h"

#include "credentials/Sealer.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace bowline::systemCredentials {

namespace {

constexpr qint64 mostBytes = 64 * 1024;

Unexpected refused(const QString &detail)
{
    return fail(ErrorCode::KeychainRefused, detail);
}

Expected<Secret> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(path + QStringLiteral(": ") + file.errorString());
    QByteArray bytes = file.read(mostBytes);
    while (!bytes.isEmpty() && QChar::isSpace(static_cast<unsigned char>(bytes.back())))
        bytes.chop(1);
    return Secret(std::move(bytes));
}

QString pathOf(const QString &name)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (folder.isEmpty() || !QFile::exists(QDir(folder).filePath(name)))
        return {};
    return QDir(folder).filePath(name);
}

// What lies in systemd's own folder is for this service alone already.
Expected<Secret> readGuarded(const QString &path)
{
    struct stat about
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &about) != 0 || !S_ISREG(about.st_mode))
        return refused(path + QStringLiteral(" is no file"));
    if (about.st_uid != geteuid() && about.st_uid != 0)
        return refused(path + QStringLiteral(" belongs to another user"));
    if ((about.st_mode & 077) != 0)
        return refused(path + QStringLiteral(" can be read by others; chmod 600 it"));
    return readFile(path);
}

} // namespace

Expected<Secret> read(const QString &name)
{
    const QString path = pathOf(name);
    return path.isEmpty() ? Expected<Secret>(Secret()) : readFile(path);
}

Expected<QList<Secret>> sharedKeys()
{
    auto text = read(QStringLiteral("bowline-key"));
    const QString path = qEnvironmentVariable("BOWLINE_KEY_FILE");
    if (text && text->isEmpty() && !path.isEmpty())
        text = readGuarded(path);
    if (!text)
        return fail(text.error());
    QList<Secret> keys;
    for (const QByteArray &line : text->reveal().split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto decoded = QByteArray::fromBase64Encoding(line.trimmed(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || decoded.decoded.size() != Sealer::keyBytes)
            return refused(QStringLiteral("line %1 of the shared key is not 32 bytes in base64").arg(keys.size() + 1));
        keys.append(Secret(decoded.decoded));
    }
    return keys;
}

} // namespace bowline::systemCredentials

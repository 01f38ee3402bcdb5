// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/RecoveryCardFile.h"

#include "core/KillPoint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

#include <cerrno>

namespace bowline {

namespace {

constexpr qint64 longestLine = 100;
constexpr qint64 largestCard = 256LL * 1024 * 1024;

std::optional<RecoveryCardFile::Head> parse(const QByteArray &line)
{
    static const QRegularExpression form(QStringLiteral("^bowline-card 1 ([a-z_]{1,32}) ([0-9]{1,18})\\n$"));
    const auto match = form.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return std::nullopt;
    return RecoveryCardFile::Head{match.captured(1), match.captured(2).toLongLong()};
}

QByteArray contextOf(const QByteArray &line)
{
    return "recovery_card/" + line;
}

Error errorOf(const QFileDevice &file, int systemError)
{
    const bool full = systemError == ENOSPC || systemError == EDQUOT || file.error() == QFileDevice::ResourceError;
    return makeError(full ? ErrorCode::StoreFull : ErrorCode::StoreReadOnly,
                     file.fileName() + QStringLiteral(": ") + file.errorString());
}

// A kill in the middle of a write leaves the unfinished file behind.
void removeLeftovers(const QString &path)
{
    const QFileInfo card(path);
    for (const QFileInfo &left : card.dir().entryInfoList({card.fileName() + QStringLiteral(".??????")}, QDir::Files))
        QFile::remove(left.filePath());
}

} // namespace

RecoveryCardFile::RecoveryCardFile(const QString &journalPath)
    : m_path(journalPath + QStringLiteral(".card"))
{
}

bool RecoveryCardFile::exists() const
{
    return QFile::exists(m_path);
}

std::optional<RecoveryCardFile::Head> RecoveryCardFile::head() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parse(file.readLine(longestLine));
}

Expected<RecoveryCard> RecoveryCardFile::read(const Sealer &sealer) const
{
    QFile file(m_path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(errorOf(file, errno));
    const QByteArray line = file.readLine(longestLine);
    const auto head = parse(line);
    if (!head || file.size() > largestCard)
        return fail(ErrorCode::StoreCorrupt, m_path);
    const auto json = sealer.open(file.readAll(), contextOf(line));
    if (!json)
        return fail(json.error());
    return RecoveryCard::fromJson(json->reveal());
}

Expected<Done> RecoveryCardFile::write(const RecoveryCard &card, const QString &secretStore, const Sealer &sealer) const
{
    removeLeftovers(m_path);
    const QByteArray line = QStringLiteral("bowline-card 1 %1 %2\n").arg(secretStore).arg(card.number).toLatin1();
    const QByteArray sealed = sealer.seal(Secret(card.toJson()), contextOf(line));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(errorOf(file, errno));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool written = file.write(line) == line.size() && file.write(sealed) == sealed.size() && file.flush();
    BOWLINE_KILL_POINT("card.ready");
    if (!written || !file.commit()) // which waits for the disk before it renames
        return fail(errorOf(file, errno));
    BOWLINE_KILL_POINT("card.written");
    return Done{};
}

QString RecoveryCardFile::setAside() const
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString aside = m_path + QStringLiteral(".unreadable-") + stamp;
    return QFile::rename(m_path, aside) ? aside : QString();
}

} // namespace bowline

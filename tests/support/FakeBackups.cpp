// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeBackups.h"

namespace bowline::test {

Pending<BackupsView> FakeBackups::list(const DatabaseKey &database)
{
    return m_answers.answer(QStringLiteral("listBackups"), {database.addonId}, known);
}

Pending<BackupLinkView> FakeBackups::downloadLink(const DatabaseKey &database, const QString &id)
{
    return m_answers.answer(QStringLiteral("backupDownloadLink"), {database.addonId, id}, link);
}

BackupView FakeBackups::backup(int number, BackupState state)
{
    BackupView view;
    view.id = QStringLiteral("t%1").arg(number);
    view.number = number;
    view.name = QStringLiteral("b%1").arg(number, 3, 10, QLatin1Char('0'));
    view.kind = BackupKind::Backup;
    view.state = state;
    view.from = QStringLiteral("DATABASE");
    view.to = QStringLiteral("BACKUP");
    view.isOfDatabase = true;
    view.bytes = 3 * 1024 * 1024;
    view.createdAt = view.startedAt = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    if (view.isOver())
        view.finishedAt = view.startedAt.addSecs(90);
    return view;
}

} // namespace bowline::test

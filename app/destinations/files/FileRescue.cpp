// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/files/FileRescue.h"

#include "core/Log.h"
#include "core/Worker.h"
#include "store/Journal.h"

#include <QCborArray>
#include <QCborValue>
#include <QFile>
#include <QSysInfo>
#include <QUuid>

namespace bowline {

namespace {

/// Which computer the file is on: its machine-id, or its name where there is none.
QString thisComputer()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    return id.isEmpty() ? QSysInfo::machineHostName() : QString::fromLatin1(id);
}

QByteArray rescueContext(const QString &id)
{
    return "file_rescue/" + id.toUtf8();
}

Secret packed(const InPlaceWrite &write)
{
    return Secret(QCborArray{write.snapshot.path, write.before.reveal(), write.after.reveal()}.toCborValue().toCbor());
}

/// True: the row has served its time.
bool finishOne(const Secret &sealedBytes)
{
    const QCborArray parts = QCborValue::fromCbor(sealedBytes.reveal()).toArray();
    if (parts.size() != 3)
        return true;
    const QByteArray path = parts.at(0).toByteArray();
    const QByteArray before = parts.at(1).toByteArray();
    const QByteArray after = parts.at(2).toByteArray();
    const auto snapshot = AtomicFile(QFile::decodeName(path)).read();
    if (!snapshot)
        return snapshot.error().code == ErrorCode::DestinationMissing;
    const bool isWhole = !snapshot->exists || snapshot->bytes == before || snapshot->bytes == after;
    if (isWhole || !AtomicFile::isHalfWritten(snapshot->bytes, before, after))
        return true;
    const auto outcome = AtomicFile::writeInPlace(*snapshot, after);
    const bool done = outcome && *outcome == AtomicFile::Outcome::Written;
    qCInfo(lcStore) << (done ? "a file that was half written has been finished"
                             : "a half written file cannot be finished yet");
    return done;
}

} // namespace

FileRescue::FileRescue(Journal *journal, const Sealer &sealer, Clock *clock)
    : m_journal(journal)
    , m_sealer(sealer)
    , m_clock(clock)
{
}

Pending<QString> FileRescue::keep(const InPlaceWrite &write) const
{
    FileRescueRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.computer = thisComputer();
    record.sealed = m_sealer.seal(packed(write), rescueContext(record.id));
    record.createdAt = m_clock->now();
    return m_journal->run([record](Repositories &store) -> Expected<QString> {
        return store.fileRescues().add(record).map([&record](const Done &) { return record.id; });
    });
}

Pending<Done> FileRescue::forget(const QString &id) const
{
    return m_journal->run([id](Repositories &store) { return store.fileRescues().remove(id); });
}

Pending<Done> FileRescue::finishAll(QThreadPool *files, QObject *context) const
{
    const auto forgetAll = [journal = m_journal](const QStringList &ids) {
        return journal->run([ids](Repositories &store) -> Expected<Done> {
            for (const QString &id : ids) {
                if (const auto done = store.fileRescues().remove(id); !done)
                    return done;
            }
            return Done{};
        });
    };
    return m_journal->run([](Repositories &store) { return store.fileRescues().of(thisComputer()); })
        .andThen(context,
                 [files, sealer = m_sealer](const QList<FileRescueRecord> &records) {
                     return runOnWorker(files, [records, sealer]() -> Expected<QStringList> {
                         QStringList done;
                         for (const FileRescueRecord &record : records) {
                             const auto bytes = sealer.open(record.sealed, rescueContext(record.id));
                             if (bytes &&
                                 finishOne(*bytes)) // one that does not open waits for the keychain that has its key
                                 done.append(record.id);
                         }
                         return done;
                     });
                 })
        .andThen(context, [forgetAll](const QStringList &ids) {
            return ids.isEmpty() ? Pending<Done>::ready(Done{}) : forgetAll(ids);
        });
}

} // namespace bowline

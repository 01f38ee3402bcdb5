// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFileDestination.h"

#include "core/Names.h"
#include "core/Worker.h"
#include "destinations/FilePlace.h"
#include "destinations/FileWatch.h"
#include "destinations/FreshLoginProof.h"

#include <QCoreApplication>
#include <QFile>

namespace bowline {

namespace {

Expected<Done> check(const EnvVars &changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (const auto name = checkEnvVarName(it.key()); !name)
            return fail(name.error());
        if (const auto value = checkEnvVarValue(it.value().reveal()); !value)
            return value;
    }
    return Done{};
}

Error noRescue(const QByteArray &path)
{
    return makeError(
        ErrorCode::DestinationUnwritable,
        QCoreApplication::translate("bowline::EnvFile",
                                    "The env file %1 can only be written in place, which Bowline does not do while "
                                    "its journal cannot keep the old content safe. Try again later.")
            .arg(QFile::decodeName(path)),
        {});
}

} // namespace

EnvFileDestination::EnvFileDestination(const QString &path, QThreadPool *files, QThreadPool *logins, QObject *parent)
    : LoginProvenDestination(logins, parent)
    , m_path(path)
    , m_file(path)
    , m_files(files)
{
}

Pending<QStringList> EnvFileDestination::places()
{
    return runOnWorker(m_files, [path = m_path] { return Expected<QStringList>(placesOfFile(path)); });
}

void EnvFileDestination::watch()
{
    connect(new FileWatch(m_path, this), &FileWatch::changed, this, &Destination::mayHaveChanged);
}

Pending<EnvVars> EnvFileDestination::read()
{
    return runOnWorker(m_files, [file = m_file] { return file.read(); });
}

Pending<Done> EnvFileDestination::write(const EnvVars &changes)
{
    if (const auto good = check(changes); !good)
        return Pending<Done>::failed(good.error());
    return update(EnvFile::setting(changes));
}

Pending<Done> EnvFileDestination::update(const EnvFile::Change &change, int tries)
{
    return runOnWorker(m_files, [file = m_file, change] { return file.update(change); })
        .andThen(this, [this, change, tries](const std::optional<InPlaceWrite> &left) -> Pending<Done> {
            return left ? writeInPlace(*left, change, tries) : Pending<Done>::ready(Done{});
        });
}

// What cannot be put right again is not begun: the bytes are in the journal before the first of them is
// written over, and stay there if the write failed in the middle.
Pending<Done> EnvFileDestination::writeInPlace(const InPlaceWrite &write, const EnvFile::Change &change, int tries)
{
    if (!m_rescue)
        return Pending<Done>::failed(noRescue(write.snapshot.path));
    return m_rescue->keep(write).andThen(this, [this, write, change, tries](const QString &id) {
        return runOnWorker(m_files, [write] { return EnvFile::writeInPlace(write); })
            .andThen(this, [this, change, tries, id](bool written) {
                return m_rescue->forget(id).andThen(
                    this, [this, change, tries, written](const Done &) -> Pending<Done> {
                        if (written)
                            return Pending<Done>::ready(Done{});
                        return tries > 0 ? update(change, tries - 1)
                                         : Pending<Done>::failed(makeError(ErrorCode::DestinationConflict));
                    });
            });
    });
}

Pending<Done> EnvFileDestination::holds(const QString &name, const Secret &value)
{
    return runOnWorker(m_files, [file = m_file, name, value]() -> Expected<Done> {
        const auto there = file.read();
        if (!there)
            return fail(there.error());
        return there->value(name) == value ? Expected<Done>(Done{}) : fail(otherValueThere(name));
    });
}

Pending<DeletionPreview> EnvFileDestination::previewRemoval(const QString &)
{
    return Pending<DeletionPreview>::ready(DeletionPreview{});
}

Pending<Done> EnvFileDestination::remove(const QString &name)
{
    return update([name](DotEnv &file) { return file.remove(name.toUtf8()); });
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFileDestination.h"

#include "core/Worker.h"
#include "destinations/FilePlace.h"
#include "destinations/FileWatch.h"
#include "destinations/FreshLoginProof.h"

#include <QFile>

namespace bowline {

namespace {

struct EnvFileBasis final : DestinationPlan::Basis
{
    explicit EnvFileBasis(EnvFilePlan made)
        : plan(std::move(made))
    {
    }
    const EnvFilePlan plan;
};

DestinationPlan planOf(EnvFilePlan file)
{
    DestinationPlan plan;
    plan.added = file.added;
    plan.changed = file.changed;
    plan.equal = file.equal;
    plan.untouched = file.untouched;
    plan.sideEffects = file.sideEffects;
    if (file.isNewText)
        plan.acts.append(QStringLiteral("write ") + QFile::decodeName(file.snapshot.path));
    if (file.losesRights)
        plan.acts.append(QStringLiteral("chmod go= ") + QFile::decodeName(file.snapshot.path));
    plan.basis = std::make_shared<const EnvFileBasis>(std::move(file));
    return plan;
}

Error noRescue(const QByteArray &path)
{
    return makeError(ErrorCode::DestinationUnwritable,
                     Phrase("file.in_place_not_safe_now").arg(QFile::decodeName(path)), {});
}

} // namespace

EnvFileDestination::EnvFileDestination(const QString &path, const EnvFileOptions &options, QThreadPool *files,
                                       QThreadPool *logins, QObject *parent)
    : LoginProvenDestination(logins, parent)
    , m_path(path)
    , m_file(path, options)
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

Pending<DestinationPlan> EnvFileDestination::plan(const EnvVars &changes)
{
    if (const auto good = checkEnvVars(changes); !good)
        return Pending<DestinationPlan>::failed(good.error());
    return runOnWorker(m_files, [file = m_file, changes] { return file.plan(changes); })
        .andThen(this, [](const EnvFilePlan &plan) { return planOf(plan); });
}

Pending<Done> EnvFileDestination::apply(const DestinationPlan &plan)
{
    const auto basis = std::static_pointer_cast<const EnvFileBasis>(plan.basis);
    return runOnWorker(m_files, [file = m_file, basis] { return file.apply(basis->plan); })
        .andThen(this, [this](const std::optional<InPlaceWrite> &left) -> Pending<Done> {
            return left ? writeInPlace(*left) : Pending<Done>::ready(Done{});
        });
}

Pending<Done> EnvFileDestination::update(const EnvFile::Change &change, int tries)
{
    return runOnWorker(m_files, [file = m_file, change] { return file.update(change); })
        .andThen(this,
                 [this](const std::optional<InPlaceWrite> &left) -> Pending<Done> {
                     return left ? writeInPlace(*left) : Pending<Done>::ready(Done{});
                 })
        .always(this, [this, change, tries](const Expected<Done> &done) {
            const bool isStale = !done && done.error().code == ErrorCode::DestinationConflict;
            return isStale && tries > 1 ? update(change, tries - 1) : Pending<Done>::ready(done);
        });
}

// What cannot be put right again is not begun: the bytes are in the journal before the first of them is
// written over, and stay there if the write failed in the middle.
Pending<Done> EnvFileDestination::writeInPlace(const InPlaceWrite &write)
{
    if (!m_rescue)
        return Pending<Done>::failed(noRescue(write.snapshot.path));
    return m_rescue->keep(write).andThen(this, [this, write](const QString &id) {
        return runOnWorker(m_files, [write] { return EnvFile::writeInPlace(write); })
            .andThen(this, [this, id](bool written) {
                return m_rescue->forget(id).andThen(this, [written](const Done &) -> Expected<Done> {
                    return written ? Expected<Done>(Done{}) : fail(ErrorCode::DestinationConflict);
                });
            });
    });
}

Pending<Done> EnvFileDestination::holds(const ProofRequest &request)
{
    return runOnWorker(m_files, [file = m_file, request]() -> Expected<Done> {
        const auto there = file.read();
        return there ? request.requireInPlace(*there) : fail(there.error());
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

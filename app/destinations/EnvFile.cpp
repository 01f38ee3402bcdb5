// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFile.h"

#include "destinations/files/EnvText.h"

#include <QFile>
#include <QMutex>

#include <memory>

namespace bowline {

namespace {

constexpr int mostTries = 5;

QMutex &oneWriterAtATime() // two projects of this process may share a file
{
    static QMutex mutex;
    return mutex;
}

/// Nothing, or why the text must not be written.
std::optional<Error> troubleOf(const DotEnv &file, const QByteArray &path)
{
    const QString name = QFile::decodeName(path);
    switch (file.trouble()) {
    case DotEnv::Trouble::None:
        return std::nullopt;
    case DotEnv::Trouble::SharedLine:
        return makeError(ErrorCode::DestinationRefused,
                         Phrase("file.more_on_the_line").arg(name, QString::fromUtf8(file.troubleName())), {});
    case DotEnv::Trouble::Undecided:
        return makeError(ErrorCode::DestinationRefused,
                         Phrase("file.undecided").arg(name, QString::fromUtf8(file.troubleName())), {});
    case DotEnv::Trouble::SeveralLines:
        return makeError(ErrorCode::DestinationRefused, Phrase("file.value_of_several_lines").arg(name), {});
    case DotEnv::Trouble::NotCarried:
        return makeError(ErrorCode::DestinationRefused, Phrase("file.value_not_utf8").arg(name), {});
    case DotEnv::Trouble::OpenQuote:
        break;
    }
    return makeError(ErrorCode::DestinationRefused, Phrase("file.open_quote").arg(name), {});
}

Phrase inPlaceSentence(InPlaceReason reason)
{
    switch (reason) {
    case InPlaceReason::HardLink:
        return Phrase("file.in_place_hard_link");
    case InPlaceReason::Mount:
        return Phrase("file.in_place_mounted");
    case InPlaceReason::Rights:
        return Phrase("file.in_place_other_owner");
    case InPlaceReason::Folder:
        return Phrase("file.in_place_folder");
    case InPlaceReason::None:
        break;
    }
    return {};
}

QString modeText(mode_t mode)
{
    return QStringLiteral("%1").arg(mode & 0777, 4, 8, QLatin1Char('0'));
}

} // namespace

/// What an edit begins with.
struct EnvFile::Opened
{
    FileSnapshot snapshot; ///< its bytes are in `file`
    std::unique_ptr<DotEnv> file;
};

EnvFile::EnvFile(const QString &path, const EnvFileOptions &options)
    : m_path(path)
    , m_options(options)
{
}

Expected<EnvFile::Opened> EnvFile::open() const
{
    auto snapshot = AtomicFile(m_path).read();
    if (!snapshot)
        return fail(snapshot.error());
    Opened opened;
    const QByteArray named = QFile::encodeName(m_path);
    const auto shown = checkEnvText(named, snapshot->bytes);
    if (!shown)
        return fail(shown.error());
    if (m_options.dialect)
        opened.file = std::make_unique<DotEnv>(snapshot->bytes, *m_options.dialect, true);
    else
        opened.file = std::make_unique<DotEnv>(snapshot->bytes, *shown->dialect, shown->found, false);
    if (!m_options.dialect && shown->dialect == &Dialects::shell())
        opened.file->exportNewLines();
    wipe(snapshot->bytes);
    opened.snapshot = std::move(*snapshot);
    return opened;
}

Expected<EnvVars> EnvFile::read() const
{
    return open().map([](const Opened &opened) { return opened.file->values(); });
}

Expected<std::optional<InPlaceWrite>> EnvFile::update(const Change &change) const
{
    const QMutexLocker lock(&oneWriterAtATime());
    for (int i = 0; i < mostTries; ++i) {
        auto opened = open();
        if (!opened)
            return fail(opened.error());
        const FileSnapshot snapshot =
            m_options.ownerOnly ? AtomicFile::makePrivate(opened->snapshot) : opened->snapshot;
        if (!change(*opened->file))
            return std::nullopt;
        if (const auto trouble = troubleOf(*opened->file, snapshot.path))
            return fail(*trouble);
        AtomicFile::removeLeftovers(snapshot);
        Secret after(opened->file->text());
        const auto outcome = AtomicFile::replace(snapshot, after.reveal());
        if (!outcome)
            return fail(outcome.error());
        if (*outcome == AtomicFile::Outcome::InPlace)
            return InPlaceWrite{snapshot, Secret(opened->file->original()), after};
        if (*outcome == AtomicFile::Outcome::Written)
            return std::nullopt;
    }
    return fail(ErrorCode::DestinationConflict, m_path);
}

Expected<bool> EnvFile::writeInPlace(const InPlaceWrite &write)
{
    const QMutexLocker lock(&oneWriterAtATime());
    FileSnapshot snapshot = write.snapshot;
    snapshot.bytes = write.before.reveal();
    return AtomicFile::writeInPlace(snapshot, write.after.reveal()).map([](AtomicFile::Outcome outcome) {
        return outcome == AtomicFile::Outcome::Written;
    });
}

bool EnvFile::losesRights(const FileSnapshot &snapshot) const
{
    return m_options.ownerOnly && snapshot.exists && (snapshot.info.st_mode & 077) != 0;
}

Expected<EnvFilePlan> EnvFile::plan(const EnvVars &changes) const
{
    auto opened = open();
    if (!opened)
        return fail(opened.error());
    DotEnv &file = *opened->file;
    EnvFilePlan plan;
    plan.snapshot = opened->snapshot;
    plan.losesRights = losesRights(plan.snapshot);
    plan.untouched = file.names();
    plan.untouched.removeIf([&changes](const QString &name) { return changes.contains(name); });
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const bool isThere = file.has(it.key().toUtf8());
        const bool differs = file.set(it.key().toUtf8(), it.value().reveal());
        (!isThere ? plan.added : differs ? plan.changed : plan.equal).append(it.key());
    }
    plan.isNewText = !plan.added.isEmpty() || !plan.changed.isEmpty();
    if (!plan.isNewText) {
        if (plan.losesRights)
            plan.sideEffects.append(modeSentence(plan.snapshot));
        return plan;
    }
    if (const auto trouble = troubleOf(file, plan.snapshot.path))
        return fail(*trouble);
    if (const auto writable = AtomicFile::checkWritable(plan.snapshot); !writable)
        return fail(writable.error());
    plan.inPlace = AtomicFile::inPlaceReason(plan.snapshot);
    plan.sideEffects = sideEffects(plan, file);
    plan.before = Secret(file.original());
    plan.after = Secret(file.text());
    return plan;
}

Expected<std::optional<InPlaceWrite>> EnvFile::apply(const EnvFilePlan &plan) const
{
    const QMutexLocker lock(&oneWriterAtATime());
    const FileSnapshot snapshot = plan.losesRights ? AtomicFile::makePrivate(plan.snapshot) : plan.snapshot;
    if (!snapshot.isStill())
        return fail(ErrorCode::DestinationConflict, m_path);
    if (!plan.isNewText)
        return std::nullopt;
    AtomicFile::removeLeftovers(snapshot);
    const auto outcome = AtomicFile::replace(snapshot, plan.after.reveal());
    if (!outcome)
        return fail(outcome.error());
    if (*outcome == AtomicFile::Outcome::InPlace)
        return InPlaceWrite{snapshot, plan.before, plan.after};
    if (*outcome == AtomicFile::Outcome::Changed)
        return fail(ErrorCode::DestinationConflict, m_path);
    return std::nullopt;
}

QList<Phrase> EnvFile::sideEffects(const EnvFilePlan &plan, const DotEnv &file) const
{
    QList<Phrase> sentences;
    if (!plan.snapshot.exists)
        sentences.append(Phrase("file.is_made"));
    if (plan.inPlace != InPlaceReason::None)
        sentences.append(inPlaceSentence(plan.inPlace));
    QStringList quoted;
    for (const QByteArray &name : file.quoted())
        quoted.append(QString::fromUtf8(name));
    if (!quoted.isEmpty() && file.writer().mayBeReadBy(QLatin1String("docker")))
        sentences.append(Phrase("file.value_is_quoted").arg(quoted.join(QStringLiteral(", "))));
    if (plan.snapshot.exists && (plan.snapshot.info.st_mode & 077) != 0)
        sentences.append(modeSentence(plan.snapshot));
    if (m_options.readAtStart)
        sentences.append(Phrase("file.read_at_start"));
    return sentences;
}

Phrase EnvFile::modeSentence(const FileSnapshot &snapshot) const
{
    const mode_t mode = snapshot.info.st_mode;
    if (m_options.ownerOnly)
        return Phrase("file.mode_changes").arg(modeText(mode), modeText(mode & 0700));
    return Phrase((mode & 04) ? "file.mode_stays_world" : "file.mode_stays_group").arg(modeText(mode));
}

Expected<Done> EnvFile::check() const
{
    const auto opened = open();
    if (!opened)
        return fail(opened.error());
    if (const auto writable = AtomicFile::checkWritable(opened->snapshot); !writable)
        return writable;
    return AtomicFile::tryFolder(opened->snapshot);
}

} // namespace bowline

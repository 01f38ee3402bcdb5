// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFile.h"

#include "destinations/files/EnvText.h"

#include <QCoreApplication>
#include <QFile>
#include <QMutex>

#include <memory>

namespace bowline {

namespace {

constexpr int mostTries = 5;

QString envFileText(const char *text)
{
    return QCoreApplication::translate("bowline::EnvFile", text);
}

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
        return makeError(
            ErrorCode::DestinationRefused,
            envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                          "In the env file %1, more than a value stands on the line of %2, and not "
                                          "all programs read that line alike. Bowline left the file as it was. Put "
                                          "the value in quotes, or give it a line of its own."))
                .arg(name, QString::fromUtf8(file.troubleName())),
            {});
    case DotEnv::Trouble::Undecided:
        return makeError(
            ErrorCode::DestinationRefused,
            envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                          "The file %1 sets %2 in several ways, of which conditions choose, or changes "
                                          "%2 again further down, so nobody can tell which value a program gets. "
                                          "Bowline left the file as it was. Set %2 in one place only."))
                .arg(name, QString::fromUtf8(file.troubleName())),
            {});
    case DotEnv::Trouble::SeveralLines:
        return makeError(
            ErrorCode::DestinationRefused,
            envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                          "The new value has several lines, and programs that may read the env file "
                                          "%1 would take those lines for variables of their own. Bowline left the "
                                          "file as it was. Set the value without line breaks."))
                .arg(name),
            {});
    case DotEnv::Trouble::NotCarried:
        return makeError(
            ErrorCode::DestinationRefused,
            envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                          "The new value is not UTF-8, and systemd passes over such values. Bowline "
                                          "left the file %1 as it was. Set a value that is UTF-8."))
                .arg(name),
            {});
    case DotEnv::Trouble::OpenQuote:
        break;
    }
    return makeError(
        ErrorCode::DestinationRefused,
        envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                      "The env file %1 has a quote that is never closed, so programs would read other "
                                      "lines differently after the change. Bowline left the file as it was. Correct "
                                      "the file."))
            .arg(name),
        {});
}

QString inPlaceSentence(InPlaceReason reason)
{
    switch (reason) {
    case InPlaceReason::HardLink:
        return envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                             "The file has a second name (a hard link), so it is written in "
                                             "place: a program that reads it at that moment may meet half "
                                             "a file."));
    case InPlaceReason::Mount:
        return envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                             "The file is mounted by itself, so it is written in place: a "
                                             "program that reads it at that moment may meet half a file."));
    case InPlaceReason::Rights:
        return envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                             "The file belongs to another user or group, so it is written in "
                                             "place: a program that reads it at that moment may meet half "
                                             "a file."));
    case InPlaceReason::Folder:
        return envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile",
                                             "No file can be made beside it in this folder, so it is written in "
                                             "place: a program that reads it at that moment may meet half "
                                             "a file."));
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
    if (const auto good = checkEnvText(named, snapshot->bytes); !good)
        return fail(good.error());
    const Dialect &dialect = m_options.dialect ? *m_options.dialect : Dialects::shownBy(named, snapshot->bytes);
    opened.file = std::make_unique<DotEnv>(snapshot->bytes, dialect, m_options.dialect != nullptr);
    if (&dialect == &Dialects::shell())
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
    const EnvVars there = file.values();
    EnvFilePlan plan;
    plan.snapshot = opened->snapshot;
    plan.losesRights = losesRights(plan.snapshot);
    for (auto it = there.begin(); it != there.end(); ++it) {
        if (!changes.contains(it.key()))
            plan.untouched.append(it.key());
    }
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const bool differs = file.set(it.key().toUtf8(), it.value().reveal());
        (!there.contains(it.key()) ? plan.added : differs ? plan.changed : plan.equal).append(it.key());
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

QStringList EnvFile::sideEffects(const EnvFilePlan &plan, const DotEnv &file) const
{
    QStringList sentences;
    if (!plan.snapshot.exists)
        sentences.append(envFileText(
            QT_TRANSLATE_NOOP("bowline::EnvFile", "The file is made, with mode 0600: only you can read it.")));
    if (plan.inPlace != InPlaceReason::None)
        sentences.append(inPlaceSentence(plan.inPlace));
    QStringList quoted;
    for (const QByteArray &name : file.quoted())
        quoted.append(QString::fromUtf8(name));
    if (!quoted.isEmpty() && file.writer().mayBeReadBy(QLatin1String("docker")))
        sentences.append(
            envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile", "The value of %1 is put in quotes. A program that takes "
                                                              "quotes for a part of the value, such as docker run "
                                                              "--env-file, would read it wrong."))
                .arg(quoted.join(QStringLiteral(", "))));
    if (plan.snapshot.exists && (plan.snapshot.info.st_mode & 077) != 0)
        sentences.append(modeSentence(plan.snapshot));
    if (m_options.readAtStart)
        sentences.append(envFileText(
            QT_TRANSLATE_NOOP("bowline::EnvFile",
                              "systemd reads the file when the service starts: until the service is restarted, it has "
                              "the old value.")));
    return sentences;
}

QString EnvFile::modeSentence(const FileSnapshot &snapshot) const
{
    const mode_t mode = snapshot.info.st_mode;
    if (m_options.ownerOnly)
        return envFileText(QT_TRANSLATE_NOOP("bowline::EnvFile", "The file's mode changes from %1 to %2: its group and "
                                                                 "others can no longer read it."))
            .arg(modeText(mode), modeText(mode & 0700));
    return envFileText((mode & 04) ? QT_TRANSLATE_NOOP("bowline::EnvFile", "The file's mode stays %1: every user of "
                                                                           "this computer can read the new value.")
                                   : QT_TRANSLATE_NOOP("bowline::EnvFile", "The file's mode stays %1: its group can "
                                                                           "use it as before."))
        .arg(modeText(mode));
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

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/data/BackupWorkshop.h"

#include <QRegularExpression>

namespace bowline::sandbox {

namespace {

Expected<Done> programResult(const ClientProgram::End &end, const Shared<Transfer> &transfer)
{
    if (transfer->canceledAt.isValid())
        return fail(ErrorCode::Cancelled);
    if (end.exitCode == 0)
        return Done{};
    // pg_restore goes on after what it cannot do, and counts.
    static const QRegularExpression ignored(QStringLiteral("errors ignored on restore: (\\d+)"));
    const auto match = ignored.match(end.lines.isEmpty() ? QString() : end.lines.last());
    if (!match.hasMatch())
        return fail(ErrorCode::SandboxFailed, QStringLiteral("the program ended with %1").arg(end.exitCode));
    transfer->warnings = match.captured(1).toInt();
    return Done{};
}

} // namespace

BackupWorkshop::BackupWorkshop(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(m_parts.clock, &DataClock::ticked, this, &BackupWorkshop::captureWhatIsDue);
}

QUrl BackupWorkshop::urlOf(const AddOn &addOn) const
{
    return QUrl(m_parts.keeper->url(addOn, addOn.credentials.first()));
}

QString BackupWorkshop::nameOf(const AddOn &addOn) const
{
    QString name;
    for (const Shared<Attachment> &tie : m_parts.world->attachmentsOf(addOn)) {
        if (tie->appId == addOn.appId && tie->nameSpace.isEmpty() && (name.isEmpty() || tie->name == u"DATABASE"))
            name = tie->name;
    }
    return name;
}

Shared<AddOn> BackupWorkshop::databaseAt(const QUrl &url) const
{
    for (const Shared<AddOn> &addOn : std::as_const(m_parts.world->addOns)) {
        const QUrl own = urlOf(*addOn);
        if (own.host() == url.host() && own.port() == url.port() && own.path() == url.path())
            return addOn;
    }
    return nullptr;
}

Shared<Transfer> BackupWorkshop::capture(const Shared<AddOn> &addOn, const QString &scheduleId)
{
    const Shared<Transfer> transfer = m_parts.book->add(*addOn, m_parts.clock->now());
    transfer->fromName = nameOf(*addOn);
    transfer->fromType = QStringLiteral("pg_dump");
    transfer->fromUrl = m_parts.keeper->url(*addOn, addOn->credentials.first());
    transfer->toName = QStringLiteral("BACKUP");
    transfer->toType = QStringLiteral("gof3r");
    transfer->toUrl = m_parts.files->plainUrl(transfer->id);
    transfer->scheduleId = scheduleId;
    perform(transfer, DataMischief::Step::Capture, [this, transfer, addOn] {
        return m_parts.keeper->figures(*addOn).andThen(this, [this, transfer, addOn](const DatabaseFigures &figures) {
            transfer->sourceBytes = figures.bytes;
            return dump(transfer, urlOf(*addOn), m_parts.files->path(transfer->id));
        });
    });
    return transfer;
}

Shared<Transfer> BackupWorkshop::restore(const Shared<AddOn> &addOn, const QString &backup,
                                         const QStringList &extensions)
{
    const Shared<Transfer> transfer = m_parts.book->add(*addOn, m_parts.clock->now());
    transfer->fromName = QStringLiteral("BACKUP");
    transfer->fromType = QStringLiteral("gof3r");
    transfer->fromUrl = m_parts.files->plainUrl(backup);
    transfer->toName = nameOf(*addOn);
    transfer->toType = QStringLiteral("pg_restore");
    transfer->toUrl = m_parts.keeper->url(*addOn, addOn->credentials.first());
    transfer->sourceBytes = m_parts.files->size(backup);
    perform(transfer, DataMischief::Step::Restore, [this, transfer, addOn, backup, extensions] {
        return empty(addOn, extensions).andThen(this, [this, transfer, addOn, backup](const Done &) {
            transfer->processedBytes = transfer->sourceBytes;
            return load(transfer, urlOf(*addOn), m_parts.files->path(backup), false);
        });
    });
    return transfer;
}

Shared<Transfer> BackupWorkshop::copy(const Shared<AddOn> &asked, const Ends &ends)
{
    const Shared<Transfer> transfer = m_parts.book->add(*asked, m_parts.clock->now());
    transfer->fromName = ends.fromName;
    transfer->fromType = QStringLiteral("pg_dump");
    transfer->fromUrl = ends.fromUrl.toString();
    transfer->toName = ends.toName;
    transfer->toType = QStringLiteral("pg_restore");
    transfer->toUrl = ends.toUrl.toString();
    perform(transfer, DataMischief::Step::Copy, [this, transfer, ends] {
        const QString file = m_parts.files->path(transfer->id);
        const Shared<AddOn> target = databaseAt(ends.toUrl);
        return dump(transfer, ends.fromUrl, file)
            .andThen(this, [this, target](const Done &) { return empty(target, {}); })
            .andThen(this,
                     [this, transfer, ends, file, target](const Done &) {
                         transfer->processedBytes = m_parts.files->size(transfer->id);
                         return load(transfer, ends.toUrl, file, target == nullptr);
                     })
            .always(this, [this, transfer](const Expected<Done> &done) {
                m_parts.files->remove(transfer->id);
                return done;
            });
    });
    return transfer;
}

void BackupWorkshop::perform(const Shared<Transfer> &transfer, DataMischief::Step step, const Steps &steps)
{
    const auto trouble = m_parts.mischief->take(step);
    const auto kind = trouble ? std::optional(trouble->kind) : std::nullopt;
    if (kind == DataMischief::Trouble::Kind::Hang) {
        transfer->startedAt = m_parts.clock->now();
        return;
    }
    if (kind == DataMischief::Trouble::Kind::Fail) {
        begin(transfer, [this, transfer] {
            note(transfer, QStringLiteral("pg_dump: error: query failed: FATAL:  terminating connection due to "
                                          "administrator command"));
            return Pending<Done>::failed(makeError(ErrorCode::SandboxFailed));
        });
        return;
    }
    // Not at once: the answer is sent before, and shows a transfer that waits.
    QTimer::singleShot(trouble ? trouble->ms : 0, this, [this, transfer, steps] { begin(transfer, steps); });
}

void BackupWorkshop::begin(const Shared<Transfer> &transfer, const Steps &steps)
{
    if (transfer->isFinished())
        return;
    transfer->startedAt = m_parts.clock->now();
    note(transfer, QStringLiteral("Transfer started"));
    steps().then(this, [this, transfer](const Expected<Done> &done) { finish(transfer, done); });
}

void BackupWorkshop::finish(const Shared<Transfer> &transfer, const Expected<Done> &done)
{
    if (transfer->isFinished())
        return;
    transfer->finishedAt = m_parts.clock->now();
    transfer->succeeded = done.has_value();
    if (transfer->isBackup())
        transfer->processedBytes = m_parts.files->size(transfer->id);
    if (!done && !done.error().detail.isEmpty())
        note(transfer, done.error().detail);
    note(transfer, done ? QStringLiteral("Transfer complete") : QStringLiteral("Transfer failed"));
    m_parts.book->changed();
}

void BackupWorkshop::cancel(const Shared<Transfer> &transfer)
{
    transfer->canceledAt = m_parts.clock->now();
    if (const QPointer<ClientProgram> program = m_running.value(transfer->id))
        program->kill();
    finish(transfer, fail(ErrorCode::Cancelled));
}

void BackupWorkshop::remove(const Shared<Transfer> &transfer)
{
    if (!transfer->isFinished())
        cancel(transfer);
    m_parts.files->remove(transfer->id);
    m_parts.book->transfers.removeAll(transfer);
    m_parts.book->changed();
}

void BackupWorkshop::captureWhatIsDue()
{
    const QDateTime now = m_parts.clock->now();
    const auto all = m_parts.book->schedules;
    for (const Shared<BackupSchedule> &each : all) {
        const QDateTime due = each->due(now);
        const Shared<AddOn> addOn = m_parts.world->addOn(each->addonId);
        if (!addOn)
            m_parts.book->schedules.removeAll(each);
        if (!addOn || !due.isValid())
            continue;
        each->lastDue = due;
        capture(addOn, each->id);
    }
}

Pending<Done> BackupWorkshop::dump(const Shared<Transfer> &transfer, const QUrl &from, const QString &file)
{
    return run(transfer, from, "pg_dump",
               {QStringLiteral("--format=custom"), QStringLiteral("--no-owner"), QStringLiteral("--no-acl"),
                QStringLiteral("--verbose"), QStringLiteral("--no-password"), QStringLiteral("--file=") + file});
}

Pending<Done> BackupWorkshop::empty(const Shared<AddOn> &target, const QStringList &extensions)
{
    if (!target)
        return Pending<Done>::ready(Done{});
    return m_parts.workflows->reset(target, extensions);
}

Pending<Done> BackupWorkshop::load(const Shared<Transfer> &transfer, const QUrl &to, const QString &file, bool clean)
{
    QStringList arguments{QStringLiteral("--no-owner"), QStringLiteral("--no-acl"), QStringLiteral("--verbose"),
                          QStringLiteral("--no-password"), QStringLiteral("--dbname=") + to.path().mid(1)};
    if (clean)
        arguments += {QStringLiteral("--clean"), QStringLiteral("--if-exists")};
    arguments.append(file);
    return run(transfer, to, "pg_restore", arguments);
}

Pending<Done> BackupWorkshop::run(const Shared<Transfer> &transfer, const QUrl &url, const char *program,
                                  const QStringList &arguments)
{
    if (transfer->isFinished())
        return Pending<Done>::failed(makeError(ErrorCode::Cancelled));
    auto *child = new ClientProgram(url, this);
    m_running.insert(transfer->id, child);
    const QString path = m_parts.keeper->login(0).binFolder + QLatin1Char('/') + QLatin1String(program);
    return child->run(path, arguments)
        .andThen(this, [this, child, transfer](const ClientProgram::End &end) -> Expected<Done> {
            child->deleteLater();
            for (const QString &line : end.lines)
                note(transfer, line);
            return programResult(end, transfer);
        });
}

void BackupWorkshop::note(const Shared<Transfer> &transfer, const QString &line) const
{
    transfer->logs.append({m_parts.clock->now(), line});
}

} // namespace bowline::sandbox

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/EnvFileDestination.h"

#include "core/Names.h"
#include "core/Worker.h"
#include "destinations/EnvFile.h"
#include "destinations/FreshLoginProof.h"

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

} // namespace

EnvFileDestination::EnvFileDestination(const QString &path, QThreadPool *files, QThreadPool *logins, QObject *parent)
    : LoginProvenDestination(logins, parent)
    , m_path(path)
    , m_files(files)
{
}

Pending<EnvVars> EnvFileDestination::read()
{
    return runOnWorker(m_files, [path = m_path] { return EnvFile(path).read(); });
}

Pending<Done> EnvFileDestination::write(const EnvVars &changes)
{
    if (const auto good = check(changes); !good)
        return Pending<Done>::failed(good.error());
    return runOnWorker(m_files, [path = m_path, changes] {
        return EnvFile(path).update([&changes](DotEnv &file) {
            bool changed = false;
            for (auto it = changes.begin(); it != changes.end(); ++it)
                changed |= file.set(it.key().toUtf8(), it.value().reveal());
            return changed;
        });
    });
}

Pending<Done> EnvFileDestination::holds(const QString &name, const Secret &value)
{
    return runOnWorker(m_files, [path = m_path, name, value]() -> Expected<Done> {
        const auto there = EnvFile(path).read();
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
    return runOnWorker(m_files, [path = m_path, name] {
        return EnvFile(path).update([&name](DotEnv &file) { return file.remove(name.toUtf8()); });
    });
}

} // namespace bowline

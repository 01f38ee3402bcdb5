// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncRendering.h"

#include "core/rendering/Render.h"

namespace bowline {

Rendering renderingOf(const SyncRecord &sync)
{
    return Rendering::fromStored(sync.rendering.toUtf8());
}

Expected<EnvVars> renderedFor(const SyncRecord &sync, const Secret &source)
{
    return render(source, sync.envVar, renderingOf(sync));
}

// Asked for each env var of each read: most syncs have one, and are not worth reading a text for.
QStringList envVarsOf(const SyncRecord &sync)
{
    static const QString word = QStringLiteral("pg_variables");
    return sync.rendering.contains(word) ? renderingOf(sync).envVars(sync.envVar) : QStringList(sync.envVar);
}

EnvVars ownedBy(const SyncRecord &sync, const EnvVars &there)
{
    EnvVars own;
    for (const QString &name : envVarsOf(sync)) {
        if (const auto found = there.constFind(name); found != there.cend())
            own.insert(name, *found);
    }
    return own;
}

Secret writtenText(const EnvVars &vars)
{
    if (vars.size() < 2)
        return vars.isEmpty() ? Secret() : vars.first();
    QByteArray text;
    for (auto it = vars.cbegin(); it != vars.cend(); ++it)
        text += it.key().toUtf8() + '=' + it->reveal() + '\0';
    return Secret(std::move(text));
}

ProofRequest proofRequestOf(const SyncRecord &sync, const Secret &source, const EnvVars &written)
{
    ProofRequest request{written, {}, source, renderingOf(sync)};
    for (const QString &name : envVarsOf(sync)) {
        if (!written.contains(name))
            request.absent.append(name);
    }
    return request;
}

} // namespace bowline

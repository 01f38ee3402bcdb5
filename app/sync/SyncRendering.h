// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/EnvVars.h"
#include "core/rendering/Rendering.h"
#include "destinations/ProofRequest.h"
#include "store/Records.h"

namespace bowline {

/// How a sync writes its source, as its record says. What a newer Bowline wrote there is kept, and not carried
/// out.
Rendering renderingOf(const SyncRecord &sync);

/// What the sync writes for that value of its config var. Errors as render().
Expected<EnvVars> renderedFor(const SyncRecord &sync, const Secret &source);

/// All env vars that the sync owns, the one that it is called by first. One for which the source has no value
/// is among them, and not written.
QStringList envVarsOf(const SyncRecord &sync);
/// Of what is at a destination, that which the sync owns.
EnvVars ownedBy(const SyncRecord &sync, const EnvVars &there);
/// What `writtenFingerprint` is made of: the value itself where there is one env var.
Secret writtenText(const EnvVars &vars);

/// `written`: what renderedFor() gave for the source.
ProofRequest proofRequestOf(const SyncRecord &sync, const Secret &source, const EnvVars &written);

} // namespace bowline

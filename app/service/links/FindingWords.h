// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkFinding.h"
#include "service/api/DataLinkViews.h"

namespace bowline::findingWords {

/// What the doctor found, in words for people.
LinkFindingView view(const LinkFinding &finding);
/// How a link is with these findings.
LinkHealth healthOf(const QList<LinkFinding> &findings);

} // namespace bowline::findingWords

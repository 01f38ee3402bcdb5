// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bowline {

/// Makes the program speak the user's language, with what it carries inside (:/i18n) and with Qt's own texts. After the
/// application object, before the first sentence.
void loadTranslations();

} // namespace bowline

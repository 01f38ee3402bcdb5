// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QLineEdit;

/// The name that an attachment is to have, as a field of a form.
namespace bowline::attachmentName {

/// Says in the note which config var it makes, or what is wrong with it. False: it cannot be one.
bool showNote(const QLineEdit *name, QLabel *note);

} // namespace bowline::attachmentName

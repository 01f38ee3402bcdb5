// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/FittedDialog.h"

#include <QStringList>

#include <functional>
#include <optional>

class QPushButton;

namespace bowline {

/// The preview before anything that cannot be undone: what will happen in a sentence, what it touches, and a
/// button with the verb itself. Never blocks: the answer comes by callback.
class ConfirmDialog : public FittedDialog
{
    Q_OBJECT
public:
    struct Request
    {
        QString title;
        QString sentence;
        QStringList touched; ///< listed under the sentence; may be empty
        QString verb;        ///< on the button: "Log out"
        bool danger = true;  ///< removes or ends something
    };

    /// Shows the dialog over `parent`; calls `accepted` if the verb is pressed, unless `parent` has gone by
    /// then.
    static void ask(QWidget *parent, const Request &request, std::function<void()> accepted);

    /// For tests: the next ask() shows nothing and is answered so, from the event loop.
    static void answerNext(bool accept);
    /// For tests: what the last ask() was.
    static Request lastRequest();

    ConfirmDialog(const Request &request, QWidget *parent);

private:
    QPushButton *m_verb;
};

} // namespace bowline

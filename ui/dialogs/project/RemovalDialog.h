// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "service/api/RemovalPreview.h"

#include <QDialog>

#include <functional>

class QAbstractButton;
class QLabel;
class QPushButton;

namespace bowline {

class ErrorBanner;
class TouchedLists;

/// One destructive decision: says first what it touches, as the service sees it now, and only then offers the verb.
class RemovalDialog : public QDialog
{
    Q_OBJECT
public:
    struct Act
    {
        QString title;
        QString verb; ///< on the button
        std::function<Pending<RemovalPreview>()> preview;
        std::function<Pending<Done>()> run;
    };

    RemovalDialog(Act act, QWidget *parent = nullptr);

    /// Hides `button`, which has the same verb, while this dialog is open, so that one verb is seen once.
    void standInFor(QAbstractButton *button);

Q_SIGNALS:
    void removed();

private:
    void askPreview();
    void showPreview(const Expected<RemovalPreview> &result);
    void run();

    Act m_act;
    QLabel *m_sentence = nullptr;
    TouchedLists *m_lists = nullptr;
    ErrorBanner *m_banner = nullptr;
    QPushButton *m_verb = nullptr;
    bool m_previewed = false;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QObject>

class QWidget;

namespace bowline {

/// Asks where a text is to be saved, and saves it there in one step; a file that is there is replaced whole.
class TextSaver : public QObject
{
    Q_OBJECT
public:
    /// `window`: in front of which the dialog stands; it owns this.
    explicit TextSaver(QWidget *window);

    void start(const QString &title, const QString &fileName, const QString &filter, const QString &text);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const bowline::Error &error);

private:
    void save(const QString &path, const QString &text);

    QWidget *m_window;
};

} // namespace bowline

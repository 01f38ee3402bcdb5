// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"

#include <QObject>
#include <QStringList>

#include <functional>

class QFileDialog;
class QWidget;

namespace bowline {

/// Asks where something is to be saved, and saves it there in one step; a file that is there is replaced whole.
///
///     start() -> file dialog -> what goes into that file -> saved, or failed
class FileSaver : public QObject
{
    Q_OBJECT
public:
    /// `window`: in front of which the dialog stands; it owns this.
    explicit FileSaver(QWidget *window);

    /// Given the path that was chosen, since its suffix may say in which form it is wanted.
    using Content = std::function<Pending<QByteArray>(const QString &path)>;
    struct Wish
    {
        QString title;
        QString baseName;    ///< suggested, without a suffix
        QStringList filters; ///< one for each form, each with one suffix: "PDF (*.pdf)"; the first is suggested
    };
    void start(const Wish &wish, const Content &content);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const bowline::Error &error);

private:
    void useFilter(QFileDialog *dialog, const QString &filter);
    void write(const QString &path, const QByteArray &bytes);

    QWidget *m_window;
};

} // namespace bowline

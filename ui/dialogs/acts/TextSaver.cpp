// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/acts/TextSaver.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace bowline {

TextSaver::TextSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void TextSaver::start(const QString &title, const QString &fileName, const QString &filter, const QString &text)
{
    auto *dialog = new QFileDialog(m_window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(filter);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName);
    dialog->setDefaultSuffix(QFileInfo(fileName).suffix());
    connect(dialog, &QFileDialog::fileSelected, this, [this, text](const QString &path) { save(path, text); });
    dialog->open();
}

void TextSaver::save(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        Q_EMIT saved(path);
    else
        Q_EMIT failed(makeError(ErrorCode::InputInvalid,
                                Phrase::plain(tr("It could not be written to %1: %2.").arg(path, file.errorString())),
                                {}));
}

} // namespace bowline

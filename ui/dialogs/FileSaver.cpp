// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/FileSaver.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace bowline {

namespace {

// "PDF (*.pdf)" -> "pdf"
QString suffixOf(const QString &filter)
{
    return filter.section(QLatin1String("*."), 1).section(QLatin1Char(')'), 0, 0);
}

} // namespace

FileSaver::FileSaver(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void FileSaver::start(const Wish &wish, const Content &content)
{
    auto *dialog = new QFileDialog(m_window, wish.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(wish.filters);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString suffix = suffixOf(wish.filters.value(0));
    dialog->selectFile(wish.baseName + QLatin1Char('.') + suffix);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::filterSelected, this,
            [this, dialog](const QString &filter) { useFilter(dialog, filter); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString &path) {
        content(path).then(this, [this, path](const Expected<QByteArray> &bytes) {
            if (bytes)
                write(path, *bytes);
            else
                Q_EMIT failed(bytes.error());
        });
    });
    dialog->open();
}

// Another form: the name that was typed stays, with the suffix of that form.
void FileSaver::useFilter(QFileDialog *dialog, const QString &filter)
{
    dialog->setDefaultSuffix(suffixOf(filter));
    const QString name = QFileInfo(dialog->selectedFiles().value(0)).completeBaseName();
    if (!name.isEmpty())
        dialog->selectFile(name + QLatin1Char('.') + suffixOf(filter));
}

void FileSaver::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) >= 0 && file.commit())
        Q_EMIT saved(path);
    else
        Q_EMIT failed(makeError(ErrorCode::InputInvalid,
                                Phrase::plain(tr("It could not be written to %1: %2.").arg(path, file.errorString())),
                                {}));
}

} // namespace bowline

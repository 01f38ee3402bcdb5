// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/databases/AttachmentName.h"

#include "widgets/Labels.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpression>

namespace bowline::attachmentName {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("bowline::attachmentName", text);
}

} // namespace

bool showNote(const QLineEdit *name, QLabel *note)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z][A-Z0-9_]*$"));
    const QString text = name->text().trimmed();
    const bool isName = text.isEmpty() || shape.match(text).hasMatch();
    if (text.isEmpty())
        note->setText(words(QT_TRANSLATE_NOOP("bowline::attachmentName",
                                              "Empty: Heroku chooses one, such as HEROKU_POSTGRESQL_NAVY.")));
    else if (isName)
        //: %1: an attachment's name
        note->setText(words(QT_TRANSLATE_NOOP("bowline::attachmentName", "The config var is %1_URL.")).arg(text));
    else
        note->setText(words(
            QT_TRANSLATE_NOOP("bowline::attachmentName", "Capital letters, digits and underscores; a letter first.")));
    labels::setTone(note, isName ? Tone::Muted : Tone::Failing);
    return isName;
}

} // namespace bowline::attachmentName

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SearchField.h"

#include "theme/Icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QToolButton>

namespace bowline {

void makeSearchField(QLineEdit *field, const QString &name)
{
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setProperty("role", QStringLiteral("search"));
    field->setClearButtonEnabled(true);
    for (QToolButton *inside : field->findChildren<QToolButton *>())
        inside->setAccessibleName(QCoreApplication::translate("bowline::SearchField", "Clear: %1").arg(name));
    QAction *magnifier = field->addAction(icons::icon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    QObject::connect(magnifier, &QAction::triggered, field, qOverload<>(&QWidget::setFocus));
    for (QToolButton *inside : field->findChildren<QToolButton *>()) {
        if (inside->accessibleName().isEmpty())
            inside->setAccessibleName(name);
    }
}

} // namespace bowline

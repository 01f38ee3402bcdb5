// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/AboutDialog.h"

#include "theme/Icons.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace bowline {

AboutDialog::AboutDialog(QWidget *parent)
    : FittedDialog(400, parent)
{
    setWindowTitle(tr("About Bowline"));
    auto *mark = new QLabel(this);
    mark->setPixmap(icons::appIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto *close = buttons::plain(tr("Close"), this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xxl, space::xxl, space::xxl, space::l);
    column->setSpacing(space::s);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    const QList<QLabel *> texts{
        labels::title(QStringLiteral("Bowline"), this),
        labels::muted(tr("Version %1").arg(QCoreApplication::applicationVersion()), this),
        labels::body(tr("A bowline is the knot that holds and never jams."), this),
        labels::muted(tr("Free software under the GNU General Public License, version 3 or later. Bowline is not made "
                         "or endorsed by Heroku or Hasura."),
                      this),
    };
    for (QLabel *text : texts) {
        text->setAlignment(Qt::AlignHCenter);
        column->addWidget(text);
    }
    column->addSpacing(space::m);
    column->addWidget(close, 0, Qt::AlignHCenter);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace bowline

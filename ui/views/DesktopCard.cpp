// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/DesktopCard.h"

#include "tray/DesktopSettings.h"
#include "tray/TrayIcon.h"
#include "widgets/Labels.h"

#include <QBoxLayout>
#include <QCheckBox>

namespace bowline {

DesktopCard::DesktopCard(QWidget *parent)
    : Card(tr("Notifications and tray"), parent)
    , m_whatClosingDoes(labels::muted({}, this))
{
    DesktopSettings &settings = DesktopSettings::instance();
    auto *quiet = new QCheckBox(tr("Quiet mode"), this);
    quiet->setChecked(settings.isQuiet());
    auto *keep = new QCheckBox(tr("Keep in the tray when closed"), this);
    keep->setChecked(settings.keepsInTray());
    body()->addWidget(quiet);
    body()->addWidget(labels::muted(tr("Turns notifications off. Otherwise Bowline notifies you when a sync fails, "
                                       "gets worse or recovers. Notifications never contain values."),
                                    this));
    body()->addSpacing(space::s);
    body()->addWidget(keep);
    body()->addWidget(m_whatClosingDoes);
    connect(quiet, &QCheckBox::toggled, &settings, &DesktopSettings::setQuiet);
    connect(&settings, &DesktopSettings::quietChanged, quiet, &QCheckBox::setChecked);
    connect(keep, &QCheckBox::toggled, &settings, &DesktopSettings::setKeepInTray);
    connect(&settings, &DesktopSettings::keepInTrayChanged, keep, &QCheckBox::setChecked);
}

// Not when the window is made: the desktop is asked over D-Bus, and waited for.
void DesktopCard::showEvent(QShowEvent *event)
{
    m_whatClosingDoes->setText(
        TrayIcon::isAvailable() ? tr("Closing the window keeps Bowline in the tray, and notifications continue. Choose "
                                     "Quit in the tray menu to end both.")
                                : tr("This desktop shows no tray just now, so closing the window ends it as usual."));
    Card::showEvent(event);
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/PollingCard.h"

#include "service/api/SettingsApi.h"
#include "state/ServiceState.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QGridLayout>
#include <QSpinBox>

namespace bowline {

PollingCard::PollingCard(ServiceApi &api, ServiceState &state, QWidget *parent)
    : Card(tr("Checking for changes"), parent)
    , m_api(api)
    , m_state(state)
    , m_bound(labels::body({}, this))
    , m_error(new ErrorBanner(this))
    , m_save(buttons::plain(tr("Save the interval"), this))
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(2, 1);
    m_seconds = addNumber(grid, tr("Interval"), 2, 3600, tr(" s"), tr("Shorter for a while after every change."));
    m_percent = addNumber(grid, tr("Share of Heroku's request budget"), 1, 90, tr(" %"),
                          tr("The rest stays for you and your other tools."));
    body()->addLayout(grid);
    body()->addWidget(m_bound);
    body()->addWidget(m_error);
    body()->addSpacing(space::xs);
    body()->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &PollingCard::save);
    connect(&m_state, &ServiceState::settingsChanged, this, &PollingCard::fill);
    fill();
}

QSpinBox *PollingCard::addNumber(QGridLayout *grid, const QString &name, int low, int high, const QString &suffix,
                                 const QString &note)
{
    auto *number = new QSpinBox(this);
    number->setRange(low, high);
    number->setSuffix(suffix);
    number->setAlignment(Qt::AlignRight);
    number->setAccessibleName(name);
    number->setFixedWidth(110);
    auto *label = new QLabel(name, this);
    label->setBuddy(number);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(number, row, 1);
    grid->addWidget(labels::muted(note, this), row, 2);
    connect(number, &QSpinBox::valueChanged, this, &PollingCard::onEdited);
    return number;
}

void PollingCard::fill()
{
    const SettingsView &settings = m_state.settings();
    const QSignalBlocker seconds(m_seconds);
    const QSignalBlocker percent(m_percent);
    m_seconds->setValue(settings.pollSeconds);
    m_percent->setValue(settings.budgetPercent);
    const QString bound =
        tr("With this, a change at Heroku is noticed after %1 s at most.").arg(settings.stalenessSeconds);
    QStringList texts{bound, settings.stalenessNote.text()};
    if (settings.destinationCheckSeconds > 0)
        texts += tr("What others change in an env file on this computer is noticed within %1 s, and at other "
                    "destinations within %2 min.")
                     .arg(settings.fileCheckSeconds)
                     .arg((settings.destinationCheckSeconds + 59) / 60);
    texts.removeAll(QString());
    m_bound->setText(texts.join(u' '));
    m_save->setEnabled(false);
}

void PollingCard::onEdited()
{
    const SettingsView &settings = m_state.settings();
    m_save->setEnabled(m_seconds->value() != settings.pollSeconds || m_percent->value() != settings.budgetPercent);
}

void PollingCard::save()
{
    m_save->setEnabled(false);
    m_error->clear();
    m_api.settings()
        .setPolling(m_seconds->value(), m_percent->value())
        .then(this, [this](const Expected<SettingsView> &settings) {
            if (settings)
                return; // The delta brings them.
            m_save->setEnabled(true);
            m_error->showErrorWith(settings.error(), NextStep::None);
        });
}

} // namespace bowline

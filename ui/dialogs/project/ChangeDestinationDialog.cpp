// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/ChangeDestinationDialog.h"

#include "dialogs/project/DestinationForm.h"
#include "dialogs/project/FormParts.h"
#include "models/PersonActs.h"
#include "models/ProjectText.h"
#include "service/ServiceApi.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

ChangeDestinationDialog::ChangeDestinationDialog(ServiceApi &service, const ProjectView &project, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_project(project.id)
    , m_destination(new DestinationForm(service))
    , m_banner(new ErrorBanner)
    , m_change(buttons::primary(tr("Use this destination")))
{
    setWindowTitle(tr("Change destination"));
    setMinimumWidth(520);
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(tr("Where should the env vars of %1 live?").arg(project.name)));
    layout->addWidget(labels::muted(tr("What Bowline keeps in sync is written to the new destination. %1 is left as it is.")
                                      .arg(destinationText(project.destination))));
    layout->addWidget(m_destination);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addLayout(parts::dialogButtons(this, m_change));
    m_destination->setDestination(project.destination);

    connect(m_destination, &DestinationForm::edited, this, &ChangeDestinationDialog::validate);
    connect(m_change, &QPushButton::clicked, this, &ChangeDestinationDialog::change);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::EditDestination)
            m_destination->setFocus();
        else
            change();
    });
    validate();
}

void ChangeDestinationDialog::validate()
{
    parts::growToFit(this);
    m_change->setEnabled(m_destination->isComplete() && !m_busy);
}

void ChangeDestinationDialog::change()
{
    if (m_busy)
        return;
    m_busy = true;
    m_banner->clear();
    validate();
    PersonActs::instance().note(m_project, QString());
    m_service.changeDestination(m_project, m_destination->input())
        .then(this, [this](const Expected<ProjectView> &result) {
            m_busy = false;
            validate();
            if (result)
                accept();
            else
                m_banner->showError(result.error());
        });
}

} // namespace bowline

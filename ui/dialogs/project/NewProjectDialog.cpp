// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/NewProjectDialog.h"

#include "core/Names.h"
#include "dialogs/project/DestinationForm.h"
#include "dialogs/project/FormParts.h"
#include "service/api/ProjectsApi.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

NewProjectDialog::NewProjectDialog(ServiceApi &service, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_name(new QLineEdit)
    , m_nameNote(labels::muted({}))
    , m_destination(new DestinationForm(service))
    , m_banner(new ErrorBanner)
    , m_create(buttons::primary(tr("Create project")))
{
    setWindowTitle(tr("New project"));
    setMinimumWidth(520);
    auto *layout = parts::dialogLayout(this);
    //: Example of a name for a project
    m_name->setPlaceholderText(tr("Shop API"));
    layout->addLayout(parts::field(tr("Project name"), m_name, m_nameNote));
    layout->addWidget(labels::section(tr("Where do its env vars live?")));
    layout->addWidget(m_destination);
    layout->addWidget(m_banner);
    layout->addStretch();
    layout->addLayout(parts::dialogButtons(this, m_create));

    connect(m_name, &QLineEdit::textChanged, this, &NewProjectDialog::validate);
    connect(m_destination, &DestinationForm::edited, this, &NewProjectDialog::validate);
    connect(m_create, &QPushButton::clicked, this, &NewProjectDialog::create);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::EditDestination)
            m_destination->setFocus();
        else
            create();
    });
    validate();
}

void NewProjectDialog::validate()
{
    const auto name = checkProjectName(m_name->text());
    const bool untouched = m_name->text().isEmpty();
    m_nameNote->setText(name || untouched ? tr("Any words; it can be changed later.") : name.error().text());
    labels::setTone(m_nameNote, name || untouched ? Tone::Muted : Tone::Failing);
    parts::growToFit(this);
    m_create->setEnabled(name && m_destination->isComplete() && !m_busy);
}

void NewProjectDialog::create()
{
    const auto name = checkProjectName(m_name->text());
    if (!name || m_busy)
        return;
    m_busy = true;
    m_banner->clear();
    validate();
    m_service.projects()
        .createProject(*name, m_destination->input())
        .then(this, [this](const Expected<ProjectView> &result) {
            m_busy = false;
            validate();
            if (!result) {
                m_banner->showError(result.error());
                return;
            }
            Q_EMIT created(result->id);
            accept();
        });
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/ChangeDestinationDialog.h"

#include "dialogs/project/DestinationForm.h"
#include "dialogs/project/FormParts.h"
#include "dialogs/project/TouchedLists.h"
#include "models/PersonActs.h"
#include "models/ProjectText.h"
#include "service/api/ProjectsApi.h"
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
    , m_sentence(labels::body({}))
    , m_lists(new TouchedLists)
    , m_banner(new ErrorBanner)
    , m_continue(buttons::primary(tr("Continue")))
    , m_change(buttons::primary(tr("Use this destination")))
    , m_overwrite(buttons::danger(tr("Overwrite and use this destination")))
{
    setWindowTitle(tr("Change destination"));
    setMinimumWidth(520);
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(tr("Where should the env vars of %1 live?").arg(project.name)));
    layout->addWidget(labels::muted(tr("What follows a database, or did, is written to the new destination; "
                                       "a list comes first. %1 is left as it is.")
                                        .arg(destinationText(project))));
    layout->addWidget(m_destination);
    layout->addWidget(m_sentence);
    layout->addWidget(m_lists);
    layout->addWidget(m_banner);
    layout->addStretch();
    auto *buttonRow = parts::dialogButtons(this, m_continue);
    buttonRow->addWidget(m_change);
    buttonRow->addWidget(m_overwrite);
    layout->addLayout(buttonRow);
    m_overwrite->setAutoDefault(false); // Return must not overwrite
    m_destination->setDestination(project.destination);

    connect(m_destination, &DestinationForm::edited, this, &ChangeDestinationDialog::edited);
    connect(m_continue, &QPushButton::clicked, this, &ChangeDestinationDialog::askPreview);
    connect(m_change, &QPushButton::clicked, this, &ChangeDestinationDialog::change);
    connect(m_overwrite, &QPushButton::clicked, this, &ChangeDestinationDialog::change);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::EditDestination)
            m_destination->setFocus();
        else if (m_preview)
            change();
        else
            askPreview();
    });
    validate();
}

void ChangeDestinationDialog::validate()
{
    m_sentence->setVisible(m_preview.has_value());
    m_lists->setVisible(m_preview.has_value());
    for (QPushButton *button : {m_continue, m_change, m_overwrite}) {
        button->setVisible(button == verb());
        button->setEnabled(m_destination->isComplete() && !m_busy);
        button->setDefault(button == verb() && button != m_overwrite);
    }
    parts::growToFit(this);
}

QPushButton *ChangeDestinationDialog::verb() const
{
    if (!m_preview)
        return m_continue;
    return m_preview->overwritten.isEmpty() ? m_change : m_overwrite;
}

void ChangeDestinationDialog::edited()
{
    ++m_edits;
    m_preview.reset();
    m_banner->clear();
    validate();
}

void ChangeDestinationDialog::askPreview()
{
    if (m_busy)
        return;
    m_busy = true;
    m_banner->clear();
    validate();
    m_service.projects()
        .previewChangeDestination(m_project, m_destination->input())
        .then(this, [this, asked = m_edits](const Expected<DestinationPreview> &result) {
            m_busy = false;
            if (asked == m_edits && result)
                showPreview(*result);
            else if (asked == m_edits)
                m_banner->showError(result.error());
            validate();
        });
}

void ChangeDestinationDialog::showPreview(const DestinationPreview &preview)
{
    m_preview = preview;
    m_sentence->setText(preview.sentence.text());
    m_lists->clear();
    m_lists->add(tr("Overwritten:"), preview.overwritten);
    m_lists->add(tr("New there:"), preview.added);
    m_lists->add(tr("Equal already:"), preview.equal);
    QStringList staying;
    for (const StayingEnvVar &envVar : preview.staying)
        staying.append(tr("%1. %2").arg(envVar.name, envVar.reason.text()));
    m_lists->add(tr("Stays behind:"), staying);
    m_lists->addSentences(tr("What the write does besides:"), preview.sideEffects);
}

void ChangeDestinationDialog::change()
{
    if (m_busy)
        return;
    m_busy = true;
    m_banner->clear();
    validate();
    PersonActs::instance().note(m_project, QString());
    m_service.projects()
        .changeDestination(m_project, m_destination->input())
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

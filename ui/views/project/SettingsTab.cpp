// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/SettingsTab.h"

#include "core/Names.h"
#include "dialogs/project/ChangeDestinationDialog.h"
#include "dialogs/project/FormParts.h"
#include "dialogs/project/RemovalDialog.h"
#include "models/ProjectText.h"
#include "service/api/ProjectsApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/Card.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int settingsReadableWidth = 640;

} // namespace

SettingsTab::SettingsTab(ServiceApi &service, QWidget *parent)
    : QScrollArea(parent)
    , m_service(service)
{
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::l, 0, space::l);
    layout->setSpacing(space::l);
    for (QWidget *card : {buildName(), buildDestination(), buildEnd()}) {
        card->setMaximumWidth(settingsReadableWidth);
        layout->addWidget(card);
    }
    layout->addStretch();
    setWidget(page);
}

QWidget *SettingsTab::buildName()
{
    m_name = new QLineEdit;
    m_nameNote = labels::muted({});
    m_save = buttons::plain(tr("Save name"));
    m_banner = new ErrorBanner;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_name, 1);
    row->addWidget(m_save);
    auto *caption = new QLabel(tr("Project name"));
    caption->setBuddy(m_name);
    auto *card = new Card;
    card->body()->addWidget(caption);
    card->body()->addLayout(row);
    card->body()->addWidget(m_nameNote);
    card->body()->addWidget(m_banner);
    connect(m_name, &QLineEdit::textChanged, this, &SettingsTab::validate);
    connect(m_name, &QLineEdit::returnPressed, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &SettingsTab::rename);
    connect(m_banner, &ErrorBanner::actionRequested, this, &SettingsTab::rename);
    return card;
}

QWidget *SettingsTab::buildDestination()
{
    m_destination = labels::body({});
    auto *change = buttons::plain(tr("Change destination"));
    connect(change, &QPushButton::clicked, this, &SettingsTab::changeDestination);
    auto *card = new Card(tr("Destination"));
    card->corner()->addWidget(change);
    card->body()->addWidget(m_destination);
    card->body()->addWidget(labels::muted(tr("Where the env vars of this project live. What Bowline follows is written "
                                             "to a new destination; the old one is left as it is.")));
    return card;
}

QWidget *SettingsTab::buildEnd()
{
    m_delete = buttons::danger(tr("Delete project"));
    buttons::setSymbol(m_delete, Symbol::Trash, Tone::Failing);
    connect(m_delete, &QPushButton::clicked, this, &SettingsTab::remove);
    auto *card = new Card(tr("End of the project"));
    card->corner()->addWidget(m_delete);
    card->body()->addWidget(labels::muted(tr("Bowline forgets the project and stops its syncs. You see first what that "
                                             "touches.")));
    return card;
}

void SettingsTab::setProject(const ProjectView &project)
{
    const bool other = project.id != m_project.id;
    const bool untouched = m_name->text() == m_project.name;
    m_project = project;
    if (other || untouched)
        m_name->setText(project.name);
    if (other)
        m_banner->clear();
    m_destination->setText(destinationText(project));
    validate();
}

void SettingsTab::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void SettingsTab::validate()
{
    const auto name = checkProjectName(m_name->text());
    m_nameNote->setText(name ? QString() : name.error().text());
    m_nameNote->setVisible(!name);
    labels::setTone(m_nameNote, Tone::Failing);
    m_save->setEnabled(name && *name != m_project.name && !m_busy);
}

void SettingsTab::rename()
{
    const auto name = checkProjectName(m_name->text());
    if (!name || m_busy)
        return;
    m_busy = true;
    m_banner->clear();
    validate();
    m_service.projects().renameProject(m_project.id, *name).then(this, [this](const Expected<ProjectView> &result) {
        m_busy = false;
        if (!result)
            m_banner->showError(result.error());
        else if (result->id == m_project.id)
            setProject(*result);
        validate();
    });
}

void SettingsTab::changeDestination()
{
    auto *dialog = new ChangeDestinationDialog(m_service, m_project, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void SettingsTab::remove()
{
    ServiceApi &service = m_service;
    const ProjectId project = m_project.id;
    auto *dialog = new RemovalDialog({tr("Delete the project %1?").arg(m_project.name), m_delete->text(),
                                      [&service, project] { return service.projects().previewDeleteProject(project); },
                                      [&service, project] { return service.projects().deleteProject(project); }},
                                     this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->standInFor(m_delete);
    dialog->open();
}

} // namespace bowline

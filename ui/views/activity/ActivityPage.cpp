// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ActivityPage.h"

#include "state/ServiceState.h"
#include "theme/Tokens.h"
#include "views/activity/ActivityPanel.h"
#include "views/activity/TimingsCard.h"
#include "widgets/PageHeader.h"

#include <QVBoxLayout>

namespace bowline {

ActivityPage::ActivityPage(ServiceApi &service, ServiceState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_timings(new TimingsCard(service, state, Qt::Horizontal))
    , m_panel(new ActivityPanel(service, state, ActivityPanel::Scope::AllProjects))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addWidget(new PageHeader(tr("Activity")));
    layout->addWidget(m_timings);
    layout->addWidget(m_panel, 1);
    connect(&m_state, &ServiceState::ready, this, &ActivityPage::showProjects);
    connect(&m_state, &ServiceState::projectChanged, this, [this](const ProjectId &id) {
        // Its state changes all the time, and is not shown here.
        if (const auto project = m_state.project(id); project && m_names.value(id) != project->name)
            showProjects();
    });
    connect(&m_state, &ServiceState::projectRemoved, this, &ActivityPage::showProjects);
    connect(&m_state, &ServiceState::resynced, this, [this] {
        m_stale = true;
        if (isVisible())
            loadPanel();
        m_timings->reload();
    });
    // The figures are of the same project as the table; what else narrows the table says nothing about speed.
    connect(m_panel, &ActivityPanel::filterChanged, this, [this] {
        ActivityFilter filter;
        filter.project = m_panel->filter().project;
        m_timings->setFilter(filter);
    });
    showProjects();
}

void ActivityPage::showProjects()
{
    m_names.clear();
    for (const ProjectView &project : m_state.projects())
        m_names.insert(project.id, project.name);
    m_panel->setProjects(m_state.projects());
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        loadPanel();
}

void ActivityPage::loadPanel()
{
    m_stale = false;
    m_panel->reload();
}

} // namespace bowline

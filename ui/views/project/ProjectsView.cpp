// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/ProjectsView.h"

#include "dialogs/project/NewProjectDialog.h"
#include "models/ModelRoles.h"
#include "models/ProjectListModel.h"
#include "models/ProjectSortModel.h"
#include "state/ServiceState.h"
#include "theme/Tokens.h"
#include "views/project/ProjectDelegate.h"
#include "views/project/ProjectPage.h"
#include "widgets/Buttons.h"
#include "widgets/EmptyState.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>

namespace bowline {

namespace {

constexpr int listWidth = 200;
constexpr int manyProjects = 8; // from here on it pays to choose among them

} // namespace

ProjectsView::ProjectsView(ServiceApi &service, ServiceState &state, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_state(state)
    , m_model(new ProjectListModel(this))
    , m_sorted(new ProjectSortModel(this))
    , m_stack(new QStackedWidget)
{
    m_model->setProjects(m_state.projects());
    m_sorted->setSourceModel(m_model);
    m_sorted->sort(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildList());
    layout->addWidget(m_stack, 1);

    connect(&m_state, &ServiceState::ready, this, &ProjectsView::takeProjects);
    connect(&m_state, &ServiceState::resynced, this, &ProjectsView::takeProjects);
    connect(&m_state, &ServiceState::projectChanged, this, &ProjectsView::takeProject);
    connect(&m_state, &ServiceState::projectRemoved, this, &ProjectsView::takeProject);
    takeProjects();
}

ProjectPage *ProjectsView::page()
{
    if (!m_page) {
        m_page = new ProjectPage(m_service, m_state);
        m_stack->addWidget(m_page);
        connect(m_page, &ProjectPage::loginRequested, this, &ProjectsView::loginRequested);
        connect(m_page, &ProjectPage::renewRequested, this, &ProjectsView::renewRequested);
        connect(m_page, &ProjectPage::actionRequested, this, &ProjectsView::actionRequested);
    }
    return m_page;
}

void ProjectsView::showRight(bool anyProject)
{
    if (!m_state.isReady()) {
        if (!m_loading)
            m_stack->addWidget(m_loading = new EmptyState(Symbol::Projects, tr("Reading your projects…"), {}));
        m_stack->setCurrentWidget(m_loading);
    } else if (anyProject) {
        m_stack->setCurrentWidget(page());
    } else {
        if (!m_empty) {
            m_empty =
                new EmptyState(Symbol::Projects, tr("A project holds env vars"),
                               tr("It stands for one place that reads them: an env file, a Hasura Cloud project, or "
                                  "Bowline's own store. Its database URLs follow Heroku."),
                               tr("New project"));
            m_stack->addWidget(m_empty);
            connect(m_empty, &EmptyState::activated, this, &ProjectsView::newProject);
        }
        m_stack->setCurrentWidget(m_empty);
    }
}

QWidget *ProjectsView::buildList()
{
    m_list = new QListView;
    m_list->setAccessibleName(tr("Projects"));
    m_list->setProperty("role", QStringLiteral("navigation"));
    m_list->setModel(m_sorted);
    m_list->setItemDelegate(new ProjectDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProjectsView::choose);
    auto *add = buttons::plain(tr("New project"));
    buttons::setSymbol(add, Symbol::Plus);
    connect(add, &QPushButton::clicked, this, &ProjectsView::newProject);

    m_listPanel = new QFrame;
    m_listPanel->setObjectName(QStringLiteral("projectPanel"));
    m_listPanel->setFixedWidth(listWidth);
    auto *layout = new QVBoxLayout(m_listPanel);
    layout->setContentsMargins(space::m, space::xl, space::m, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(add);
    layout->addWidget(m_list, 1);
    return m_listPanel;
}

ProjectId ProjectsView::chosen() const
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    return rows.isEmpty() ? ProjectId() : ProjectId(rows.first().data(ModelRole::Key).toString());
}

void ProjectsView::addKinds()
{
    m_kinds = new QComboBox;
    //: Label of a choice: only projects whose worst status is this one
    m_kinds->setAccessibleName(tr("Status"));
    m_kinds->setToolTip(tr("Which projects are listed"));
    using Kind = ProjectSortModel::Kind;
    for (const Kind kind : {Kind::All, Kind::Troubled, Kind::Waiting, Kind::InSync, Kind::NothingSynced})
        m_kinds->addItem(ProjectSortModel::kindText(kind), QVariant::fromValue(kind));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kinds->setMinimumContentsLength(8);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        m_sorted->setKind(m_kinds->currentData().value<Kind>());
        takeProjects();
    });
    static_cast<QVBoxLayout *>(m_listPanel->layout())->insertWidget(1, m_kinds);
}

void ProjectsView::takeProjects()
{
    m_model->setProjects(m_state.projects());
    showList();
    choose();
}

// A storm over many syncs changes many projects: each is one row, and only the chosen one is shown on the page.
void ProjectsView::takeProject(const ProjectId &id)
{
    if (const auto project = m_state.project(id))
        m_model->setProject(*project);
    else
        m_model->removeProject(id);
    showList();
    if (chosen() == id)
        choose();
}

void ProjectsView::showList()
{
    const bool none = m_model->rowCount() == 0;
    if (!m_kinds && m_model->rowCount() >= manyProjects)
        addKinds();
    m_listPanel->setVisible(!none);
    showRight(!none);
    int row = m_wanted.isEmpty() ? -1 : m_model->rowOf(m_wanted);
    if (row >= 0)
        m_wanted = {};
    else if (chosen().isEmpty() && m_sorted->rowCount() > 0)
        row = m_sorted->mapToSource(m_sorted->index(0, 0)).row();
    if (row >= 0)
        chooseRow(row); // which chooses
}

void ProjectsView::choose()
{
    const auto project = m_state.project(chosen());
    if (project)
        page()->setProject(*project);
}

// One that the list does not show is to be seen all the same.
void ProjectsView::chooseRow(int sourceRow)
{
    const QModelIndex source = m_model->index(sourceRow, 0);
    if (m_kinds && !m_sorted->mapFromSource(source).isValid())
        m_kinds->setCurrentIndex(0);
    m_list->setCurrentIndex(m_sorted->mapFromSource(source));
}

void ProjectsView::showWorst()
{
    const QModelIndex first = m_sorted->index(0, 0);
    if (first.isValid() && ProjectSortModel::isTroubled(first))
        m_list->setCurrentIndex(first);
}

void ProjectsView::showProject(const ProjectId &project)
{
    m_wanted = project;
    takeProjects();
}

void ProjectsView::showEnvVar(const ProjectId &project, const QString &name)
{
    showProject(project);
    if (m_page && m_page->project() == project)
        m_page->showEnvVar(name);
}

void ProjectsView::newProject()
{
    auto *dialog = new NewProjectDialog(m_service, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewProjectDialog::created, this, &ProjectsView::showProject);
    connect(dialog, &QDialog::accepted, m_list,
            qOverload<>(&QWidget::setFocus)); // the button that opened it may be gone
    dialog->open();
}

} // namespace bowline

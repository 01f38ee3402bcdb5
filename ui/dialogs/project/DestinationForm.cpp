// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/DestinationForm.h"

#include "dialogs/project/FormParts.h"
#include "models/ProjectText.h"
#include "service/api/ProjectsApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace bowline {

namespace {

constexpr int fieldIndent = 30; // below the words of the radio button

void chooseWithSystemDialog(QWidget *parent, const QString &current, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, DestinationForm::tr("Env file"), current);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is in the file stays in it
    dialog->setLabelText(QFileDialog::Accept, DestinationForm::tr("Use this file"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

QWidget *indented(QLayout *layout)
{
    auto *box = new QWidget;
    layout->setContentsMargins(fieldIndent, 0, 0, space::s);
    box->setLayout(layout);
    return box;
}

} // namespace

DestinationForm::DestinationForm(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_chooseFile(&chooseWithSystemDialog)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_ownStore = addChoice(DestinationType::OwnStore,
                           tr("Sealed on this computer, under a key in its keychain. Needs nothing else."));
    m_envFile = addChoice(DestinationType::EnvFile,
                          tr("A file such as .env that programs read. Other lines and comments stay as they are."));
    m_fileFields = buildFileFields();
    layout->addWidget(m_fileFields);
    m_hasura = addChoice(DestinationType::HasuraCloud,
                         tr("The env vars of a project at Hasura Cloud, which then uses the new URL by itself."));
    m_hasuraFields = buildHasuraFields();
    layout->addWidget(m_hasuraFields);
    m_ownStore->setChecked(true);
    setFocusProxy(m_ownStore);
    refresh();
}

QRadioButton *DestinationForm::addChoice(DestinationType type, const QString &explanation)
{
    auto *choice = new QRadioButton(destinationTypeText(type), this);
    choice->setAccessibleDescription(explanation);
    auto *words = labels::muted(explanation);
    words->setContentsMargins(fieldIndent, 0, 0, 0);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(choice, 0, Qt::AlignLeft);
    column->addWidget(words);
    static_cast<QVBoxLayout *>(layout())->addLayout(column);
    connect(choice, &QRadioButton::toggled, this, &DestinationForm::refresh);
    return choice;
}

QWidget *DestinationForm::buildFileFields()
{
    m_path = new QLineEdit;
    m_path->setPlaceholderText(QStringLiteral("/home/me/shop/.env"));
    auto *browseButton = buttons::plain(tr("Browse…"));
    connect(m_path, &QLineEdit::textChanged, this, &DestinationForm::edited);
    connect(browseButton, &QPushButton::clicked, this, &DestinationForm::browse);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_path, 1);
    row->addWidget(browseButton);
    auto *caption = new QLabel(tr("Path of the env file"));
    caption->setBuddy(m_path);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(caption);
    column->addLayout(row);
    return indented(column);
}

QWidget *DestinationForm::buildHasuraFields()
{
    m_token = new QLineEdit;
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("A personal access token of Hasura Cloud"));
    m_list = buttons::plain(tr("List projects"));
    connect(m_token, &QLineEdit::textChanged, this, &DestinationForm::refresh);
    connect(m_token, &QLineEdit::returnPressed, m_list, &QPushButton::click);
    connect(m_list, &QPushButton::clicked, this, &DestinationForm::listProjects);
    auto *tokenRow = new QHBoxLayout;
    tokenRow->setSpacing(space::s);
    tokenRow->addWidget(m_token, 1);
    tokenRow->addWidget(m_list);
    auto *caption = new QLabel(tr("Hasura access token"));
    caption->setBuddy(m_token);

    m_banner = new ErrorBanner;
    connect(m_banner, &ErrorBanner::actionRequested, this, &DestinationForm::listProjects);
    m_projects = new QComboBox;
    connect(m_projects, &QComboBox::currentIndexChanged, this, &DestinationForm::edited);
    m_projectsNote = labels::muted({});

    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(caption);
    column->addLayout(tokenRow);
    column->addWidget(m_banner);
    column->addSpacing(space::xs);
    column->addLayout(parts::field(tr("Hasura project"), m_projects, m_projectsNote));
    return indented(column);
}

void DestinationForm::setDestination(const DestinationView &destination)
{
    m_current = destination;
    m_path->setText(destination.filePath);
    if (!destination.hasuraProjectId.isEmpty()) {
        const QString name = destination.hasuraName.isEmpty() ? destination.hasuraProjectId : destination.hasuraName;
        m_projects->clear();
        m_projects->addItem(name, destination.hasuraProjectId);
        m_token->setPlaceholderText(tr("Leave empty to keep the token that is stored"));
    }
    m_ownStore->setChecked(destination.type == DestinationType::OwnStore);
    m_envFile->setChecked(destination.type == DestinationType::EnvFile);
    m_hasura->setChecked(destination.type == DestinationType::HasuraCloud);
    refresh();
}

DestinationType DestinationForm::type() const
{
    if (m_envFile->isChecked())
        return DestinationType::EnvFile;
    return m_hasura->isChecked() ? DestinationType::HasuraCloud : DestinationType::OwnStore;
}

bool DestinationForm::keepsToken() const
{
    return m_current.type == DestinationType::HasuraCloud && !m_current.hasuraProjectId.isEmpty();
}

DestinationInput DestinationForm::input() const
{
    DestinationInput input;
    input.destination.type = type();
    if (type() == DestinationType::EnvFile) {
        input.destination.filePath = m_path->text().trimmed();
    } else if (type() == DestinationType::HasuraCloud) {
        input.destination.hasuraProjectId = m_projects->currentData().toString();
        input.destination.hasuraName = m_projects->currentText();
        input.hasuraToken = Secret(m_token->text().trimmed());
    }
    return input;
}

bool DestinationForm::isComplete() const
{
    switch (type()) {
    case DestinationType::OwnStore:
        return true;
    case DestinationType::EnvFile:
        return !m_path->text().trimmed().isEmpty();
    case DestinationType::HasuraCloud:
        return m_projects->currentIndex() >= 0 && (keepsToken() || !m_token->text().trimmed().isEmpty());
    case DestinationType::Unknown:
        break;
    }
    return false;
}

void DestinationForm::browse()
{
    m_chooseFile(this, m_path->text(), [this](const QString &path) {
        if (!path.isEmpty())
            m_path->setText(path);
    });
}

void DestinationForm::listProjects()
{
    m_banner->clear();
    m_projectsNote->setText(tr("Asking Hasura Cloud for the projects…"));
    m_list->setEnabled(false);
    const quint64 request = ++m_request;
    m_service.projects()
        .hasuraProjects(Secret(m_token->text().trimmed()))
        .then(this, [this, request](const Expected<QList<HasuraProjectView>> &result) {
            if (request == m_request)
                showProjects(result);
        });
}

void DestinationForm::showProjects(const Expected<QList<HasuraProjectView>> &result)
{
    m_projectsNote->clear();
    if (result) {
        const QString chosen = m_projects->currentData().toString();
        m_projects->clear();
        for (const HasuraProjectView &project : *result)
            m_projects->addItem(project.name, project.id);
        m_projects->setCurrentIndex(qMax(m_projects->findData(chosen), result->isEmpty() ? -1 : 0));
        if (result->isEmpty())
            m_projectsNote->setText(tr("This token sees no project. Create one at Hasura Cloud first."));
    } else {
        showListError(result.error());
    }
    refresh();
}

void DestinationForm::refresh()
{
    m_fileFields->setVisible(type() == DestinationType::EnvFile);
    m_hasuraFields->setVisible(type() == DestinationType::HasuraCloud);
    m_list->setEnabled(!m_token->text().trimmed().isEmpty());
    m_projects->setEnabled(m_projects->count() > 0);
    m_projectsNote->setVisible(!m_projectsNote->text().isEmpty());
    Q_EMIT edited();
}

// The way on is the field with the token, right above: only what may pass by itself has a button.
void DestinationForm::showListError(const Error &error)
{
    m_banner->showErrorWith(error, error.nextStep() == NextStep::Retry ? NextStep::Retry : NextStep::None);
}

} // namespace bowline

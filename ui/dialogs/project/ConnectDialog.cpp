// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/ConnectDialog.h"

#include "dialogs/AuthorizeAppDialog.h"
#include "dialogs/project/FormParts.h"
#include "dialogs/project/PlanNotes.h"
#include "models/PersonActs.h"
#include "service/api/SyncsApi.h"
#include "state/ServiceState.h"
#include "theme/Icons.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StepList.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

ConnectDialog::ConnectDialog(ServiceApi &service, ServiceState &state, EnvVarModel &envVars, const ConnectStart &start,
                             QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_state(state)
    , m_heading(start.edits ? tr("Edit the sync of %1").arg(start.envVar) : tr("Connect a Heroku database"))
    , m_form(new ConnectForm(service, envVars, start))
    , m_notes(new PlanNotes(service))
{
    setWindowTitle(m_heading);
    setMinimumWidth(840);
    resize(880, 0); // as high as its contents
    auto *layout = parts::dialogLayout(this);
    m_title = labels::section(m_heading);
    layout->addWidget(m_title);
    m_progress = buildProgress();
    m_progress->hide();
    layout->addWidget(m_form, 1);
    layout->addWidget(m_notes);
    layout->addWidget(m_progress, 1);
    layout->addWidget(buildButtons());

    connect(m_form, &ConnectForm::edited, this, &ConnectDialog::refreshButtons);
    connect(m_notes, &PlanNotes::changed, this, [this] { parts::growToFit(this); });
    connect(m_form, &ConnectForm::nextStepRequested, this, &ConnectDialog::handleStep);
    connect(&m_state, &ServiceState::jobChanged, this, &ConnectDialog::showJob);
    connect(&m_state, &ServiceState::envVarChanged, this, [this](const EnvVarView &envVar) {
        if (envVar.sync && envVar.project == m_request.project && envVar.name == m_request.envVar)
            showResumed(*envVar.sync);
    });
    if (start.edits)
        m_connect->setText(tr("Save"));
    m_form->setAccounts(m_state.accounts());
    refreshButtons();
}

QWidget *ConnectDialog::buildProgress()
{
    m_steps = new StepList;
    m_resultIcon = new QLabel;
    m_result = labels::section({});
    labels::setTone(m_result, Tone::Proven);
    m_banner = new ErrorBanner;
    connect(m_banner, &ErrorBanner::actionRequested, this, &ConnectDialog::handleStep);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_resultIcon);
    row->addWidget(m_result, 1);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(m_steps);
    layout->addLayout(row);
    layout->addWidget(m_banner);
    layout->addStretch();
    return page;
}

QWidget *ConnectDialog::buildButtons()
{
    m_cancel = buttons::plain(tr("Cancel"));
    //: Button: back to the choice of the database
    m_back = buttons::plain(tr("Back"));
    //: Button: begins to follow the chosen database
    m_connect = buttons::primary(tr("Connect"));
    //: Button: closes the dialog when everything is finished
    m_done = buttons::primary(tr("Done"));
    connect(m_cancel, &QPushButton::clicked, this, &ConnectDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ConnectDialog::backToForm);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::connectNow);
    connect(m_done, &QPushButton::clicked, this, &ConnectDialog::accept);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_back);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_connect);
    layout->addWidget(m_done);
    return bar;
}

// While the work runs, Cancel ends it first; the dialog stays to say how it ended.
void ConnectDialog::reject()
{
    if (m_phase == Phase::Running && !m_job.isEmpty()) {
        m_cancel->setEnabled(false);
        m_service.cancelJob(m_job).then(this, [this](const Expected<Done> &) { m_cancel->setEnabled(true); });
        return;
    }
    QDialog::reject();
}

void ConnectDialog::connectNow()
{
    const auto request = m_form->request();
    if (request && m_phase != Phase::Running)
        begin(*request);
}

void ConnectDialog::begin(const ConnectRequest &request)
{
    m_request = request;
    m_phase = Phase::Running;
    m_job = {};
    m_early.clear();
    m_resumeSteps.clear();
    m_banner->clear();
    m_title->setText(tr("Connecting %1").arg(m_request.envVar));
    showPage(m_progress);
    refreshButtons();
    if (m_form->resumes()) {
        resume(request);
        return;
    }
    showSteps({});
    const quint64 attempt = ++m_attempt;
    PersonActs::instance().note(m_request.project, m_request.envVar);
    m_service.syncs().connectDatabase(m_request).then(this, [this, attempt](const Expected<JobView> &job) {
        if (attempt != m_attempt)
            return;
        if (!job) {
            finish(job.error());
            return;
        }
        m_job = job->id;
        showJob(m_early.value(job->id, *job));
    });
}

void ConnectDialog::resume(const ConnectRequest &request)
{
    m_resumeSteps = {{Phrase("job.take_up").arg(request.envVar), StepState::Running, {}},
                     {Phrase("job.write_and_prove").arg(request.envVar), StepState::Waiting, {}}};
    showSteps(m_resumeSteps);
    const quint64 attempt = ++m_attempt;
    PersonActs::instance().note(request.project, request.envVar);
    m_service.syncs()
        .resumeSync(request.project, request.envVar)
        .then(this, [this, attempt](const Expected<EnvVarView> &result) {
            if (attempt != m_attempt || m_phase != Phase::Running)
                return; // its news were quicker than the answer
            if (result && result->sync) {
                showResumed(*result->sync);
                return;
            }
            m_resumeSteps[0].state = StepState::Failed;
            showSteps(m_resumeSteps);
            finish(result ? makeError(ErrorCode::NotFound) : result.error());
        });
}

// It is taken up when the service says so, and green when it is proven: what comes in between is told as it comes.
void ConnectDialog::showResumed(const SyncView &sync)
{
    if (m_phase != Phase::Running || m_resumeSteps.isEmpty() || sync.state == SyncState::OptedOut)
        return;
    const bool proven = sync.state == SyncState::InSync;
    const bool goesOn = sync.state == SyncState::Updating;
    m_resumeSteps[0].state = StepState::Done;
    m_resumeSteps[1].state = proven ? StepState::Done : goesOn ? StepState::Running : StepState::Failed;
    m_resumeSteps[1].note = sync.reason;
    showSteps(m_resumeSteps);
    if (proven)
        finish({});
    else if (!goesOn)
        finishUnproven(sync.reason);
}

void ConnectDialog::showJob(const JobView &job)
{
    if (m_phase != Phase::Running)
        return;
    if (job.id != m_job) {
        if (m_job.isEmpty())
            m_early.insert(job.id, job);
        return;
    }
    showSteps(job.steps);
    if (!job.finished)
        return;
    // Written and followed, but the last step failed: connected, and not green.
    for (const JobStepView &step : job.steps) {
        if (!job.error && step.state == StepState::Failed) {
            finishUnproven(step.note);
            return;
        }
    }
    finish(job.error);
}

void ConnectDialog::finishUnproven(const Phrase &why)
{
    finish({});
    m_title->setText(tr("%1 is connected, but not proven").arg(m_request.envVar));
    m_result->setText(tr("%1 follows %2 of %3 from now on. %4 Bowline goes on trying.")
                          .arg(m_request.envVar, m_request.database.configVar, m_request.database.appName, why.text()));
    m_resultIcon->setPixmap(icons::icon(Symbol::Warning, Tone::Warning).pixmap(QSize(20, 20), devicePixelRatioF()));
    parts::growToFit(this);
}

// The list of databases is high, the steps are few: the dialog takes the height of the page that it shows.
void ConnectDialog::showPage(QWidget *page)
{
    m_form->setVisible(page == m_form);
    m_progress->setVisible(page == m_progress);
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void ConnectDialog::showSteps(const QList<JobStepView> &steps)
{
    m_steps->setSteps(steps);
    parts::growToFit(this);
}

void ConnectDialog::finish(const std::optional<Error> &error)
{
    if (error) {
        m_phase = Phase::Failed;
        m_title->setText(tr("%1 is not connected").arg(m_request.envVar));
        m_banner->showError(*error);
    } else {
        m_phase = Phase::Succeeded;
        m_title->setText(tr("%1 is connected").arg(m_request.envVar));
        m_result->setText(
            tr("%1 follows %2 of %3.").arg(m_request.envVar, m_request.database.configVar, m_request.database.appName));
        m_resultIcon->setPixmap(icons::icon(Symbol::Check, Tone::Proven).pixmap(QSize(20, 20), devicePixelRatioF()));
        Q_EMIT connected(m_request.envVar);
    }
    refreshButtons();
    (error ? m_back : m_done)->setFocus();
}

void ConnectDialog::backToForm()
{
    ++m_attempt;
    m_phase = Phase::Form;
    m_title->setText(m_heading);
    showPage(m_form);
    m_form->refresh();
    refreshButtons();
}

void ConnectDialog::handleStep(NextStep step)
{
    switch (step) {
    case NextStep::Retry:
    case NextStep::SyncNow:
        begin(m_request); // what was asked for, whatever the form says by now
        break;
    case NextStep::ChooseDatabase:
        backToForm();
        break;
    case NextStep::AuthorizeApp:
        authorizeApp();
        break;
    default:
        Q_EMIT nextStepRequested(step, m_form->account());
        QDialog::reject();
        break;
    }
}

// As soon as Heroku lets us read the app, what was asked for is tried again.
void ConnectDialog::authorizeApp()
{
    const DatabaseView &database = m_request.database;
    auto *dialog = new AuthorizeAppDialog(m_service, {m_request.account, database.appId, database.appName}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AuthorizeAppDialog::authorized, this, [this] { begin(m_request); });
    dialog->open();
}

void ConnectDialog::refreshButtons()
{
    parts::growToFit(this);
    m_cancel->setVisible(m_phase != Phase::Succeeded);
    m_back->setVisible(m_phase == Phase::Failed);
    m_connect->setVisible(m_phase == Phase::Form);
    m_connect->setEnabled(m_form->request().has_value());
    m_notes->setRequest(m_phase == Phase::Form && !m_form->resumes() ? m_form->request() : std::nullopt);
    m_done->setVisible(m_phase == Phase::Succeeded);
    m_result->setVisible(m_phase == Phase::Succeeded);
    m_resultIcon->setVisible(m_phase == Phase::Succeeded);
    (m_phase == Phase::Succeeded ? m_done : m_connect)->setDefault(true);
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/LoginDialog.h"

#include "state/ServiceState.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StepList.h"
#include "widgets/SymbolLabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>

namespace bowline {

namespace {

// What helps against a login that went wrong. The codes' own next steps are made for syncs.
NextStep wayOn(const Error &error)
{
    switch (error.code) {
    case ErrorCode::AuthDenied:
    case ErrorCode::AuthStateMismatch:
    case ErrorCode::AuthTimedOut:
    case ErrorCode::AuthPortTaken:
    case ErrorCode::AuthRevoked:
    case ErrorCode::AuthExpired:
    case ErrorCode::SandboxFailed:
    case ErrorCode::Cancelled:
        return NextStep::Retry;
    default:
        return error.nextStep();
    }
}

} // namespace

LoginDialog::LoginDialog(ServiceApi &api, ServiceState &state, const QString &title, Start start, QWidget *parent)
    : FittedDialog(560, parent)
    , m_api(api)
    , m_state(state)
    , m_start(std::move(start))
    , m_turning(new SymbolLabel(Symbol::Turning, Tone::Working, 20, this))
    , m_sentence(labels::body({}, this))
    , m_steps(new StepList(this))
    , m_error(new ErrorBanner(this))
    , m_cancel(buttons::plain(tr("Cancel"), this))
{
    setWindowTitle(title);
    auto *waiting = new QHBoxLayout;
    waiting->setSpacing(space::m);
    waiting->addWidget(m_turning, 0, Qt::AlignTop);
    waiting->addWidget(m_sentence, 1);
    m_linkBox = makeLinkBox();
    m_open = buttons::primary(tr("Open in browser"), this);
    buttons::setSymbol(m_open, Symbol::External, Tone::OnAccent);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, &LoginDialog::openBrowser);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::l);
    column->addWidget(labels::section(title, this));
    column->addLayout(waiting);
    column->addWidget(m_steps);
    column->addWidget(m_linkBox);
    column->addWidget(m_error);
    column->addStretch();
    column->addLayout(row);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_error, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::Retry)
            begin();
        else
            Q_EMIT actionRequested(step);
    });
    connect(&m_state, &ServiceState::jobChanged, this, [this](const JobView &job) {
        if (m_running && job.id == m_job.id)
            onJob(job);
    });
}

QWidget *LoginDialog::makeLinkBox()
{
    auto *box = new QWidget(this);
    m_link = new QLineEdit(box);
    m_link->setReadOnly(true);
    m_link->setAccessibleName(tr("Login link"));
    auto *label = new QLabel(tr("Login link"), box);
    label->setBuddy(m_link);
    m_copy = buttons::plain(tr("Copy link"), box);
    buttons::setSymbol(m_copy, Symbol::Copy);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_link, 1);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(label);
    column->addLayout(row);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_link->text());
        m_copy->setText(tr("Link copied"));
    });
    return box;
}

void LoginDialog::begin()
{
    m_running = true;
    m_job = {};
    m_error->clear();
    m_linkBox->hide();
    m_open->hide();
    m_steps->hide();
    m_cancel->setText(tr("Cancel"));
    setWaiting(tr("Starting…"));
    // The service outlives this dialog: a job whose dialog has gone is cancelled.
    m_start().then(&m_api, [self = QPointer<LoginDialog>(this), &api = m_api](const Expected<JobView> &job) {
        if (self && self->m_running)
            self->onStarted(job);
        else if (job)
            static_cast<void>(api.cancelJob(job->id));
    });
}

void LoginDialog::onStarted(const Expected<JobView> &job)
{
    if (!job) {
        onFailure(job.error());
        return;
    }
    m_job.id = job->id;
    // News of the job may have been quicker than the answer.
    onJob(m_state.job(job->id).value_or(*job));
}

void LoginDialog::reject()
{
    if (m_running && !m_job.id.isEmpty())
        static_cast<void>(m_api.cancelJob(m_job.id)); // nobody is left to hear how that went
    m_running = false;
    QDialog::reject();
}

void LoginDialog::onJob(const JobView &job)
{
    const bool newLink = job.link.isValid() && job.link != m_job.link;
    m_job = job;
    m_steps->setSteps(job.steps);
    m_steps->setVisible(!job.steps.isEmpty());
    m_turning->setVisible(job.steps.isEmpty()); // the step that runs turns already
    if (!job.finished) {
        if (newLink)
            onLink(job.link);
        return;
    }
    if (job.error) {
        onFailure(*job.error);
        return;
    }
    m_running = false;
    Q_EMIT loggedIn(job.account);
    accept();
}

void LoginDialog::onLink(const QUrl &link)
{
    m_link->setText(QString::fromLatin1(link.toEncoded()));
    m_link->setCursorPosition(0);
    m_copy->setText(tr("Copy link"));
    m_linkBox->show();
    m_open->show();
    openBrowser();
}

void LoginDialog::openBrowser()
{
    if (QDesktopServices::openUrl(m_job.link))
        setWaiting(tr("Waiting for your answer in the browser. This window goes on by itself."));
    else
        setWaiting(tr("No browser could be opened on this computer. Copy the link into a browser; this window goes on "
                      "by itself."));
    m_open->setFocus();
}

void LoginDialog::onFailure(const Error &error)
{
    m_running = false;
    m_turning->hide();
    m_sentence->hide();
    m_steps->hide(); // its failed step would say the same again
    m_linkBox->hide();
    m_open->hide();
    m_error->showErrorWith(error, wayOn(error));
    m_cancel->setText(tr("Close"));
    if (m_error->button()->isVisibleTo(this))
        m_error->button()->setFocus();
}

void LoginDialog::setWaiting(const QString &sentence)
{
    m_turning->setVisible(!m_steps->isVisibleTo(this));
    m_sentence->show();
    m_sentence->setText(sentence);
}

} // namespace bowline

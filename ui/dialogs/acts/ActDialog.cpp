// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/acts/ActDialog.h"

#include "dialogs/FileSaver.h"
#include "dialogs/acts/ActChoices.h"
#include "dialogs/acts/WindowStep.h"
#include "dialogs/project/FormParts.h"
#include "models/TouchedModel.h"
#include "service/api/ActsApi.h"
#include "state/ServiceState.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/FittedScroll.h"
#include "widgets/Labels.h"
#include "widgets/StepList.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int actDialogWidth = 720;
constexpr int mostRows = 6; // of what it touches; more scroll, so that the dialog fits a small screen
constexpr int requestsHeight = 140;

QWidget *column(std::initializer_list<QWidget *> widgets, int spacing)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return page;
}

} // namespace

ActDialog::ActDialog(ServiceApi &service, ServiceState &state, const QString &title, const ActRequest &request,
                     QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_state(state)
    , m_title(title)
    , m_request(request)
    , m_touched(new TouchedModel(this))
    , m_banner(new ErrorBanner)
{
    setWindowTitle(title);
    setMinimumWidth(actDialogWidth);
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(title));
    layout->addWidget(m_previewPage = new FittedScroll(buildPreview()), 1);
    layout->addWidget(m_typedRow = buildTypedRow()); // always in sight, as the buttons are
    layout->addWidget(m_progressPage = buildProgress(), 1);
    layout->addWidget(m_banner);
    layout->addWidget(buildButtons());
    connect(m_banner, &ErrorBanner::actionRequested, this, &ActDialog::onAction);
    connect(&m_state, &ServiceState::jobChanged, this, &ActDialog::showJob);
    connect(&m_state, &ServiceState::actInterrupted, this, &ActDialog::showInterrupted);
    connect(&m_state, &ServiceState::connectionChanged, this, &ActDialog::showConnection);
    askAnew();
}

QWidget *ActDialog::buildPreview()
{
    m_sentence = labels::body({});
    m_table = new QTableView;
    parts::prepareTable(m_table, tr("What it touches"));
    m_table->setSortingEnabled(false); // what matters most comes first
    m_table->setModel(m_touched);
    new ColumnFitter(m_table, QStringLiteral("touched"), m_touched->rooms());
    m_choices = new ActChoices;
    connect(m_choices, &ActChoices::chosen, this, &ActDialog::choose);
    m_notes = labels::muted({});
    m_command = labels::mono({});
    auto *copy = buttons::icon(Symbol::Copy, tr("Copy the Heroku CLI's command"));
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_preview.command); });
    m_commandRow = new QWidget;
    auto *commandLine = new QHBoxLayout(m_commandRow);
    commandLine->setContentsMargins(0, 0, 0, 0);
    commandLine->setSpacing(space::s);
    commandLine->addWidget(labels::muted(tr("The same with the Heroku CLI:")));
    commandLine->addWidget(m_command, 1);
    commandLine->addWidget(copy);
    m_showRequests = new QCheckBox(tr("Show the exact requests"));
    m_requests = new QPlainTextEdit;
    m_requests->setAccessibleName(tr("Exact requests"));
    m_requests->setReadOnly(true);
    m_requests->setFont(Theme::monoFont());
    m_requests->setTabChangesFocus(true);
    m_requests->setFixedHeight(requestsHeight);
    connect(m_showRequests, &QCheckBox::toggled, this, &ActDialog::showDetails);
    m_saveScript = buttons::plain(tr("Save a script that brings it back…"));
    connect(m_saveScript, &QPushButton::clicked, this, &ActDialog::saveRestoreScript);
    m_saveScript->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_saved = labels::muted({});
    return column(
        {m_sentence, m_table, m_choices, m_notes, m_commandRow, m_showRequests, m_requests, m_saveScript, m_saved},
        space::m);
}

QWidget *ActDialog::buildTypedRow()
{
    m_typedCaption = labels::body({});
    m_typed = new QLineEdit;
    m_typedCaption->setBuddy(m_typed);
    connect(m_typed, &QLineEdit::textChanged, this, &ActDialog::refreshButtons);
    return column({m_typedCaption, m_typed}, space::xs);
}

QWidget *ActDialog::buildProgress()
{
    m_steps = new StepList;
    m_following = labels::body({});
    QWidget *page = column({m_steps, m_following}, space::l);
    static_cast<QVBoxLayout *>(page->layout())->addStretch(); // the dialog is as high as its preview was
    return page;
}

QWidget *ActDialog::buildButtons()
{
    m_cancel = buttons::plain(tr("Cancel"));
    //: Button: back from what went wrong to the preview of the act
    m_back = buttons::plain(tr("Back"));
    m_verb = buttons::primary({});
    //: Button: closes the dialog when everything is finished
    m_done = buttons::primary(tr("Done"));
    m_verb->setAutoDefault(false); // Return must not do what cannot be undone
    connect(m_cancel, &QPushButton::clicked, this, &ActDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ActDialog::askAnew);
    connect(m_verb, &QPushButton::clicked, this, &ActDialog::perform);
    connect(m_done, &QPushButton::clicked, this, &ActDialog::accept);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_back);
    layout->addStretch();
    layout->addWidget(m_cancel);
    layout->addWidget(m_verb);
    layout->addWidget(m_done);
    return bar;
}

void ActDialog::askAnew()
{
    m_preview = {};
    m_sentence->setText(tr("Looking at what this touches…"));
    askPreview();
}

// What is shown stays until the answer is there.
void ActDialog::askPreview()
{
    m_banner->clear();
    m_typed->clear(); // what was typed was for the preview of before
    setPhase(Phase::Looking);
    m_service.acts().preview(m_request).then(this, [this, asked = ++m_asked](const Expected<ActPreviewView> &result) {
        if (asked == m_asked)
            showPreview(result);
    });
}

void ActDialog::choose(const QString &key, bool on)
{
    m_request.fields.insert(key, on);
    m_wasStale = false;
    askPreview();
}

void ActDialog::showPreview(const Expected<ActPreviewView> &result)
{
    if (!result) {
        m_preview = {};
        m_sentence->setText(tr("What this touches could not be found out, so nothing can be done yet."));
        m_banner->showError(result.error());
        setPhase(Phase::Looking);
        return;
    }
    m_preview = *result;
    m_sentence->setText(m_preview.sentence.text());
    if (m_preview.isDestructive)
        buttons::makeDanger(m_verb);
    else
        buttons::makePrimary(m_verb);
    m_choices->setChoices(m_preview.choices);
    m_touched->setRows(m_preview.touches);
    const int rows = qBound(1, int(m_preview.touches.size()), mostRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * metric::rowHeight +
                            2 * m_table->frameWidth() + 2);
    QStringList notes;
    for (const Phrase &note : m_preview.notes)
        notes.append(note.text());
    if (m_wasStale)
        notes.prepend(tr("Things had changed since the preview. This is the new one; nothing has been done yet."));
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_command->setText(m_preview.command);
    m_requests->setPlainText(m_preview.requests.join(QLatin1String("\n\n")));
    m_typedCaption->setText(tr("Type %1 to confirm").arg(m_preview.typed));
    m_typed->setAccessibleName(m_typedCaption->text());
    m_verb->setText(m_preview.verb.text());
    if (m_preview.obstacle)
        m_banner->showError(*m_preview.obstacle);
    const bool isAtChoice = m_choices->isAncestorOf(focusWidget());
    setPhase(Phase::Preview);
    if (!m_preview.typed.isEmpty() && !isAtChoice)
        m_typed->setFocus();
}

void ActDialog::showDetails()
{
    const bool isShown = m_phase == Phase::Preview || m_phase == Phase::Looking;
    m_choices->setVisible(isShown && !m_choices->isEmpty());
    m_table->setVisible(isShown && !m_preview.touches.isEmpty());
    m_notes->setVisible(isShown && !m_preview.fingerprint.isEmpty() && !m_notes->text().isEmpty());
    m_commandRow->setVisible(isShown && !m_preview.command.isEmpty());
    m_showRequests->setVisible(isShown && !m_preview.requests.isEmpty());
    m_requests->setVisible(isShown && !m_preview.requests.isEmpty() && m_showRequests->isChecked());
    m_saveScript->setVisible(isShown && !m_preview.restoreScript.isEmpty());
    m_saved->setVisible(isShown && !m_saved->text().isEmpty());
    m_typedRow->setVisible(isShown && !m_preview.typed.isEmpty() && !m_preview.obstacle);
    parts::growToFit(this);
}

void ActDialog::saveRestoreScript()
{
    auto *saver = new FileSaver(this);
    connect(saver, &FileSaver::saved, this, [this](const QString &path) {
        m_saved->setText(tr("Saved to %1.").arg(path));
        showDetails();
    });
    connect(saver, &FileSaver::failed, this,
            [this](const Error &error) { m_banner->showErrorWith(error, NextStep::None); });
    saver->start(
        {tr("Save a script that brings it back"), QStringLiteral("bowline-restore"), {tr("SQL (*.sql)")}},
        [script = m_preview.restoreScript](const QString &) { return Pending<QByteArray>::ready(script.toUtf8()); });
}

void ActDialog::perform()
{
    m_banner->clear();
    m_job = {};
    m_wasInterrupted = false;
    m_following->hide();
    m_steps->setSteps({});
    setPhase(Phase::Running);
    m_service.acts()
        .perform(m_request, m_preview.fingerprint, m_typed->text())
        .then(this, [this](const Expected<JobView> &job) { answered(job); });
}

void ActDialog::answered(const Expected<JobView> &job)
{
    if (m_phase != Phase::Running || !m_job.isEmpty())
        return; // followed already
    m_wasStale = !job && job.error().code == ErrorCode::ActStale;
    if (m_wasStale) {
        askAnew();
    } else if (!job && job.error().code == ErrorCode::ServiceAway) {
        m_wasInterrupted = true;
        say(tr("Bowline's service went away before it answered. If it had begun, it goes on when the service is "
               "back, and is followed here."));
    } else if (!job) {
        finish(job.error());
    } else {
        m_job = job->id;
        showJob(m_state.job(job->id).value_or(*job)); // it may have gone on since the answer was made
    }
}

// A service that takes an act up makes another job of it.
void ActDialog::showJob(const JobView &job)
{
    const bool isOurs = job.id == m_job || (!job.act.isEmpty() && job.act == m_preview.fingerprint);
    if (m_phase != Phase::Running || !isOurs)
        return;
    m_job = job.id;
    if (std::exchange(m_wasInterrupted, false)) {
        say(tr("Bowline's service is back, and goes on where it had stopped."));
    }
    m_steps->setSteps(job.steps);
    parts::growToFit(this);
    if (job.finished)
        finish(job.error);
}

void ActDialog::showInterrupted(const QString &act)
{
    if (m_phase != Phase::Running || act != m_preview.fingerprint)
        return;
    m_wasInterrupted = true;
    say(tr("Bowline's service was restarted. It takes up what was begun as soon as it can use the account, and that is "
           "followed here."));
}

void ActDialog::showConnection()
{
    if (m_phase != Phase::Running || m_wasInterrupted)
        return;
    if (m_state.isConnected())
        m_following->hide();
    else
        say(tr("Bowline's service is away just now. The act goes on without this window, and is followed here when "
               "the service is back."));
}

void ActDialog::say(const QString &sentence)
{
    m_following->setText(sentence);
    m_following->show();
    QAccessibleEvent alert(m_following, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    refreshButtons();
    parts::growToFit(this);
}

void ActDialog::finish(const std::optional<Error> &error)
{
    if (error)
        m_banner->showError(*error);
    setPhase(error ? Phase::Failed : Phase::Succeeded);
    (error ? m_back : m_done)->setFocus();
    if (!error)
        Q_EMIT performed();
}

// The way on begins with what the act would do by now.
void ActDialog::onAction(NextStep step)
{
    if (step == NextStep::CaptureBackup) {
        reject();
        const QString addonId = QStringLiteral("addon_id");
        Q_EMIT actRequested(nextStepText(step),
                            {ActKind::BackupCapture, m_request.account, {{addonId, m_request.fields.value(addonId)}}});
    } else if (isWindowStep(step)) {
        reject();
        Q_EMIT stepRequested(step);
    } else {
        askAnew();
    }
}

void ActDialog::setPhase(Phase phase)
{
    m_phase = phase;
    m_previewPage->setVisible(phase == Phase::Looking || phase == Phase::Preview);
    m_progressPage->setVisible(!m_previewPage->isVisibleTo(this));
    showDetails();
    refreshButtons();
}

bool ActDialog::isTypedRight() const
{
    return m_preview.typed.isEmpty() || m_typed->text().trimmed() == m_preview.typed;
}

void ActDialog::refreshButtons()
{
    m_back->setVisible(m_phase == Phase::Failed || (m_phase == Phase::Running && m_wasInterrupted));
    m_cancel->setVisible(m_phase != Phase::Succeeded);
    // While it runs, closing the dialog stops nothing, since a half-done act helps nobody: Activity has its end.
    m_cancel->setText(m_phase == Phase::Running ? tr("Close") : tr("Cancel"));
    m_verb->setVisible((m_phase == Phase::Preview || m_phase == Phase::Looking) && !m_preview.verb.isEmpty());
    m_verb->setEnabled(m_phase == Phase::Preview && !m_preview.obstacle && isTypedRight());
    m_done->setVisible(m_phase == Phase::Succeeded);
    m_done->setDefault(m_phase == Phase::Succeeded);
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/project/ConnectForm.h"
#include "service/api/JobViews.h"
#include "service/api/ServiceApi.h"
#include "service/api/SyncViews.h"

#include <QDialog>
#include <QHash>

class QPushButton;

namespace bowline {

class PlanNotes;
class ServiceState;
class StepList;

/// Connects a database to an env var: the form, then the progress of each step, then the green result. An error leaves
/// everything as it was typed.
///
///     form ── Connect ──> progress ── finished ──> result, Done
///      ^                     │
///      └── Back ── error ────┘
class ConnectDialog : public QDialog
{
    Q_OBJECT
public:
    ConnectDialog(ServiceApi &service, ServiceState &state, EnvVarModel &envVars, const ConnectStart &start,
                  QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void connected(const QString &envVar);
    /// One that is not done in this dialog, which is closed.
    void nextStepRequested(bowline::NextStep step, const bowline::AccountId &account);

private:
    QWidget *buildProgress();
    void showPage(QWidget *page);
    QWidget *buildButtons();
    void connectNow();
    void begin(const ConnectRequest &request);
    void finishUnproven(const Phrase &why);
    void resume(const ConnectRequest &request);
    void showResumed(const SyncView &sync);
    void showJob(const JobView &job);
    void showSteps(const QList<JobStepView> &steps);
    void finish(const std::optional<Error> &error);
    void backToForm();
    void handleStep(NextStep step);
    void authorizeApp();
    void refreshButtons();

    enum class Phase { Form, Running, Failed, Succeeded };

    ServiceApi &m_service;
    ServiceState &m_state;
    const QString m_heading;
    ConnectForm *m_form = nullptr;
    PlanNotes *m_notes = nullptr;
    QWidget *m_progress = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_resultIcon = nullptr;
    QLabel *m_result = nullptr;
    QList<JobStepView> m_resumeSteps; ///< empty unless a sync is taken up again
    StepList *m_steps = nullptr;
    ErrorBanner *m_banner = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_connect = nullptr;
    QPushButton *m_done = nullptr;
    Phase m_phase = Phase::Form;
    ConnectRequest m_request;
    JobId m_job;
    QHash<JobId, JobView> m_early; ///< jobs that were told before the call answered with ours
    quint64 m_attempt = 0;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/JobViews.h"
#include "service/api/ServiceApi.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace bowline {

class ErrorBanner;
class ServiceState;
class StepList;
class TouchedModel;

/// The dialog of every act: what it would do as things are now, what it touches, what has to be typed, how the Heroku
/// CLI does the same and the exact requests; then the act, followed to its end.
///
///     acts.preview ─> Preview ─verb─> acts.perform ─> Running ─> Succeeded (closes by Done)
///                        ^  act.stale: previewed anew  |
///                        +------------ Failed <────────+
class ActDialog : public QDialog
{
    Q_OBJECT
public:
    /// `title`: what the act does, as a heading: "Remove data link menu".
    ActDialog(ServiceApi &service, ServiceState &state, const QString &title, const ActRequest &request,
              QWidget *parent);

Q_SIGNALS:
    void performed(); ///< it succeeded
    /// What only the window can do: a login, the keychain. The dialog has closed.
    void stepRequested(bowline::NextStep step);

private:
    enum class Phase { Looking, Preview, Running, Succeeded, Failed };

    QWidget *buildPreview();
    QWidget *buildProgress();
    QWidget *buildButtons();
    void askPreview();
    void showPreview(const Expected<ActPreviewView> &result);
    void showDetails();
    void saveRestoreScript();
    void perform();
    void showJob(const JobView &job);
    void finish(const std::optional<Error> &error);
    void onAction(NextStep step);
    void setPhase(Phase phase);
    bool isTypedRight() const;
    void refreshButtons();

    ServiceApi &m_service;
    ServiceState &m_state;
    const QString m_title;
    const ActRequest m_request;
    ActPreviewView m_preview;
    Phase m_phase = Phase::Looking;
    JobId m_job;
    QHash<JobId, JobView> m_early; ///< news of jobs before the answer said which is ours
    bool m_wasStale = false;

    QLabel *m_sentence;
    TouchedModel *m_touched;
    QTableView *m_table;
    QLabel *m_notes;
    QWidget *m_commandRow;
    QLabel *m_command;
    QCheckBox *m_showRequests;
    QPlainTextEdit *m_requests;
    QPushButton *m_saveScript;
    QLabel *m_saved;
    QWidget *m_typedRow;
    QLabel *m_typedCaption;
    QLineEdit *m_typed;
    StepList *m_steps;
    ErrorBanner *m_banner;
    QWidget *m_previewPage;
    QWidget *m_progressPage;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_verb;
    QPushButton *m_done;
};

} // namespace bowline

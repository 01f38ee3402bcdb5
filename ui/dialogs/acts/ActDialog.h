// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/JobViews.h"
#include "service/api/ServiceApi.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace bowline {

class ActChoices;
class ErrorBanner;
class ServiceState;
class StepList;
class TouchedModel;

/// The dialog of every act: what it would do as things are now, what it touches, what may be chosen, what has to be
/// typed, how the Heroku CLI does the same and the exact requests; then the act, followed to its end, also by the
/// service that takes it up after a restart.
///
///     acts.preview ─> Preview ─verb─> acts.perform ─> Running ─> Succeeded (closes by Done)
///           ^── a choice ──┘
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
    /// Another act that is to come first. The dialog has closed. `title`: the heading of its dialog.
    void actRequested(const QString &title, const bowline::ActRequest &request);

private:
    enum class Phase { Looking, Preview, Running, Succeeded, Failed };

    QWidget *buildPreview();
    QWidget *buildTypedRow();
    QWidget *buildProgress();
    QWidget *buildButtons();
    void askAnew();
    void askPreview();
    void showPreview(const Expected<ActPreviewView> &result);
    void showDetails();
    void saveRestoreScript();
    void choose(const QString &key, bool on);
    void perform();
    void answered(const Expected<JobView> &job);
    void showJob(const JobView &job);
    void showInterrupted(const QString &act);
    void showConnection();
    void say(const QString &sentence);
    void finish(const std::optional<Error> &error);
    void onAction(NextStep step);
    void setPhase(Phase phase);
    bool isTypedRight() const;
    void refreshButtons();

    ServiceApi &m_service;
    ServiceState &m_state;
    const QString m_title;
    ActRequest m_request; ///< with what was chosen here
    ActPreviewView m_preview;
    Phase m_phase = Phase::Looking;
    quint64 m_asked = 0; ///< only the newest preview counts
    JobId m_job;
    bool m_wasInterrupted = false; ///< the service that performed it is gone
    bool m_wasStale = false;

    QLabel *m_sentence;
    TouchedModel *m_touched;
    QTableView *m_table;
    ActChoices *m_choices;
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
    QLabel *m_following; ///< what has become of the service that performs it
    ErrorBanner *m_banner;
    QWidget *m_previewPage;
    QWidget *m_progressPage;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_verb;
    QPushButton *m_done;
};

} // namespace bowline

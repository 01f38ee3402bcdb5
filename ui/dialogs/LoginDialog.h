// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/FittedDialog.h"
#include "service/api/JobViews.h"
#include "service/api/ServiceApi.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;
class ServiceState;
class StepList;
class SymbolLabel;

/// A login in the browser, as it goes on: starting, waiting for the browser with the link in sight, and how
/// it ended.
///
///   start() -> job -- link --> browser opened (or: said that there is none)
///     ^                   \--> finished: loggedIn, closes
///     +---- Try again <------- finished with an error: shown here, with its button
class LoginDialog : public FittedDialog
{
    Q_OBJECT
public:
    /// Starts the job; called again for "Try again".
    using Start = std::function<Pending<JobView>()>;

    LoginDialog(ServiceApi &api, ServiceState &state, const QString &title, Start start, QWidget *parent = nullptr);

    void begin();
    void reject() override; ///< also cancels the job

Q_SIGNALS:
    void loggedIn(const bowline::AccountId &account);
    void actionRequested(bowline::NextStep step);

private:
    QWidget *makeLinkBox();
    void onStarted(const Expected<JobView> &job);
    void onJob(const JobView &job);
    void onLink(const QUrl &link);
    void onFailure(const Error &error);
    void openBrowser();
    void setWaiting(const QString &sentence);

    ServiceApi &m_api;
    ServiceState &m_state;
    Start m_start;
    JobView m_job;
    bool m_running = false;

    SymbolLabel *m_turning;
    QLabel *m_sentence;
    StepList *m_steps;
    QWidget *m_linkBox = nullptr;
    QLineEdit *m_link = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_open = nullptr;
    ErrorBanner *m_error;
    QPushButton *m_cancel;
};

} // namespace bowline

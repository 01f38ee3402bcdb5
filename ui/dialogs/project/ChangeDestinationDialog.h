// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace bowline {

class DestinationForm;
class ErrorBanner;
class TouchedLists;

/// One decision: another place for the env vars of a project that exists. Says first what is overwritten there, as the
/// service sees it now, and only then offers the verb.
class ChangeDestinationDialog : public QDialog
{
    Q_OBJECT
public:
    ChangeDestinationDialog(ServiceApi &service, const ProjectView &project, QWidget *parent = nullptr);

    DestinationForm *destinationForm() const { return m_destination; }

private:
    void validate();
    void edited();
    void askPreview();
    void showPreview(const DestinationPreview &preview);
    void change();
    /// The one button of this step.
    QPushButton *verb() const;

    ServiceApi &m_service;
    ProjectId m_project;
    DestinationForm *m_destination = nullptr;
    QLabel *m_sentence = nullptr;
    TouchedLists *m_lists = nullptr;
    ErrorBanner *m_banner = nullptr;
    QPushButton *m_continue = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_overwrite = nullptr;
    std::optional<DestinationPreview> m_preview;
    quint64 m_edits = 0; ///< a preview of what has been edited since says nothing
    bool m_busy = false;
};

} // namespace bowline

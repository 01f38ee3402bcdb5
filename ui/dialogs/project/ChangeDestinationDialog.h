// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/Views.h"

#include <QDialog>

class QPushButton;

namespace bowline {

class DestinationForm;
class ErrorBanner;
class ServiceApi;

/// One decision: another place for the env vars of a project that exists.
class ChangeDestinationDialog : public QDialog
{
    Q_OBJECT
public:
    ChangeDestinationDialog(ServiceApi &service, const ProjectView &project, QWidget *parent = nullptr);

    DestinationForm *destinationForm() const { return m_destination; }

private:
    void validate();
    void change();

    ServiceApi &m_service;
    ProjectId m_project;
    DestinationForm *m_destination = nullptr;
    ErrorBanner *m_banner = nullptr;
    QPushButton *m_change = nullptr;
    bool m_busy = false;
};

} // namespace bowline

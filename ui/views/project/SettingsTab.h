// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QScrollArea>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;

/// A project's name, destination, and end.
class SettingsTab : public QScrollArea
{
    Q_OBJECT
public:
    explicit SettingsTab(ServiceApi &service, QWidget *parent = nullptr);

    void setProject(const ProjectView &project);
    /// Puts the cursor into the name.
    void editName();
    void changeDestination();

private:
    QWidget *buildName();
    QWidget *buildDestination();
    QWidget *buildEnd();
    void validate();
    void rename();
    void remove();

    ServiceApi &m_service;
    ProjectView m_project;
    QLineEdit *m_name = nullptr;
    QLabel *m_nameNote = nullptr;
    QPushButton *m_save = nullptr;
    ErrorBanner *m_banner = nullptr;
    QLabel *m_destination = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_busy = false;
};

} // namespace bowline

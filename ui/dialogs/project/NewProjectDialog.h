// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Ids.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class DestinationForm;
class ErrorBanner;
class ServiceApi;

/// One decision: a name and where the env vars live. Closes itself when the project exists.
class NewProjectDialog : public QDialog
{
    Q_OBJECT
public:
    explicit NewProjectDialog(ServiceApi &service, QWidget *parent = nullptr);

    DestinationForm *destinationForm() const { return m_destination; }

Q_SIGNALS:
    void created(const bowline::ProjectId &project);

private:
    void validate();
    void create();

    ServiceApi &m_service;
    QLineEdit *m_name = nullptr;
    QLabel *m_nameNote = nullptr;
    DestinationForm *m_destination = nullptr;
    ErrorBanner *m_banner = nullptr;
    QPushButton *m_create = nullptr;
    bool m_busy = false;
};

} // namespace bowline

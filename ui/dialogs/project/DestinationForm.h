// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace bowline {

class ErrorBanner;

/// Where a project's env vars live: three choices, each with its own fields. The Hasura token stays in its field until
/// input() is asked for; nothing here keeps it.
class DestinationForm : public QWidget
{
    Q_OBJECT
public:
    /// Asks a person for a file and calls back with its path, or not at all.
    using FileChooser =
        std::function<void(QWidget *parent, const QString &current, std::function<void(const QString &)>)>;

    explicit DestinationForm(ServiceApi &service, QWidget *parent = nullptr);

    /// Shows a destination that is in use; its Hasura token need not be typed again.
    void setDestination(const DestinationView &destination);
    DestinationInput input() const;
    /// Everything that the chosen kind needs is there.
    bool isComplete() const;
    /// Instead of the system's file dialog.
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }

Q_SIGNALS:
    void edited();

private:
    QRadioButton *addChoice(DestinationType type, const QString &explanation);
    QWidget *buildFileFields();
    QWidget *buildHasuraFields();
    void browse();
    void listProjects();
    void showListError(const Error &error);
    void showProjects(const Expected<QList<HasuraProjectView>> &result);
    void refresh();
    DestinationType type() const;
    bool keepsToken() const;

    ServiceApi &m_service;
    FileChooser m_chooseFile;
    DestinationView m_current;
    QRadioButton *m_ownStore = nullptr;
    QRadioButton *m_envFile = nullptr;
    QRadioButton *m_hasura = nullptr;
    QWidget *m_fileFields = nullptr;
    QWidget *m_hasuraFields = nullptr;
    QLineEdit *m_path = nullptr;
    QLineEdit *m_token = nullptr;
    QPushButton *m_list = nullptr;
    QComboBox *m_projects = nullptr;
    QLabel *m_projectsNote = nullptr;
    ErrorBanner *m_banner = nullptr;
    quint64 m_request = 0; ///< only the newest list counts
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class AppChooser;
class ErrorBanner;

/// To which app a database is to be attached, by which credential and under what name. `Continue` hands the act to
/// whoever opened this dialog.
class AttachDialog : public QDialog
{
    Q_OBJECT
public:
    AttachDialog(ServiceApi &service, const DatabaseRowView &row, QWidget *parent);

Q_SIGNALS:
    void requested(const bowline::ActRequest &request);

private:
    QWidget *buildForm();
    void askCredentials();
    void refresh();
    ActRequest request() const;

    ServiceApi &m_service;
    const DatabaseRowView m_row;
    AppChooser *m_app;
    QLineEdit *m_name;
    QLabel *m_nameNote;
    QComboBox *m_credential;
    QCheckBox *m_pooled;
    ErrorBanner *m_banner;
    QPushButton *m_continue;
};

} // namespace bowline

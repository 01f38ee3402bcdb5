// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DataLinkViews.h"
#include "service/api/ServiceApi.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;
class LinkEndPicker;
class ForecastPane;
class ServiceState;

/// Which database is to read which, in a picture with its direction, and under what name. `Continue` hands the act to
/// whoever opened this dialog: its preview, and all that follows, is ActDialog's.
///
///     [ The tables are in (remote) ]  ->  [ They appear in (local) ]      name: live rule, and what it will be if
///     empty
class NewLinkDialog : public QDialog
{
    Q_OBJECT
public:
    NewLinkDialog(ServiceApi &service, const ServiceState &state, QWidget *parent);

Q_SIGNALS:
    void requested(const bowline::ActRequest &request);

private:
    QWidget *buildForm();
    QWidget *buildPicture();
    void setAccounts();
    void askEnds();
    void refresh();
    void refreshName();
    ActRequest request() const;

    ServiceApi &m_service;
    const ServiceState &m_state;
    QComboBox *m_account;
    LinkEndPicker *m_remote;
    LinkEndPicker *m_local;
    QLineEdit *m_name;
    QLabel *m_nameNote;
    ForecastPane *m_forecast;
    ErrorBanner *m_banner;
    QPushButton *m_continue;
    quint64 m_request = 0; ///< only the answer to the newest question counts
};

} // namespace bowline

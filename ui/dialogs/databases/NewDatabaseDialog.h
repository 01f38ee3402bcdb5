// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActViews.h"
#include "service/api/DatabaseViews.h"
#include "service/api/ServiceApi.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bowline {

class AppChooser;
class ErrorBanner;
class PlanChooser;
class ServiceState;

/// What a new database is to be: of which app and plan; empty, a follower or a fork of another one. `Continue` hands
/// the act to whoever opened this dialog: its preview says what it costs.
class NewDatabaseDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { Empty, Follower, Fork };

    /// `origin`: of a follower or a fork.
    NewDatabaseDialog(ServiceApi &service, const ServiceState &state, Purpose purpose,
                      const std::optional<DatabaseRowView> &origin, QWidget *parent);

Q_SIGNALS:
    void requested(const bowline::ActRequest &request);

private:
    QWidget *buildForm();
    QString heading() const;
    QString explanation() const;
    AccountId account() const;
    void askHeroku();
    void refresh();
    ActRequest request() const;

    const Purpose m_purpose;
    const std::optional<DatabaseRowView> m_origin;
    QComboBox *m_account;
    AppChooser *m_app;
    PlanChooser *m_plan;
    QLineEdit *m_name;
    QLabel *m_nameNote;
    ErrorBanner *m_banner;
    QPushButton *m_continue;
};

} // namespace bowline

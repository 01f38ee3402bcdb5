// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "service/api/EnvVarViews.h"
#include "service/api/WritePlanView.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;
class TouchedLists;
class ServiceApi;

/// One decision: an env var's name and value, or only the value of one that exists. The old value is not loaded: what
/// is typed replaces it. What the write would do can be seen before it is done.
class EnvVarDialog : public QDialog
{
    Q_OBJECT
public:
    /// Adds one; none of `taken` may be its name.
    EnvVarDialog(ServiceApi &service, const ProjectId &project, const QStringList &taken, QWidget *parent = nullptr);
    /// Edits one.
    EnvVarDialog(ServiceApi &service, const EnvVarView &envVar, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &name);

private:
    void build(const QString &verb);
    void validate();
    void save();
    void preview();
    void showPlan(const WritePlanView &plan);
    void forgetPlan();
    Secret value() const;

    ServiceApi &m_service;
    ProjectId m_project;
    QStringList m_taken;
    QString m_editing; ///< the name that cannot change; empty while adding
    QLineEdit *m_name = nullptr;
    QLabel *m_nameNote = nullptr;
    QPlainTextEdit *m_value = nullptr;
    QLabel *m_valueNote = nullptr;
    QCheckBox *m_empty = nullptr; ///< the old value is not shown, so an empty field alone says nothing
    ErrorBanner *m_banner = nullptr;
    TouchedLists *m_plan = nullptr;
    QPushButton *m_preview = nullptr;
    QPushButton *m_save = nullptr;
    bool m_busy = false;
    quint64 m_planned = 0; ///< only the newest answer counts
    bool m_bannerIsOfPlan = false;
};

} // namespace bowline

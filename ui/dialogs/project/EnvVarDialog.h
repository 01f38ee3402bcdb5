// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Secret.h"
#include "service/api/EnvVarViews.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace bowline {

class ErrorBanner;
class ServiceApi;

/// One decision: an env var's name and value, or only the value of one that exists. The old value is not loaded: what
/// is typed replaces it.
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
    QPushButton *m_save = nullptr;
    bool m_busy = false;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/EnvVarDialog.h"

#include "core/Names.h"
#include "dialogs/project/FormParts.h"
#include "dialogs/project/TouchedLists.h"
#include "service/api/EnvVarsApi.h"
#include "service/api/ServiceApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace bowline {

EnvVarDialog::EnvVarDialog(ServiceApi &service, const ProjectId &project, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_project(project)
    , m_taken(taken)
{
    setWindowTitle(tr("Add an env var"));
    build(tr("Save env var"));
}

EnvVarDialog::EnvVarDialog(ServiceApi &service, const EnvVarView &envVar, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_project(envVar.project)
    , m_editing(envVar.name)
{
    setWindowTitle(tr("Edit %1").arg(envVar.name));
    build(tr("Replace the value"));
    m_name->setText(envVar.name);
    m_name->setReadOnly(true);
    m_value->setFocus();
}

void EnvVarDialog::build(const QString &verb)
{
    setMinimumWidth(520);
    m_name = new QLineEdit;
    m_name->setFont(Theme::monoFont());
    m_nameNote = labels::muted({});
    m_value = new QPlainTextEdit;
    m_value->setFont(Theme::monoFont());
    m_value->setTabChangesFocus(true);
    m_value->setMinimumHeight(96);
    m_value->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_value->setWordWrapMode(QTextOption::WrapAnywhere);
    m_valueNote = labels::muted({});
    m_empty = new QCheckBox(tr("Make the value empty"));
    m_banner = new ErrorBanner;
    m_plan = new TouchedLists;
    m_plan->hide();
    m_preview = buttons::plain(tr("Preview change"));
    m_save = buttons::primary(verb);

    auto *layout = parts::dialogLayout(this);
    layout->addLayout(parts::field(tr("Name"), m_name, m_nameNote));
    layout->addLayout(parts::field(tr("Value"), m_value, m_valueNote), 1);
    layout->addWidget(m_empty);
    layout->addWidget(m_plan);
    layout->addWidget(m_banner);
    QHBoxLayout *row = parts::dialogButtons(this, m_save);
    row->insertWidget(0, m_preview);
    layout->addLayout(row);

    connect(m_name, &QLineEdit::textChanged, this, &EnvVarDialog::validate);
    connect(m_value, &QPlainTextEdit::textChanged, this, &EnvVarDialog::validate);
    connect(m_empty, &QCheckBox::toggled, this, &EnvVarDialog::validate);
    connect(m_preview, &QPushButton::clicked, this, &EnvVarDialog::preview);
    connect(m_save, &QPushButton::clicked, this, &EnvVarDialog::save);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this] { m_bannerIsOfPlan ? preview() : save(); });
    validate();
}

Secret EnvVarDialog::value() const
{
    return Secret(m_value->toPlainText());
}

// Of another name or value than is typed now.
void EnvVarDialog::forgetPlan()
{
    ++m_planned;
    m_plan->hide();
}

void EnvVarDialog::preview()
{
    m_banner->clear();
    const quint64 asked = ++m_planned;
    m_service.envVars()
        .planEnvVar(m_project, m_name->text(), value())
        .then(this, [this, asked](const Expected<WritePlanView> &plan) {
            if (asked != m_planned)
                return;
            m_bannerIsOfPlan = !plan;
            if (plan)
                showPlan(*plan);
            else
                m_banner->showError(plan.error());
        });
}

void EnvVarDialog::showPlan(const WritePlanView &plan)
{
    m_plan->clear();
    m_plan->add(tr("New there:"), plan.added);
    m_plan->add(tr("Gets another value:"), plan.changed);
    m_plan->add(tr("Has this value already:"), plan.equal);
    m_plan->addSentences(tr("What the write does besides:"), plan.sideEffects);
    m_plan->add(tr("What is written:"), plan.acts);
    m_plan->show();
    parts::growToFit(this);
}

void EnvVarDialog::validate()
{
    forgetPlan();
    QString nameProblem;
    const auto name = checkEnvVarName(m_name->text());
    if (!name && !m_name->text().isEmpty())
        nameProblem = name.error().text();
    else if (m_taken.contains(m_name->text()))
        nameProblem = tr("%1 exists already. Select it in the table to edit it.").arg(m_name->text());
    const QString hint =
        m_editing.isEmpty() ? tr("Letters, digits and underscores.") : tr("What you type replaces the present value.");
    m_nameNote->setText(nameProblem.isEmpty() ? hint : nameProblem);
    labels::setTone(m_nameNote, nameProblem.isEmpty() ? Tone::Muted : Tone::Failing);

    const auto good = checkEnvVarValue(m_value->toPlainText().toUtf8());
    m_valueNote->setText(good ? QString() : good.error().text());
    labels::setTone(m_valueNote, good ? Tone::Muted : Tone::Failing);
    m_valueNote->setVisible(!good);
    const bool typed = !m_value->document()->isEmpty();
    m_empty->setVisible(!m_editing.isEmpty() && !typed);
    parts::growToFit(this);
    const bool meant = typed || m_editing.isEmpty() || m_empty->isChecked();
    m_save->setEnabled(name && nameProblem.isEmpty() && good && meant && !m_busy);
    m_preview->setEnabled(m_save->isEnabled());
}

void EnvVarDialog::save()
{
    if (m_busy)
        return;
    m_busy = true;
    m_banner->clear();
    validate();
    m_service.envVars()
        .setEnvVar(m_project, m_name->text(), value())
        .then(this, [this](const Expected<EnvVarView> &result) {
            m_busy = false;
            validate();
            if (!result) {
                m_bannerIsOfPlan = false;
                m_banner->showError(result.error());
                return;
            }
            Q_EMIT saved(result->name);
            accept();
        });
}

} // namespace bowline

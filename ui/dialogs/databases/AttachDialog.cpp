// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/databases/AttachDialog.h"

#include "dialogs/databases/AppChooser.h"
#include "dialogs/databases/AttachmentName.h"
#include "dialogs/project/FormParts.h"
#include "service/api/DatabasesApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/FittedScroll.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int attachWidth = 520;

} // namespace

AttachDialog::AttachDialog(ServiceApi &service, const DatabaseRowView &row, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_row(row)
    , m_app(new AppChooser(service))
    , m_name(new QLineEdit)
    , m_nameNote(labels::muted({}))
    , m_credential(new QComboBox)
    , m_pooled(new QCheckBox(tr("Through a connection pool")))
    , m_banner(new ErrorBanner)
    , m_continue(buttons::primary(tr("Continue")))
{
    setWindowTitle(tr("Attach database"));
    setMinimumWidth(attachWidth);
    m_name->setFont(Theme::monoFont());
    m_credential->addItem(QStringLiteral("default"));
    m_credential->setAccessibleName(tr("Credential"));
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(tr("Attach %1 to an app").arg(row.addonName)));
    layout->addWidget(new FittedScroll(buildForm()), 1);
    layout->addWidget(m_banner);
    layout->addLayout(parts::dialogButtons(this, m_continue));
    connect(m_continue, &QPushButton::clicked, this, [this] {
        Q_EMIT requested(request());
        accept();
    });
    connect(m_app, &QComboBox::currentTextChanged, this, &AttachDialog::refresh);
    connect(m_app, &AppChooser::failed, m_banner, &ErrorBanner::showError);
    connect(m_name, &QLineEdit::textChanged, this, &AttachDialog::refresh);
    connect(m_pooled, &QCheckBox::toggled, this, &AttachDialog::refresh);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this] {
        m_banner->clear();
        m_app->setAccount(m_row.account);
        askCredentials();
    });
    m_pooled->setEnabled(row.mayCopy);
    if (!row.mayCopy)
        m_pooled->setToolTip(tr("Plan %1 has no connection pooling.").arg(row.plan));
    m_app->setAccount(row.account);
    askCredentials();
    refresh();
}

QWidget *AttachDialog::buildForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(
        labels::muted(tr("The app gets a config var with the URL, which Heroku keeps current, and restarts.")));
    layout->addLayout(parts::field(tr("App"), m_app));
    layout->addLayout(parts::field(tr("Attachment name"), m_name, m_nameNote));
    layout->addLayout(parts::field(tr("Credential"), m_credential));
    layout->addWidget(m_pooled);
    layout->addStretch();
    return form;
}

// One that cannot be asked has the default credential at least; whether there are others is no reason to stop.
void AttachDialog::askCredentials()
{
    m_service.databases().credentials(m_row.key()).then(this, [this](const Expected<QList<CredentialView>> &all) {
        if (!all)
            return;
        const QString chosen = m_credential->currentText();
        m_credential->clear();
        for (const CredentialView &one : *all)
            m_credential->addItem(one.name);
        m_credential->setCurrentIndex(std::max(0, m_credential->findText(chosen)));
    });
}

void AttachDialog::refresh()
{
    const bool isName = attachmentName::showNote(m_name, m_nameNote);
    m_credential->setEnabled(!m_pooled->isChecked()); // a pool is of the default credential
    m_continue->setEnabled(isName && !m_app->app().isEmpty());
    parts::growToFit(this);
}

ActRequest AttachDialog::request() const
{
    return {ActKind::AttachmentCreate,
            m_row.account,
            {{QStringLiteral("addon_id"), m_row.addonId},
             {QStringLiteral("app"), m_app->app()},
             {QStringLiteral("name"), m_name->text().trimmed()},
             {QStringLiteral("credential"), m_pooled->isChecked() ? QString() : m_credential->currentText()},
             {QStringLiteral("pooled"), m_pooled->isChecked()}}};
}

} // namespace bowline

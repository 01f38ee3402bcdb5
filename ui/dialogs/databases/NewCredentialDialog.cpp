// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/databases/NewCredentialDialog.h"

#include "dialogs/project/FormParts.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int newCredentialWidth = 480;

} // namespace

NewCredentialDialog::NewCredentialDialog(const DatabaseKey &database, QWidget *parent)
    : QDialog(parent)
    , m_database(database)
    , m_name(new QLineEdit)
    , m_note(labels::muted({}))
    , m_continue(buttons::primary(tr("Continue")))
{
    setWindowTitle(tr("New credential"));
    setMinimumWidth(newCredentialWidth);
    m_name->setFont(Theme::monoFont());
    auto *layout = parts::dialogLayout(this);
    layout->addWidget(labels::section(tr("New credential")));
    layout->addWidget(labels::muted(
        tr("One for each program that reads the database lets you rotate them one by one, with an overlap of 30 "
           "minutes.")));
    layout->addLayout(parts::field(tr("Credential name"), m_name, m_note));
    layout->addStretch();
    layout->addLayout(parts::dialogButtons(this, m_continue));
    connect(m_name, &QLineEdit::textChanged, this, &NewCredentialDialog::refresh);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        Q_EMIT requested({ActKind::CredentialCreate,
                          m_database.account,
                          {{QStringLiteral("addon_id"), m_database.addonId},
                           {QStringLiteral("credential"), m_name->text().trimmed()}}});
        accept();
    });
    refresh();
}

void NewCredentialDialog::refresh()
{
    static const QRegularExpression shape(QStringLiteral("^[a-zA-Z][A-Za-z0-9_-]{0,49}$"));
    const QString name = m_name->text().trimmed();
    const bool isName = shape.match(name).hasMatch();
    m_note->setText(tr("Letters, digits, underscores and hyphens; a letter first, 50 at most."));
    labels::setTone(m_note, isName || name.isEmpty() ? Tone::Muted : Tone::Failing);
    m_continue->setEnabled(isName);
    parts::growToFit(this);
}

} // namespace bowline

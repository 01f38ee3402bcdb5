// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/DestinationKindFields.h"

#include "dialogs/project/FormParts.h"
#include "models/ProjectText.h"
#include "service/api/ProjectsApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace bowline {

DestinationKindFields::DestinationKindFields(ServiceApi &service, const DestinationKindInfo &kind, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_kind(kind)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const DestinationField &field : m_kind.fields)
        addField(field, column);
    if (!m_kind.duty.isEmpty())
        column->addWidget(labels::muted(kindText(m_kind.duty)));
    refresh();
}

void DestinationKindFields::addField(const DestinationField &field, QVBoxLayout *column)
{
    switch (field.type) {
    case DestinationFieldType::Text:
    case DestinationFieldType::Path:
    case DestinationFieldType::Secret:
        addText(field, column);
        break;
    case DestinationFieldType::Bool:
        addFlag(field, column);
        break;
    case DestinationFieldType::Choice:
        addChoice(field, column);
        break;
    case DestinationFieldType::Unknown:
        column->addWidget(labels::muted(
            tr("“%1” can only be filled in with a newer version of Bowline.").arg(kindText(field.label))));
        return;
    }
    if (!field.note.isEmpty())
        column->addWidget(labels::muted(kindText(field.note)));
}

void DestinationKindFields::addText(const DestinationField &field, QVBoxLayout *column)
{
    auto *line = new QLineEdit;
    line->setPlaceholderText(kindText(field.hint));
    m_texts.insert(field.key, line);
    connect(line, &QLineEdit::textChanged, this, &DestinationKindFields::refresh);
    QPushButton *button = nullptr;
    if (field.type == DestinationFieldType::Secret) {
        line->setEchoMode(QLineEdit::Password);
    } else if (field.type == DestinationFieldType::Path) {
        button = buttons::plain(tr("Browse…"));
        connect(button, &QPushButton::clicked, this, [this, line, title = m_kind.name] { browse(line, title); });
    }
    addRow(field, line, button, column);
}

void DestinationKindFields::addFlag(const DestinationField &field, QVBoxLayout *column)
{
    auto *flag = new QCheckBox(kindText(field.label));
    flag->setAccessibleDescription(kindText(field.note));
    m_flags.insert(field.key, flag);
    connect(flag, &QCheckBox::toggled, this, &DestinationKindFields::refresh);
    column->addSpacing(space::xs);
    column->addWidget(flag);
}

void DestinationKindFields::addChoice(const DestinationField &field, QVBoxLayout *column)
{
    Choice choice;
    choice.list = new QComboBox;
    choice.ask = buttons::plain(kindText(field.askText));
    choice.note = labels::muted({});
    choice.banner = new ErrorBanner;
    m_choices.insert(field.key, choice);
    connect(choice.list, &QComboBox::currentIndexChanged, this, &DestinationKindFields::edited);
    connect(choice.ask, &QPushButton::clicked, this, [this, field] { ask(field); });
    connect(choice.banner, &ErrorBanner::actionRequested, this, [this, field] { ask(field); });
    for (const DestinationField &other : m_kind.fields) { // a secret that has been typed is what the list waits for
        if (other.type == DestinationFieldType::Secret && m_texts.contains(other.key))
            connect(m_texts.value(other.key), &QLineEdit::returnPressed, choice.ask, &QPushButton::click);
    }
    column->addSpacing(space::xs);
    column->addWidget(choice.banner);
    addRow(field, choice.list, choice.ask, column);
    column->addWidget(choice.note);
}

void DestinationKindFields::addRow(const DestinationField &field, QWidget *input, QPushButton *button,
                                   QVBoxLayout *column)
{
    auto *caption = new QLabel(kindText(field.label));
    caption->setBuddy(input);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(input, 1);
    if (button)
        row->addWidget(button);
    column->addWidget(caption);
    column->addLayout(row);
}

void DestinationKindFields::setDestination(const DestinationSpec &spec)
{
    m_keepsSecret = true;
    for (const DestinationField &field : m_kind.fields) {
        const QString value = spec.fields.value(field.key).toString();
        if (m_flags.contains(field.key))
            m_flags.value(field.key)->setChecked(spec.fields.value(field.key).toBool());
        else if (field.type == DestinationFieldType::Secret)
            m_texts.value(field.key)->setPlaceholderText(tr("Leave empty to keep the token that is stored"));
        else if (m_texts.contains(field.key))
            m_texts.value(field.key)->setText(value);
        if (!m_choices.contains(field.key) || value.isEmpty())
            continue;
        const QString label = spec.fields.value(field.labelField).toString();
        QComboBox *list = m_choices.value(field.key).list;
        list->clear();
        list->addItem(label.isEmpty() ? value : label, value);
    }
    refresh();
}

DestinationSpec DestinationKindFields::spec() const
{
    DestinationSpec spec{m_kind.key, {}};
    for (const DestinationField &field : m_kind.fields) {
        if (field.type == DestinationFieldType::Secret)
            continue;
        if (m_texts.contains(field.key))
            spec.fields.insert(field.key, m_texts.value(field.key)->text().trimmed());
        if (m_flags.contains(field.key))
            spec.fields.insert(field.key, m_flags.value(field.key)->isChecked());
        if (!m_choices.contains(field.key))
            continue;
        const QComboBox *list = m_choices.value(field.key).list;
        spec.fields.insert(field.key, list->currentData().toString());
        if (!field.labelField.isEmpty())
            spec.fields.insert(field.labelField, list->currentText());
    }
    return spec;
}

Secret DestinationKindFields::secret() const
{
    for (const DestinationField &field : m_kind.fields) {
        if (field.type == DestinationFieldType::Secret)
            return Secret(m_texts.value(field.key)->text().trimmed());
    }
    return {};
}

bool DestinationKindFields::isFilledIn(const DestinationField &field) const
{
    if (field.type == DestinationFieldType::Secret && m_keepsSecret)
        return true;
    if (m_texts.contains(field.key))
        return !m_texts.value(field.key)->text().trimmed().isEmpty();
    if (m_choices.contains(field.key))
        return m_choices.value(field.key).list->currentIndex() >= 0;
    return m_flags.contains(field.key);
}

bool DestinationKindFields::isComplete() const
{
    return std::all_of(m_kind.fields.cbegin(), m_kind.fields.cend(),
                       [this](const DestinationField &field) { return !field.required || isFilledIn(field); });
}

void DestinationKindFields::browse(QLineEdit *path, const QString &title)
{
    const auto chosen = [path](const QString &file) {
        if (!file.isEmpty())
            path->setText(file);
    };
    if (m_chooseFile) {
        m_chooseFile(this, path->text(), chosen);
        return;
    }
    auto *dialog = new QFileDialog(this, kindText(title), path->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is in the file stays in it
    dialog->setLabelText(QFileDialog::Accept, tr("Use this file"));
    connect(dialog, &QFileDialog::fileSelected, path, chosen);
    dialog->open();
}

void DestinationKindFields::ask(const DestinationField &field)
{
    Choice &choice = m_choices[field.key];
    choice.banner->clear();
    choice.note->setText(kindText(field.askingText));
    choice.note->show();
    choice.ask->setEnabled(false);
    const quint64 request = ++choice.request;
    m_service.projects()
        .destinationChoices(m_kind.key, field.key, secret())
        .then(this, [this, field, request](const Expected<QList<DestinationChoice>> &result) {
            if (request == m_choices.value(field.key).request)
                showChoices(field, result);
        });
}

void DestinationKindFields::showChoices(const DestinationField &field, const Expected<QList<DestinationChoice>> &result)
{
    const Choice &choice = m_choices[field.key];
    choice.note->clear();
    if (result) {
        const QString chosen = choice.list->currentData().toString();
        choice.list->clear();
        for (const DestinationChoice &one : *result)
            choice.list->addItem(one.label, one.value);
        choice.list->setCurrentIndex(qMax(choice.list->findData(chosen), result->isEmpty() ? -1 : 0));
        if (result->isEmpty())
            choice.note->setText(kindText(field.emptyText));
    } else {
        // The way on is the field with the secret, right above: only what may pass by itself has a button.
        const bool mayPass = result.error().nextStep() == NextStep::Retry;
        choice.banner->showErrorWith(result.error(), mayPass ? NextStep::Retry : NextStep::None);
    }
    refresh();
}

void DestinationKindFields::refresh()
{
    const bool asksSecret =
        std::any_of(m_kind.fields.cbegin(), m_kind.fields.cend(),
                    [](const DestinationField &field) { return field.type == DestinationFieldType::Secret; });
    for (const Choice &choice : std::as_const(m_choices)) {
        choice.ask->setEnabled(!asksSecret || !secret().isEmpty());
        choice.list->setEnabled(choice.list->count() > 0);
        choice.note->setVisible(!choice.note->text().isEmpty());
    }
    Q_EMIT edited();
}

} // namespace bowline

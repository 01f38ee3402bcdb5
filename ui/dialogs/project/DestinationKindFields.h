// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace bowline {

class ErrorBanner;

/// The fields of one kind of destination, made from what the service says of them: a line for a text, a path with a
/// button, a check box, a secret, and a choice that the destination itself is asked for. A secret stays in its field
/// until secret() is asked for; nothing here keeps it.
class DestinationKindFields : public QWidget
{
    Q_OBJECT
public:
    /// Asks a person for a file and calls back with its path, or not at all.
    using FileChooser =
        std::function<void(QWidget *parent, const QString &current, std::function<void(const QString &)>)>;

    DestinationKindFields(ServiceApi &service, const DestinationKindInfo &kind, QWidget *parent = nullptr);

    /// Shows a destination of this kind that is in use; its secret need not be typed again.
    void setDestination(const DestinationSpec &spec);
    DestinationSpec spec() const;
    Secret secret() const;
    /// Everything that the kind needs is there.
    bool isComplete() const;
    void setFileChooser(FileChooser chooser) { m_chooseFile = std::move(chooser); }
    /// Nothing is asked for and nothing is to be said.
    bool isBlank() const { return m_kind.fields.isEmpty() && m_kind.duty.isEmpty(); }

Q_SIGNALS:
    void edited();

private:
    void addField(const DestinationField &field, QVBoxLayout *column);
    void addText(const DestinationField &field, QVBoxLayout *column);
    void addFlag(const DestinationField &field, QVBoxLayout *column);
    void addChoice(const DestinationField &field, QVBoxLayout *column);
    void addRow(const DestinationField &field, QWidget *input, QPushButton *button, QVBoxLayout *column);
    void browse(QLineEdit *path, const QString &title);
    void ask(const DestinationField &field);
    void showChoices(const DestinationField &field, const Expected<QList<DestinationChoice>> &result);
    void refresh();
    bool isFilledIn(const DestinationField &field) const;

    /// What a choice is made of.
    struct Choice
    {
        QComboBox *list = nullptr;
        QPushButton *ask = nullptr;
        QLabel *note = nullptr;
        ErrorBanner *banner = nullptr;
        quint64 request = 0; ///< only the newest list counts
    };

    ServiceApi &m_service;
    const DestinationKindInfo m_kind;
    FileChooser m_chooseFile;
    QHash<QString, QLineEdit *> m_texts; ///< by the field's key, as the others; the secret's too
    QHash<QString, QCheckBox *> m_flags;
    QHash<QString, Choice> m_choices;
    bool m_keepsSecret = false;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rendering/Rendering.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace bowline {

/// Who reads the value and how it is written, with what that gives and what the program will do about TLS. Everything
/// is worked out here, from Heroku's URL with dots in the place of its password.
class RenderingForm : public QWidget
{
    Q_OBJECT
public:
    explicit RenderingForm(QWidget *parent = nullptr);

    void setRendering(const Rendering &rendering);
    Rendering rendering() const;
    /// Something that can be written: every field is filled as it must be.
    bool isGood() const { return rendering().check().has_value(); }

    /// `maskedUrl`: of the chosen database; empty while it is not known. `why`: what is said in its place.
    void setSource(const QString &maskedUrl, const QString &why);
    /// The env vars that get a value from this source: one for which the URL has none is not written. All that the
    /// rendering owns, while the URL is not known.
    QStringList writtenNames() const;
    /// The name of the env var, where the form is one text.
    void setEnvVar(const QString &name);

Q_SIGNALS:
    void edited();

private:
    QWidget *buildChoices();
    QWidget *buildTemplate();
    void chooseConsumer();
    void refresh();
    void refreshFields();
    void refreshPreview();
    void refreshSentence();
    Consumer consumer() const;
    Rendering::Form form() const;

    Rendering m_kept; ///< what was set, for the parts that have no field here
    QString m_source;
    QString m_why;
    QString m_envVar;
    QComboBox *m_consumer = nullptr;
    QComboBox *m_form = nullptr;
    QCheckBox *m_tls = nullptr;
    QComboBox *m_scheme = nullptr;
    QWidget *m_schemeField = nullptr;
    QLineEdit *m_prefix = nullptr;
    QWidget *m_prefixField = nullptr;
    QLineEdit *m_template = nullptr;
    QWidget *m_templateField = nullptr;
    QLabel *m_problem = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QLabel *m_sentence = nullptr;
};

} // namespace bowline

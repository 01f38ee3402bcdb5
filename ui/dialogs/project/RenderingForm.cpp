// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/RenderingForm.h"

#include "core/rendering/ConsumerTls.h"
#include "core/rendering/LoginText.h"
#include "core/rendering/Render.h"
#include "core/rendering/TemplateText.h"
#include "dialogs/project/FormParts.h"
#include "models/ProjectText.h"
#include "theme/Theme.h"
#include "theme/Tokens.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

namespace {

constexpr int fewestLines = 2; // a URL is longer than a line
constexpr int mostLines = 6;   // as many as there are PG variables
const QString noScheme;

QWidget *renderingField(const QString &label, QWidget *input)
{
    auto *field = new QWidget;
    field->setLayout(parts::field(label, input));
    field->layout()->setContentsMargins(0, 0, 0, 0);
    return field;
}

QStringList usualSchemes()
{
    return {QStringLiteral("postgresql"), QStringLiteral("postgis"), QStringLiteral("postgresql+asyncpg"),
            QStringLiteral("postgresql+psycopg"), QStringLiteral("ecto")};
}

} // namespace

RenderingForm::RenderingForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(buildChoices());
    layout->addWidget(buildTemplate());
    m_problem = labels::body({});
    labels::setTone(m_problem, Tone::Failing);
    m_preview = new QPlainTextEdit;
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setWordWrapMode(QTextOption::WrapAnywhere);
    m_preview->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_preview->setFont(Theme::monoFont());
    m_preview->setAccessibleName(tr("Preview"));
    m_sentence = labels::muted({});
    layout->addWidget(m_problem);
    layout->addWidget(m_preview);
    layout->addWidget(m_sentence);
    setRendering({});
    connect(m_consumer, &QComboBox::currentIndexChanged, this, &RenderingForm::chooseConsumer);
    connect(m_form, &QComboBox::currentIndexChanged, this, &RenderingForm::refresh);
    connect(m_tls, &QCheckBox::toggled, this, &RenderingForm::refresh);
    connect(m_scheme, &QComboBox::editTextChanged, this, &RenderingForm::refresh);
    connect(m_prefix, &QLineEdit::textChanged, this, &RenderingForm::refresh);
    connect(m_template, &QLineEdit::textChanged, this, &RenderingForm::refresh);
}

QWidget *RenderingForm::buildChoices()
{
    m_consumer = new QComboBox;
    for (const Consumer one : allConsumers()) {
        if (one != Consumer::Other)
            m_consumer->addItem(consumerText(one), consumerKey(one));
    }
    m_consumer->addItem(consumerText(Consumer::Other), consumerKey(Consumer::Other));
    m_form = new QComboBox;
    for (const Rendering::Form one : {Rendering::Form::Url, Rendering::Form::PgVariables, Rendering::Form::Jdbc,
                                      Rendering::Form::AdoNet, Rendering::Form::Template})
        m_form->addItem(renderingFormText(one), int(one));
    m_scheme = new QComboBox;
    m_scheme->setEditable(true);
    m_scheme->addItem(noScheme);
    m_scheme->addItems(usualSchemes());
    m_scheme->lineEdit()->setPlaceholderText(tr("As it is"));
    m_scheme->lineEdit()->setAccessibleName(tr("Scheme"));
    m_prefix = new QLineEdit;
    m_prefix->setFont(Theme::monoFont());
    m_tls = new QCheckBox;
    // Their longest words are longer than the room: what is chosen may be cut, and the list shows all.
    for (QComboBox *box : {m_consumer, m_form, m_scheme}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_schemeField = renderingField(tr("Scheme"), m_scheme);
    m_prefixField = renderingField(tr("Names begin with"), m_prefix);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(renderingField(tr("Used by"), m_consumer), 3);
    layout->addWidget(renderingField(tr("Written as"), m_form), 3);
    layout->addWidget(m_schemeField, 2);
    layout->addWidget(m_prefixField, 2);
    layout->addWidget(m_tls, 0, Qt::AlignBottom);
    return row;
}

QWidget *RenderingForm::buildTemplate()
{
    m_template = new QLineEdit;
    m_template->setFont(Theme::monoFont());
    m_template->setPlaceholderText(QStringLiteral("{user}:{password:url}@{host}:{port}/{database}"));
    m_templateField = renderingField(tr("Template"), m_template);
    return m_templateField;
}

void RenderingForm::setRendering(const Rendering &rendering)
{
    m_kept = rendering;
    const QSignalBlocker blockers[] = {QSignalBlocker(m_consumer), QSignalBlocker(m_form),
                                       QSignalBlocker(m_tls),      QSignalBlocker(m_scheme),
                                       QSignalBlocker(m_prefix),   QSignalBlocker(m_template)};
    m_consumer->setCurrentIndex(m_consumer->findData(consumerKey(rendering.consumer)));
    const int at = m_form->findData(int(rendering.form));
    m_form->setCurrentIndex(at < 0 ? 0 : at);
    m_tls->setChecked(rendering.tls);
    m_scheme->setCurrentText(rendering.scheme);
    m_prefix->setText(rendering.prefix);
    m_template->setText(rendering.pattern);
    refresh();
}

Consumer RenderingForm::consumer() const
{
    return consumerFromKey(m_consumer->currentData().toString()).value_or(Consumer::Other);
}

Rendering::Form RenderingForm::form() const
{
    return Rendering::Form(m_form->currentData().toInt());
}

Rendering RenderingForm::rendering() const
{
    Rendering result;
    result.consumer = consumer();
    result.form = form();
    result.tls = m_tls->isChecked();
    if (result.form == Rendering::Form::Url)
        result.scheme = m_scheme->currentText().trimmed();
    if (result.form == Rendering::Form::PgVariables) {
        result.prefix = m_prefix->text().trimmed();
        result.names = m_kept.names;
    }
    if (result.form == Rendering::Form::Template)
        result.pattern = m_template->text();
    return result;
}

// A program that has a form of its own reads no other; the others do not read that.
void RenderingForm::chooseConsumer()
{
    if (!LoginText::readsForm(consumer(), form())) {
        const QSignalBlocker quiet(m_form);
        m_form->setCurrentIndex(m_form->findData(int(LoginText::usualForm(consumer()))));
    }
    refresh();
}

void RenderingForm::setSource(const QString &maskedUrl, const QString &why)
{
    m_source = maskedUrl;
    m_why = why;
    refreshPreview();
    refreshSentence();
}

void RenderingForm::setEnvVar(const QString &name)
{
    if (m_envVar == name)
        return;
    m_envVar = name;
    refreshPreview();
}

void RenderingForm::refresh()
{
    refreshFields();
    refreshPreview();
    refreshSentence();
    Q_EMIT edited();
}

void RenderingForm::refreshFields()
{
    m_schemeField->setVisible(form() == Rendering::Form::Url);
    m_prefixField->setVisible(form() == Rendering::Form::PgVariables);
    m_templateField->setVisible(form() == Rendering::Form::Template);
    const QByteArray helps = ConsumerTls::remedy(consumer());
    m_tls->setText(tr("Add %1").arg(helps.isEmpty() ? QStringLiteral("sslmode=require") : QString::fromLatin1(helps)));
    const auto checked = rendering().check();
    m_problem->setText(checked ? QString() : checked.error().text());
    m_problem->setVisible(!checked);
}

QStringList RenderingForm::writtenNames() const
{
    const QStringList owned = rendering().envVars(m_envVar);
    if (m_source.isEmpty() || !isGood())
        return owned;
    const auto masked = renderMasked(Secret(m_source), m_envVar, rendering());
    if (!masked)
        return owned;
    QStringList written;
    for (const QString &name : owned) {
        if (masked->contains(name))
            written.append(name);
    }
    return written;
}

void RenderingForm::refreshPreview()
{
    QStringList lines;
    if (!m_source.isEmpty() && isGood()) {
        const auto masked = renderMasked(Secret(m_source), m_envVar, rendering());
        for (auto it = masked ? masked->cbegin() : QMap<QString, QString>::const_iterator();
             masked && it != masked->cend(); ++it)
            lines.append(it.key() + QLatin1Char('=') + it.value());
        if (!masked)
            lines.append(masked.error().text());
    } else {
        lines.append(m_why);
    }
    m_preview->setPlainText(lines.join(QLatin1Char('\n')));
    const int shown = std::clamp(int(lines.size()), fewestLines, mostLines);
    m_preview->setFixedHeight(m_preview->fontMetrics().lineSpacing() * shown + 2 * space::m);
}

void RenderingForm::refreshSentence()
{
    QString words;
    Tone tone = Tone::Muted;
    const auto edited =
        m_source.isEmpty() ? Expected<UrlText>(fail(ErrorCode::UrlInvalid)) : editedUrl(Secret(m_source), rendering());
    if (edited && isGood()) {
        const LoginText login = LoginText::of(Secret(m_source), rendering());
        const ConsumerTls tls(consumer(), *edited);
        const bool isHindered = login.obstacle() != LoginText::Obstacle::None;
        const Phrase rule = login.rule().isEmpty() ? tls.sentence() : login.rule();
        words = (isHindered ? login.sentence() : Phrase::sentences({rule, tls.remedySentence()})).text();
        const QStringList left = leftOut(Secret(m_source), rendering());
        if (!left.isEmpty())
            words += QLatin1Char(' ') + tr("Left out: %1.").arg(left.join(QStringLiteral(", ")));
        const bool mayNotConnect = !tls.connects() && tls.conduct() != TlsConduct::Unknown;
        tone = isHindered || mayNotConnect ? Tone::Warning : Tone::Muted;
    }
    m_sentence->setText(words);
    labels::setTone(m_sentence, tone);
}

} // namespace bowline

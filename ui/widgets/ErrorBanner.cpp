// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ErrorBanner.h"

#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace bowline {

namespace {

// The first sentence says what happened; the rest what it means and what to do.
qsizetype endOfFirstSentence(const QString &text)
{
    const qsizetype stop = text.indexOf(QLatin1String(". "));
    return stop < 0 ? text.size() : stop + 1;
}

} // namespace

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent)
    , m_headline(labels::strong({}, this))
    , m_rest(labels::body({}, this))
    , m_code(labels::mono({}, this))
    , m_button(buttons::plain({}, this))
{
    labels::setTone(m_code, Tone::Muted);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_headline);
    words->addWidget(m_rest);
    words->addWidget(m_code);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::m, space::m, space::m);
    row->setSpacing(space::m);
    row->addWidget(new SymbolLabel(Symbol::Warning, Tone::Failing, 20, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(m_step); });
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    setVisible(false);
}

void ErrorBanner::showError(const Error &error)
{
    showErrorWith(error, error.nextStep());
}

void ErrorBanner::showErrorWith(const Error &error, NextStep step)
{
    const QString before = isHidden() ? QString() : this->text();
    m_step = step;
    const QString text = error.text();
    const qsizetype end = endOfFirstSentence(text);
    m_headline->setText(text.left(end));
    m_rest->setText(text.mid(end).trimmed());
    m_rest->setVisible(!m_rest->text().isEmpty());
    m_code->setText(errorCodeText(error.code));
    m_button->setText(nextStepText(step));
    m_button->setVisible(step != NextStep::None);
    setVisible(true);
    if (this->text() == before)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    Q_EMIT said();
}

void ErrorBanner::clear()
{
    m_headline->clear();
    m_rest->clear();
    setVisible(false);
}

QString ErrorBanner::text() const
{
    return (m_headline->text() + QLatin1Char(' ') + m_rest->text()).trimmed();
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = tokens.failing;
    fill.setAlphaF(0.08F);
    QColor edge = tokens.failing;
    edge.setAlphaF(0.45F);
    painter.setBrush(fill);
    painter.setPen(QPen(edge, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::cardRadius, metric::cardRadius);
}

} // namespace bowline

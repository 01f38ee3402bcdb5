// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/SecretValueView.h"

#include "service/api/EnvVarsApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/SecretClipboard.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>

namespace bowline {

namespace {

constexpr int hiddenLines = 1;
constexpr int shownLines = 4;
constexpr int dotCount = 24; // the same for all: the length of a value is nobody's business

int heightOf(const QPlainTextEdit *text, int lines)
{
    return text->fontMetrics().lineSpacing() * lines + 22; // frame, padding and document margin
}

} // namespace

SecretValueView::SecretValueView(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    //: Heading above the value of an env var
    , m_caption(new QLabel(tr("Value"), this))
    , m_text(new QPlainTextEdit(this))
    //: Button: show the value
    , m_toggle(buttons::plain(tr("Reveal"), this))
    , m_copy(buttons::plain(tr("Copy value"), this))
    , m_note(labels::muted({}, this))
    , m_banner(new ErrorBanner(this))
    , m_timer(new QTimer(this))
{
    m_caption->setBuddy(m_text);
    m_text->setReadOnly(true);
    m_text->setFont(Theme::monoFont());
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTabChangesFocus(true);
    buttons::setSymbol(m_copy, Symbol::Copy);
    m_timer->setSingleShot(true);

    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_toggle);
    acts->addWidget(m_copy);
    acts->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_caption);
    layout->addWidget(m_text);
    layout->addLayout(acts);
    layout->addWidget(m_note);
    layout->addWidget(m_banner);

    connect(m_toggle, &QPushButton::clicked, this, &SecretValueView::toggle);
    connect(m_copy, &QPushButton::clicked, this, &SecretValueView::copy);
    connect(m_timer, &QTimer::timeout, this, &SecretValueView::conceal);
    connect(&SecretClipboard::instance(), &SecretClipboard::cleared, this, [this] { m_note->hide(); });
    connect(m_banner, &ErrorBanner::actionRequested, this, &SecretValueView::toggle);
    conceal();
    m_note->hide();
}

void SecretValueView::setEnvVar(const EnvVarView &envVar)
{
    // A time or a state that moves leaves what is seen; another value does not.
    const bool sameValue = envVar.project == m_envVar.project && envVar.name == m_envVar.name &&
                           envVar.updatedAt == m_envVar.updatedAt && envVar.valueBytes == m_envVar.valueBytes;
    m_envVar = envVar;
    if (sameValue)
        return;
    ++m_request;
    m_banner->clear();
    m_note->hide();
    conceal();
}

void SecretValueView::hideEvent(QHideEvent *event)
{
    conceal();
    QWidget::hideEvent(event);
}

void SecretValueView::fetch(void (SecretValueView::*use)(const Secret &))
{
    m_banner->clear();
    const quint64 request = ++m_request;
    m_service.envVars()
        .revealEnvVar(m_envVar.project, m_envVar.name)
        .then(this, [this, request, use](const Expected<Secret> &value) {
            if (request != m_request)
                return;
            if (value)
                (this->*use)(*value);
            else
                m_banner->showError(value.error());
        });
}

void SecretValueView::toggle()
{
    if (m_revealed)
        conceal();
    else
        fetch(&SecretValueView::show);
}

void SecretValueView::show(const Secret &value)
{
    m_revealed = true;
    m_text->setPlainText(value.revealText());
    m_text->setFixedHeight(heightOf(m_text, shownLines));
    //: Button: show dots instead of the value
    m_toggle->setText(tr("Hide"));
    buttons::setSymbol(m_toggle, Symbol::EyeOff);
    m_note->setText(tr("Hides itself after %n s.", nullptr, m_lifetimeMs / 1000));
    m_note->show();
    m_timer->start(m_lifetimeMs);
}

void SecretValueView::conceal()
{
    m_timer->stop();
    if (m_revealed)
        m_note->hide();
    m_revealed = false;
    m_text->setPlainText(dots());
    m_text->setFixedHeight(heightOf(m_text, hiddenLines));
    //: Button: show the value
    m_toggle->setText(tr("Reveal"));
    buttons::setSymbol(m_toggle, Symbol::Eye);
}

QString SecretValueView::dots() const
{
    //: Instead of a value: it has no characters
    return m_envVar.valueBytes == 0 ? tr("empty") : QString(dotCount, QChar(0x2022));
}

void SecretValueView::copy()
{
    fetch(&SecretValueView::putOnClipboard);
}

void SecretValueView::putOnClipboard(const Secret &value)
{
    SecretClipboard::instance().copy(value);
    m_note->setText(tr("Copied. It leaves the clipboard after %n s.", nullptr, SecretClipboard::lifetimeMs / 1000));
    m_note->show();
}

} // namespace bowline

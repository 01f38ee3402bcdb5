// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/WelcomeView.h"

#include "service/api/AccountsApi.h"
#include "theme/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Card.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/SymbolLabel.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace bowline {

namespace {

constexpr int columnWidth = 560;
constexpr int sentenceWidth = 400;

QVBoxLayout *wayIn(QPushButton *button, QLabel *note)
{
    button->setMinimumHeight(metric::rowHeight);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addWidget(button);
    note->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    column->addWidget(note);
    column->addStretch();
    return column;
}

} // namespace

WelcomeView::WelcomeView(ServiceApi &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_error(new ErrorBanner(this))
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xl);
    column->addWidget(makeHead());
    column->addWidget(m_error);
    column->addWidget(makeWaysIn());
    column->addWidget(makePromises());
    auto *middle = new QVBoxLayout(page);
    middle->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    middle->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addLayout(column);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(m_error, &ErrorBanner::actionRequested, this, &WelcomeView::actionRequested);
}

QWidget *WelcomeView::makeHead()
{
    auto *head = new QWidget;
    head->setFixedWidth(columnWidth);
    auto *mark = new QLabel(head);
    mark->setPixmap(icons::appIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto *name = labels::title(tr("Welcome to Bowline"), head);
    auto *sentence = labels::muted(tr("Bowline keeps every copy of your Heroku Postgres URL equal to Heroku's own, "
                                      "and shows you that it works."),
                                   head);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addSpacing(space::xs);
    for (QLabel *label : {name, sentence}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setFixedWidth(sentenceWidth);
        column->addWidget(label, 0, Qt::AlignHCenter);
    }
    return head;
}

QWidget *WelcomeView::makeWaysIn()
{
    auto *card = new Card;
    card->setFixedWidth(columnWidth);
    auto *browser = buttons::primary(tr("Log in to Heroku"), card);
    auto *sandbox = buttons::plain(tr("Try the sandbox"), card);
    auto *token = buttons::plain(tr("Use an API token"), card);
    m_cli = buttons::plain(tr("Use the Heroku CLI login"), card);
    m_cli->setEnabled(false);
    m_cliNote = labels::muted(tr("Looking for one…"), card);
    buttons::setSymbol(browser, Symbol::External, Tone::OnAccent);
    buttons::setSymbol(sandbox, Symbol::Database);
    buttons::setSymbol(token, Symbol::Key);
    buttons::setSymbol(m_cli, Symbol::Terminal);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::l);
    grid->addLayout(wayIn(browser, labels::muted(tr("In your browser. The login stays in your keychain."), card)), 0,
                    0);
    grid->addLayout(
        wayIn(sandbox, labels::muted(tr("A Heroku on this computer, with real databases. No account needed."), card)),
        0, 1);
    grid->addLayout(wayIn(token, labels::muted(tr("For an account that you reach by a token."), card)), 1, 0);
    grid->addLayout(wayIn(m_cli, m_cliNote), 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    card->body()->addLayout(grid);
    connect(browser, &QPushButton::clicked, this, &WelcomeView::logIn);
    connect(sandbox, &QPushButton::clicked, this, &WelcomeView::trySandbox);
    connect(token, &QPushButton::clicked, this, &WelcomeView::useToken);
    connect(m_cli, &QPushButton::clicked, this, &WelcomeView::useCliLogin);
    return card;
}

QWidget *WelcomeView::makePromises()
{
    const struct
    {
        Symbol symbol;
        Tone tone;
        QString text;
    } promises[] = {
        {Symbol::Link, Tone::Accent, tr("You tie a database to an env var of a project, once.")},
        {Symbol::Turning, Tone::Working, tr("When Heroku changes the URL, the env var follows.")},
        {Symbol::Check, Tone::Proven, tr("Green means proven: a new login with it has worked.")},
    };
    auto *strip = new QWidget;
    strip->setFixedWidth(columnWidth);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(space::s, 0, space::s, 0);
    row->setSpacing(space::xl);
    for (const auto &promise : promises) {
        auto *line = new QHBoxLayout;
        line->setSpacing(space::s);
        auto *picture = new QLabel(strip);
        picture->setPixmap(icons::icon(promise.symbol, promise.tone).pixmap(QSize(18, 18), devicePixelRatioF()));
        line->addWidget(picture, 0, Qt::AlignTop);
        line->addWidget(labels::muted(promise.text, strip), 1);
        row->addLayout(line, 1);
    }
    return strip;
}

void WelcomeView::showError(const Error &error)
{
    m_error->showError(error);
}

void WelcomeView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_error->clear();
    lookForCliLogin();
}

void WelcomeView::lookForCliLogin()
{
    m_api.accounts().findCliLogin().then(this, [this](const Expected<CliLoginView> &login) {
        const bool found = login && login->found;
        m_cli->setEnabled(found);
        if (!found)
            m_cliNote->setText(tr("The Heroku CLI is not logged in on this computer."));
        else if (login->email.isEmpty())
            m_cliNote->setText(tr("Found in %1.").arg(login->source.text()));
        else
            m_cliNote->setText(tr("As %1.").arg(login->email));
    });
}

} // namespace bowline

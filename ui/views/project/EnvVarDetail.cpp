// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project/EnvVarDetail.h"

#include "dialogs/AuthorizeAppDialog.h"
#include "models/PersonActs.h"
#include "models/ProjectText.h"
#include "models/StatusText.h"
#include "service/api/SyncsApi.h"
#include "theme/Theme.h"
#include "views/activity/TimingsCard.h"
#include "views/project/FactList.h"
#include "views/project/SecretValueView.h"
#include "widgets/Buttons.h"
#include "widgets/Card.h"
#include "widgets/ElidedLabel.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"
#include "widgets/StatusBadge.h"
#include "widgets/SymbolLabel.h"
#include "widgets/Ticker.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace bowline {

namespace {

const StatusSign manualSign{Symbol::Dash, Tone::Off};

} // namespace

EnvVarDetail::EnvVarDetail(ServiceApi &service, const ServiceState &state, QWidget *parent)
    : QScrollArea(parent)
    , m_service(service)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    page->setProperty("page", true);
    m_page = new QVBoxLayout(page);
    m_page->setSpacing(space::l);
    m_value = new SecretValueView(service);
    m_banner = new ErrorBanner;
    m_factCard = new Card;
    m_facts = new FactList;
    m_factCard->body()->addWidget(m_facts);
    auto *what = new QVBoxLayout;
    what->setSpacing(space::l);
    what->addWidget(buildHead());
    what->addWidget(m_value);
    what->addStretch();
    auto *acts = new QVBoxLayout;
    acts->setSpacing(space::l);
    acts->addWidget(buildSyncCard());
    acts->addWidget(buildManualCard());
    acts->addWidget(buildActs());
    acts->addStretch();
    m_halves = new QBoxLayout(QBoxLayout::TopToBottom);
    m_halves->addLayout(what, 1);
    m_halves->addLayout(acts, 1);
    m_page->addWidget(m_banner);
    m_page->addLayout(m_halves);
    m_page->addWidget(m_factCard);
    m_timings = new TimingsCard(service, state, Qt::Vertical);
    m_page->addWidget(m_timings);
    m_page->addStretch();
    setWidget(page);
    setBelow(false);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        m_banner->clear();
        if (step == NextStep::Retry && m_failedAct)
            std::exchange(m_failedAct, nullptr)();
        else if (step == NextStep::AuthorizeApp)
            authorizeApp();
        else if (step != NextStep::Retry)
            Q_EMIT nextStepRequested(step, m_envVar.sync ? m_envVar.sync->account : AccountId());
    });
    Ticker::instance().follow(this, [this](const QDateTime &now) { return refreshTimes(now); });
}

void EnvVarDetail::setBelow(bool below)
{
    m_page->setContentsMargins(below ? 0 : space::l, below ? space::l : 0, space::m, space::l);
    m_halves->setDirection(below ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setSpacing(below ? space::xl : space::l);
    m_facts->setColumns(below ? 2 : 1);
    m_timings->setOrientation(below ? Qt::Horizontal : Qt::Vertical);
    const QSize least = below ? QSize(0, 220) : QSize(300, 0);
    setMinimumSize(least);
}

QWidget *EnvVarDetail::buildHead()
{
    m_name = new ElidedLabel;
    QFont font = Theme::monoFont();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    font.setWeight(QFont::DemiBold);
    m_name->setFont(font);
    m_badge = new StatusBadge;
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_name);
    layout->addWidget(m_badge);
    return head;
}

Card *EnvVarDetail::buildSyncCard()
{
    m_syncCard = new Card;
    m_note = labels::body({});
    m_reason = labels::body({});
    m_step = buttons::primary({}); // what heals the sync
    m_syncNow = buttons::plain(tr("Sync now"));
    m_editSync = buttons::plain(tr("Edit the sync"));
    m_optOut = buttons::plain(tr("Opt out of the sync"));
    m_optOutNote =
        labels::muted(tr("If you opt out, the value stays as it is and no longer follows Heroku. The sync can "
                         "be taken up again."));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::s);
    acts->addWidget(m_syncNow);
    acts->addWidget(m_editSync);
    acts->addStretch();
    QVBoxLayout *body = m_syncCard->body();
    body->setSpacing(space::m);
    auto *note = new QHBoxLayout;
    note->setSpacing(space::s);
    note->addWidget(new SymbolLabel(Symbol::Heroku, Tone::Accent, 20), 0, Qt::AlignTop);
    note->addWidget(m_note, 1);
    body->addLayout(note);
    body->addWidget(m_reason);
    body->addWidget(m_step, 0, Qt::AlignLeft);
    body->addLayout(acts);
    body->addWidget(m_optOut, 0, Qt::AlignLeft);
    body->addWidget(m_optOutNote);
    connect(m_step, &QPushButton::clicked, this, &EnvVarDetail::takeStep);
    connect(m_syncNow, &QPushButton::clicked, this, &EnvVarDetail::syncNow);
    connect(m_editSync, &QPushButton::clicked, this, &EnvVarDetail::editSyncRequested);
    connect(m_optOut, &QPushButton::clicked, this, &EnvVarDetail::optOut);
    return m_syncCard;
}

Card *EnvVarDetail::buildManualCard()
{
    m_manualCard = new Card;
    m_manualNote = labels::body({});
    m_sync = buttons::primary(tr("Sync Database URL"));
    m_manualCard->body()->setSpacing(space::m);
    m_manualCard->body()->addWidget(m_manualNote);
    m_manualCard->body()->addWidget(m_sync, 0, Qt::AlignLeft);
    connect(m_sync, &QPushButton::clicked, this, &EnvVarDetail::syncRequested);
    return m_manualCard;
}

QWidget *EnvVarDetail::buildActs()
{
    //: Button: change the value by hand
    m_edit = buttons::plain(tr("Edit"));
    m_delete = buttons::danger(tr("Delete env var"));
    buttons::setSymbol(m_edit, Symbol::Edit);
    buttons::setSymbol(m_delete, Symbol::Trash, Tone::Failing);
    m_deleteNote = labels::muted(tr("This env var belongs to Hasura Cloud, so it cannot be deleted from here."));
    connect(m_edit, &QPushButton::clicked, this, &EnvVarDetail::editRequested);
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(m_delete); });
    m_acts = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_edit);
    row->addWidget(m_delete);
    row->addStretch();
    auto *layout = new QVBoxLayout(m_acts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(row);
    layout->addWidget(m_deleteNote);
    return m_acts;
}

void EnvVarDetail::setEnvVar(const EnvVarView &envVar)
{
    if (envVar.name != m_envVar.name || envVar.project != m_envVar.project) {
        m_banner->clear();
        verticalScrollBar()->setValue(0);
    }
    m_envVar = envVar;
    refresh();
}

void EnvVarDetail::refresh()
{
    m_name->setText(m_envVar.name);
    m_value->setEnvVar(m_envVar);
    m_value->setVisible(m_envVar.isThere);
    const bool synced = m_envVar.isSynced();
    m_syncCard->setVisible(synced);
    m_manualCard->setVisible(!synced);
    if (synced) {
        ActivityFilter ofSync;
        ofSync.sync = m_envVar.sync->id;
        m_timings->setFilter(ofSync);
    }
    m_timings->setVisible(synced);
    m_acts->setVisible(!synced);
    if (synced)
        refreshSync(*m_envVar.sync);
    else
        refreshManual();
    Ticker::instance().poke(this);
}

// What the sync means in its present state; the reason stands below.
QString EnvVarDetail::promise(const SyncView &sync)
{
    switch (sync.state) {
    case SyncState::Offline:
    case SyncState::WaitingForHeroku:
    case SyncState::Failing:
        return tr("Heroku's %1 of %2 is what this env var follows, but just now that does not work.");
    case SyncState::Disconnected:
        return tr("Heroku's %1 of %2 is not followed any more. The env var keeps the value that was written last.");
    case SyncState::InSync:
    case SyncState::OptedOut:
    case SyncState::Updating:
    case SyncState::Unproven:
        break;
    }
    return tr("Heroku keeps this env var equal to %1 of %2, through Bowline.");
}

void EnvVarDetail::refreshSync(const SyncView &sync)
{
    QStringList together = sync.envVars;
    together.removeAll(m_envVar.name);
    const QString others =
        together.isEmpty() ? QString() : tr("It belongs together with %1.").arg(together.join(QStringLiteral(", ")));
    m_note->setText(
        QStringList{promise(sync).arg(sync.configVar, sync.appName), others}.join(QLatin1Char(' ')).trimmed());
    const QString missing = m_envVar.isThere ? QString() : tr("The destination has no env var of this name.");
    m_reason->setText(QStringList{sync.reason.text(), missing}.join(QLatin1Char(' ')).trimmed());
    m_reason->setVisible(!m_reason->text().isEmpty());
    labels::setTone(m_reason, signOf(sync.state).tone);
    const bool ownButton =
        sync.nextStep == NextStep::SyncNow || sync.nextStep == NextStep::Retry || sync.nextStep == NextStep::EditSync;
    m_step->setText(nextStepText(sync.nextStep));
    m_step->setVisible(sync.nextStep != NextStep::None && !ownButton);
}

void EnvVarDetail::refreshManual()
{
    if (m_envVar.sync && !m_envVar.isThere) {
        m_manualNote->setText(
            tr("Opted out, and not at this destination. Edit it to give it a value, take the sync with %1 up "
               "again, or choose another database.")
                .arg(sourceText(*m_envVar.sync)));
    } else if (m_envVar.sync) {
        m_manualNote->setText(
            tr("Opted out: this env var keeps its value and no longer follows %1. The same sync can be "
               "taken up again, or another database chosen.")
                .arg(sourceText(*m_envVar.sync)));
    } else {
        m_manualNote->setText(
            tr("Set by hand. It can follow a Heroku Postgres database instead, so that it stays right "
               "when Heroku changes the credentials."));
    }
    m_delete->setEnabled(!m_envVar.isProtected);
    m_deleteNote->setVisible(m_envVar.isProtected);
}

qint64 EnvVarDetail::refreshTimes(const QDateTime &now)
{
    if (!m_envVar.sync) {
        m_badge->setStatus(manualSign, tr("Manual"));
        m_facts->setFacts(
            //: Heading of a fact: of the value, in bytes
            {{tr("Size"), QLocale().formattedDataSize(m_envVar.valueBytes), {}},
             {tr("Last seen to change"), relativeTime(m_envVar.updatedAt, now), exactTime(m_envVar.updatedAt)}});
        return relativeTimeLifetime(m_envVar.updatedAt, now);
    }
    const SyncView &sync = *m_envVar.sync;
    const QDateTime proven = statusPhraseTime(sync);
    m_badge->setStatus(signOf(sync.state), proven.isValid() ? statusPhrase(sync, now) : syncStateText(sync.state));
    //: Instead of a time
    const QString never = tr("never");
    const auto orNever = [&](const QDateTime &time) { return time.isValid() ? exactTime(time) : never; };
    m_facts->setFacts({
        //: Heading of a fact: the app at Heroku
        {tr("App"), sync.appName, {}},
        {tr("Database"), tr("%1, %2").arg(sync.addonName, sync.plan), {}},
        //: Heading of a fact: the named login of a Heroku Postgres database
        {tr("Credential"), sync.credential, {}},
        {tr("Account"), sync.accountEmail, {}},
        //: Heading of a fact: which program reads the value
        {tr("Used by"), consumerText(sync.rendering.consumer), {}},
        //: Heading of a fact: in which form the value is written
        {tr("Written as"), renderingText(sync.rendering), {}},
        //: Heading of a fact: the number of Heroku's release
        {tr("Release"), sync.release > 0 ? QStringLiteral("v%1").arg(sync.release) : QString(), {}},
        //: Heading of a fact: when the value was written
        {tr("Written"), orNever(sync.syncedAt), relativeTime(sync.syncedAt, now)},
        //: Heading of a fact: when a login was last seen to work
        {tr("Proven"), orNever(sync.provenAt), relativeTime(sync.provenAt, now)},
        //: Heading of a fact: what showed that the value works
        {tr("Proof"), sync.proof.text(), {}},
        {tr("In this state since"), exactTime(sync.stateSince), relativeTime(sync.stateSince, now)},
        {tr("Next attempt"), relativeTime(sync.nextAttemptAt, now), exactTime(sync.nextAttemptAt)},
    });
    const qint64 phrase = relativeTimeLifetime(proven, now);
    const qint64 attempt = relativeTimeLifetime(sync.nextAttemptAt, now);
    return phrase < 0 ? attempt : attempt < 0 ? phrase : qMin(phrase, attempt);
}

void EnvVarDetail::syncNow()
{
    m_banner->clear();
    const bool focused = m_syncNow->hasFocus();
    m_syncNow->setEnabled(false);
    PersonActs::instance().note(m_envVar.project, m_envVar.firstName());
    m_service.syncs()
        .syncNow(m_envVar.project, m_envVar.name)
        .then(this, [this, focused](const Expected<Done> &result) {
            m_syncNow->setEnabled(true);
            if (focused)
                m_syncNow->setFocus();
            if (!result)
                showFailure(result.error(), [this] { syncNow(); });
        });
}

// The banner's "Try again" does what failed once more.
void EnvVarDetail::showFailure(const Error &error, std::function<void()> act)
{
    m_failedAct = std::move(act);
    m_banner->showError(error);
}

// No question first: nothing is lost, the sentence beside the button says so, and one press takes it up again.
void EnvVarDetail::optOut()
{
    m_banner->clear();
    const bool focused = m_optOut->hasFocus();
    m_optOut->setEnabled(false);
    PersonActs::instance().note(m_envVar.project, m_envVar.firstName());
    m_service.syncs()
        .optOut(m_envVar.project, m_envVar.name)
        .then(this, [this, focused](const Expected<EnvVarView> &result) {
            m_optOut->setEnabled(true);
            if (!result)
                showFailure(result.error(), [this] { optOut(); });
            else if (result->name == m_envVar.name && result->project == m_envVar.project)
                setEnvVar(*result);
            if (focused) // the way back stands where the button was
                (m_optOut->isVisible() ? m_optOut : m_sync)->setFocus();
        });
}

void EnvVarDetail::takeStep()
{
    if (!m_envVar.sync)
        return;
    if (m_envVar.sync->nextStep == NextStep::ChooseDatabase)
        Q_EMIT syncRequested();
    else if (m_envVar.sync->nextStep == NextStep::AuthorizeApp)
        authorizeApp();
    else
        Q_EMIT nextStepRequested(m_envVar.sync->nextStep, m_envVar.sync->account);
}

void EnvVarDetail::authorizeApp()
{
    if (!m_envVar.sync)
        return;
    const SyncView &sync = *m_envVar.sync;
    auto *dialog = new AuthorizeAppDialog(m_service, {sync.account, sync.appId, sync.appName}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/datalinks/ForecastPane.h"

#include "dialogs/project/FormParts.h"
#include "models/LinkColumnModel.h"
#include "service/api/DataLinksApi.h"
#include "theme/Tokens.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

namespace {

constexpr int forecastHeight = 180;
constexpr int mostOmissions = 6; // more would push the buttons off the screen

// The databases could not be asked from this computer, which Heroku does not need to make the link.
bool isOnlyOurs(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DatabaseUnreachable:
    case ErrorCode::DatabaseLoginRefused:
    case ErrorCode::DatabaseNotLetIn:
    case ErrorCode::DatabaseTls:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseFailed:
        return true;
    default:
        return false;
    }
}

} // namespace

ForecastPane::ForecastPane(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new LinkColumnModel(this))
    , m_sentence(labels::muted({}))
    , m_table(new QTableView)
    , m_omitted(labels::muted({}))
    , m_banner(new ErrorBanner)
{
    parts::prepareTable(m_table, tr("What will appear"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setFixedHeight(forecastHeight);
    new ColumnFitter(m_table, QStringLiteral("link-forecast"), m_model->rooms());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_sentence, m_table, m_omitted, m_banner})
        layout->addWidget(widget);
    connect(m_banner, &ErrorBanner::actionRequested, this, &ForecastPane::ask);
    setEnds({}, {}, {});
}

void ForecastPane::setEnds(const AccountId &account, const QString &localAddonId, const QString &remoteAddonId)
{
    const bool isSame = account == m_account && localAddonId == m_local && remoteAddonId == m_remote;
    if (isSame && m_request > 0)
        return;
    m_account = account;
    m_local = localAddonId;
    m_remote = remoteAddonId;
    ask();
}

void ForecastPane::ask()
{
    const quint64 request = ++m_request;
    const bool hasBoth = !m_local.isEmpty() && !m_remote.isEmpty();
    m_banner->clear();
    m_table->hide();
    m_omitted->hide();
    m_sentence->setText(hasBoth ? tr("Looking at what will appear…")
                                : tr("Choose both databases to see which tables will appear."));
    Q_EMIT changed();
    if (!hasBoth)
        return;
    m_service.dataLinks()
        .forecast(m_account, m_local, m_remote)
        .then(this, [this, request](const Expected<LinkForecastView> &result) {
            if (request == m_request)
                show(result);
        });
}

void ForecastPane::show(const Expected<LinkForecastView> &result)
{
    if (!result) {
        m_sentence->setText(
            isOnlyOurs(result.error().code)
                ? tr("What will appear could not be found out from here. The link can be made all the same.")
                : tr("What will appear could not be found out."));
        m_banner->showError(result.error());
        Q_EMIT changed();
        return;
    }
    m_model->setTables(result->tables);
    m_sentence->setText(
        result->tables.isEmpty()
            ? tr("No table would appear.")
            : tr("Tables that will appear: %1. Those that are made later will not.").arg(result->tables.size()));
    QStringList lines;
    for (const LinkOmissionView &omission : result->omitted.mid(0, mostOmissions))
        //: %1: a table or type; %2: why it cannot appear
        lines.append(tr("%1: %2").arg(omission.name, omission.reason.text()));
    if (result->omitted.size() > mostOmissions)
        lines.append(tr("and %1 more").arg(result->omitted.size() - mostOmissions));
    for (const Phrase &note : result->notes)
        lines.append(note.text());
    m_omitted->setText(lines.join(QLatin1Char('\n')));
    m_omitted->setVisible(!lines.isEmpty());
    m_table->setVisible(!result->tables.isEmpty());
    Q_EMIT changed();
}

} // namespace bowline

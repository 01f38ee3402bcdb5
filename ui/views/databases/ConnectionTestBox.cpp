// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/ConnectionTestBox.h"

#include "dialogs/acts/WindowStep.h"
#include "dialogs/project/FormParts.h"
#include "models/ConnectionTrialModel.h"
#include "service/api/DatabasesApi.h"
#include "theme/Tokens.h"
#include "widgets/Buttons.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace bowline {

ConnectionTestBox::ConnectionTestBox(ServiceApi &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_run(buttons::plain(tr("Test connection")))
    , m_summary(labels::muted({}))
    , m_table(new QTableView)
    , m_model(new ConnectionTrialModel(this))
    , m_certificates(labels::muted({}))
    , m_banner(new ErrorBanner)
{
    parts::prepareTable(m_table, tr("Connection test"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its rows
    new ColumnFitter(m_table, QStringLiteral("connection_test"), m_model->rooms());
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_summary, 1);
    row->addWidget(m_run);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(row);
    layout->addWidget(m_banner);
    layout->addWidget(m_table);
    layout->addWidget(m_certificates);
    connect(m_run, &QPushButton::clicked, this, &ConnectionTestBox::run);
    connect(m_banner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (isWindowStep(step))
            Q_EMIT stepRequested(step);
        else
            run();
    });
    clear();
}

void ConnectionTestBox::setAttachment(const DatabaseKey &database, const DatabaseAttachmentView &attachment)
{
    if (database == m_database && attachment == m_attachment)
        return;
    m_database = database;
    m_attachment = attachment;
    clear();
}

void ConnectionTestBox::clear()
{
    ++m_request; // whatever is on its way is another's
    m_summary->setText(tr("From this computer, step by step: name, network, encryption, login."));
    m_run->setEnabled(!m_attachment.configVar.isEmpty());
    m_banner->clear();
    m_model->setRows({});
    m_table->hide();
    m_certificates->hide();
}

void ConnectionTestBox::run()
{
    clear();
    m_run->setEnabled(false);
    m_summary->setText(tr("Trying the way into the database. This can take up to a minute."));
    const quint64 request = m_request;
    m_service.databases()
        .testConnection(m_database, m_attachment.appId, m_attachment.configVar)
        .then(this, [this, request](const Expected<ConnectionReport> &report) {
            if (request != m_request)
                return;
            clear();
            if (report)
                showReport(*report);
            else
                m_banner->showError(report.error());
        });
}

void ConnectionTestBox::showReport(const ConnectionReport &report)
{
    m_model->setRows(report.steps + report.modes);
    m_table->setFixedHeight((m_model->rowCount() + 1) * metric::rowHeight + 2 * m_table->frameWidth());
    m_table->show();
    QStringList lines;
    for (const ShownCertificate &one : report.certificates)
        lines.append(tr("Certificate of %1, from %2, until %3")
                         .arg(one.subject, one.issuer, QLocale().toString(one.until.toLocalTime().date())));
    m_certificates->setText(lines.join(QLatin1Char('\n')));
    m_certificates->setVisible(!lines.isEmpty());
}

} // namespace bowline

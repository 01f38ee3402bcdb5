// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/project/ConnectForm.h"

#include "core/Names.h"
#include "dialogs/project/FormParts.h"
#include "dialogs/project/RenderingForm.h"
#include "models/DatabaseModel.h"
#include "models/EnvVarModel.h"
#include "models/ProjectText.h"
#include "models/RowSearchModel.h"
#include "service/api/SyncsApi.h"
#include "theme/Theme.h"
#include "theme/Tokens.h"
#include "widgets/ColumnFitter.h"
#include "widgets/ErrorBanner.h"
#include "widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace bowline {

namespace {

constexpr int tableHeight = 36 + 4 * metric::rowHeight + 4; // the head and four whole rows

enum ListPage { TablePage, LoadingPage, EmptyPage, ErrorPage };

QWidget *centred(std::initializer_list<QLabel *> labels)
{
    auto *page = new QWidget;
    page->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch();
    for (QLabel *label : labels) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addStretch();
    return page;
}

} // namespace

ConnectForm::ConnectForm(ServiceApi &service, EnvVarModel &envVars, ConnectStart start, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_envVars(envVars)
    , m_start(std::move(start))
    , m_databases(new DatabaseModel(this))
    , m_rows(new RowSearchModel(this))
{
    m_rows->setSourceModel(m_databases);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    layout->addWidget(buildHead());
    layout->addWidget(buildList(), 1);
    layout->addWidget(buildOptions());
    const QString proposal = freeEnvVarName(QStringLiteral("PG_DATABASE_URL"), m_envVars.names());
    m_name->setText(m_start.envVar.isEmpty() ? proposal : m_start.envVar);
    connect(&m_envVars, &QAbstractItemModel::rowsInserted, this, &ConnectForm::refresh);
    connect(&m_envVars, &QAbstractItemModel::rowsRemoved, this, &ConnectForm::refresh);
    refresh();
}

QWidget *ConnectForm::buildHead()
{
    m_account = new QComboBox;
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_accountField = new QWidget;
    m_accountField->setLayout(parts::field(tr("Account"), m_account));
    m_accountField->layout()->setContentsMargins(0, 0, 0, 0);
    connect(m_account, &QComboBox::currentIndexChanged, this, &ConnectForm::loadDatabases);

    m_name = new QLineEdit;
    m_name->setFont(Theme::monoFont());
    m_nameNote = labels::muted({});
    m_replace = new QCheckBox(tr("Replace its present value"));
    connect(m_name, &QLineEdit::textChanged, this, &ConnectForm::refresh);
    connect(m_replace, &QCheckBox::toggled, this, &ConnectForm::refresh);
    m_nameField = new QWidget;
    m_nameField->setLayout(parts::field(tr("Env var name"), m_name));
    m_nameField->layout()->setContentsMargins(0, 0, 0, 0);
    auto *nameColumn = new QVBoxLayout;
    nameColumn->setSpacing(space::xs);
    nameColumn->addWidget(m_nameField);
    nameColumn->addWidget(m_nameNote);
    nameColumn->addWidget(m_replace);

    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    m_onlyAccount = labels::muted({});
    layout->addWidget(m_onlyAccount);
    layout->addWidget(m_accountField);
    layout->addLayout(nameColumn);
    return head;
}

QWidget *ConnectForm::buildList()
{
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("App, database, plan, config var…"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_rows->setSearch(text);
        const bool nothing = m_loaded && m_databases->rowCount() > 0 && m_rows->rowCount() == 0;
        if (nothing)
            showEmpty(tr("No database matches"), tr("Nothing here contains “%1”.").arg(text.trimmed()));
        else if (m_loaded && m_databases->rowCount() > 0)
            m_stack->setCurrentIndex(TablePage);
    });

    m_table = new QTableView;
    parts::prepareTable(m_table, tr("Heroku databases"));
    m_table->setModel(m_rows);
    new ColumnFitter(m_table, QStringLiteral("heroku-databases"), m_databases->rooms());
    m_table->sortByColumn(DatabaseModel::App, Qt::AscendingOrder);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectForm::refresh);

    m_loading = labels::muted(tr("Asking Heroku for the databases…"));
    m_emptyTitle = labels::section({});
    m_emptyWords = labels::muted({});
    m_listBanner = new ErrorBanner;
    connect(m_listBanner, &ErrorBanner::actionRequested, this, [this](NextStep step) {
        if (step == NextStep::Retry)
            loadDatabases();
        else
            Q_EMIT nextStepRequested(step);
    });
    auto *errorPage = new QWidget;
    auto *errorLayout = new QVBoxLayout(errorPage);
    errorLayout->setContentsMargins(0, 0, 0, 0);
    errorLayout->addWidget(m_listBanner);
    errorLayout->addStretch();

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(centred({m_loading}));
    m_stack->addWidget(centred({m_emptyTitle, m_emptyWords}));
    m_stack->addWidget(errorPage);
    m_stack->setMinimumHeight(tableHeight);
    m_stack->setCurrentIndex(LoadingPage);

    m_databaseNote = labels::body({});
    labels::setTone(m_databaseNote, Tone::Warning);
    auto *box = new QWidget;
    auto *layout = parts::field(tr("Search databases"), m_search);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addSpacing(space::xs);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_databaseNote);
    box->setLayout(layout);
    return box;
}

QWidget *ConnectForm::buildOptions()
{
    m_rendering = new RenderingForm;
    Rendering usual;
    usual.consumer = Consumer::Libpq;
    m_rendering->setRendering(m_start.previous ? m_start.previous->rendering : usual);
    connect(m_rendering, &RenderingForm::edited, this, &ConnectForm::refresh);
    m_sentence = labels::body({});
    m_sentence->setMinimumHeight(m_sentence->fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_rendering);
    layout->addWidget(m_sentence);
    return box;
}

void ConnectForm::setAccounts(const QList<AccountView> &accounts)
{
    const QString chosen = m_start.previous && m_account->count() == 0 ? m_start.previous->account.text
                                                                       : m_account->currentData().toString();
    {
        const QSignalBlocker quiet(m_account);
        m_account->clear();
        for (const AccountView &account : accounts)
            m_account->addItem(account.sandbox ? tr("%1 (sandbox)").arg(account.email) : account.email,
                               account.id.text);
        m_account->setCurrentIndex(qMax(0, m_account->findData(chosen)));
    }
    m_accountField->setVisible(accounts.size() > 1);
    m_onlyAccount->setVisible(accounts.size() == 1);
    m_onlyAccount->setText(tr("Databases that %1 can reach at Heroku.").arg(m_account->currentText()));
    if (!accounts.isEmpty())
        loadDatabases();
}

AccountId ConnectForm::account() const
{
    return AccountId(m_account->currentData().toString());
}

void ConnectForm::loadDatabases()
{
    m_loaded = false;
    m_stack->setCurrentIndex(LoadingPage);
    m_databases->setDatabases({});
    refresh();
    const quint64 request = ++m_request;
    m_service.syncs().databases(account()).then(this, [this, request](const Expected<QList<DatabaseView>> &result) {
        if (request == m_request)
            showDatabases(result);
    });
}

void ConnectForm::showDatabases(const Expected<QList<DatabaseView>> &result)
{
    if (!result) {
        m_listBanner->showError(result.error());
        m_stack->setCurrentIndex(ErrorPage);
        return;
    }
    m_loaded = true;
    m_databases->setDatabases(*result);
    if (result->isEmpty()) {
        showEmpty(tr("This account has no Heroku Postgres database"),
                  tr("Apps without one are not listed. Add Heroku Postgres to an app, or choose another account."));
    } else {
        m_stack->setCurrentIndex(TablePage);
        choosePrevious();
    }
    refresh();
}

void ConnectForm::showEmpty(const QString &title, const QString &words)
{
    m_emptyTitle->setText(title);
    m_emptyWords->setText(words);
    m_stack->setCurrentIndex(EmptyPage);
}

void ConnectForm::choosePrevious()
{
    if (!m_start.previous || database())
        return;
    const auto &rows = m_databases->rows();
    for (int i = 0; i < rows.size(); ++i) {
        if (rows[i].appName == m_start.previous->appName && rows[i].configVar == m_start.previous->configVar) {
            const QModelIndex index = m_rows->mapFromSource(m_databases->index(i, 0));
            m_table->selectRow(index.row());
            m_table->scrollTo(index);
            return;
        }
    }
}

const DatabaseView *ConnectForm::database() const
{
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    return selected.isEmpty() ? nullptr : m_databases->rowAt(m_rows->mapToSource(selected.first()).row());
}

QStringList ConnectForm::names() const
{
    return m_rendering->rendering().envVars(m_name->text());
}

const EnvVarView *ConnectForm::present(const QString &name) const
{
    return m_envVars.rowAt(m_envVars.rowOf(name));
}

// Those of separate variables follow from how they begin.
bool ConnectForm::hasName() const
{
    return m_rendering->rendering().form != Rendering::Form::PgVariables;
}

// Opened from these very env vars: that their values are replaced is what was asked for.
bool ConnectForm::nameIsMeant() const
{
    const QStringList meant =
        QStringList(m_start.envVar) + (m_start.previous ? m_start.previous->envVars : QStringList());
    const QStringList all = names();
    return !m_start.envVar.isEmpty() &&
           std::all_of(all.cbegin(), all.cend(), [&meant](const QString &name) { return meant.contains(name); });
}

bool ConnectForm::replaces() const
{
    const QStringList all = names();
    return std::any_of(all.cbegin(), all.cend(), [this](const QString &name) {
        const EnvVarView *there = present(name);
        return there && (there->valueBytes > 0 || there->isSynced());
    });
}

bool ConnectForm::resumes() const
{
    const DatabaseView *chosen = database();
    const auto &previous = m_start.previous;
    return chosen && previous && nameIsMeant() && previous->state == SyncState::OptedOut &&
           previous->account == account() && previous->appName == chosen->appName &&
           previous->configVar == chosen->configVar && previous->rendering == m_rendering->rendering();
}

std::optional<ConnectRequest> ConnectForm::request() const
{
    const DatabaseView *chosen = database();
    if (!chosen || account().isEmpty() || !m_rendering->isGood() || (hasName() && !checkEnvVarName(m_name->text())))
        return {};
    if (replaces() && !nameIsMeant() && !m_replace->isChecked())
        return {};
    ConnectRequest request;
    request.project = m_start.project.id;
    request.account = account();
    request.database = *chosen;
    request.envVar = names().first();
    request.rendering = m_rendering->rendering();
    request.replaceExisting = replaces();
    if (m_start.edits)
        request.insteadOf = m_start.envVar;
    return request;
}

void ConnectForm::refresh()
{
    m_nameField->setVisible(hasName());
    m_rendering->setEnvVar(m_name->text());
    refreshName();
    refreshSentence();
    loadPreview();
    Q_EMIT edited();
}

// Asked once for each database that is chosen: how it is written is worked out here.
void ConnectForm::loadPreview()
{
    const DatabaseView *chosen = database();
    const QString key =
        chosen ? QStringList{account().text, chosen->appId, chosen->configVar}.join(QLatin1Char('/')) : QString();
    if (key == m_previewed)
        return;
    m_previewed = key;
    const quint64 request = ++m_previewRequest;
    m_rendering->setSource({}, chosen ? tr("Asking Heroku for the URL…")
                                      : tr("Choose a database to see what will be written."));
    if (!chosen)
        return;
    ConnectRequest asked;
    asked.project = m_start.project.id;
    asked.account = account();
    asked.database = *chosen;
    asked.envVar = chosen->configVar;
    m_service.syncs().previewConnect(asked).then(this, [this, request](const Expected<ConnectPreview> &preview) {
        if (request != m_previewRequest)
            return;
        if (!preview)
            m_rendering->setSource({}, preview.error().text());
        else
            m_rendering->setSource(preview->source,
                                   tr("The URL is not shown, because of an unencoded sign in its password."));
        refreshSentence();
    });
}

void ConnectForm::refreshName()
{
    Tone tone = Tone::Muted;
    const QString note = nameNote(tone);
    m_nameNote->setText(QStringList{note, leavingNote()}.join(QLatin1Char(' ')).trimmed());
    labels::setTone(m_nameNote, tone);
    m_replace->setVisible(m_rendering->isGood() && replaces() && !nameIsMeant());
}

QString ConnectForm::nameNote(Tone &tone) const
{
    const QString all = names().join(QStringLiteral(", "));
    const auto name = checkEnvVarName(m_name->text());
    if (hasName() && !name) {
        tone = Tone::Failing;
        return name.error().text();
    }
    if (resumes())
        return tr("%1 was opted out of this sync, which is taken up again.").arg(all);
    if (m_start.edits && nameIsMeant())
        return tr("%1 is written anew.").arg(all);
    QStringList valued;
    for (const QString &one : names()) {
        const EnvVarView *there = present(one);
        if (there && there->isSynced()) {
            tone = Tone::Warning;
            return tr("%1 follows %2 now and will follow the chosen database instead.")
                .arg(there->name, sourceText(*there->sync));
        }
        if (there && there->valueBytes > 0)
            valued.append(one);
    }
    if (!valued.isEmpty()) {
        tone = Tone::Warning;
        return tr("%1 has a value, which is replaced and cannot be brought back from here.")
            .arg(valued.join(QStringLiteral(", ")));
    }
    if (!hasName())
        return tr("%1 are free.").arg(all);
    return present(m_name->text()) ? tr("%1 exists and is empty.").arg(all) : tr("%1 is free.").arg(all);
}

// What the edited sync owns, and the new one would not.
QString ConnectForm::leavingNote() const
{
    if (!m_start.edits || !m_start.previous)
        return {};
    QStringList leaving = m_start.previous->envVars;
    for (const QString &name : names())
        leaving.removeAll(name);
    return leaving.isEmpty()
               ? QString()
               : tr("%1 keeps its value and no longer follows Heroku.").arg(leaving.join(QStringLiteral(", ")));
}

void ConnectForm::refreshSentence()
{
    const DatabaseView *chosen = database();
    const QString note = chosen ? databaseNote(*chosen) : QString();
    m_databaseNote->setText(note);
    m_databaseNote->setVisible(!note.isEmpty());
    if (!chosen) {
        m_sentence->setText(tr("Choose a database to see what will happen. Nothing is changed at Heroku."));
        return;
    }
    m_sentence->setText(tr("Bowline writes %1 of %2 to %3 in %4 now, and again whenever Heroku changes it. Nothing is "
                           "changed at Heroku.")
                            .arg(chosen->configVar, chosen->appName,
                                 m_rendering->writtenNames().join(QStringLiteral(", ")), m_start.project.name));
}

} // namespace bowline

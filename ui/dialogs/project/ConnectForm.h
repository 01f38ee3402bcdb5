// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/AccountViews.h"
#include "service/api/EnvVarViews.h"
#include "service/api/ProjectViews.h"
#include "service/api/ServiceApi.h"
#include "service/api/SyncViews.h"
#include "theme/Tokens.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace bowline {

class DatabaseModel;
class EnvVarModel;
class ErrorBanner;
class RenderingForm;
class RowSearchModel;

/// For which env var the connect dialog is opened.
struct ConnectStart
{
    ProjectView project;
    QString envVar;                   ///< empty: the first free name is proposed
    std::optional<SyncView> previous; ///< the sync that this env var has or had: its database is chosen already
    bool edits = false;               ///< that sync is edited: it ends, whatever the new one is called
};

/// What a person fills in to connect a database: account, env var name, database, rendering.
class ConnectForm : public QWidget
{
    Q_OBJECT
public:
    ConnectForm(ServiceApi &service, EnvVarModel &envVars, ConnectStart start, QWidget *parent = nullptr);

    void setAccounts(const QList<AccountView> &accounts);

    AccountId account() const; ///< the chosen one

    /// Nothing until every field is filled and every question answered.
    std::optional<ConnectRequest> request() const;
    /// The request is exactly the sync that was opted out: it only has to be taken up again.
    bool resumes() const;
    /// Looks at the name again, for example because the service says that it is taken.
    void refresh();

Q_SIGNALS:
    void edited();
    void nextStepRequested(bowline::NextStep step); ///< of an error that this form shows

private:
    QWidget *buildHead();
    QWidget *buildList();
    QWidget *buildOptions();
    void loadDatabases();
    void showDatabases(const Expected<QList<DatabaseView>> &result);
    void choosePrevious();
    void showEmpty(const QString &title, const QString &words);
    const DatabaseView *database() const;
    /// All env vars that the sync would own.
    QStringList names() const;
    const EnvVarView *present(const QString &name) const;
    bool hasName() const;
    bool nameIsMeant() const;
    bool replaces() const;
    void loadPreview();
    void refreshName();
    QString nameNote(Tone &tone) const;
    QString leavingNote() const;
    void refreshSentence();

    ServiceApi &m_service;
    EnvVarModel &m_envVars;
    const ConnectStart m_start;
    QComboBox *m_account = nullptr;
    QLabel *m_onlyAccount = nullptr;
    QWidget *m_accountField = nullptr;
    QWidget *m_nameField = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_nameNote = nullptr;
    QCheckBox *m_replace = nullptr;
    QLineEdit *m_search = nullptr;
    DatabaseModel *m_databases = nullptr;
    RowSearchModel *m_rows = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_loading = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyWords = nullptr;
    ErrorBanner *m_listBanner = nullptr;
    QLabel *m_databaseNote = nullptr;
    RenderingForm *m_rendering = nullptr;
    QString m_previewed; ///< of which database the preview is
    quint64 m_previewRequest = 0;
    QLabel *m_sentence = nullptr;
    quint64 m_request = 0; ///< only the newest list counts
    bool m_loaded = false;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/databases/AppChooser.h"

#include "service/api/DatabasesApi.h"

#include <QCompleter>
#include <QSignalBlocker>

namespace bowline {

AppChooser::AppChooser(ServiceApi &service, QWidget *parent)
    : QComboBox(parent)
    , m_service(service)
{
    setAccessibleName(tr("App"));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
}

void AppChooser::setAccount(const AccountId &account)
{
    m_account = account;
    m_service.databases().apps(account).then(this, [this, account](const Expected<QStringList> &apps) {
        if (account != m_account)
            return;
        if (!apps) {
            Q_EMIT failed(apps.error());
            return;
        }
        const QString text = currentText();
        const QSignalBlocker quiet(this);
        clear();
        addItems(*apps);
        setEditText(text);
    });
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/databases/DatabaseMenu.h"

#include "dialogs/databases/AttachDialog.h"

namespace bowline {

DatabaseMenu::DatabaseMenu(ServiceApi &service, const ServiceState &state, QWidget *parent)
    : QMenu(parent)
    , m_service(service)
    , m_state(state)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &DatabaseMenu::rebuild);
}

void DatabaseMenu::setDatabase(const DatabaseRowView &row)
{
    m_next = row;
    if (!isVisible())
        rebuild();
}

void DatabaseMenu::rebuild()
{
    m_row = m_next;
    clear();
    addPromotions();
    addAction(tr("Attach to an app…"), this, &DatabaseMenu::openAttach);
    addSeparator();
    addCopies();
    addAct(tr("Unfollow…"), tr("Unfollow"), ActKind::DatabaseUnfollow,
           m_row.isFollower            ? QString()
           : m_row.figuresAt.isValid() ? tr("It follows no other database.")
                                       : tr("Nobody has looked at it yet."));
    addSeparator();
    addAct(tr("Delete everything in it…"), tr("Reset %1").arg(m_row.addonName), ActKind::DatabaseReset);
    addAct(tr("Destroy…"), tr("Destroy %1").arg(m_row.addonName), ActKind::DatabaseDestroy);
}

// In each app that has it attached; DATABASE of those that have it as such already says so itself.
void DatabaseMenu::addPromotions()
{
    QStringList apps;
    for (const QString &attachment : m_row.attachments)
        apps.append(attachment.section(QStringLiteral("::"), 0, 0));
    apps.removeDuplicates();
    for (const QString &app : apps) {
        const bool isIt = m_row.attachments.contains(app + QStringLiteral("::DATABASE"));
        //: %1: an app, whose DATABASE_URL is to name this database
        QAction *action = addAction(tr("Promote in %1…").arg(app));
        action->setEnabled(!isIt);
        if (isIt)
            action->setToolTip(tr("It is the DATABASE of this app."));
        connect(action, &QAction::triggered, this, [this, app] {
            Q_EMIT actRequested(tr("Promote %1 in %2").arg(m_row.addonName, app),
                                {ActKind::AttachmentPromote,
                                 m_row.account,
                                 {{QStringLiteral("addon_id"), m_row.addonId}, {QStringLiteral("app"), app}}});
        });
    }
}

void DatabaseMenu::addCopies()
{
    using Purpose = NewDatabaseDialog::Purpose;
    const auto add = [this](const QString &words, Purpose purpose) {
        QAction *action = addAction(words, this, [this, purpose] { openNew(purpose); });
        action->setEnabled(m_row.mayCopy);
        if (!m_row.mayCopy)
            action->setToolTip(tr("Plan %1 has no followers and forks.").arg(m_row.plan));
    };
    add(tr("New follower…"), Purpose::Follower);
    add(tr("New fork…"), Purpose::Fork);
}

void DatabaseMenu::addAct(const QString &words, const QString &title, ActKind kind, const QString &whyNot)
{
    QAction *action = addAction(words);
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot);
    connect(action, &QAction::triggered, this, [this, title, kind] {
        Q_EMIT actRequested(title, {kind, m_row.account, {{QStringLiteral("addon_id"), m_row.addonId}}});
    });
}

void DatabaseMenu::openAttach()
{
    auto *dialog = new AttachDialog(m_service, m_row, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AttachDialog::requested, this, [this, name = m_row.addonName](const ActRequest &request) {
        Q_EMIT actRequested(tr("Attach %1").arg(name), request);
    });
    dialog->open();
}

void DatabaseMenu::openNew(NewDatabaseDialog::Purpose purpose)
{
    auto *dialog = new NewDatabaseDialog(m_service, m_state, purpose, m_row, parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewDatabaseDialog::requested, this,
            [this](const ActRequest &request) { Q_EMIT actRequested(tr("New database"), request); });
    dialog->open();
}

} // namespace bowline

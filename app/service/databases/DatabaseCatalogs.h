// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/DatabaseCatalog.h"
#include "service/links/LinkUrls.h"

namespace bowline {

/// DatabaseCatalog with the URL of now, on a thread that may block.
class DatabaseCatalogs : public QObject
{
    Q_OBJECT
public:
    /// Neither is owned.
    DatabaseCatalogs(ServiceCore *core, LinkUrls *urls, QObject *parent = nullptr);

    Pending<QString> mark(const AccountId &account, const QString &addonId);
    Pending<QList<DatabaseCatalog::OwnedObject>> ownedBy(const QStringList &roles, const AccountId &account,
                                                         const QString &addonId);

private:
    ServiceCore *m_core;
    LinkUrls *m_urls;
};

} // namespace bowline

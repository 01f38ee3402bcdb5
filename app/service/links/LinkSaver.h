// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkRebuild.h"
#include "service/links/LinkUrls.h"

namespace bowline {

/// Reads what hangs on a link, and would go with it.
class LinkSaver : public QObject
{
    Q_OBJECT
public:
    LinkSaver(const LinkActParts &parts, LinkUrls *urls, QObject *parent = nullptr);

    /// As it is in the local database now. Errors: those of the database, of Heroku.
    Pending<LinkSave> save(const DataLinkRecord &link);

private:
    LinkActParts m_parts;
    LinkUrls *m_urls;
};

} // namespace bowline

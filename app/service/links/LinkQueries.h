// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkQuery.h"
#include "service/links/LinkUrls.h"

namespace bowline {

/// The questions that people ask the local databases of links just now, each to be cancelled by its id.
class LinkQueries : public QObject
{
    Q_OBJECT
public:
    LinkQueries(const LinkActParts &parts, LinkUrls *urls, QObject *parent = nullptr);
    ~LinkQueries() override; ///< ends what runs

    /// `link`: as it is looked up; may be cancelled from now on. input.invalid for an id that is in use, and for what
    /// is no reading query; database.failed in the server's words.
    Pending<LinkQueryView> ask(const LinkQueryRequest &request, const Pending<DataLinkRecord> &link);
    void cancel(const QString &id);

private:
    static Expected<LinkQueryView> viewOf(const LinkQueryAnswer &answer);

    LinkActParts m_parts;
    LinkUrls *m_urls;
    QHash<QString, CancelToken> m_running;
};

} // namespace bowline

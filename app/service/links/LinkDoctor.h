// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datalinks/LinkExaminer.h"
#include "service/links/LinkUrls.h"

namespace bowline {

/// Examines data links with the URLs of now, on a thread that may block, and keeps what comes of it in the book.
class LinkDoctor : public QObject
{
    Q_OBJECT
public:
    LinkDoctor(const LinkActParts &parts, LinkUrls *urls, QObject *parent = nullptr);

    /// Those who ask at once share one examination. Errors: those of the local database, of Heroku.
    Pending<LinkExaminationView> examine(const DataLinkRecord &link);
    /// Several links of one local database, in as many round trips there as one; see LinkExaminer. Those that were
    /// removed meanwhile, and those whose remote could not be asked for, are left out.
    Pending<QList<LinkExaminationView>> examineAll(const QList<DataLinkRecord> &links);

private:
    Pending<QList<LinkExaminationView>> examineWith(const LinkUrls::Urls &urls, const QList<DataLinkRecord> &links);
    Expected<LinkExaminationView> conclude(const DataLinkKey &key, const ExaminedLink &examined);

    LinkActParts m_parts;
    LinkUrls *m_urls;
    QHash<QString, Pending<LinkExaminationView>> m_running; ///< by account, database and name
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bowline::sandbox {

/// A Heroku Data Link: in the database of `localId` stands a foreign server, named `remoteName`, and a schema, named
/// `name`, with a foreign table for each table that the remote database had in that moment.
struct DataLink
{
    QString id;
    QString name;
    QString localId;  ///< of the add-on that reads
    QString remoteId; ///< of the add-on that is read; it may be gone
    QString remoteName;
    QString remoteAddOnName;      ///< as it was when the link was made
    QString remoteAttachmentName; ///< "HEROKU_POSTGRESQL_BLUE_URL"
    QDateTime createdAt;

    template <class Self, class Archive>
    static void describe(Self &self, Archive &&a)
    {
        a("id", self.id);
        a("name", self.name);
        a("local_id", self.localId);
        a("remote_id", self.remoteId);
        a("remote_name", self.remoteName);
        a("remote_addon_name", self.remoteAddOnName);
        a("remote_attachment_name", self.remoteAttachmentName);
        a("created_at", self.createdAt);
    }
};

} // namespace bowline::sandbox

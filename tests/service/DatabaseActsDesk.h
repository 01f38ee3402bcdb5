// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/ProjectDesk.h"
#include "service/api/ActsApi.h"
#include "service/api/DatabasesApi.h"

#include <algorithm>

namespace bowline::test {

/// For tests of what is done with databases: a ProjectDesk that names databases by an attachment, as "sushi::DATABASE".
/// A base of the test class.
class DatabaseActsDesk : protected ProjectDesk
{
protected:
    static QString w(const char *ascii) { return QString::fromLatin1(ascii); }

    /// As Heroku has it now; a row without an id if there is none.
    DatabaseRowView row(const char *attachment)
    {
        DatabaseFilter filter;
        filter.askNow = true;
        const auto page = await(service().databases().list(filter, 0, 1000));
        for (const DatabaseRowView &one : page ? page->rows : QList<DatabaseRowView>()) {
            if (one.attachments.contains(w(attachment)))
                return one;
        }
        return {};
    }
    ActRequest request(ActKind kind, const char *attachment, QJsonObject fields = {})
    {
        fields.insert(w("addon_id"), row(attachment).addonId);
        return {kind, m_account.id, fields};
    }
    /// Nothing: nobody has anything against it.
    std::optional<ErrorCode> refusal(const ActRequest &request)
    {
        const auto preview = await(service().acts().preview(request));
        if (!preview)
            return preview.error().code;
        return preview->obstacle ? std::optional(preview->obstacle->code) : std::nullopt;
    }
    ActPreviewView preview(const ActRequest &request)
    {
        const auto preview = await(service().acts().preview(request));
        if (!preview)
            qWarning("preview: %s", qPrintable(preview.error().text()));
        return preview.value_or(ActPreviewView());
    }
    /// Performs it; empty if it has ended well, else why not.
    QString wrongWith(const ActRequest &request)
    {
        const auto job = m_fixture->performed(request);
        if (!job)
            return w("it did not begin, or does not end");
        return job->error ? job->error->text() : QString();
    }
    static QStringList touched(const ActPreviewView &preview, TouchedKind kind)
    {
        QStringList names;
        for (const Touched &one : preview.touches) {
            if (one.kind == kind)
                names.append(one.name);
        }
        return names;
    }
    QString var(const char *ofApp, const char *name) const
    {
        return QString::fromUtf8(m_fixture->configVar(w(ofApp), w(name)));
    }
};

} // namespace bowline::test

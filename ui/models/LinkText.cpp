// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/LinkText.h"

#include "models/StatusText.h"

#include <QCoreApplication>

namespace bowline {

namespace {

class LinkText
{
    Q_DECLARE_TR_FUNCTIONS(bowline::LinkText)
};

} // namespace

QString linkHealthText(LinkHealth health)
{
    switch (health) {
    case LinkHealth::Healthy:
        //: Of a data link: the examination found nothing
        return LinkText::tr("Healthy");
    case LinkHealth::Notes:
        return LinkText::tr("Healthy, with notes");
    case LinkHealth::Warnings:
        //: Of a data link: something is not shown, or may fail
        return LinkText::tr("Warnings");
    case LinkHealth::Broken:
        //: Of a data link: queries fail
        return LinkText::tr("Broken");
    case LinkHealth::Gone:
        //: Of a data link: its remote database, or the link itself, is not there any more
        return LinkText::tr("Gone");
    case LinkHealth::Missing:
        return LinkText::tr("Missing, can be restored");
    case LinkHealth::Unknown:
        break;
    }
    return LinkText::tr("Not examined");
}

QString linkHealthPhrase(const DataLinkView &link, const QDateTime &now)
{
    const QString words = linkHealthText(link.health);
    if (!link.examinedAt.isValid() || link.health == LinkHealth::Unknown)
        return words;
    //: %1: the health of a data link; %2: when that was found out, "2 min ago"
    return LinkText::tr("%1, %2").arg(words, relativeTime(link.examinedAt, now));
}

QString findingSeverityText(LinkFindingView::Severity severity)
{
    switch (severity) {
    case LinkFindingView::Severity::Error:
        //: Of a finding: queries fail
        return LinkText::tr("Error");
    case LinkFindingView::Severity::Warning:
        //: Of a finding: something is not shown, or may fail
        return LinkText::tr("Warning");
    case LinkFindingView::Severity::Note:
        //: Of a finding: nothing fails
        return LinkText::tr("Note");
    case LinkFindingView::Severity::Unknown:
        break;
    }
    return LinkText::tr("Unknown");
}

QStringList findingSentences(const LinkFindingView &finding)
{
    QStringList sentences;
    for (const Phrase &part : {finding.what, finding.why, finding.remedy}) {
        if (!part.isEmpty())
            sentences.append(part.text());
    }
    return sentences;
}

QString databaseText(const QString &app, const QString &addonName)
{
    if (app.isEmpty() || addonName.isEmpty())
        return app + addonName;
    //: A database: %1 is its app, %2 its add-on
    return LinkText::tr("%1 (%2)").arg(app, addonName);
}

QString touchedKindText(TouchedKind kind)
{
    switch (kind) {
    case TouchedKind::Database:
        return LinkText::tr("Database");
    case TouchedKind::Link:
        return LinkText::tr("Data link");
    case TouchedKind::Schema:
        return LinkText::tr("Schema");
    case TouchedKind::Table:
        return LinkText::tr("Table");
    case TouchedKind::View:
        //: A view of a database
        return LinkText::tr("View");
    case TouchedKind::Type:
        //: A data type of a database
        return LinkText::tr("Type");
    case TouchedKind::Role:
        //: A login of a database
        return LinkText::tr("Role");
    case TouchedKind::EnvVar:
        return LinkText::tr("Env var");
    case TouchedKind::App:
        return LinkText::tr("App");
    case TouchedKind::Connections:
        return LinkText::tr("Connections");
    case TouchedKind::Unknown:
        break;
    }
    //: Something else that an act touches
    return LinkText::tr("Other");
}

QString protectionText(Protection level)
{
    switch (level) {
    case Protection::Open:
        //: How carefully a database is treated: acts need no more than their button
        return LinkText::tr("Open");
    case Protection::Ask:
        return LinkText::tr("Ask before acts");
    case Protection::AskAndType:
        return LinkText::tr("Ask, and type its name");
    case Protection::ReadOnly:
        return LinkText::tr("Read only");
    case Protection::Unknown:
        break;
    }
    return LinkText::tr("Set by a newer version: read only");
}

} // namespace bowline

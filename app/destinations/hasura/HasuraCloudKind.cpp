// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/hasura/HasuraCloudKind.h"

#include "destinations/hasura/HasuraCloudDestination.h"
#include "destinations/hasura/HasuraFinder.h"

#include <QCoreApplication>

namespace bowline {

DestinationKindInfo HasuraCloudKind::info() const
{
    DestinationField token;
    token.key = QStringLiteral("token");
    token.type = DestinationFieldType::Secret;
    token.label = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Hasura access token"));
    token.hint = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "A personal access token of Hasura Cloud"));
    DestinationField project;
    project.key = hasura::projectId;
    project.type = DestinationFieldType::Choice;
    project.label = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Hasura project"));
    project.labelField = hasura::name;
    project.askText = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "List projects"));
    project.askingText = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Asking Hasura Cloud for the projects…"));
    project.emptyText = source(
        QT_TRANSLATE_NOOP("bowline::DestinationKind", "This token sees no project. Create one at Hasura Cloud first."));
    DestinationKindInfo kind;
    kind.key = QStringLiteral("hasura_cloud");
    kind.name = source(QT_TRANSLATE_NOOP("bowline::DestinationKind", "Hasura Cloud project"));
    kind.explanation =
        source(QT_TRANSLATE_NOOP("bowline::DestinationKind",
                                 "The env vars of a project at Hasura Cloud, which then uses the new URL by itself."));
    kind.fields = {token, project};
    return kind;
}

QString HasuraCloudKind::placeOf(const DestinationSpec &spec) const
{
    const QString name = spec.text(hasura::name);
    return name.isEmpty() ? spec.text(hasura::projectId) : name;
}

Phrase HasuraCloudKind::missingText(const DestinationField &field) const
{
    if (field.key != hasura::projectId)
        return DestinationKind::missingText(field);
    return Phrase("destination.choose_hasura");
}

Pending<DestinationSpec> HasuraCloudKind::complete(const DestinationOrder &order, const DestinationParts &parts,
                                                   QObject *context) const
{
    return completeHasuraSpec(parts.http, parts.hasuraClouds, order.spec, order.secret, context);
}

Pending<QList<DestinationChoice>> HasuraCloudKind::choices(const QString &field, const Secret &secret,
                                                           const DestinationParts &parts, QObject *context) const
{
    if (field != hasura::projectId)
        return DestinationKind::choices(field, secret, parts, context);
    return findHasura(parts.http, parts.hasuraClouds, secret, context).andThen(context, [](const HasuraPlace &place) {
        QList<DestinationChoice> choices;
        for (const HasuraProjectInfo &project : place.projects)
            choices.append({project.id, project.name});
        return choices;
    });
}

Destination *HasuraCloudKind::make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const
{
    return new HasuraCloudDestination(order.spec, order.secret, parts.http, parts.clock, parts.logins, parent);
}

} // namespace bowline

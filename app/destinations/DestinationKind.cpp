// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/DestinationKind.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace bowline {

namespace {

bool isFilledIn(const DestinationField &field, const QJsonValue &value)
{
    switch (field.type) {
    case DestinationFieldType::Bool:
        return value.isBool();
    case DestinationFieldType::Path:
        return QFileInfo(value.toString()).isAbsolute();
    case DestinationFieldType::Text:
    case DestinationFieldType::Choice:
        return !value.toString().isEmpty();
    case DestinationFieldType::Secret: // is not in the spec
    case DestinationFieldType::Unknown:
        break;
    }
    return true;
}

} // namespace

bool DestinationKind::needsSecret() const
{
    const QList<DestinationField> fields = info().fields;
    return std::any_of(fields.cbegin(), fields.cend(),
                       [](const DestinationField &field) { return field.type == DestinationFieldType::Secret; });
}

Expected<DestinationSpec> DestinationKind::entered(const DestinationSpec &filledIn) const
{
    const DestinationKindInfo kind = info();
    DestinationSpec spec{kind.key, {}};
    for (const DestinationField &field : kind.fields) {
        const QJsonValue value = filledIn.fields.value(field.key);
        if (isFilledIn(field, value)) {
            for (const QString &key : {field.key, field.labelField}) {
                if (filledIn.fields.contains(key) && field.type != DestinationFieldType::Secret)
                    spec.fields.insert(key, filledIn.fields.value(key));
            }
        } else if (field.required || !value.isUndefined()) {
            return fail(makeError(ErrorCode::InputInvalid, missingText(field), {}));
        }
    }
    return spec;
}

Phrase DestinationKind::missingText(const DestinationField &field) const
{
    return Phrase("destination.fill_in").arg(Phrase("kind").arg(field.label));
}

Pending<DestinationSpec> DestinationKind::complete(const DestinationOrder &order, const DestinationParts &,
                                                   QObject *) const
{
    return Pending<DestinationSpec>::ready(order.spec);
}

Pending<Done> DestinationKind::check(const DestinationOrder &, const DestinationParts &, QObject *) const
{
    return Pending<Done>::ready(Done{});
}

Pending<QList<DestinationChoice>> DestinationKind::choices(const QString &field, const Secret &,
                                                           const DestinationParts &, QObject *) const
{
    return Pending<QList<DestinationChoice>>::failed(makeError(ErrorCode::NotFound, field));
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "destinations/DestinationKinds.h"

#include "destinations/EnvFileKind.h"
#include "destinations/OwnStoreKind.h"
#include "destinations/SystemdFileKind.h"
#include "destinations/UnknownDestination.h"
#include "destinations/hasura/HasuraCloudKind.h"

#include <QCoreApplication>

namespace bowline {

const DestinationKinds &DestinationKinds::standard()
{
    static const DestinationKinds all = [] {
        DestinationKinds kinds;
        kinds.add(std::make_unique<OwnStoreKind>());
        kinds.add(std::make_unique<EnvFileKind>());
        kinds.add(std::make_unique<SystemdFileKind>());
        kinds.add(std::make_unique<HasuraCloudKind>());
        return kinds;
    }();
    return all;
}

void DestinationKinds::add(std::unique_ptr<DestinationKind> kind)
{
    m_kinds.push_back(std::move(kind));
}

const DestinationKind *DestinationKinds::find(const QString &key) const
{
    for (const auto &kind : m_kinds) {
        if (kind->info().key == key)
            return kind.get();
    }
    return nullptr;
}

QList<DestinationKindInfo> DestinationKinds::infos() const
{
    QList<DestinationKindInfo> all;
    for (const auto &kind : m_kinds)
        all.append(kind->info());
    return all;
}

QString DestinationKinds::nameOf(const DestinationSpec &spec) const
{
    const DestinationKind *kind = find(spec.kind);
    return kind ? kind->info().name
                : DestinationKind::source(QT_TRANSLATE_NOOP("bowline::DestinationKind",
                                                            "A place that this version of Bowline does not know"));
}

QString DestinationKinds::placeOf(const DestinationSpec &spec) const
{
    const DestinationKind *kind = find(spec.kind);
    return kind ? kind->placeOf(spec) : u'(' + spec.kind + u')';
}

bool DestinationKinds::livesInJournal(const DestinationSpec &spec) const
{
    const DestinationKind *kind = find(spec.kind);
    return kind && kind->livesInJournal();
}

bool DestinationKinds::needsSecret(const DestinationSpec &spec) const
{
    const DestinationKind *kind = find(spec.kind);
    return kind && kind->needsSecret();
}

Expected<DestinationSpec> DestinationKinds::entered(const DestinationSpec &filledIn) const
{
    const DestinationKind *kind = find(filledIn.kind);
    if (kind)
        return kind->entered(filledIn);
    return fail(makeError(ErrorCode::InputInvalid, Phrase("destination.kind_unknown"), {}));
}

Pending<DestinationSpec> DestinationKinds::usable(const DestinationOrder &order, const DestinationParts &parts,
                                                  QObject *context) const
{
    const DestinationKind *kind = find(order.spec.kind);
    if (!kind)
        return Pending<DestinationSpec>::failed(UnknownDestination::error(order.spec));
    return kind->complete(order, parts, context)
        .andThen(context, [kind, order, parts, context](const DestinationSpec &spec) {
            return kind->check({order.project, spec, order.secret}, parts, context)
                .andThen(context, [spec](const Done &) { return spec; });
        });
}

Pending<QList<DestinationChoice>> DestinationKinds::choices(const QString &kind, const QString &field,
                                                            const Secret &secret, const DestinationParts &parts,
                                                            QObject *context) const
{
    const DestinationKind *found = find(kind);
    return found ? found->choices(field, secret, parts, context)
                 : Pending<QList<DestinationChoice>>::failed(UnknownDestination::error({kind, {}}));
}

Destination *DestinationKinds::make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const
{
    if (const DestinationKind *kind = find(order.spec.kind))
        return kind->make(order, parts, parent);
    return new UnknownDestination(order.spec, parent);
}

} // namespace bowline

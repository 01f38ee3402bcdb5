// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DestinationKindInfo.h"
#include "destinations/Destination.h"
#include "destinations/DestinationParts.h"

namespace bowline {

/// One kind of place where env vars can live: what it asks for, whether that will do, and how a Destination is made of
/// it. Registered in DestinationKinds; nothing else knows the kinds. No state, on the service's thread.
class DestinationKind
{
public:
    virtual ~DestinationKind() = default;

    /// Key, words and fields, always the same. The key stays as it is: journals hold it.
    virtual DestinationKindInfo info() const = 0;
    /// What makes a destination of this kind that one, for people: a path, a name.
    virtual QString placeOf(const DestinationSpec &spec) const
    {
        Q_UNUSED(spec)
        return {};
    }
    /// Its values lie in the journal: they go with the project, and what they are called is known while they are
    /// sealed.
    virtual bool livesInJournal() const { return false; }
    bool needsSecret() const;

    /// What a person has filled in, without what this kind does not ask for, as far as that can be told without looking
    /// anywhere. input.invalid, with what is missing.
    Expected<DestinationSpec> entered(const DestinationSpec &filledIn) const;
    /// Asks for what only the destination itself can tell.
    virtual Pending<DestinationSpec> complete(const DestinationOrder &order, const DestinationParts &parts,
                                              QObject *context) const;
    /// That a complete one can be used: what cannot be written is said when it is chosen, not at the first rotation.
    virtual Pending<Done> check(const DestinationOrder &order, const DestinationParts &parts, QObject *context) const;
    /// What a field of type Choice can have. `secret`: what has been filled in.
    virtual Pending<QList<DestinationChoice>> choices(const QString &field, const Secret &secret,
                                                      const DestinationParts &parts, QObject *context) const;
    virtual Destination *make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const = 0;

    /// Of QT_TRANSLATE_NOOP("bowline::DestinationKind", …): in English, for whoever shows it to translate.
    static QString source(const char *text) { return QString::fromUtf8(text); }

protected:
    /// What is said if a required field is empty, or a path is not absolute.
    virtual Phrase missingText(const DestinationField &field) const;
};

} // namespace bowline

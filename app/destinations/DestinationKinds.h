// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "destinations/DestinationKind.h"

#include <memory>
#include <vector>

namespace bowline {

/// The kinds of destinations that this program knows, in the order in which they are offered. Whoever asks about a
/// destination asks here, and gets an answer about those of unknown kinds as well: they can be shown and kept, and each
/// use of one fails with destination.missing.
class DestinationKinds
{
public:
    /// All that Bowline has.
    static const DestinationKinds &standard();

    void add(std::unique_ptr<DestinationKind> kind);
    const DestinationKind *find(const QString &key) const; ///< null: not known
    QList<DestinationKindInfo> infos() const;

    QString nameOf(const DestinationSpec &spec) const; ///< an English source, see DestinationKindInfo
    QString placeOf(const DestinationSpec &spec) const;
    bool livesInJournal(const DestinationSpec &spec) const;
    bool needsSecret(const DestinationSpec &spec) const;

    /// As DestinationKind::entered(); input.invalid for a kind that is not known.
    Expected<DestinationSpec> entered(const DestinationSpec &filledIn) const;
    /// Complete and checked, or why it cannot be used.
    Pending<DestinationSpec> usable(const DestinationOrder &order, const DestinationParts &parts,
                                    QObject *context) const;
    Pending<QList<DestinationChoice>> choices(const QString &kind, const QString &field, const Secret &secret,
                                              const DestinationParts &parts, QObject *context) const;
    /// Never null.
    Destination *make(const DestinationOrder &order, const DestinationParts &parts, QObject *parent) const;

private:
    std::vector<std::unique_ptr<DestinationKind>> m_kinds;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/links/LinkActParts.h"

namespace bowline {

/// What the acts on data links do at Heroku, each safe to be done again.
class LinkSteps : public QObject
{
    Q_OBJECT
public:
    explicit LinkSteps(const LinkActParts &parts, QObject *parent = nullptr);

    struct Wanted
    {
        KnownDatabase local;
        QString remoteName; ///< of the add-on
        QString wish;       ///< the name that is asked for; empty: Heroku gives one
        QString name;       ///< that it will have, if Heroku names links as it does today
        QStringList others; ///< links to the same remote that were there before
        QDateTime askedAt;  ///< when the act began
    };
    /// Unless Heroku lists it already. The name that it has. input.name_taken if another remote's link has it.
    Pending<QString> make(const Wanted &wanted);
    /// Waits until Heroku lists it; it is ours from then on.
    Pending<Done> waitListed(const KnownDatabase &local, const QString &name);
    /// Good as well if it is gone already.
    Pending<Done> remove(const DataLinkKey &link);
    /// Waits until Heroku lists it no more.
    Pending<Done> waitUnlisted(const KnownDatabase &local, const QString &name);

    /// The link that was asked for: of its name; or, where no name was wished and Heroku may have given another one,
    /// one to its remote that was not there before, and was made since.
    static std::optional<HerokuLink> wantedOf(const QList<HerokuLink> &links, const Wanted &wanted);
    static std::optional<HerokuLink> linkNamed(const QList<HerokuLink> &links, const QString &name);
    static Error nameTaken(const QString &name, const QString &local);

private:
    Pending<QString> madeAfterAll(const Wanted &wanted, const Error &error);
    /// api.invalid with `late` after two minutes.
    Pending<Done> waitUntil(const KnownDatabase &local, const QString &name, bool isListed, const Phrase &late);

    LinkActParts m_parts;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"
#include "core/rendering/EnvVars.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QObject>

namespace bowline {

enum class DestinationKind {
    OwnStore,    ///< Bowline's own encrypted store
    EnvFile,     ///< an env file on this computer
    HasuraCloud, ///< a Hasura Cloud project
};

/// What a person chose. Tokens are not in here: they rest in the SecretStore under the keys of destinationSecretKey().
struct DestinationSpec
{
    DestinationKind kind = DestinationKind::OwnStore;
    QString filePath;        ///< EnvFile: absolute
    QString hasuraProjectId; ///< HasuraCloud
    QString hasuraTenantId;
    QString hasuraName;
    QString hasuraEndpoint; ///< the project's own URL, for health and metadata
    QString hasuraCloudUrl; ///< the GraphQL endpoint it belongs to
    bool operator==(const DestinationSpec &) const = default;
};

/// Evidence from the consumer's side.
struct Proof
{
    enum class Kind {
        FreshLogin,   ///< a new login with the very value, with or without TLS as it says, from this computer
        SourceHealth, ///< the consumer itself says that it is connected
    };
    Kind kind = Kind::FreshLogin;
    QString text; ///< for people: "Hasura reports source default as healthy"
};

/// What deleting an env var would touch, shown before it happens.
struct DeletionPreview
{
    QStringList dependents; ///< for example names of Hasura sources that use the variable
    bool safeOrderNeeded = false;
};

/// Where the env vars of one project live. All calls are safe to repeat. Errors: destination.*, net.*, database.*,
/// url.invalid.
class Destination : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// What this place is known by, whatever a project calls it, and whichever links lead there. Two destinations that
    /// have a mark in common are one place. Nothing: no other project can be there.
    virtual Pending<QStringList> places() { return Pending<QStringList>::ready(QStringList()); }
    /// From now on mayHaveChanged() tells of changes by others, where that can be seen without asking.
    virtual void watch() {}
    /// All env vars that are there now.
    virtual Pending<EnvVars> read() = 0;
    /// Merge-only: sets these names, leaves every other as it is, sends nothing when all are equal already.
    virtual Pending<Done> write(const EnvVars &changes) = 0;
    /// Asks the consumer's side whether the value of `name`, which must be `value`, really works.
    virtual Pending<Proof> prove(const QString &name, const Secret &value) = 0;
    /// The fresh login with `value` that prove() would end with: it says nothing about the env var, so it can go on
    /// beside the write. Nothing where the proof is of another kind.
    virtual std::optional<Pending<Proof>> beginLogin(const Secret &value)
    {
        Q_UNUSED(value)
        return std::nullopt;
    }
    /// As prove(), with a login that beginLogin() has begun.
    virtual Pending<Proof> proveBy(const Pending<Proof> &login, const QString &name, const Secret &value)
    {
        Q_UNUSED(login)
        return prove(name, value);
    }
    /// An env var of this name belongs to the destination itself and is never deleted from here: the destination's own
    /// word, since the same name may be anybody's elsewhere.
    virtual bool protects(const QString &name) const
    {
        Q_UNUSED(name)
        return false;
    }
    virtual Pending<DeletionPreview> previewRemoval(const QString &name) = 0;
    /// In the safe order: what depends on it first, then the variable, then a check. Protected names are refused.
    virtual Pending<Done> remove(const QString &name) = 0;

Q_SIGNALS:
    /// Somebody, perhaps Bowline, has changed the place, or where a link leads.
    void mayHaveChanged();
};

} // namespace bowline

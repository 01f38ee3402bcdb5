// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Pending.h"
#include "core/Secret.h"

#include <QObject>

namespace bowline {

/// Where the secrets of this user rest.
enum class SecretStoreKind {
    Keychain,      ///< the operating system's
    EncryptedFile, ///< a file sealed with a passphrase
    SessionOnly,   ///< memory: gone when Bowline ends
    Shared,        ///< the database that a team shares, sealed with the key that its services were given
};

enum class SecretStoreState {
    Unknown,
    Ready,
    Locked,   ///< there, but needs its password
    Missing,  ///< none on this computer
    Refusing, ///< there, but says no, or does not answer
};

/// Keeps tokens and keys. One operation runs at a time; every call settles within the store's own time limit.
/// Errors: keychain.*. A missing entry is an empty Secret, never an error, and never reported while locked.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual SecretStoreKind kind() const = 0;
    /// Looks at the real state now, without asking the person anything.
    virtual Pending<SecretStoreState> probe() = 0;
    /// May make the keychain show its own prompt and wait for the person.
    virtual Pending<Done> unlock() = 0;
    virtual Pending<Secret> read(const QString &key) = 0;
    /// Reads back to be sure that it is there. An empty value removes the entry.
    virtual Pending<Done> write(const QString &key, const Secret &value) = 0;
    /// Reads back to be sure that it is gone.
    virtual Pending<Done> remove(const QString &key) = 0;
    /// What is there, or `fresh`, which is there from now on.
    virtual Pending<Secret> readOrMake(const QString &key, const Secret &fresh)
    {
        return read(key).andThen(this, [this, key, fresh](const Secret &there) {
            if (!there.isEmpty())
                return Pending<Secret>::ready(there);
            return write(key, fresh).andThen(this, [fresh](const Done &) { return fresh; });
        });
    }
};

} // namespace bowline

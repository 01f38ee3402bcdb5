// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DatabaseUrl.h"

#include <QByteArrayList>

#include <vector>

namespace bowline {

/// The keywords and values that PQconnectStartParams takes, made from a URL alone. libpq fills every option
/// that is unset or empty from the PG* environment, the password file and the service file; so all of them
/// are set here, with a neutral value where the URL says nothing. Query options that libpq does not know
/// (pool=5, schema=…) belong to other consumers and are left out.
class ConnectionParameters
{
public:
    /// `addresses`: numeric, at least one, tried in this order. `requireTls` raises a weaker sslmode to
    /// require.
    ConnectionParameters(const DatabaseUrl &url, const QByteArrayList &addresses, bool requireTls);

    /// Null-terminated, alive as long as this object.
    const char *const *keywords() const { return m_keywords.data(); }
    const char *const *values() const { return m_values.data(); }

private:
    void add(const char *keyword, const QByteArray &value);
    void addTls(const DatabaseUrl &url, bool requireTls);
    void addOptional(const DatabaseUrl &url);
    void finish();

    std::vector<const char *> m_keywords;
    std::vector<QByteArray> m_texts;
    std::vector<const char *> m_values;
    Secret m_password; // keeps the one buffer alive that m_values points into
};

} // namespace bowline

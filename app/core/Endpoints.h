// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace bowline {

/// The base addresses that an account belongs to. A sandbox account and a real one live side by side because each
/// carries its own. Defaults: Heroku's and Hasura's, or BOWLINE_HEROKU_API, BOWLINE_HEROKU_DATA, BOWLINE_HEROKU_ID and
/// BOWLINE_HASURA_CLOUD where these are set.
struct Endpoints
{
    QUrl api;         ///< Platform API, https://api.heroku.com
    QUrl data;        ///< Data API, https://api.data.heroku.com
    QUrl id;          ///< OAuth pages, https://id.heroku.com
    QUrl hasuraCloud; ///< Hasura Cloud's GraphQL endpoint, https://data.pro.hasura.io/v1/graphql

    static Endpoints defaults();
    /// True when every request stays on this computer: then plain http is fine, and a development client may log in.
    bool isLoopback() const;
    bool operator==(const Endpoints &) const = default;
};

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"

#include <QJsonObject>

namespace bowline::sandbox {

/// What a new database is to begin with: `heroku addons:create … -- --follow DATABASE` and the like.
struct AddOnConfig
{
    enum class Origin { Nothing, Follow, Fork };

    Origin origin = Origin::Nothing;
    QString source; ///< an add-on, an attachment or a config var, as the client names it

    /// The member `config` of POST /apps/{app}/addons; input.invalid with what is wrong.
    static Expected<AddOnConfig> fromJson(const QJsonObject &json);
};

} // namespace bowline::sandbox

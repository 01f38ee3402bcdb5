// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bowline::ctl {

/// How a person names a database at the shell: "sushi" (its DATABASE), "sushi::BLUE", or the add-on's name or id.
/// `View` is any view with addonId, addonName and attachments.
template <class View>
bool isNamed(const View &view, const QString &name)
{
    if (name.contains(QLatin1String("::")))
        return view.attachments.contains(name);
    return view.addonName == name || view.addonId == name ||
           view.attachments.contains(name + QStringLiteral("::DATABASE"));
}

/// What a person is told where none, or not all, of the `names` is known.
QString noSuchDatabase(const QString &names);

} // namespace bowline::ctl

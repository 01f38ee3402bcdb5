// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bowline::rpc {

/// Why something could not be decoded: the place ("request.database.plan") and what was expected there. Never holds
/// what was found, which may be a secret. The functions return false, so that a decoder can end with them.
class Trouble
{
public:
    bool expected(const char *what);
    /// Called on the way out, from the inside to the outside.
    bool in(const QString &step);
    QString text() const;

private:
    QString m_place;
    const char *m_what = "something else";
};

} // namespace bowline::rpc

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Expected.h"
#include "sandbox/AddOn.h"

#include <QJsonObject>

namespace bowline::sandbox {

/// One of pg:settings: what it may be, and how PostgreSQL is told.
struct Setting
{
    enum class Kind { Switch, Number, Choice };

    QString key;   ///< "log_statement", on the wire and in AddOn::settings
    QString about; ///< what people read
    Kind kind = Kind::Switch;
    QString standard; ///< as text: "false", "-1", "none"
    /// What a choice may be, with what each means.
    QMap<QString, QString> choices;
    /// PostgreSQL has it for each database. Of the others Heroku's value is only kept.
    bool isPerDatabase = true;

    static const QList<Setting> &all();
    static const Setting *find(const QString &key);

    /// The value of a request as text; input.invalid if it is of another kind.
    Expected<QString> parse(const QJsonValue &json) const;
    QJsonObject present(const AddOn &addOn) const;
    /// What makes the database as its settings say, for sessions that begin from then on.
    static QStringList sql(const AddOn &addOn);

private:
    QJsonValue toJson(const QString &text) const;
};

} // namespace bowline::sandbox

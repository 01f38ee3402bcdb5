// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "databases/checks/CheckServer.h"

#include <QString>

/// Parts that the statements of several checks share. They name pg_class `c`, pg_namespace `n`, pg_stat_activity `a`.
/// Names of catalogs are bare, so that people can read the statements: CheckRunner's session has no search path.
namespace bowline::checkSql {

/// Only schemas that are somebody's own.
QString ofPeople();
/// No partition: what belongs to one follows its parent, and cannot be dropped by itself.
QString isWhole(const CheckServer &server);
/// Sessions of people and programs in this database, beside our own. Of other roles' sessions it cannot be seen what
/// sort they are: they count.
QString isClient(const CheckServer &server);
/// How long ago a time was, in whole seconds.
QString secondsSince(const QString &time);

} // namespace bowline::checkSql

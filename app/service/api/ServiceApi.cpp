// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/ServiceApi.h"

// What its signals carry is whole here, so that their types are known to Qt everywhere.
#include "service/api/Snapshot.h"

#include "moc_ServiceApi.cpp"

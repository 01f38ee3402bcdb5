// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorCode.h"

#include <QNetworkReply>

namespace bowline {

/// Whether Qt only says in its own words that the status was 400 or more: an answer like any other.
bool isStatusError(QNetworkReply::NetworkError error);

/// The code of a failed transfer; `answered`: whether a status line had come.
ErrorCode networkErrorCode(QNetworkReply::NetworkError error, bool answered);

/// The name of the error as in Qt's documentation. Used in place of errorString(), which repeats the URL with its
/// query.
QString networkErrorName(QNetworkReply::NetworkError error);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bowline {

/// A report in Markdown as a PDF of A4 pages, with page numbers. Black on white, whatever the theme: it is for others.
QByteArray reportAsPdf(const QString &markdown, const QString &title);

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/api/ActivityViews.h"
#include "service/api/ServiceApi.h"

class QWidget;

namespace bowline {

class FileSaver;

/// Saves the incident report of one journey where a person wants it, as Markdown or as PDF:
///
///   start() -> file dialog -> service: incidentReport -> file -> saved, or failed
class ReportSaver : public QObject
{
    Q_OBJECT
public:
    /// `window`: in front of which the dialog stands; it owns this.
    ReportSaver(ServiceApi &service, QWidget *window);

    void start(const ActivityView &activity);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const bowline::Error &error);

private:
    ServiceApi &m_service;
    FileSaver *m_saver;
};

} // namespace bowline

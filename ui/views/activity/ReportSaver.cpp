// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ReportSaver.h"

#include "core/Language.h"
#include "dialogs/FileSaver.h"
#include "service/api/ActivityApi.h"
#include "views/activity/ReportPdf.h"

#include <QFileInfo>

namespace bowline {

namespace {

QString suggestedName(const ActivityView &activity)
{
    QString name = activity.envVar.isEmpty() ? QStringLiteral("bowline") : activity.envVar;
    for (QChar &c : name) {
        if (!c.isLetterOrNumber() && c != QLatin1Char('_') && c != QLatin1Char('-'))
            c = QLatin1Char('-');
    }
    return QStringLiteral("%1-%2").arg(name, activity.time.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss")));
}

} // namespace

ReportSaver::ReportSaver(ServiceApi &service, QWidget *window)
    : QObject(window)
    , m_service(service)
    , m_saver(new FileSaver(window))
{
    connect(m_saver, &FileSaver::saved, this, &ReportSaver::saved);
    connect(m_saver, &FileSaver::failed, this, &ReportSaver::failed);
}

void ReportSaver::start(const ActivityView &activity)
{
    m_saver->start(
        {tr("Save the incident report"), suggestedName(activity), {tr("Markdown (*.md)"), tr("PDF (*.pdf)")}},
        [this, id = activity.id](const QString &path) {
            return m_service.activity()
                .incidentReport(id, Language::own().code())
                .andThen(this, [path](const QString &report) {
                    const bool isPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
                    return isPdf ? reportAsPdf(report, QFileInfo(path).completeBaseName()) : report.toUtf8();
                });
        });
}

} // namespace bowline

// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ReportSaver.h"

#include "core/Language.h"
#include "service/api/ActivityApi.h"
#include "views/activity/ReportPdf.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace bowline {

namespace {

const QString pdfSuffix = QStringLiteral(".pdf");
const QString markdownSuffix = QStringLiteral(".md");

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
    , m_window(window)
{
}

void ReportSaver::start(const ActivityView &activity)
{
    auto *dialog = new QFileDialog(m_window, tr("Save the incident report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Markdown (*.md)"), tr("PDF (*.pdf)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(suggestedName(activity) + markdownSuffix);
    dialog->setDefaultSuffix(markdownSuffix.mid(1));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        const bool pdf = filter.contains(pdfSuffix);
        dialog->setDefaultSuffix((pdf ? pdfSuffix : markdownSuffix).mid(1));
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).completeBaseName();
        if (!name.isEmpty())
            dialog->selectFile(name + (pdf ? pdfSuffix : markdownSuffix));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = activity.id](const QString &path) { save(id, path); });
    dialog->open();
}

void ReportSaver::save(qint64 activity, const QString &path)
{
    m_service.activity()
        .incidentReport(activity, Language::own().code())
        .then(this, [this, path](const Expected<QString> &report) {
            if (!report) {
                Q_EMIT failed(report.error());
                return;
            }
            const bool pdf = path.endsWith(pdfSuffix, Qt::CaseInsensitive);
            QSaveFile file(path);
            if (file.open(QIODevice::WriteOnly) &&
                file.write(pdf ? reportAsPdf(*report, QFileInfo(path).completeBaseName()) : report->toUtf8()) >= 0 &&
                file.commit())
                Q_EMIT saved(path);
            else
                Q_EMIT failed(makeError(
                    ErrorCode::InputInvalid,
                    Phrase::plain(tr("The report could not be written to %1: %2.").arg(path, file.errorString())), {}));
        });
}

} // namespace bowline

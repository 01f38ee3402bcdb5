// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/activity/ReportPdf.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace bowline {

namespace {

constexpr qreal bodyPoints = 10;
constexpr qreal titlePoints = 17;
constexpr qreal sectionPoints = 12.5;
constexpr qreal listIndent = 16;
constexpr qreal cellPadding = 4;
const QColor lineColor(0xd5, 0xd9, 0xe0);
const QColor headColor(0xf3, 0xf5, 0xf8);

// What Markdown makes of a heading is sized for a screen's window.
void styleHeading(QTextCursor cursor)
{
    const bool isTitle = cursor.blockFormat().headingLevel() == 1;
    QTextBlockFormat block = cursor.blockFormat();
    block.setTopMargin(isTitle ? 0 : 18);
    block.setBottomMargin(isTitle ? 8 : 5);
    cursor.setBlockFormat(block);
    QTextCharFormat words;
    words.setFontWeight(QFont::Bold);
    words.setFontPointSize(isTitle ? titlePoints : sectionPoints);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.setCharFormat(words);
}

void styleTable(QTextTable *table)
{
    QTextTableFormat format = table->format();
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorder(1);
    format.setBorderBrush(lineColor);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(cellPadding);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table->setFormat(format);
    for (int column = 0; column < table->columns(); ++column) {
        QTextTableCell cell = table->cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(headColor);
        cell.setFormat(head);
    }
}

void styleForPaper(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0)
            styleHeading(QTextCursor(block));
    }
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            styleTable(table);
    }
}

} // namespace

QByteArray reportAsPdf(const QString &markdown, const QString &title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF()); // QTextDocument::print() leaves two centimetres itself
        writer.setResolution(96);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Bowline"));
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPointSizeF(bodyPoints);
        document.setDefaultFont(font);
        document.setIndentWidth(listIndent);
        document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
        styleForPaper(document);
        document.print(&writer);
    }
    return buffer.data();
}

} // namespace bowline

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/pdf.h"

#include "core/base/platform.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace siyu::render {

namespace {

constexpr qreal marginMm = 16;
constexpr qreal footerMm = 10;

struct PdfText {
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

void drawPages(QPdfWriter &writer, QTextDocument &document, const QString &footer)
{
    const qreal footerHeight = footerMm * pdfResolution / 25.4;
    const QSizeF page(writer.width(), writer.height() - footerHeight);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setPageSize(page);
    QPainter painter(&writer);
    QFont small = document.defaultFont();
    small.setPointSizeF(8);
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, QRectF(0, i * page.height(), page.width(), page.height()));
        painter.restore();
        painter.setFont(small);
        painter.setPen(QColor(0x66, 0x6A, 0x70));
        const QRectF foot(0, page.height(), page.width(), footerHeight);
        painter.drawText(foot, Qt::AlignLeft | Qt::AlignBottom, footer);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, PdfText::tr("Page %1 of %2").arg(i + 1).arg(pages));
    }
}

} // namespace

Result<void> writePdf(const QString &path, const QString &title, double marginMm, const std::function<void(QPdfWriter &)> &draw)
{
    const QString partial = path + QStringLiteral(".partial");
    std::optional<Error> failure;
    {
        QFile file(partial);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return Error{ErrorCode::FileUnwritable, {path}, file.errorString()};
        platform::makePrivate(partial);
        {
            QPdfWriter writer(&file);
            writer.setResolution(pdfResolution);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
            writer.setTitle(title);
            writer.setCreator(QStringLiteral("Siyu Desk"));
            draw(writer);
        }
        const bool isWhole = file.flush() && file.error() == QFileDevice::NoError && file.size() > 0;
        failure = isWhole ? std::nullopt : std::optional(platform::writeError(path, file));
    }
    if (failure) {
        QFile::remove(partial);
        return *failure;
    }
    if (const Result<void> placed = platform::replaceFile(partial, path); !placed) {
        QFile::remove(partial);
        return placed.error();
    }
    platform::makePrivate(path);
    return {};
}

Result<void> savePdf(const QString &path, const QString &title, const QString &html, const QString &footer)
{
    return writePdf(path, title, marginMm, [&](QPdfWriter &writer) {
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPointSizeF(10);
        // Chinese in the forms of the mainland, whatever font the system finds first.
        font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"),
            QStringLiteral("PingFang SC"), QStringLiteral("Source Han Sans SC")});
        document.setDefaultFont(font);
        document.setHtml(html);
        drawPages(writer, document, footer);
    });
}

} // namespace siyu::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/codesheet.h"

#include "core/base/platform.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace siyu::render {

using codes::Correction;
using codes::QrGrid;

namespace {

constexpr int resolution = 300; // dots an inch
constexpr double logoShare = 0.2; // of the code's side, its white frame included: 4 % of the area
constexpr double logoFrame = 0.86; // of that, what the picture itself takes
constexpr double pageWidth = 210, pageHeight = 297; // mm, A4

int dots(double mm) { return int(mm * resolution / 25.4 + 0.5); }

// Runs of dark modules of a row at a time: a picture of hundreds of rectangles instead of thousands.
template <typename Take>
void eachRun(const QrGrid &grid, const Take &take)
{
    for (int row = 0; row < grid.size; ++row) {
        for (int column = 0; column < grid.size; ++column) {
            int end = column;
            while (end < grid.size && grid.isDark(end, row))
                ++end;
            if (end > column)
                take(column, row, end - column);
            column = end;
        }
    }
}

// Into a square of so many dots, quiet zone included. Gives the square that the modules take.
QRect drawGrid(QPainter &painter, const QrGrid &grid, const QRect &box)
{
    const int modules = grid.size + 2 * codes::quietZone;
    const int dot = std::max(1, std::min(box.width(), box.height()) / modules);
    const QPoint start = box.center() - QPoint(dot * modules / 2, dot * modules / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRect(start, QSize(dot * modules, dot * modules)), Qt::white);
    const QPoint first = start + QPoint(dot * codes::quietZone, dot * codes::quietZone);
    eachRun(grid, [&](int column, int row, int length) {
        painter.fillRect(QRect(first.x() + column * dot, first.y() + row * dot, length * dot, dot), Qt::black);
    });
    painter.restore();
    return {first, QSize(grid.size * dot, grid.size * dot)};
}

void drawLogo(QPainter &painter, const QImage &logo, const QRect &modules)
{
    const int side = int(modules.width() * logoShare);
    const QRect white(modules.center() - QPoint(side / 2, side / 2), QSize(side, side));
    painter.fillRect(white, Qt::white);
    const int inner = int(side * logoFrame);
    const QSize fits = logo.size().scaled(inner, inner, Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(white.center() - QPoint(fits.width() / 2, fits.height() / 2), fits), logo);
}

// Chinese in the forms of the mainland, whatever font the system finds first.
QFont fontOf(double mm, bool bold = false)
{
    QFont font;
    font.setFamilies({font.family(), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")});
    font.setPixelSize(dots(mm));
    font.setBold(bold);
    return font;
}

// As large as said, smaller where it would not fit in.
void drawFitting(QPainter &painter, const QRect &box, int flags, const QString &text, double mm, bool bold, const QColor &colour = Qt::black)
{
    if (text.isEmpty())
        return;
    painter.setPen(colour);
    for (double size = mm; ; size *= 0.9) {
        painter.setFont(fontOf(size, bold));
        const QRect needed = painter.boundingRect(box, flags | Qt::TextWordWrap, text);
        if (size < 1.6 || (needed.width() <= box.width() && needed.height() <= box.height())) {
            painter.drawText(box, flags | Qt::TextWordWrap, text);
            return;
        }
    }
}

struct Layout {
    int columns, rows;
    double width, height; // of a cell, mm
};
Layout layoutOf(CodeSheet sheet)
{
    switch (sheet) {
    case CodeSheet::NameCards: return {2, 5, 90, 54};
    case CodeSheet::Grid: return {3, 4, 60, 68};
    case CodeSheet::ParcelCards: return {2, 2, 105, 148.5};
    case CodeSheet::Poster: return {1, 1, pageWidth, pageHeight};
    }
    return {1, 1, pageWidth, pageHeight};
}

// Parts of a cell, in mm from its corner.
struct Place {
    QPainter &painter;
    QPoint corner;
    QRect mm(double x, double y, double width, double height) const { return {corner + QPoint(dots(x), dots(y)), QSize(dots(width), dots(height))}; }
};

const QColor muted(0x5F, 0x65, 0x6E);
constexpr int centred = Qt::AlignHCenter | Qt::AlignVCenter;

void drawNameCard(const Place &at, const SheetCode &code, const QrGrid &grid)
{
    drawGrid(at.painter, grid, at.mm(2, 4, 46, 46));
    drawFitting(at.painter, at.mm(49, 8, 38, 18), Qt::AlignLeft | Qt::AlignVCenter, code.title, 5.4, true);
    drawFitting(at.painter, at.mm(49, 27, 38, 12), Qt::AlignLeft | Qt::AlignTop, code.caption, 3.4, false);
    drawFitting(at.painter, at.mm(49, 41, 38, 8), Qt::AlignLeft | Qt::AlignBottom, code.foot, 2.6, false, muted);
}

void drawGridCell(const Place &at, const SheetCode &code, const QrGrid &grid)
{
    drawGrid(at.painter, grid, at.mm(6, 2, 48, 48));
    drawFitting(at.painter, at.mm(3, 50, 54, 7), centred, code.title, 4, true);
    drawFitting(at.painter, at.mm(3, 57, 54, 9), Qt::AlignHCenter | Qt::AlignTop, code.foot.isEmpty() ? code.caption : code.foot, 2.8, false, muted);
}

void drawParcelCard(const Place &at, const SheetCode &code, const QrGrid &grid, const SheetOptions &options)
{
    drawFitting(at.painter, at.mm(8, 8, 89, 26), centred, options.headline.isEmpty() ? code.title : options.headline, 8, true);
    drawGrid(at.painter, grid, at.mm(16, 36, 73, 73));
    drawFitting(at.painter, at.mm(8, 111, 89, 18), centred, code.caption, 4.6, false);
    drawFitting(at.painter, at.mm(8, 131, 89, 10), centred, code.foot, 3, false, muted);
}

void drawPoster(const Place &at, const SheetCode &code, const QrGrid &grid, const SheetOptions &options)
{
    drawFitting(at.painter, at.mm(15, 20, 180, 48), centred, options.headline.isEmpty() ? code.title : options.headline, 18, true);
    const QRect modules = drawGrid(at.painter, grid, at.mm(35, 74, 140, 140));
    if (!options.logo.isNull())
        drawLogo(at.painter, options.logo, modules);
    drawFitting(at.painter, at.mm(15, 218, 180, 34), centred, options.headline.isEmpty() ? code.caption : code.title, 10, false);
    drawFitting(at.painter, at.mm(15, 258, 180, 18), centred, code.foot, 5, false, muted);
}

void drawCell(const Place &at, CodeSheet sheet, const SheetCode &code, const QrGrid &grid, const SheetOptions &options)
{
    switch (sheet) {
    case CodeSheet::NameCards: return drawNameCard(at, code, grid);
    case CodeSheet::Grid: return drawGridCell(at, code, grid);
    case CodeSheet::ParcelCards: return drawParcelCard(at, code, grid, options);
    case CodeSheet::Poster: return drawPoster(at, code, grid, options);
    }
}

Correction correctionOf(CodeSheet sheet, const SheetOptions &options)
{
    if (sheet == CodeSheet::Poster && !options.logo.isNull())
        return Correction::High;
    // What is handled and folded loses more than what hangs on a wall.
    return sheet == CodeSheet::ParcelCards || sheet == CodeSheet::NameCards ? Correction::Quartile : Correction::Medium;
}

void drawPages(QPdfWriter &writer, CodeSheet sheet, const QList<SheetCode> &shown, const QList<QrGrid> &grids, const SheetOptions &options)
{
    const Layout layout = layoutOf(sheet);
    const double left = (pageWidth - layout.columns * layout.width) / 2, top = (pageHeight - layout.rows * layout.height) / 2;
    QPainter painter(&writer);
    for (int i = 0; i < shown.size(); ++i) {
        const int at = i % codesOnPage(sheet);
        if (i > 0 && at == 0)
            writer.newPage();
        const QPoint corner(dots(left + at % layout.columns * layout.width), dots(top + at / layout.columns * layout.height));
        if (sheet != CodeSheet::Poster) {
            painter.setPen(QPen(QColor(0xC8, 0xCC, 0xD2), 1));
            painter.drawRect(QRect(corner, QSize(dots(layout.width), dots(layout.height)))); // where to cut
        }
        drawCell({painter, corner}, sheet, shown[i], grids[i], options);
    }
}

Error unwritable(const QString &path, const QString &detail) { return {ErrorCode::FileUnwritable, {path}, detail}; }

} // namespace

QImage codeImage(const QrGrid &grid, int pixels)
{
    const int modules = grid.size + 2 * codes::quietZone;
    const int side = std::max(1, pixels / modules) * modules;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawGrid(painter, grid, image.rect());
    return image;
}

QByteArray codeSvg(const QrGrid &grid)
{
    const int modules = grid.size + 2 * codes::quietZone;
    QByteArray path;
    eachRun(grid, [&path](int column, int row, int length) {
        path += "M" + QByteArray::number(column + codes::quietZone) + " " + QByteArray::number(row + codes::quietZone) + "h" + QByteArray::number(length) + "v1h-"
            + QByteArray::number(length) + "z";
    });
    const QByteArray side = QByteArray::number(modules);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
        + "\" width=\"60mm\" height=\"60mm\" shape-rendering=\"crispEdges\">\n<rect width=\"" + side + "\" height=\"" + side
        + "\" fill=\"#ffffff\"/>\n<path fill=\"#000000\" d=\"" + path + "\"/>\n</svg>\n";
}

int codesOnPage(CodeSheet sheet)
{
    const Layout layout = layoutOf(sheet);
    return layout.columns * layout.rows;
}

Result<void> saveCode(const QString &drawn, const QString &path, int pixels)
{
    const Result<QrGrid> grid = codes::qrGrid(drawn, Correction::Medium);
    if (!grid)
        return grid.error();
    const QString extension = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    if (extension == QStringLiteral("svg")) {
        bytes = codeSvg(*grid);
    } else if (extension == QStringLiteral("png")) {
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !codeImage(*grid, pixels).save(&buffer, "PNG"))
            return unwritable(path, {});
    } else {
        return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unwritable(path, file.errorString());
    return {};
}

Result<void> saveCodeSheet(CodeSheet sheet, const QList<SheetCode> &shown, const SheetOptions &options, const QString &path)
{
    QList<QrGrid> grids;
    for (const SheetCode &code : shown) {
        const Result<QrGrid> grid = codes::qrGrid(code.drawn, correctionOf(sheet, options));
        if (!grid)
            return grid.error();
        grids.append(*grid);
    }
    if (shown.isEmpty())
        return Error{ErrorCode::InvalidInput, {QStringLiteral("code_text"), QString()}, {}};
    const QString partial = path + QStringLiteral(".partial");
    {
        QFile file(partial);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return unwritable(path, file.errorString());
        platform::makePrivate(partial);
        QPdfWriter writer(&file);
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter);
        writer.setTitle(shown.first().title);
        writer.setCreator(QStringLiteral("Siyu Desk"));
        drawPages(writer, sheet, shown, grids, options);
    }
    if (const Result<void> placed = platform::replaceFile(partial, path); !placed) {
        QFile::remove(partial);
        return placed.error();
    }
    platform::makePrivate(path);
    return {};
}

} // namespace siyu::render

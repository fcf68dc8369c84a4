// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/codepicture.h"

#include "core/base/platform.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>

namespace siyu::render {

using codes::Correction;
using codes::QrGrid;

namespace {

constexpr double logoShare = 0.2; // of the modules' side, its white frame included
constexpr double logoFrame = 0.86; // of that, what the picture itself takes
constexpr int largestLogo = 600; // pixels a side that are kept: more is never printed

int modulesOf(const QrGrid &grid) { return grid.size + 2 * codes::quietZone; }

// Runs of dark modules of a row at a time: hundreds of rectangles instead of thousands.
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

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    return buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "PNG") ? bytes : QByteArray();
}

// White below, the picture above it in its own proportions.
QByteArray svgLogo(const QrGrid &grid, const QImage &logo)
{
    const double side = grid.size * logoShare;
    const double corner = modulesOf(grid) / 2.0 - side / 2;
    const double inner = side * logoFrame;
    const auto number = [](double value) { return QByteArray::number(value, 'f', 3); };
    return "<rect x=\"" + number(corner) + "\" y=\"" + number(corner) + "\" width=\"" + number(side) + "\" height=\"" + number(side) + "\" fill=\"#ffffff\"/>\n"
        + "<image x=\"" + number(corner + (side - inner) / 2) + "\" y=\"" + number(corner + (side - inner) / 2) + "\" width=\"" + number(inner) + "\" height=\""
        + number(inner) + "\" xlink:href=\"data:image/png;base64," + pngOf(logo).toBase64() + "\"/>\n";
}

} // namespace

QRect drawGrid(QPainter &painter, const QrGrid &grid, const QRect &box)
{
    const int modules = modulesOf(grid);
    const int dot = std::max(1, std::min(box.width(), box.height()) / modules);
    const QPoint start = box.topLeft() + QPoint((box.width() - dot * modules) / 2, (box.height() - dot * modules) / 2);
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
    const QSize fits = logo.size().scaled(QSize(int(side * logoFrame), int(side * logoFrame)), Qt::KeepAspectRatio);
    painter.save();
    painter.fillRect(white, Qt::white);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(white.center() - QPoint(fits.width() / 2, fits.height() / 2), fits), logo);
    painter.restore();
}

QImage codeImage(const QrGrid &grid, int pixels, const QImage &logo)
{
    const int modules = modulesOf(grid);
    const int side = std::max(leastModulePixels, pixels / modules) * modules;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const QRect drawn = drawGrid(painter, grid, image.rect());
    if (!logo.isNull())
        drawLogo(painter, logo, drawn);
    return image;
}

QByteArray codeSvg(const QrGrid &grid, const QImage &logo)
{
    QByteArray path;
    eachRun(grid, [&path](int column, int row, int length) {
        path += "M" + QByteArray::number(column + codes::quietZone) + " " + QByteArray::number(row + codes::quietZone) + "h" + QByteArray::number(length) + "v1h-"
            + QByteArray::number(length) + "z";
    });
    const QByteArray side = QByteArray::number(modulesOf(grid));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 " + side
        + " " + side + "\" width=\"60mm\" height=\"60mm\" shape-rendering=\"crispEdges\">\n<rect width=\"" + side + "\" height=\"" + side
        + "\" fill=\"#ffffff\"/>\n<path fill=\"#000000\" d=\"" + path + "\"/>\n" + (logo.isNull() ? QByteArray() : svgLogo(grid, logo)) + "</svg>\n";
}

Result<void> saveCode(const QString &drawn, const QString &path, int pixels, const QImage &logo)
{
    const QString extension = QFileInfo(path).suffix().toLower();
    if (extension != QStringLiteral("svg") && extension != QStringLiteral("png"))
        return Error{ErrorCode::UnsupportedFormat, {extension}, {}};
    const Result<QrGrid> grid = codes::qrGrid(drawn, logo.isNull() ? Correction::Medium : Correction::High);
    if (!grid)
        return grid.error();
    const QByteArray bytes = extension == QStringLiteral("svg") ? codeSvg(*grid, logo) : pngOf(codeImage(*grid, pixels, logo));
    return bytes.isEmpty() ? Result<void>(Error{ErrorCode::FileUnwritable, {path}, {}}) : platform::saveBytes(path, bytes);
}

Result<QImage> loadLogo(const QString &path)
{
    if (!QFileInfo(path).isFile())
        return Error{ErrorCode::FileMissing, {path}, {}};
    QImage image;
    if (!image.load(path))
        return Error{ErrorCode::FileUnreadable, {path}, {}};
    if (image.width() > largestLogo || image.height() > largestLogo)
        return image.scaled(largestLogo, largestLogo, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace siyu::render

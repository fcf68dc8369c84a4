// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as a file: PNG or SVG with title, unit, period, n and how it is computed written on it, or its numbers as
// CSV. A file appears under its name only when it is whole. Pictures need a QApplication (offscreen will do) and the
// main thread; the CSV neither.
#pragma once

#include "core/base/result.h"
#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QSize>

namespace siyu::render {

struct PictureOptions {
    Palette palette = paperPalette();
    QSize size{1200, 760}; // CSS pixels
    double scale = 2; // of a PNG
};

// By the extension: .png, .svg, .csv. Errors: UnsupportedFormat, FileUnwritable.
Result<void> saveFigure(const insight::Figure &figure, const QString &path, const PictureOptions &options = {});
QStringList figureFormats(); // png, svg, csv

// The numbers as rows of text for a table on screen: header and cells. Missing is "–", incomplete "≈ 12".
struct FigureTable {
    QStringList header;
    QList<QStringList> rows;
};
FigureTable tableOf(const insight::Figure &figure);

} // namespace siyu::render

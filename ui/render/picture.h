// SPDX-License-Identifier: GPL-3.0-or-later
// A figure as a file: PNG or SVG with title, unit, period, n and how it is computed written on it, or its numbers as
// CSV. A file appears under its name only when it is whole. Drawing needs a QApplication (offscreen will do) and the
// main thread; writing neither.
#pragma once

#include "core/base/result.h"
#include "core/insight/figure.h"
#include "ui/render/palette.h"

#include <QImage>

class QPainter;
class QRectF;

namespace siyu::render {

struct PictureOptions {
    Palette palette = paperPalette();
    QSize size{1200, 760}; // CSS pixels
    double scale = 2; // of a PNG: 1 or 2
};

// Onto paper: title, facts, chart and how it is computed, fitted into the place. Text stays text where the device has it.
void paintFigure(QPainter &painter, const QRectF &place, const insight::Figure &figure, const PictureOptions &options = {});

// Drawn and ready to be written, which any thread may do.
struct Picture {
    QString extension; // png, svg, csv
    QImage image;
    QByteArray svg;
    insight::Figure figure;
};
// Errors: UnsupportedFormat.
Result<Picture> drawFigure(const insight::Figure &figure, const QString &extension, const PictureOptions &options = {});
// Errors: FileUnwritable.
Result<void> savePicture(const Picture &picture, const QString &path);

// A name that ends in .1x.png asks for a small picture.
PictureOptions optionsFor(const QString &path);
// Both at once, by the path's extension.
Result<void> saveFigure(const insight::Figure &figure, const QString &path);
QStringList figureFormats(); // png, svg, csv

// The numbers as rows of text for a table on screen: header and cells, those of the period before beside them. Missing is
// "–", incomplete "≈ 12". Sorted by `values`, one for each cell after the first.
struct FigureTable {
    QStringList header;
    QList<QStringList> rows;
    QList<QList<double>> values;
};
FigureTable tableOf(const insight::Figure &figure);

} // namespace siyu::render

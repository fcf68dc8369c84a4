// SPDX-License-Identifier: GPL-3.0-or-later
// One code as a picture: PNG or SVG, black on white in its quiet zone, with a logo in the middle where one is wanted.
// Needs no application; any thread.
#pragma once

#include "core/base/result.h"
#include "core/codes/qrgrid.h"

#include <QImage>
#include <QRect>

class QPainter;

namespace siyu::render {

inline constexpr int leastModulePixels = 3; // below that cameras and readers miss modules

// At most `pixels` a side, quiet zone included; larger only where a module would fall below leastModulePixels.
QImage codeImage(const codes::QrGrid &grid, int pixels, const QImage &logo = {});
QByteArray codeSvg(const codes::QrGrid &grid, const QImage &logo = {});

// By the extension, png or svg; the correction is the one that a logo needs, or enough without. Errors: InvalidInput (code_text), UnsupportedFormat, FileUnwritable.
Result<void> saveCode(const QString &drawn, const QString &path, int pixels = 1200, const QImage &logo = {});
// A picture file for the middle of codes. Errors: FileMissing, FileUnreadable.
Result<QImage> loadLogo(const QString &path);

// ---- for sheets

// Into the middle of `box`, quiet zone included; modules are whole dots. Gives the square that the modules take.
QRect drawGrid(QPainter &painter, const codes::QrGrid &grid, const QRect &box);
// Over the middle of the modules: some 4 % of their area, its white frame included.
void drawLogo(QPainter &painter, const QImage &logo, const QRect &modules);

} // namespace siyu::render

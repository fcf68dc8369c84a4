// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the page of charts: a picture or numbers as a file or on the clipboard, boards on paper. Every file is logged.
// Main thread; packing and writing are jobs of `context`.
#pragma once

#include "core/insight/figure.h"

class QObject;

namespace siyu::ui {

class Desk;

namespace chartfiles {

// Asks where to: PNG (twice or once as many pixels), SVG, CSV.
void save(Desk &desk, QObject *context, const insight::Figure &figure);
void copyPicture(Desk &desk, const insight::Figure &figure);
void copyNumbers(Desk &desk, const insight::Figure &figure); // a table for a spreadsheet
// A PDF on A4, two charts a page.
void print(Desk &desk, QObject *context, const QString &title, const QList<insight::Figure> &figures);

} // namespace chartfiles

} // namespace siyu::ui

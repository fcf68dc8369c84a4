// SPDX-License-Identifier: GPL-3.0-or-later
// A chart that somebody keeps as a file: asks where, draws it, and notes the export. Main thread.
#pragma once

#include "core/insight/figure.h"

class QObject;

namespace siyu::ui {

class Desk;

// PNG, SVG or CSV by the name chosen. What runs ends with `context`.
void exportFigure(Desk &desk, QObject *context, const insight::Figure &figure);

} // namespace siyu::ui

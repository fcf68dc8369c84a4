// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that charts are drawn with: surface and text come from whoever draws (window or file), the hues are
// colour-blind-safe (Okabe-Ito, lightened on dark). Value type.
#pragma once

#include <QColor>
#include <QString>

namespace siyu::render {

struct Palette {
    QColor surface;
    QColor text;
    QColor muted;
    QColor grid;
    bool dark = false;

    // By the series' word, so that a figure keeps its hue in every chart.
    QColor hueOf(const QString &series) const;
};

// For files without a window: the light look.
Palette paperPalette();
Palette darkPalette();

} // namespace siyu::render

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/render/palette.h"

namespace siyu::render {

namespace {

struct Hue {
    const char *series;
    QRgb onLight;
    QRgb onDark;
};

constexpr Hue hues[] = {
    {"total", 0x0072B2, 0x56B4E9},
    {"people", 0x0072B2, 0x56B4E9},
    {"joined", 0x009E73, 0x34C79B},
    {"lost", 0xD55E00, 0xFF8A4C},
    {"super", 0x00558A, 0x3D9BDB},
    {"normal", 0x56B4E9, 0x9AD3F5},
    {"never", 0xC3C8D0, 0x646B76},
    {"observing", 0xE69F00, 0xF0C860},
    // How often somebody bought, from seldom to often.
    {"f1", 0xC3C8D0, 0x646B76},
    {"f2", 0x9AD3F5, 0x2F5E86},
    {"f3", 0x56B4E9, 0x3D9BDB},
    {"f4", 0x0072B2, 0x7CC4F0},
    {"f5", 0x00436B, 0xC9E8FB},
    // What broadcasts led to.
    {"opened", 0x0072B2, 0x56B4E9},
    {"clicked", 0x56B4E9, 0x9AD3F5},
    {"replied", 0x009E73, 0x34C79B},
    {"ordered", 0xE69F00, 0xF0C860},
    {"unsubscribed", 0xCC79A7, 0xE0A0C4},
    {"left", 0xD55E00, 0xFF8A4C},
    {"person_weeks", 0xC3C8D0, 0x646B76},
    {"messages-0", 0xA9B0BA, 0x7C8490},
    {"messages-1", 0x56B4E9, 0x9AD3F5},
    {"messages-2-3", 0x009E73, 0x34C79B},
    {"messages-4-6", 0xE69F00, 0xF0C860},
    {"messages-7+", 0xD55E00, 0xFF8A4C},
};

} // namespace

QColor Palette::hueOf(const QString &series) const
{
    for (const Hue &hue : hues) {
        if (series == QLatin1String(hue.series))
            return QColor(dark ? hue.onDark : hue.onLight);
    }
    return series == QStringLiteral("no_data") ? grid : text;
}

Palette paperPalette() { return {QColor(0xFFFFFF), QColor(0x1F2329), QColor(0x5F656E), QColor(0xDEE0E3), false}; }

Palette darkPalette() { return {QColor(0x25282D), QColor(0xE8EAED), QColor(0xA3A9B2), QColor(0x3A3E45), true}; }

} // namespace siyu::render

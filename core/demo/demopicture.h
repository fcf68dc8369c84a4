// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for the sample shop, drawn without any graphics: a coloured ground with discs on it, as a PNG. Pure.
#pragma once

#include <QByteArray>

namespace siyu::demo {

struct Motif {
    int width = 480;
    int height = 480;
    quint32 top = 0xf4e3d2; // of the ground, RGB
    quint32 bottom = 0xd98c5f;
    quint32 disc = 0xffffff;
    int discs = 3;
};
QByteArray pictureOf(const Motif &motif);

} // namespace siyu::demo

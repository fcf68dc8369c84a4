// SPDX-License-Identifier: GPL-3.0-or-later
// The theme's colours as charts take them.
#pragma once

#include "ui/common/theme.h"
#include "ui/render/palette.h"

namespace siyu::ui {

render::Palette chartPalette(const Tokens &tokens);

} // namespace siyu::ui

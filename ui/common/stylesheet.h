// SPDX-License-Identifier: GPL-3.0-or-later
// The style sheet over Fusion, made from the tokens. Only theme.cpp uses it.
#pragma once

#include <QString>

namespace siyu::ui {

struct Tokens;

QString styleSheetOf(const Tokens &tokens);

} // namespace siyu::ui

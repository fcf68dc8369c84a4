// SPDX-License-Identifier: GPL-3.0-or-later
// Fields of which a cell says one of a few things: the words that shops write for each. Pure facts, any thread.
#pragma once

#include "core/importing/fields.h"

#include <string_view>

namespace siyu::importing {

// The stable word (inside, redeemed, presale …) for what the cell says; null where it is none of them.
QString readChoice(Field field, std::string_view text);

} // namespace siyu::importing

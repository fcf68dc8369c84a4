// SPDX-License-Identifier: GPL-3.0-or-later
// The tell-tale headers of platforms' exports, one signatures_<feature>.cpp each; read by platformOf. Constant tables,
// any thread.
#pragma once

#include "core/importing/kind.h"

#include <span>

namespace siyu::importing {

// `must`: all of them; `typical`: at least `least` of them. Headers as headerKey() gives them, separated by |.
// A signature whose `least` is 0 fits only a file that holds nothing else.
struct Signature {
    const char *word; // of the platform; its name is in ui/text/importtext
    Kind kind;
    const char16_t *must;
    const char16_t *typical;
    int least;
};

std::span<const Signature> orderSignatures();
std::span<const Signature> peopleSignatures();

} // namespace siyu::importing

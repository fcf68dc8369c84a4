// SPDX-License-Identifier: GPL-3.0-or-later
// A small list from the shop's counter, imported into the sample shop: it fills some blanks, and some of its rows cannot be
// decided by themselves, so that the review list has something to show. After demo::fill's write; one import of its own.
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/demo/shop.h"

namespace siyu {
class Workspace;
}

namespace siyu::demo {

Result<void> importCounterList(Workspace &workspace, const Shop &shop, Progress &progress);

} // namespace siyu::demo

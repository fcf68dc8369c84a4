// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before a kind of import where people were erased: a row that names one of them is rejected as `erased`, whatever
// else it says, and so are the further lines of such an order. On the import's thread.
#pragma once

#include "core/importing/kindimport.h"

namespace siyu::importing {

// The kind itself where nobody was ever erased.
std::unique_ptr<KindImport> guarded(const ImportScene &scene, std::unique_ptr<KindImport> kind);

} // namespace siyu::importing

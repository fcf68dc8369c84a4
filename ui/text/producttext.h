// SPDX-License-Identifier: GPL-3.0-or-later
// Products in the operator's words: their roles, and the matrices of the touchpoint board. Any thread.
#pragma once

#include "core/growth/productcatalogue.h"
#include "core/growth/touchpointboard.h"

namespace siyu::text {

QString name(growth::ProductRole role);
QString roleName(const std::optional<growth::ProductRole> &role); // "no role" where there is none
QString name(growth::Board board);
QString howComputed(growth::Board board); // what belongs to it

} // namespace siyu::text

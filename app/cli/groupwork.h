// SPDX-License-Identifier: GPL-3.0-or-later
// groups template …, groups handover, groups alerts, tiers moves. Main thread.
#pragma once

namespace siyu::cli {

class Registry;
void addGroupWorkCommands(Registry &registry);

} // namespace siyu::cli

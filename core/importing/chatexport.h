// SPDX-License-Identifier: GPL-3.0-or-later
// The layouts of WeChat chat exports: which column says who, when and where, and which rows are the operator's own or
// the system's. Pure, any thread.
#pragma once

#include "core/importing/personrow.h"

namespace siyu::importing {

struct ChatColumns {
    int own = -1; // 1 = sent by the owner of the phone
    int type = -1;

    bool isOwnOrSystem(const Cells &cells) const;
};

// For a plan whose platform is a chat export; else no columns.
ChatColumns chatColumns(const Plan &plan);
// Gives the plan the meaning of the export's columns.
void tuneChatExport(Plan &plan);

} // namespace siyu::importing

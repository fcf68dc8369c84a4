// SPDX-License-Identifier: GPL-3.0-or-later
// Words of members as a person reads them: names of fields, lines of the timeline. Main thread.
#pragma once

#include "core/members/memberedit.h"
#include "core/members/memberstore.h"

namespace siyu::ui {

QString memberFieldName(members::MemberField field);
QString memberEventText(const members::MemberEvent &event);

} // namespace siyu::ui

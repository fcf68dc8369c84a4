// SPDX-License-Identifier: GPL-3.0-or-later
// A plain list of who spoke, as people type or copy it, as a table of counts that imports as activity. Pure, any thread.
#pragma once

#include "core/files/table.h"

#include <QDate>

namespace siyu::importing {

// One name a line, or several between 、 ， ； , ; | and the blank that WeChat puts behind a mention. A count may stand behind a TAB, or as 张三×3, 张三 x3, 张三 3次,
// 张三(3), 张三：3; else the name spoke once. Numbering (1. 1、) and @ in front are taken off, blank lines left out.
// Rows: day, nickname, messages, with the headers that an activity import knows; a name that comes again is a row again.
// Empty where there is no name.
files::HeldRows rowsOfPastedNames(const QString &text, QDate day);

} // namespace siyu::importing

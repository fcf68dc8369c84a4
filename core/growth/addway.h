// SPDX-License-Identifier: GPL-3.0-or-later
// How somebody became a friend of an account, in WeCom's own words. Pure facts, any thread.
#pragma once

#include <QString>

namespace siyu::growth {

// WeCom's word for what a file says: a number of its interface (1 = 扫描二维码), a longer or an English form. A text that
// is none of them is given back as it is.
QString addWayOf(const QString &said);
bool isAddWay(const QString &said);

} // namespace siyu::growth

// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of the change history as a sentence: "Tagged 12 members with “VIP”". Any thread. A feature that writes a
// new Change kind adds its line to the table in changetext.cpp.
#pragma once

#include <QStringList>

namespace siyu::text {

// `values` fill %1, %2 … of the kind's sentence; an unknown kind is shown as it is, with its values.
QString changeText(const QString &kind, const QStringList &values);

} // namespace siyu::text

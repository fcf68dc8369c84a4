// SPDX-License-Identifier: GPL-3.0-or-later
// How a file was read, as JSON: what is needed to take one of its rows up again later (the file itself may be gone by
// then). Pure, any thread.
#pragma once

#include "core/importing/importing.h"

#include <QJsonObject>

namespace siyu::importing {

QJsonObject planToJson(const Plan &plan);
// Nothing where the kind or a target is not known to this program any more.
std::optional<Plan> planFromJson(const QJsonObject &json);

} // namespace siyu::importing

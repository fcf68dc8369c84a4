// SPDX-License-Identifier: GPL-3.0-or-later
// How steps and their teams stand in rows. For this folder's *.cpp files only, inside a read or write.
#pragma once

#include "core/db/rows.h"
#include "core/playbooks/playbookstore.h"

namespace siyu::playbooks {

inline std::optional<Team> teamIn(const db::Statement &row, int column)
{
    const auto team = row.optionalInt64(column);
    return team ? std::optional(Team(*team)) : std::nullopt;
}
inline std::optional<qint64> teamOrNull(const std::optional<Team> &team) { return team ? std::optional<qint64>(int(*team)) : std::nullopt; }

QList<Step> stepsIn(db::Database &db, qint64 playbook); // in order, without removed ones

} // namespace siyu::playbooks

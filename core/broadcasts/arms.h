// SPDX-License-Identifier: GPL-3.0-or-later
// Texts compared: who gets which is drawn by lot. The lot of a target hangs on the seed and its id alone, so nobody ever
// gets two arms and nobody changes the arm when others come or go. Pure, any thread.
#pragma once

#include <QtGlobal>
#include <optional>
#include <vector>

namespace siyu::broadcasts {

// Place in `shares` (1, 1 = halves). Nothing where they are not good().
std::optional<size_t> armOf(qint64 id, quint64 seed, const std::vector<int> &shares);

// The same for all: each part in order. Sizes are near the shares, as lots fall. Shares that are not good(): empty.
std::vector<std::vector<qint64>> splitByLot(std::vector<qint64> targets, quint64 seed, const std::vector<int> &shares);

// Of the first seeds after `from`, the one whose lots come nearest to the shares for these targets: few groups would else
// easily all fall into one arm. The same targets and `from` give the same seed.
quint64 evenSeed(const std::vector<qint64> &targets, const std::vector<int> &shares, quint64 from);

// Two or more, none below 1, at most mostShare each.
inline constexpr int mostArms = 5;
inline constexpr int mostShare = 100;
bool areGood(const std::vector<int> &shares);

} // namespace siyu::broadcasts

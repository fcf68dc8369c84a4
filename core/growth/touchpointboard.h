// SPDX-License-Identifier: GPL-3.0-or-later
// What each matrix brings of the sales (rules.md 8): service accounts, groups, Moments, ads, gameplay, the rest; the share of
// groups is held against a line that the shop may move. Any thread; O(orders of the period).
#pragma once

#include "core/base/ordersum.h"
#include "core/base/period.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/words.h"
#include "core/growth/attribution.h"

#include <QList>
#include <array>
#include <optional>

namespace siyu {
class Workspace;
}

namespace siyu::growth {

enum class Board { ServiceAccounts, Groups, Moments, Ads, Gameplay, Other };
inline constexpr std::array allBoards{Board::ServiceAccounts, Board::Groups, Board::Moments, Board::Ads, Board::Gameplay, Board::Other};
QString wordOf(Board board); // service_accounts, groups, moments, ads, gameplay, other

// To which matrix an order belongs: a campaign's own code or coupon is gameplay, a broadcast its touchpoint, a paid channel an
// ad. Pure.
Board boardOf(OwedTo method, std::optional<Touchpoint> touchpoint, bool isPaidChannel);

struct BoardRow {
    Board board = Board::Other;
    OrderSum sales;
    std::optional<double> share; // of all; missing where nothing was sold, or an order of the period lacks its amount
};
struct TouchpointBoard {
    bool isMeasured = false; // orders were ever imported, and the period has begun: else its zeros are none
    QList<BoardRow> rows; // one for each of allBoards
    OrderSum sales;
    QString currency;
    double line = 0.7; // what groups should bring
    std::optional<bool> isReached;
};
// Errors: Cancelled.
Result<TouchpointBoard> touchpointBoard(const Workspace &workspace, const Period &period, Progress &progress);
inline constexpr double usualGroupsLine = 0.7; // seed text, unverified
// Errors: InvalidInput (share: not between 0 and 1).
Result<void> setGroupsLine(Workspace &workspace, double share);

} // namespace siyu::growth

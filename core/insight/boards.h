// SPDX-License-Identifier: GPL-3.0-or-later
// Boards: which charts the page shows, in which order and how large. Saved in the workspace, undoable. Any thread.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace siyu {
class Workspace;
}

namespace siyu::insight {

inline constexpr int boardColumns = 4;
inline constexpr int leastCardRows = 2;
inline constexpr int mostCardRows = 6;

struct BoardCard {
    QString chart; // a name of chartNames
    int width = 2; // columns, 1 … boardColumns
    int height = 2; // low rows, leastCardRows … mostCardRows

    bool operator==(const BoardCard &) const = default;
};
struct Board {
    qint64 id = 0; // 0 = a new one
    QString word; // growth, activity, sales, teams: one of ours; the name is told by ui/text while there is none
    QString name;
    QList<BoardCard> cards;

    bool operator==(const Board &) const = default;
};
Result<QList<Board>> boards(const Workspace &workspace); // in their order

// Name and cards; a new one comes last. Errors: InvalidInput (name: empty on an own one; card: width or height out of
// range), UnknownChart, Duplicate (board, name), NotFound (board).
Result<qint64> saveBoard(Workspace &workspace, const Board &board);
// Errors: NotFound (board), Refused (board, last).
Result<void> removeBoard(Workspace &workspace, qint64 board);
// Before all others: it is the one that a window opens with. Errors: NotFound (board).
Result<void> putFirst(Workspace &workspace, qint64 board);

// Where cards lie: each in its order at the first place of the columns that is free at its width, never above the card
// before it. Pure.
struct CardPlace {
    int row = 0;
    int column = 0;
    bool operator==(const CardPlace &) const = default;
};
QList<CardPlace> placesOf(const QList<BoardCard> &cards, int columns = boardColumns);

} // namespace siyu::insight

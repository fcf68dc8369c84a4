// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/insight/boards.h"

#include "core/db/rows.h"
#include "core/insight/charts.h"
#include "core/workspace.h"

#include <algorithm>

namespace siyu::insight {

namespace {

Result<void> isSound(const Board &board)
{
    if (board.word.isEmpty() && board.name.trimmed().isEmpty())
        return invalid("name", board.name);
    for (const BoardCard &card : board.cards) {
        if (!chartNames().contains(card.chart))
            return Error{ErrorCode::UnknownChart, {card.chart, chartNames().join(QStringLiteral(", "))}, {}};
        if (card.width < 1 || card.width > boardColumns || card.height < leastCardRows || card.height > mostCardRows)
            return invalid("card", card.chart);
    }
    return {};
}

Result<void> isNameFree(db::Database &db, const Board &board)
{
    const QString name = textOrNull(board.name);
    db::Statement other = db.prepare("SELECT id FROM board WHERE name = ? AND id <> ?");
    other.with(name, board.id);
    if (!name.isNull() && other.step())
        return Error{ErrorCode::Duplicate, {QStringLiteral("board"), name}, {}};
    return {};
}

// Only cards that changed are written, so that what is undone is what was done.
void saveCards(db::Database &db, qint64 board, const QList<BoardCard> &cards)
{
    db.cached("DELETE FROM board_card WHERE board = ? AND place > ?").run(board, qint64(cards.size()));
    for (qsizetype i = 0; i < cards.size(); ++i) {
        db.cached("INSERT INTO board_card (board, place, chart, width, height) VALUES (?, ?, ?, ?, ?)"
                  " ON CONFLICT (board, place) DO UPDATE SET chart = excluded.chart, width = excluded.width, height = excluded.height"
                  " WHERE chart <> excluded.chart OR width <> excluded.width OR height <> excluded.height")
            .run(board, qint64(i + 1), cards[i].chart, cards[i].width, cards[i].height);
    }
}

Result<qint64> saveNamed(db::Database &db, const Board &board)
{
    if (const Result<void> free = isNameFree(db, board); !free)
        return free.error();
    if (board.id == 0) {
        db.cached("INSERT INTO board (place, name) SELECT coalesce(max(place), 0) + 1, ? FROM board").run(textOrNull(board.name));
        return db.lastInsertId();
    }
    db::Statement known = db.prepare("SELECT id FROM board WHERE id = ?");
    known.with(board.id);
    if (!known.step())
        return notFound("board", board.id);
    db.cached("UPDATE board SET name = ?1 WHERE id = ?2 AND name IS NOT ?1").run(textOrNull(board.name), board.id);
    return board.id;
}

Result<QString> nameOf(const Workspace &workspace, qint64 board)
{
    const auto all = boards(workspace);
    if (!all)
        return all.error();
    for (const Board &one : *all) {
        if (one.id == board)
            return one.name.isEmpty() ? one.word : one.name;
    }
    return notFound("board", board);
}

} // namespace

Result<QList<Board>> boards(const Workspace &workspace)
{
    return workspace.read([](db::Database &db) {
        QList<Board> out;
        db::Statement board = db.prepare("SELECT id, coalesce(word, ''), coalesce(name, '') FROM board ORDER BY place, id");
        db::Statement card = db.prepare("SELECT chart, width, height FROM board_card WHERE board = ? ORDER BY place");
        while (board.step()) {
            Board one{board.int64(0), board.text(1), board.text(2), {}};
            card.with(one.id);
            while (card.step())
                one.cards.append({card.text(0), int(card.int64(1)), int(card.int64(2))});
            out.append(one);
        }
        return out;
    });
}

Result<qint64> saveBoard(Workspace &workspace, const Board &board)
{
    if (const Result<void> sound = isSound(board); !sound)
        return sound.error();
    return workspace.write({QStringLiteral("board.save"), {board.name.isEmpty() ? board.word : board.name}}, [&](db::Database &db) -> Result<qint64> {
        const Result<qint64> id = saveNamed(db, board);
        if (id)
            saveCards(db, *id, board.cards);
        return id;
    });
}

Result<void> removeBoard(Workspace &workspace, qint64 board)
{
    const auto name = nameOf(workspace, board);
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("board.remove"), {*name}}, [&](db::Database &db) -> Result<void> {
        if (db.one("SELECT count(*) FROM board").value_or(0) <= 1)
            return refused("board", QStringLiteral("last"));
        db.cached("DELETE FROM board_card WHERE board = ?").run(board);
        db.cached("DELETE FROM board WHERE id = ?").run(board);
        return {};
    });
}

Result<void> putFirst(Workspace &workspace, qint64 board)
{
    const auto name = nameOf(workspace, board);
    if (!name)
        return name.error();
    return workspace.write({QStringLiteral("board.first"), {*name}}, [&](db::Database &db) {
        db.cached("UPDATE board SET place = (SELECT min(place) - 1 FROM board) WHERE id = ?1 AND EXISTS (SELECT 1 FROM board o WHERE o.id <> ?1 AND o.place <= board.place)").run(board);
    });
}

QList<CardPlace> placesOf(const QList<BoardCard> &cards, int columns)
{
    QList<CardPlace> out;
    QList<int> free(columns, 0); // the first free row of each column
    int line = 0;
    for (const BoardCard &card : cards) {
        const int width = std::clamp(card.width, 1, columns);
        CardPlace best{-1, 0};
        for (int column = 0; column + width <= columns; ++column) {
            const int row = std::max(line, *std::max_element(free.begin() + column, free.begin() + column + width));
            if (best.row < 0 || row < best.row)
                best = {row, column};
        }
        std::fill(free.begin() + best.column, free.begin() + best.column + width, best.row + card.height);
        line = best.row;
        out.append(best);
    }
    return out;
}

} // namespace siyu::insight

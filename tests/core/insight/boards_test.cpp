// SPDX-License-Identifier: GPL-3.0-or-later
// Boards and reference lines: where cards lie, what is kept, what is refused, and that undo takes it back; what a newer
// program brings to a board as it was delivered.
#include "core/db/migrator.h"
#include "core/insight/boards.h"
#include "core/insight/charts.h"
#include "core/insight/references.h"
#include "core/workspace.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::insight;

namespace {

QString textOf(const QList<CardPlace> &places)
{
    QStringList out;
    for (const CardPlace &place : places)
        out.append(QStringLiteral("%1,%2").arg(place.row).arg(place.column));
    return out.join(QLatin1Char(' '));
}

} // namespace

class BoardsTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Workspace> make()
    {
        const auto clock = std::make_shared<FixedClock>(QDateTime(QDate(2026, 3, 18), QTime(2, 0), Qt::UTC));
        return std::move(Workspace::create(m_dir.filePath(QStringLiteral("shop%1.siyu").arg(++m_made)), clock).value());
    }
    QTemporaryDir m_dir;
    int m_made = 0;

    // As text, those of the board of sales or not.
    static QString cardsOf(db::Database &db, bool ofSales)
    {
        return db.oneText(QStringLiteral("SELECT group_concat(board || ' ' || place || chart || width || height) FROM"
                                         " (SELECT * FROM board_card WHERE %1 OR board <> 3 ORDER BY board, place)").arg(int(ofSales)).toStdString());
    }
    static QList<BoardCard> salesCards(const Workspace &workspace)
    {
        const auto all = boards(workspace);
        for (const Board &board : *all) {
            if (board.id == 3)
                return board.cards;
        }
        return {};
    }

private Q_SLOTS:
    void placesOf_data()
    {
        QTest::addColumn<QList<BoardCard>>("cards");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("places");
        const auto card = [](int width, int height) { return BoardCard{QStringLiteral("net"), width, height}; };
        QTest::newRow("none") << QList<BoardCard>{} << 4 << QString();
        QTest::newRow("one, wider than the grid") << QList<BoardCard>{card(4, 1)} << 2 << QStringLiteral("0,0");
        QTest::newRow("side by side") << QList<BoardCard>{card(2, 1), card(2, 1), card(1, 1)} << 4 << QStringLiteral("0,0 0,2 1,0");
        QTest::newRow("beside a tall one") << QList<BoardCard>{card(2, 2), card(2, 1), card(2, 1), card(4, 1)} << 4 << QStringLiteral("0,0 0,2 1,2 2,0");
        QTest::newRow("never above the one before") << QList<BoardCard>{card(3, 1), card(2, 1), card(1, 1)} << 4 << QStringLiteral("0,0 1,0 1,2");
    }
    void placesOf()
    {
        QFETCH(const QList<BoardCard>, cards);
        QFETCH(const int, columns);
        QTEST(textOf(insight::placesOf(cards, columns)), "places");
    }

    void oursAreThereAndDrawable()
    {
        const auto workspace = make();
        const auto all = boards(*workspace);
        QVERIFY(all);
        QStringList words;
        for (const Board &board : *all) {
            words.append(board.word);
            QVERIFY(!board.cards.isEmpty());
            for (const BoardCard &card : board.cards)
                QVERIFY2(chartNames().contains(card.chart), qPrintable(card.chart));
        }
        QCOMPARE(words, (QStringList{QStringLiteral("growth"), QStringLiteral("activity"), QStringLiteral("sales"), QStringLiteral("teams")}));
        QVERIFY(all->at(2).cards.contains(BoardCard{QStringLiteral("ladder"), boardColumns, 3}));
    }

    void theLadderComesToTheBoardAsDelivered_data()
    {
        QTest::addColumn<QByteArray>("arranged"); // what the operator did to it with the program of before
        QTest::addColumn<bool>("comes");
        QTest::newRow("as delivered") << QByteArray() << true;
        QTest::newRow("delivered with the ladder too low")
            << QByteArray("UPDATE board_card SET place = -place WHERE board = 3 AND place > 4;"
                          "UPDATE board_card SET place = 1 - place WHERE place < 0;"
                          "INSERT INTO board_card (board, place, chart, width, height) VALUES (3, 5, 'ladder', 4, 2)") << true;
        QTest::newRow("another board arranged") << QByteArray("DELETE FROM board_card WHERE board = 1 AND place = 5") << true;
        QTest::newRow("shown first, and named") << QByteArray("UPDATE board SET place = 0, name = '营业' WHERE id = 3") << true;
        QTest::newRow("a card taken away") << QByteArray("DELETE FROM board_card WHERE board = 3 AND place = 8") << false;
        QTest::newRow("a card more") << QByteArray("INSERT INTO board_card (board, place, chart, width, height) VALUES (3, 9, 'hours', 2, 2)") << false;
        QTest::newRow("a card wider") << QByteArray("UPDATE board_card SET width = 3 WHERE board = 3 AND place = 7") << false;
        QTest::newRow("a card lower") << QByteArray("UPDATE board_card SET height = 2 WHERE board = 3 AND place = 2") << false;
        QTest::newRow("two cards changed places")
            << QByteArray("UPDATE board_card SET chart = CASE place WHEN 5 THEN 'kinds' ELSE 'touchpoints' END WHERE board = 3 AND place IN (5, 6)") << false;
        QTest::newRow("the ladder put last by the operator")
            << QByteArray("INSERT INTO board_card (board, place, chart, width, height) VALUES (3, 9, 'ladder', 4, 2)") << false;
        QTest::newRow("no card") << QByteArray("DELETE FROM board_card WHERE board = 3") << false;
        QTest::newRow("one of the operator's own that looks like it") << QByteArray("UPDATE board SET word = NULL, name = '营业' WHERE id = 3") << false;
        QTest::newRow("removed") << QByteArray("DELETE FROM board_card WHERE board = 3; DELETE FROM board WHERE id = 3") << false;
    }
    void theLadderComesToTheBoardAsDelivered()
    {
        QFETCH(const QByteArray, arranged);
        QFETCH(const bool, comes);
        const QString path = m_dir.filePath(QStringLiteral("older%1.siyu").arg(++m_made));
        QString before;
        {
            std::vector<schema::File> files = schema::files();
            std::erase_if(files, [](const schema::File &file) { return file.version > 36; });
            db::Database file(path, db::OpenMode::Writer);
            QVERIFY(db::migrate(file, files));
            QCOMPARE(file.one("SELECT count(*) FROM board_card WHERE chart = 'ladder'").value_or(-1), 0);
            file.exec(arranged.constData());
            before = cardsOf(file, !comes);
        }
        const auto opened = Workspace::open(path, std::make_shared<FixedClock>(test::utc("2026-03-18T02:00:00Z")), OpenAs::Writer);
        QVERIFY(opened);
        QCOMPARE(*(*opened)->read([&](db::Database &db) { return cardsOf(db, !comes); }), before);
        if (!comes)
            return;
        QVERIFY(salesCards(**opened).contains(BoardCard{QStringLiteral("ladder"), boardColumns, 3}));
        QCOMPARE(salesCards(**opened), salesCards(*make()));
    }

    void whatIsSavedIsReadAndUndone()
    {
        const auto workspace = make();
        const QList<Board> before = boards(*workspace).value();
        Board changed = before.first();
        changed.cards.removeFirst();
        changed.cards.append({QStringLiteral("kpi"), 4, 3});
        QVERIFY(saveBoard(*workspace, changed));
        QCOMPARE(boards(*workspace)->first(), changed);
        QVERIFY(workspace->undo());
        QCOMPARE(*boards(*workspace), before);
        QVERIFY(workspace->redo());
        QCOMPARE(boards(*workspace)->first(), changed);

        const auto added = saveBoard(*workspace, {0, {}, QStringLiteral("  晨会  "), {{QStringLiteral("growth"), 1, 2}}});
        QVERIFY(added);
        QCOMPARE(boards(*workspace)->last(), (Board{*added, {}, QStringLiteral("晨会"), {{QStringLiteral("growth"), 1, 2}}}));
        QVERIFY(removeBoard(*workspace, *added));
        QCOMPARE(boards(*workspace)->size(), before.size());
        QVERIFY(workspace->undo());
        QCOMPARE(boards(*workspace)->last().cards.size(), 1);
    }

    void refused_data()
    {
        QTest::addColumn<Board>("board");
        QTest::addColumn<ErrorCode>("code");
        const BoardCard sound{QStringLiteral("net"), 2, 2};
        QTest::newRow("no name") << Board{0, {}, QStringLiteral(" "), {sound}} << ErrorCode::InvalidInput;
        QTest::newRow("no such chart") << Board{0, {}, QStringLiteral("A"), {{QStringLiteral("pie"), 2, 2}}} << ErrorCode::UnknownChart;
        QTest::newRow("too wide") << Board{0, {}, QStringLiteral("A"), {{QStringLiteral("net"), 5, 2}}} << ErrorCode::InvalidInput;
        QTest::newRow("too low") << Board{0, {}, QStringLiteral("A"), {{QStringLiteral("net"), 1, 1}}} << ErrorCode::InvalidInput;
        QTest::newRow("gone") << Board{99, {}, QStringLiteral("A"), {sound}} << ErrorCode::NotFound;
        QTest::newRow("named like another") << Board{0, {}, QStringLiteral("晨会"), {sound}} << ErrorCode::Duplicate;
    }
    void refused()
    {
        QFETCH(const Board, board);
        const auto workspace = make();
        QVERIFY(saveBoard(*workspace, {0, {}, QStringLiteral("晨会"), {}}));
        const QList<Board> before = boards(*workspace).value();
        const auto saved = saveBoard(*workspace, board);
        QVERIFY(!saved);
        QTEST(saved.error().code, "code");
        QCOMPARE(*boards(*workspace), before);
    }

    void aBoardIsPutFirst()
    {
        const auto workspace = make();
        const QList<Board> before = boards(*workspace).value();
        const auto order = [&] {
            QStringList out;
            const auto all = boards(*workspace);
            for (const Board &one : *all)
                out.append(one.word);
            return out.join(QLatin1Char(' '));
        };
        QCOMPARE(order(), QStringLiteral("growth activity sales teams"));
        QVERIFY(putFirst(*workspace, before[2].id));
        QCOMPARE(order(), QStringLiteral("sales growth activity teams"));
        QVERIFY(putFirst(*workspace, before[3].id));
        QVERIFY(putFirst(*workspace, before[3].id)); // it is the first
        QCOMPARE(order(), QStringLiteral("teams sales growth activity"));
        QVERIFY(workspace->undo());
        QCOMPARE(order(), QStringLiteral("sales growth activity teams"));
        QCOMPARE(putFirst(*workspace, 99).error().code, ErrorCode::NotFound);
        // A board made later is the last still.
        QVERIFY(saveBoard(*workspace, {0, {}, QStringLiteral("晨会"), {}}));
        QCOMPARE(boards(*workspace)->last().name, QStringLiteral("晨会"));
    }

    void theLastBoardStays()
    {
        const auto workspace = make();
        const QList<Board> all = boards(*workspace).value();
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(removeBoard(*workspace, all[i].id));
        const auto last = removeBoard(*workspace, all.first().id);
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::Refused);
        QCOMPARE(boards(*workspace)->size(), 1);
    }

    void referencesHoldFromADayOn()
    {
        const auto workspace = make();
        const QString chart = QStringLiteral("touchpoints"), word = QStringLiteral("open_wecom");
        const auto lineOn = [&](QDate day) { return references(*workspace, chart, day)->first(); };
        const QDate day(2026, 3, 10);
        QCOMPARE(lineOn(day).value, std::optional(0.7));
        QVERIFY(lineOn(day).isSeed);
        QVERIFY(setReference(*workspace, word, day, 0.55, QStringLiteral("上季度实测")));
        QVERIFY(lineOn(day.addDays(-1)).isSeed);
        QCOMPARE(lineOn(day).value, std::optional(0.55));
        QVERIFY(!lineOn(day).isSeed);
        QCOMPARE(lineOn(day).from, day);
        QVERIFY(setReference(*workspace, word, day.addDays(5), std::nullopt));
        QVERIFY(!lineOn(day.addDays(6)).value);
        QVERIFY(workspace->undo());
        QCOMPARE(lineOn(day.addDays(6)).value, std::optional(0.55));
        QCOMPARE(setReference(*workspace, word, day, -1).error().code, ErrorCode::InvalidInput);
        QCOMPARE(setReference(*workspace, QStringLiteral("nothing"), day, 1).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(BoardsTest)
#include "boards_test.moc"

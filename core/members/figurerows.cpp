// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/figurerows.h"

#include "core/base/period.h"
#include "core/db/bulk.h"
#include "core/db/memberwatch.h"

namespace siyu::members {

namespace {

// Days and instants as text, without a QString for each of a million.
class Texts {
public:
    std::string_view day(qint32 julian, std::array<char, 24> &to)
    {
        if (julian == 0)
            return {};
        if (julian != m_julian) {
            m_julian = julian;
            QDate::fromJulianDay(julian).getDate(&m_year, &m_month, &m_dayOfMonth);
        }
        put(to, 0, m_year, 4);
        to[4] = '-';
        put(to, 5, m_month, 2);
        to[7] = '-';
        put(to, 8, m_dayOfMonth, 2);
        return {to.data(), 10};
    }

    std::string_view instant(quint32 at, std::array<char, 24> &to)
    {
        if (at == 0)
            return {};
        constexpr quint32 secondsOfDay = 86400;
        day(qint32(at / secondsOfDay) + 2440588, to);
        const int second = int(at % secondsOfDay);
        to[10] = 'T';
        put(to, 11, second / 3600, 2);
        to[13] = ':';
        put(to, 14, second / 60 % 60, 2);
        to[16] = ':';
        put(to, 17, second % 60, 2);
        to[19] = 'Z';
        return {to.data(), 20};
    }

private:
    static void put(std::array<char, 24> &to, size_t at, int value, size_t width)
    {
        for (size_t i = width; i > 0; --i, value /= 10)
            to[at + i - 1] = char('0' + value % 10);
    }

    qint32 m_julian = 0;
    int m_year = 0;
    int m_month = 0;
    int m_dayOfMonth = 0;
};

// Gives the columns of a row, in their order, to whoever takes numbers, texts and nulls.
template <typename Sink>
void give(const FigureRow &row, Texts &texts, std::array<std::array<char, 24>, 6> &room, Sink &sink)
{
    const Life &life = row.life;
    const bool bought = life.yearOrders > 0;
    const auto text = [&](std::string_view value) {
        if (value.empty())
            sink.null();
        else
            sink.text(value);
    };
    const auto numberIf = [&](bool there, qint64 value) {
        if (there)
            sink.number(value);
        else
            sink.null();
    };
    sink.number(row.member);
    sink.number(qint64(row.stage));
    sink.number(row.rule);
    sink.number(row.ordersOnly ? 1 : 0);
    sink.number(qint64(row.circle));
    text(texts.day(row.since, room[0]));
    text(texts.day(life.firstContact, room[1]));
    text(texts.day(life.lastSign, room[2]));
    text(texts.day(life.lastMessage, room[3]));
    sink.number(life.orders);
    sink.number(life.valueFen);
    text(texts.instant(life.firstOrderAt, room[4]));
    text(texts.instant(life.lastOrderAt, room[5]));
    numberIf(bought, life.yearOrders);
    numberIf(bought && life.valueGap < 2, life.yearValueFen);
    numberIf(bought, row.scores.r);
    numberIf(bought, row.scores.f);
    numberIf(row.scores.m > 0, row.scores.m);
    sink.number(life.referrals);
    sink.number(life.points);
    numberIf(life.tier != Life::noTier, life.tier);
    sink.number(life.valueGap);
}

struct BindSink {
    db::Statement &statement;
    int at = 0;
    void number(qint64 value) { statement.bind(++at, value); }
    void text(std::string_view value) { statement.bindUtf8(++at, value); }
    void null() { statement.bind(++at, nullptr); }
};

struct FeedSink {
    db::FeedRow &row;
    int at = 0;
    void number(qint64 value) { row.number(at++, value); }
    void text(std::string_view value) { row.text(at++, value); }
    void null() { row.null(at++); }
};

class RowsFeed final : public db::Feed {
public:
    explicit RowsFeed(const std::function<bool(FigureRow &)> &next) : m_next(next) { }
    bool next(db::FeedRow &row) override
    {
        if (!m_next(m_row))
            return false;
        FeedSink sink{row};
        give(m_row, m_texts, m_room, sink);
        return true;
    }

private:
    const std::function<bool(FigureRow &)> &m_next;
    FigureRow m_row;
    Texts m_texts;
    std::array<std::array<char, 24>, 6> m_room{};
};

constexpr const char *historySql = "INSERT INTO member_stage (member, day, stage, rule) VALUES (?1, ?2, ?3, ?4)"
                                   " ON CONFLICT (member, day) DO UPDATE SET stage = ?3, rule = ?4";

} // namespace

FigureRow figureOf(qint64 member, const Life &life, Scores scores, const FigureScene &scene)
{
    const StageResult result = stageOf(factsOf(life, scores.isTop()), scene.day, scene.rules);
    return {member, life, scores, result.stage, result.rule, result.ordersOnly, result.circle, qint32(scene.day.toJulianDay())};
}

bool areEqual(const FigureRow &a, const FigureRow &b)
{
    const auto same = [&](auto Life::*field) { return a.life.*field == b.life.*field; };
    return a.stage == b.stage && a.rule == b.rule && a.ordersOnly == b.ordersOnly && a.circle == b.circle && a.scores == b.scores
        && same(&Life::firstContact) && same(&Life::lastSign) && same(&Life::lastMessage) && same(&Life::orders)
        && same(&Life::valueFen) && same(&Life::firstOrderAt) && same(&Life::lastOrderAt) && same(&Life::yearOrders)
        && (a.life.valueGap == 2 || same(&Life::yearValueFen)) && same(&Life::valueGap) && same(&Life::referrals) && same(&Life::points) && same(&Life::tier);
}

FigureRow rowIn(const db::Statement &row)
{
    FigureRow out;
    out.member = row.int64(0);
    out.stage = Stage(row.int64(1));
    out.rule = int(row.int64(2));
    out.ordersOnly = row.int64(3) != 0;
    out.circle = Circle(row.int64(4));
    out.since = DayReader::dayIn(row.utf8(5));
    out.life.firstContact = DayReader::dayIn(row.utf8(6));
    out.life.lastSign = DayReader::dayIn(row.utf8(7));
    out.life.lastMessage = DayReader::dayIn(row.utf8(8));
    out.life.orders = qint32(row.int64(9));
    out.life.valueFen = row.int64(10);
    out.life.firstOrderAt = DayReader::instantIn(row.utf8(11));
    out.life.lastOrderAt = DayReader::instantIn(row.utf8(12));
    out.life.yearOrders = qint32(row.int64(13));
    out.life.yearValueFen = row.int64(14);
    out.scores = {qint8(row.int64(15)), qint8(row.int64(16)), qint8(row.int64(17))};
    out.life.referrals = qint32(row.int64(18));
    out.life.points = row.int64(19);
    out.life.tier = row.isNull(20) ? Life::noTier : qint8(row.int64(20));
    out.life.valueGap = quint8(row.int64(21));
    return out;
}

FigureWriter::FigureWriter(db::Database &db, qint32 day) : m_db(db), m_day(day) { }

// Of a stage that was left on the day on which it began only the last is kept.
void FigureWriter::noteStage(FigureRow &row, const FigureRow *before)
{
    row.since = m_day;
    if (!before)
        return;
    if (before->stage == row.stage) {
        row.since = before->since;
        return;
    }
    ++stageChanges;
    const auto dayText = [](qint32 julian) { return QDate::fromJulianDay(julian).toString(Qt::ISODate); };
    m_db.cached("INSERT INTO member_stage (member, day, stage, rule) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
        .run(row.member, dayText(before->since), int(before->stage), before->rule);
    m_db.cached(historySql).run(row.member, dayText(m_day), int(row.stage), row.rule);
}

void FigureWriter::write(FigureRow &row, const FigureRow *before)
{
    noteStage(row, before);
    static const std::string sql = std::string("INSERT OR REPLACE INTO member_figure (") + figureColumns
        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    db::Statement &put = m_db.cached(sql);
    put.reset();
    Texts texts;
    std::array<std::array<char, 24>, 6> room{};
    BindSink sink{put};
    give(row, texts, room, sink);
    put.step();
    put.reset();
    ++written;
}

void FigureWriter::remove(qint64 member)
{
    m_db.cached("DELETE FROM member_stage WHERE member = ?").run(member);
    m_db.cached("DELETE FROM member_figure WHERE member = ?").run(member);
    if (m_db.changes() > 0)
        ++written;
}

void replaceAll(db::Database &db, const std::function<bool(FigureRow &)> &next)
{
    if (db.watch())
        db.watch()->touchEverybody();
    db.exec("DELETE FROM member_figure");
    RowsFeed feed(next);
    db::BulkTrees trees(db);
    trees.insert(trees.table("member_figure"), figureColumns, feed);
}

} // namespace siyu::members

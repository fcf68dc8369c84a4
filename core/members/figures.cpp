// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/figures.h"

#include "core/db/memberwatch.h"
#include "core/members/figureboard.h"
#include "core/members/lifecyclerules.h"
#include "core/workspace.h"

#include <algorithm>
#include <map>

namespace siyu::members {

QString currencyOf(db::Database &db)
{
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = 'currency'");
    row.reset();
    const QString text = row.step() ? row.text(0) : QString();
    row.reset();
    return text.isEmpty() ? QStringLiteral("CNY") : text;
}

namespace {

const Error cancelled{ErrorCode::Cancelled, {}, {}};
const Change change{QStringLiteral("figures"), {}, Record::System};

struct StaleRow {
    qint64 member = 0;
    int what = 0;
    qint32 messageDay = 0;
};

// What has to be done, and as of what.
struct Need {
    FigureScene scene;
    bool everybody = false;
    bool messages = false; // the last one is not known from before
    qint64 run = 0; // number of the last run; 0 = there was none
    qint64 mark = 0; // the newest
    std::vector<StaleRow> stale; // by member, without the 0
    QDate madeOn;
    bool isNone() const { return !everybody && stale.empty(); }
};

std::map<QString, QString> madeIn(db::Database &db)
{
    std::map<QString, QString> out;
    db::Statement rows = db.prepare("SELECT what, value FROM figure_made");
    while (rows.step())
        out[rows.text(0)] = rows.text(1);
    return out;
}

std::map<QString, QString> madeOf(const FigureScene &scene, qint64 run)
{
    return {{QStringLiteral("day"), scene.day.toString(Qt::ISODate)}, {QStringLiteral("rules"), lifecycleRulesText(scene.rules)},
        {QStringLiteral("zone"), QString::fromLatin1(scene.zone.id())}, {QStringLiteral("currency"), scene.currency},
        {QStringLiteral("run"), QString::number(run)}};
}

Need needIn(db::Database &db, const QTimeZone &zone, QDate today)
{
    Need need;
    need.scene = {today, zone, currencyOf(db), lifecycleRulesIn(db)};
    const std::map<QString, QString> made = madeIn(db);
    if (const auto run = made.find(QStringLiteral("run")); run != made.end())
        need.run = run->second.toLongLong();
    if (const auto day = made.find(QStringLiteral("day")); day != made.end())
        need.madeOn = QDate::fromString(day->second, Qt::ISODate);
    need.everybody = made != madeOf(need.scene, need.run);
    need.messages = need.run == 0 || need.madeOn > today;
    db::Statement rows = db.prepare("SELECT member, what, coalesce(message_day, 0), mark FROM figure_stale ORDER BY member");
    while (rows.step()) {
        const int what = int(rows.int64(1));
        need.mark = std::max(need.mark, rows.int64(3));
        if (rows.int64(0) == 0) {
            need.everybody = true;
            need.messages = need.messages || (what & db::StaleMessages);
            continue;
        }
        need.stale.push_back({rows.int64(0), what, qint32(rows.int64(2))});
    }
    // One pass over everything is sooner done than so many look-ups.
    need.everybody = need.everybody || need.stale.size() > 2 * db::mostStale;
    for (const StaleRow &row : need.stale) {
        if (need.everybody && (row.what & db::StaleMessages || row.messageDay > today.toJulianDay()))
            need.messages = true;
    }
    return need;
}

void settle(db::Database &db, const Need &need)
{
    for (const auto &[what, value] : madeOf(need.scene, need.run + 1))
        db.cached("INSERT INTO figure_made (what, value) VALUES (?1, ?2) ON CONFLICT (what) DO UPDATE SET value = ?2").run(what, value);
    db.cached("DELETE FROM figure_stale WHERE mark <= ?").run(need.mark);
}

// ---- everybody

class WholeRun {
public:
    WholeRun(Workspace &workspace, FigureBoard &board, Need need) : m_workspace(workspace), m_board(board), m_need(std::move(need)) { }

    Result<FiguresRun> go(Progress &progress)
    {
        const Result<void> read = m_workspace.read(progress, [&](db::Database &db) -> Result<void> { return compare(db, progress); });
        if (!read)
            return read.error();
        const Result<void> written = m_replaces ? replace() : writeDifferent(progress);
        if (!written) {
            m_board.clear();
            return written.error();
        }
        m_board.setRun(m_need.run + 1);
        return m_out;
    }

private:
    struct Different {
        size_t place = 0;
        bool hasBefore = false;
        FigureRow before() const
        {
            FigureRow row;
            row.stage = stage;
            row.rule = rule;
            row.since = since;
            return row;
        }
        Stage stage = Stage::Quiet;
        int rule = 0;
        qint32 since = 0;
    };
    static constexpr size_t rowsAWrite = 20'000; // others wait no longer than for so many
    static constexpr size_t rowsToReplace = 200'000; // beyond that the table is written anew

    qint32 day() const { return qint32(m_need.scene.day.toJulianDay()); }

    FigureRow rowAt(size_t place) const
    {
        return figureOf(m_lives.members[place], m_lives.lives[place], m_scores[place], m_need.scene);
    }

    Result<void> compare(db::Database &db, Progress &progress)
    {
        Result<Lives> lives = readLives(db, m_need.scene, m_need.messages, progress);
        if (!lives)
            return lives.error();
        m_lives = std::move(*lives);
        m_board.take(m_lives, day());
        m_scores.resize(m_lives.members.size());
        m_board.eachScore([this](qint64 member, Scores scores) { m_scores[m_lives.placeOf(member)] = scores; });
        m_since.assign(m_lives.members.size(), day());
        if (!m_need.messages)
            addMessageDays();
        db::Statement rows = db.prepare(std::string("SELECT ") + figureColumns + " FROM member_figure ORDER BY member");
        size_t place = 0;
        size_t old = 0;
        const auto newOnes = [&](qint64 before) {
            for (; place < m_lives.members.size() && m_lives.members[place] < before; ++place)
                m_different.push_back({place, false});
        };
        while (rows.step()) {
            ++old;
            const FigureRow before = rowIn(rows);
            newOnes(before.member);
            if (place == m_lives.members.size() || m_lives.members[place] != before.member)
                m_gone.push_back(before.member);
            else
                compareAt(place++, before);
        }
        newOnes(std::numeric_limits<qint64>::max());
        m_out = {true, qint64(m_lives.members.size()), 0, 0};
        m_replaces = m_different.size() + m_gone.size() > rowsToReplace || old == 0;
        return {};
    }

    // Known from before, but for those that came since.
    void addMessageDays()
    {
        for (const StaleRow &row : m_need.stale) {
            if (const size_t place = m_lives.placeOf(row.member); place != Lives::none)
                m_lives.lives[place].lastMessage = row.messageDay;
        }
    }

    void compareAt(size_t place, const FigureRow &before)
    {
        if (!m_need.messages) {
            qint32 &last = m_lives.lives[place].lastMessage;
            last = std::max(last, before.life.lastMessage);
        }
        const FigureRow now = rowAt(place);
        m_since[place] = before.stage == now.stage ? before.since : day();
        if (!areEqual(now, before))
            m_different.push_back({place, true, before.stage, before.rule, before.since});
    }

    Result<void> replace()
    {
        return m_workspace.write(topical(), [this](db::Database &db) {
            FigureWriter writer(db, day());
            for (const Different &one : m_different) {
                if (!one.hasBefore || one.stage == rowAt(one.place).stage)
                    continue;
                FigureRow row = rowAt(one.place);
                const FigureRow before = one.before();
                writer.noteStage(row, &before);
            }
            for (const qint64 member : m_gone)
                writer.remove(member);
            size_t place = 0;
            replaceAll(db, [&](FigureRow &row) {
                if (place == m_lives.members.size())
                    return false;
                row = rowAt(place);
                row.since = m_since[place++];
                return true;
            });
            settle(db, m_need);
            m_out.written = qint64(m_different.size() + m_gone.size());
            m_out.stageChanges = writer.stageChanges;
        });
    }

    Result<void> writeDifferent(Progress &progress)
    {
        size_t at = 0;
        do {
            if (!progress.report(qint64(at), qint64(m_different.size())))
                return cancelled;
            const size_t end = std::min(m_different.size(), at + rowsAWrite);
            const bool isLast = end == m_different.size();
            const Result<void> written = m_workspace.write(topical(), [&](db::Database &db) {
                FigureWriter writer(db, day());
                for (size_t i = at; i < end; ++i) {
                    FigureRow row = rowAt(m_different[i].place);
                    const FigureRow before = m_different[i].before();
                    writer.write(row, m_different[i].hasBefore ? &before : nullptr);
                }
                if (isLast) {
                    for (const qint64 member : m_gone)
                        writer.remove(member);
                    settle(db, m_need);
                }
                m_out.written += writer.written;
                m_out.stageChanges += writer.stageChanges;
            });
            if (!written)
                return written;
            at = end;
        } while (at < m_different.size());
        return {};
    }

    Change topical() const
    {
        Change out = change;
        if (!m_different.empty() || !m_gone.empty())
            out.topics = {Topic::Members};
        return out;
    }

    Workspace &m_workspace;
    FigureBoard &m_board;
    Need m_need;
    Lives m_lives;
    std::vector<Scores> m_scores; // by place
    std::vector<qint32> m_since;
    std::vector<Different> m_different;
    std::vector<qint64> m_gone;
    bool m_replaces = false;
    FiguresRun m_out;
};

// ---- those who are marked

class PartRun {
public:
    PartRun(Workspace &workspace, FigureBoard &board, Need need) : m_workspace(workspace), m_board(board), m_need(std::move(need)) { }

    Result<FiguresRun> go(Progress &progress)
    {
        const Result<void> read = m_workspace.read(progress, [this](db::Database &db) { readMarked(db); });
        if (!read) {
            m_board.clear();
            return read.error();
        }
        Change topical = change;
        if (!m_rows.empty() || !m_gone.empty())
            topical.topics = {Topic::Members};
        const Result<void> written = m_workspace.write(topical, [this](db::Database &db) { write(db); });
        if (!written) {
            m_board.clear();
            return written.error();
        }
        m_board.setRun(m_need.run + 1);
        return m_out;
    }

private:
    struct Row {
        FigureRow now;
        std::optional<FigureRow> before;
    };

    std::optional<FigureRow> rowOf(db::Database &db, qint64 member)
    {
        static const std::string sql = std::string("SELECT ") + figureColumns + " FROM member_figure WHERE member = ?";
        db::Statement &row = db.cached(sql).with(member);
        std::optional<FigureRow> out;
        if (row.step())
            out = rowIn(row);
        row.reset();
        return out;
    }

    void readMarked(db::Database &db)
    {
        if (!m_board.isOf(m_need.run))
            m_board.load(db);
        LifeReader reader(db, m_need.scene);
        std::map<qint64, std::pair<Life, std::optional<FigureRow>>> found;
        std::vector<qint64> forTiers;
        std::vector<qint64> forMessages;
        const auto today = qint32(m_need.scene.day.toJulianDay());
        for (const StaleRow &stale : m_need.stale) {
            std::optional<FigureRow> before = rowOf(db, stale.member);
            std::optional<Life> life = reader.read(stale.member);
            if (!life) {
                if (before)
                    m_gone.push_back(stale.member);
                m_entries.push_back({stale.member, 0, 0, 0, false});
                continue;
            }
            if (stale.what & db::StaleTiers || !before)
                forTiers.push_back(stale.member);
            else
                life->tier = before->life.tier;
            if (stale.what & db::StaleMessages || stale.messageDay > today)
                forMessages.push_back(stale.member);
            else
                life->lastMessage = std::max(stale.messageDay, before ? before->life.lastMessage : 0);
            m_entries.push_back({stale.member, life->lastOrder, life->yearOrders, life->yearValueFen, life->valueGap == 2});
            found.emplace(stale.member, std::pair(*life, std::move(before)));
        }
        if (!forTiers.empty()) {
            for (const auto &[member, tier] : bestTiers(db, m_need.scene.day, forTiers))
                found[member].first.tier = tier;
        }
        if (!forMessages.empty()) {
            for (const auto &[member, day] : lastMessages(db, forMessages, m_need.scene.day))
                found[member].first.lastMessage = day;
        }
        m_out = {false, qint64(m_need.stale.size()), 0, 0};
        std::vector<std::pair<qint64, Scores>> moved; // of others
        m_board.change(m_entries, today, [&](qint64 member, Scores, Scores now) {
            if (!found.contains(member))
                moved.emplace_back(member, now);
        });
        for (auto &[member, of] : found)
            keep(figureOf(member, of.first, m_board.scoresOf(member), m_need.scene), std::move(of.second));
        for (const auto &[member, scores] : moved)
            moveScores(db, reader, member, scores);
    }

    void keep(FigureRow now, std::optional<FigureRow> before)
    {
        if (!before || !areEqual(now, *before))
            m_rows.push_back({std::move(now), std::move(before)});
    }

    // Facts are read only where a stage hangs on the scores.
    void moveScores(db::Database &db, LifeReader &reader, qint64 member, Scores scores)
    {
        std::optional<FigureRow> before = rowOf(db, member);
        if (!before)
            return;
        if (before->scores.isTop() == scores.isTop()) {
            FigureRow now = *before;
            now.scores = scores;
            keep(now, std::move(before));
            return;
        }
        std::optional<Life> life = reader.read(member);
        if (!life)
            return;
        life->tier = before->life.tier;
        life->lastMessage = before->life.lastMessage;
        keep(figureOf(member, *life, scores, m_need.scene), std::move(before));
    }

    void write(db::Database &db)
    {
        FigureWriter writer(db, qint32(m_need.scene.day.toJulianDay()));
        for (Row &row : m_rows)
            writer.write(row.now, row.before ? &*row.before : nullptr);
        for (const qint64 member : m_gone)
            writer.remove(member);
        settle(db, m_need);
        m_out.written = writer.written;
        m_out.stageChanges = writer.stageChanges;
    }

    Workspace &m_workspace;
    FigureBoard &m_board;
    Need m_need;
    std::vector<FigureBoard::Entry> m_entries;
    std::vector<Row> m_rows;
    std::vector<qint64> m_gone;
    FiguresRun m_out;
};

Result<FiguresRun> runFigures(Workspace &workspace, bool everybody, Progress &progress)
{
    if (workspace.isReadOnly())
        return FiguresRun();
    const std::shared_ptr<FigureBoard> board = workspace.kept<FigureBoard>();
    const std::scoped_lock hold(board->guard);
    const QTimeZone zone = workspace.zone();
    const QDate today = workspace.today();
    Result<Need> need = workspace.read([&](db::Database &db) { return needIn(db, zone, today); });
    if (!need)
        return need.error();
    need->everybody = need->everybody || everybody;
    need->messages = need->messages || everybody;
    if (need->isNone())
        return FiguresRun();
    if (need->everybody)
        return WholeRun(workspace, *board, std::move(*need)).go(progress);
    return PartRun(workspace, *board, std::move(*need)).go(progress);
}

} // namespace

Result<FiguresRun> updateFigures(Workspace &workspace, Progress &progress) { return runFigures(workspace, false, progress); }

Result<FiguresRun> rebuildFigures(Workspace &workspace, Progress &progress) { return runFigures(workspace, true, progress); }

Result<FiguresState> figuresState(const Workspace &workspace)
{
    const QTimeZone zone = workspace.zone();
    const QDate today = workspace.today();
    return workspace.read([&](db::Database &db) {
        const Need need = needIn(db, zone, today);
        return FiguresState{need.madeOn, need.isNone(), need.everybody ? -1 : qint64(need.stale.size()), need.scene.currency};
    });
}

} // namespace siyu::members

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/memberwatch.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <unordered_map>
#include <unordered_set>

namespace siyu::db {

namespace {

enum class Kind {
    Plain,
    Members, // the members themselves: facts are their coming, going and day of creation
    Messages, // activity
    Groups, // what a group is decides the tiers of those in it
    Tags, // a tag is shown by its name with every member that has it
    Targets, // a member where the row says so
};

struct Watched {
    const char *table;
    const char *column; // that names the member (the group, the tag)
    const char *second; // another one, or what the kind needs; null = none
    Kind kind;
    int what; // Stale
};

constexpr auto watchedTables = std::to_array<Watched>({
    {"member", "id", "created_at", Kind::Members, StaleFacts}, {"identity", "member", nullptr, Kind::Plain, 0},
    {"member_source", "member", nullptr, Kind::Plain, 0}, {"consent", "member", nullptr, Kind::Plain, 0},
    {"opt_out", "member", nullptr, Kind::Plain, 0}, {"member_tag", "member", nullptr, Kind::Plain, 0},
    {"custom_value", "member", nullptr, Kind::Plain, 0}, {"contact", "member", nullptr, Kind::Plain, StaleFacts},
    {"membership", "member", nullptr, Kind::Plain, StaleFacts | StaleTiers},
    {"activity", "member", "messages", Kind::Messages, StaleFacts | StaleTiers},
    {"shop_order", "member", nullptr, Kind::Plain, StaleFacts}, {"cart", "member", nullptr, Kind::Plain, 0},
    {"referral", "member", "host", Kind::Plain, StaleFacts}, {"point_entry", "member", nullptr, Kind::Plain, StaleFacts},
    {"redemption", "member", nullptr, Kind::Plain, 0}, {"question", "member", nullptr, Kind::Plain, 0},
    {"sampling_person", "member", nullptr, Kind::Plain, 0}, {"survey_answer", "member", nullptr, Kind::Plain, 0},
    {"scan", "member", nullptr, Kind::Plain, 0}, {"stage_pin", "member", nullptr, Kind::Plain, StaleFacts},
    {"partner", "member", nullptr, Kind::Plain, StaleFacts}, {"member_figure", "member", nullptr, Kind::Plain, 0},
    {"delivery_result", "target", "target_kind", Kind::Targets, StaleFacts},
    {"tag", "id", nullptr, Kind::Tags, 0}, {"activity_day", "grp", nullptr, Kind::Groups, StaleFacts | StaleTiers},
    {"tier_threshold", "grp", nullptr, Kind::Groups, StaleFacts | StaleTiers},
    {"grp", "id", "archived_at", Kind::Groups, StaleFacts | StaleTiers},
});

} // namespace

// ---- the columns

class MemberTables {
public:
    struct Table {
        Kind kind = Kind::Plain;
        int what = 0;
        int column = -1;
        int second = -1;
        int day = -1; // of messages
        std::string ofRow; // asks for the member of the row that a key names; empty where the key does itself
        std::vector<int> keys;
        std::vector<std::string> columns;
    };

    explicit MemberTables(Database &db)
    {
        for (const Watched &watched : watchedTables)
            read(db, watched);
    }
    const Table *find(std::string_view name) const
    {
        const auto found = m_tables.find(name);
        return found == m_tables.end() ? nullptr : &found->second;
    }

private:
    void read(Database &db, const Watched &watched)
    {
        Table table;
        table.kind = watched.kind;
        table.what = watched.what;
        std::string where;
        bool inKey = false;
        Statement info = db.prepare("SELECT name, pk FROM pragma_table_info(?) ORDER BY cid");
        info.with(watched.table);
        while (info.step()) {
            const std::string name(info.utf8(0));
            const int at = int(table.columns.size());
            table.columns.push_back(name);
            if (name == watched.column)
                table.column = at;
            if (watched.second && name == watched.second)
                table.second = at;
            if (watched.kind == Kind::Messages && name == "day")
                table.day = at;
            if (info.int64(1) == 0)
                continue;
            table.keys.push_back(at);
            where += (where.empty() ? " WHERE " : " AND ") + name + " = ?";
            inKey = inKey || name == watched.column;
        }
        if (table.column < 0)
            return;
        if (!inKey)
            table.ofRow = "SELECT " + std::string(watched.column) + " FROM " + watched.table + where;
        m_tables.emplace(watched.table, std::move(table));
    }

    std::unordered_map<std::string_view, Table> m_tables; // names are those of watchedTables
};

std::shared_ptr<const MemberTables> memberTablesOf(Database &db) { return std::make_shared<MemberTables>(db); }

// ---- what was seen

namespace {

std::optional<qint64> numberIn(sqlite3_value *value)
{
    return value && sqlite3_value_type(value) == SQLITE_INTEGER ? std::optional(qint64(sqlite3_value_int64(value))) : std::nullopt;
}

std::string_view textIn(sqlite3_value *value)
{
    if (!value || sqlite3_value_type(value) != SQLITE_TEXT)
        return {};
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return {text, size_t(sqlite3_value_bytes(value))};
}

// A row on its way, as the hook sees it.
struct HookRow {
    sqlite3 *handle;
    int operation;

    sqlite3_value *before(int column) const
    {
        sqlite3_value *value = nullptr;
        return operation != SQLITE_INSERT && sqlite3_preupdate_old(handle, column, &value) == SQLITE_OK ? value : nullptr;
    }
    sqlite3_value *after(int column) const
    {
        sqlite3_value *value = nullptr;
        return operation != SQLITE_DELETE && sqlite3_preupdate_new(handle, column, &value) == SQLITE_OK ? value : nullptr;
    }
    bool changes(int column) const
    {
        return operation != SQLITE_UPDATE || numberIn(before(column)) != numberIn(after(column))
            || textIn(before(column)) != textIn(after(column));
    }
};

// The same as a changeset holds it: of an update only the key and what changed.
struct ChangesetRow {
    sqlite3_changeset_iter *iterator;
    int operation;

    sqlite3_value *before(int column) const
    {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_INSERT)
            sqlite3changeset_old(iterator, column, &value);
        return value;
    }
    sqlite3_value *after(int column) const
    {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_DELETE)
            sqlite3changeset_new(iterator, column, &value);
        return value;
    }
    bool changes(int column) const { return operation != SQLITE_UPDATE || after(column) != nullptr; }
};

struct Mark {
    int what = 0;
    qint64 messageDay = 0;
};

} // namespace

struct MemberWatch::Seen {
    using Table = MemberTables::Table;

    explicit Seen(std::shared_ptr<const MemberTables> known) : tables(std::move(known)) { }

    std::shared_ptr<const MemberTables> tables;
    std::unordered_set<qint64> touched;
    std::unordered_map<qint64, Mark> stale;
    std::unordered_set<qint64> groups;
    std::unordered_set<qint64> tags;
    bool everybodyTouched = false;
    bool everybodyStale = false;
    int everybodyWhat = 0;

    bool isFull() const { return everybodyTouched && everybodyStale; }

    void touch(qint64 member, int what, qint64 messageDay = 0)
    {
        if (!everybodyTouched) {
            touched.insert(member);
            everybodyTouched = touched.size() > mostTouched;
        }
        if (what == 0)
            return;
        if (everybodyStale) {
            everybodyWhat |= what | (messageDay ? StaleMessages : 0);
            return;
        }
        Mark &mark = stale[member];
        mark.what |= what;
        mark.messageDay = std::max(mark.messageDay, messageDay);
        if (stale.size() > mostStale)
            allStale();
    }

    void allStale()
    {
        everybodyStale = true;
        for (const auto &[member, mark] : stale)
            everybodyWhat |= mark.what | (mark.messageDay ? StaleMessages : 0);
        everybodyWhat |= StaleFacts;
        stale.clear();
    }

    // Nothing more to learn from single rows, but what they are about.
    void passOver(const Table &table)
    {
        everybodyWhat |= table.what | (table.kind == Kind::Messages ? StaleMessages : 0);
    }

    template <typename Row>
    void see(const Table &table, const Row &row)
    {
        const auto both = [&](int column, auto visit) {
            const std::optional<qint64> before = numberIn(row.before(column));
            const std::optional<qint64> after = numberIn(row.after(column));
            if (before)
                visit(*before);
            if (after && after != before)
                visit(*after);
        };
        switch (table.kind) {
        case Kind::Plain:
            both(table.column, [&](qint64 member) { touch(member, table.what); });
            if (table.second >= 0)
                both(table.second, [&](qint64 member) { touch(member, table.what); });
            break;
        case Kind::Members: {
            const int what = row.changes(table.second) ? table.what : 0;
            both(table.column, [&](qint64 member) { touch(member, what); });
            break;
        }
        case Kind::Messages:
            seeMessages(table, row);
            break;
        case Kind::Groups:
            if (table.second < 0 || row.changes(table.second))
                both(table.column, [&](qint64 group) { groups.insert(group); });
            break;
        case Kind::Tags:
            if (row.operation == SQLITE_UPDATE)
                both(table.column, [&](qint64 tag) { tags.insert(tag); });
            break;
        case Kind::Targets:
            if (textIn(row.before(table.second)) == "member" || textIn(row.after(table.second)) == "member")
                both(table.column, [&](qint64 member) { touch(member, table.what); });
            break;
        }
    }

    // Rows that say that nobody spoke change nothing.
    template <typename Row>
    void seeMessages(const Table &table, const Row &row)
    {
        const qint64 before = numberIn(row.before(table.second)).value_or(0);
        const qint64 after = numberIn(row.after(table.second)).value_or(0);
        if (before == after && row.operation == SQLITE_UPDATE)
            return;
        const bool isUpdate = row.operation == SQLITE_UPDATE;
        if (before > 0 && after == 0) {
            if (const auto member = numberIn(row.before(table.column)))
                touch(*member, table.what | StaleMessages);
        } else if (after > 0) {
            // An update's key stands in its old half.
            const auto member = numberIn(isUpdate ? row.before(table.column) : row.after(table.column));
            const auto day = numberIn(isUpdate ? row.before(table.day) : row.after(table.day));
            if (member)
                touch(*member, table.what, day.value_or(0));
        }
    }
};

namespace {

// Hands rows on and looks at the member of each.
template <typename Look>
class WatchedFeed final : public Feed {
public:
    WatchedFeed(Feed &feed, int place, Look look) : m_feed(feed), m_place(place), m_look(std::move(look)) { }
    bool next(FeedRow &row) override
    {
        if (!m_feed.next(row))
            return false;
        m_look(row.at(m_place).number);
        return true;
    }

private:
    Feed &m_feed;
    int m_place;
    Look m_look;
};

} // namespace

// ---- MemberWatch

MemberWatch::MemberWatch(Database &db, std::shared_ptr<const MemberTables> tables, By by)
    : m_db(db), m_seen(std::make_unique<Seen>(std::move(tables)))
{
    m_db.setWatch(this);
    if (by != By::Rows)
        return;
    m_isListening = true;
    sqlite3_preupdate_hook(
        m_db.handle(),
        [](void *context, sqlite3 *handle, int operation, const char *, const char *name, sqlite3_int64, sqlite3_int64) {
            Seen &seen = *static_cast<Seen *>(context);
            const MemberTables::Table *table = seen.tables->find(name);
            if (!table)
                return;
            if (seen.isFull())
                seen.passOver(*table);
            else
                seen.see(*table, HookRow{handle, operation});
        },
        m_seen.get());
}

MemberWatch::~MemberWatch()
{
    endListening();
    m_db.setWatch(nullptr);
}

void MemberWatch::endListening()
{
    if (m_isListening)
        sqlite3_preupdate_hook(m_db.handle(), nullptr, nullptr);
    m_isListening = false;
}

void MemberWatch::touchEverybody()
{
    endListening();
    m_seen->everybodyTouched = true;
}

void MemberWatch::changeEverybody()
{
    touchEverybody();
    m_seen->everybodyWhat |= StaleFacts | StaleTiers | StaleMessages;
    m_seen->allStale();
}

std::unique_ptr<Feed> MemberWatch::watched(const std::string &name, const std::vector<std::string> &columns, Feed &feed)
{
    const MemberTables::Table *table = m_seen->tables->find(name);
    if (!table)
        return nullptr;
    if (m_seen->isFull() || (table->kind != Kind::Plain && table->kind != Kind::Members)) {
        m_seen->everybodyTouched = true;
        m_seen->allStale();
        m_seen->passOver(*table);
        return nullptr;
    }
    const auto at = std::find(columns.begin(), columns.end(), table->columns[size_t(table->column)]);
    if (at == columns.end())
        return nullptr;
    const auto look = [seen = m_seen.get(), what = table->what](qint64 member) {
        if (!seen->isFull())
            seen->touch(member, what);
    };
    return std::make_unique<WatchedFeed<decltype(look)>>(feed, int(at - columns.begin()), look);
}

void MemberWatch::take(const QByteArray &changeset)
{
    sqlite3_changeset_iter *iterator = nullptr;
    if (sqlite3changeset_start(&iterator, int(changeset.size()), const_cast<char *>(changeset.constData())) != SQLITE_OK)
        return;
    const std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)> owner(iterator, sqlite3changeset_finalize);
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char *name = nullptr;
        int columns = 0;
        int operation = 0;
        int indirect = 0;
        sqlite3changeset_op(iterator, &name, &columns, &operation, &indirect);
        const MemberTables::Table *table = m_seen->tables->find(name);
        if (!table)
            continue;
        if (m_seen->isFull()) {
            m_seen->passOver(*table);
            continue;
        }
        const ChangesetRow row{iterator, operation};
        m_seen->see(*table, row);
        if (operation != SQLITE_UPDATE || table->ofRow.empty() || row.after(table->column))
            continue;
        // The column did not change, so the row still says whose it is.
        Statement &asked = m_db.cached(table->ofRow);
        asked.reset();
        for (size_t i = 0; i < table->keys.size(); ++i) {
            sqlite3_value *key = row.before(table->keys[i]);
            if (const std::optional<qint64> number = numberIn(key))
                asked.bind(int(i) + 1, *number);
            else
                asked.bindUtf8(int(i) + 1, textIn(key));
        }
        if (asked.step() && !asked.isNull(0))
            m_seen->touch(asked.int64(0), table->what);
        asked.reset();
    }
}

TouchedMembers MemberWatch::finish()
{
    endListening();
    Seen &seen = *m_seen;
    if (seen.groups.contains(0))
        seen.allStale(); // the workspace's thresholds
    const auto expand = [&](const std::unordered_set<qint64> &ids, std::string_view sql, int what) {
        Statement &rows = m_db.cached(sql);
        for (const qint64 id : ids) {
            rows.with(id);
            while (!seen.isFull() && rows.step())
                seen.touch(rows.int64(0), what);
        }
        rows.reset();
    };
    if (!seen.groups.empty()) {
        seen.everybodyWhat |= StaleTiers;
        expand(seen.groups, "SELECT member FROM membership WHERE grp = ?", StaleFacts | StaleTiers);
    }
    if (!seen.tags.empty())
        expand(seen.tags, "SELECT member FROM member_tag WHERE tag = ?", 0);
    if (seen.everybodyStale)
        seen.stale = {{0, {seen.everybodyWhat | StaleFacts, 0}}};
    if (!seen.stale.empty()) {
        const qint64 mark = m_db.one("SELECT coalesce(max(mark), 0) + 1 FROM figure_stale").value_or(1);
        Statement &write = m_db.cached("INSERT INTO figure_stale (member, what, message_day, mark) VALUES (?, ?, ?, ?)"
                                       " ON CONFLICT (member) DO UPDATE SET what = what | excluded.what, mark = excluded.mark,"
                                       " message_day = coalesce(max(message_day, excluded.message_day), message_day,"
                                       " excluded.message_day)");
        for (const auto &[member, of] : seen.stale)
            write.run(member, of.what, of.messageDay ? std::optional(of.messageDay) : std::nullopt, mark);
    }
    TouchedMembers out;
    out.everybody = seen.everybodyTouched;
    if (!out.everybody) {
        out.members.assign(seen.touched.begin(), seen.touched.end());
        std::sort(out.members.begin(), out.members.end());
    }
    return out;
}

} // namespace siyu::db

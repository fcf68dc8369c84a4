// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codes/codestore.h"

#include "core/base/period.h"
#include "core/base/text.h"
#include "core/db/database.h"
#include "core/groups/grouppolicy.h"
#include "core/growth/growthstore.h"
#include "core/workspace.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace siyu::codes {

namespace {

const QString linkKey = QStringLiteral("codes.link");
constexpr qsizetype longestText = 1000;
constexpr qsizetype tellingText = 6; // shorter texts stand in contents by chance

Error invalid(const char *what, const QString &value) { return {ErrorCode::InvalidInput, {QString::fromLatin1(what), value}, {}}; }
Error notFound(const char *what, qint64 id) { return {ErrorCode::NotFound, {QString::fromLatin1(what), QString::number(id)}, {}}; }
QString dayText(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }
QDate dayOf(const QString &text) { return QDate::fromString(text.left(10), Qt::ISODate); }
QString orNull(const QString &text) { return text.isEmpty() ? QString() : text; }
std::optional<qint64> idOrNull(qint64 id) { return id > 0 ? std::optional(id) : std::nullopt; }

QString linkIn(db::Database &db)
{
    db::Statement &row = db.cached("SELECT value FROM setting WHERE key = ?").with(linkKey);
    const QString link = row.step() ? row.text(0) : QString();
    row.reset();
    return link;
}

CodeLimits limitsIn(db::Database &db, QDate today)
{
    const CodeLimits standard;
    const auto limit = [&](const char *subject, int otherwise) { return int(groups::groupPolicy(db, QString::fromLatin1(subject), today).value_or(otherwise)); };
    return {limit("code_days", standard.groupDays), limit("scan_size", standard.scanSize), limit("size", standard.groupSize),
        limit("join_groups", standard.joinGroups)};
}

constexpr std::string_view rowSql
    = R"(SELECT c.id, c.text, c.name, c.kind, ch.name, ca.name, g.name, c.grp, m.name, c.member, c.made_on, c.valid_from, c.valid_until, c.capacity,
        (SELECT count(*) FROM scan WHERE code = c.id), (SELECT max(at) FROM scan WHERE code = c.id),
        (SELECT count(*) FROM code_use WHERE code = c.id AND ended_on IS NULL), c.retired_at IS NOT NULL
    FROM code c LEFT JOIN channel ch ON ch.id = c.channel LEFT JOIN campaign ca ON ca.id = c.campaign LEFT JOIN grp g ON g.id = c.grp
        LEFT JOIN member m ON m.id = c.member WHERE ?1 = 0 OR c.id = ?1 ORDER BY c.id)";

struct Room {
    GroupRoom room;
    QString name;
};

// Rooms of groups, each counted once however many codes lead to it.
class Rooms {
public:
    Rooms(db::Database &db, QDate today) : m_db(db), m_today(today) { }
    const Room &of(GroupId group)
    {
        auto found = m_rooms.find(group);
        if (found != m_rooms.end())
            return *found;
        db::Statement &row = m_db.cached("SELECT name, capacity, archived_at IS NOT NULL, (SELECT count(DISTINCT member) FROM membership WHERE grp = g.id AND left_day IS NULL),"
                                         " capacity_policy FROM grp g WHERE id = ?").with(group.value);
        Room room;
        if (row.step()) {
            const auto policy = groups::capacityPolicyFrom(row.text(4)).value_or(groups::CapacityPolicy::Number);
            room = {{group, row.int64(3), groups::roomOf(m_db, policy, row.optionalInt64(1), m_today), row.int64(2) != 0}, row.text(0)};
        }
        row.reset();
        return *m_rooms.insert(group, room);
    }

private:
    db::Database &m_db;
    QDate m_today;
    QHash<GroupId, Room> m_rooms;
};

using Lines = QHash<qint64, QList<GroupId>>; // groups that follow, by code

// Of one code, or of all (0).
Lines linesIn(db::Database &db, qint64 code)
{
    Lines out;
    db::Statement rows = db.prepare("SELECT code, grp FROM code_group WHERE ?1 = 0 OR code = ?1 ORDER BY code, place");
    rows.with(code);
    while (rows.step())
        out[rows.int64(0)].append(GroupId(rows.int64(1)));
    return out;
}

struct Reading {
    QDate today;
    QTimeZone zone;
    CodeLimits limits;
    QString link;
};

CodeRow rowOf(const db::Statement &row, const Reading &reading)
{
    CodeRow out;
    out.id = row.int64(0);
    out.text = row.text(1);
    out.drawn = drawnText(out.text, reading.link);
    out.name = row.text(2);
    out.kind = codeKindFrom(row.text(3)).value_or(CodeKind::Tracked);
    out.channel = row.text(4);
    out.campaign = row.text(5);
    out.groupName = row.text(6);
    out.group = GroupId(row.int64(7));
    out.partner = row.text(8);
    out.member = MemberId(row.int64(9));
    out.madeOn = dayOf(row.text(10));
    out.validFrom = dayOf(row.text(11));
    out.validUntil = dayOf(row.text(12));
    out.capacity = row.optionalInt64(13);
    out.scans = row.int64(14);
    const QDateTime last = fromUtcText(row.text(15));
    out.lastScan = last.isValid() ? businessDay(last, reading.zone) : QDate();
    out.uses = row.int64(16);
    out.isRetired = row.int64(17) != 0;
    return out;
}

void count(Rooms &rooms, const Lines &lines, const Reading &reading, CodeRow &row)
{
    CodeFacts facts{row.kind, row.madeOn, row.validFrom, row.validUntil, row.capacity, row.scans, row.isRetired, {}};
    if (row.group.isValid())
        facts.groups.append(rooms.of(row.group).room);
    for (const GroupId group : lines.value(row.id)) {
        if (group != row.group)
            facts.groups.append(rooms.of(group).room);
    }
    row.countdown = countdown(facts, reading.limits, reading.today);
    if (row.countdown.now.isValid())
        row.nowGroup = rooms.of(row.countdown.now).name;
    if (row.countdown.next.isValid())
        row.nextGroup = rooms.of(row.countdown.next).name;
}

Reading readingOf(db::Database &db, QDate today, const QTimeZone &zone) { return {today, zone, limitsIn(db, today), linkIn(db)}; }

QList<CodeRow> allIn(db::Database &db, const Reading &reading)
{
    QList<CodeRow> out;
    db::Statement rows = db.prepare(rowSql);
    rows.with(0);
    while (rows.step())
        out.append(rowOf(rows, reading));
    Rooms rooms(db, reading.today);
    const Lines lines = linesIn(db, 0);
    for (CodeRow &row : out)
        count(rooms, lines, reading, row);
    return out;
}

// Expired and full before what will be so soon.
int urgency(const CodeRow &row)
{
    switch (row.countdown.standing) {
    case CodeStanding::Expired:
    case CodeStanding::Full: return 0;
    case CodeStanding::EndsSoon: return 1;
    case CodeStanding::NearlyFull: return 2;
    case CodeStanding::Good:
    case CodeStanding::NotYet: return 3;
    case CodeStanding::Retired: return 4;
    }
    return 5;
}

void sortByUrgency(QList<CodeRow> &rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const CodeRow &a, const CodeRow &b) {
        if (urgency(a) != urgency(b))
            return urgency(a) < urgency(b);
        return a.countdown.daysLeft.value_or(100'000) < b.countdown.daysLeft.value_or(100'000);
    });
}

bool isThere(db::Database &db, std::string_view sql, qint64 id)
{
    db::Statement &row = db.cached(sql).with(id);
    const bool there = row.step();
    row.reset();
    return there;
}

qint64 codeNamed(db::Database &db, const QString &text)
{
    db::Statement &row = db.cached("SELECT id FROM code WHERE text = ?").with(text);
    const qint64 id = row.step() ? row.int64(0) : 0;
    row.reset();
    return id;
}

Result<void> check(db::Database &db, const CodeEdit &edit)
{
    if (edit.text.size() > longestText)
        return Error{ErrorCode::Refused, {QStringLiteral("code_text"), QStringLiteral("code_too_long")}, {}};
    if (edit.capacity && *edit.capacity < 1)
        return invalid("capacity", QString::number(*edit.capacity));
    if (edit.validFrom.isValid() && edit.validUntil.isValid() && edit.validUntil < edit.validFrom)
        return invalid("day", dayText(edit.validUntil));
    for (const GroupId group : edit.group.isValid() ? QList<GroupId>{edit.group} + edit.line : edit.line) {
        if (!isThere(db, "SELECT 1 FROM grp WHERE id = ?", group.value))
            return notFound("group", group.value);
    }
    if (edit.member.isValid() && !isThere(db, "SELECT 1 FROM member WHERE id = ?", edit.member.value))
        return notFound("member", edit.member.value);
    return {};
}

QString ownId(db::Database &db)
{
    qint64 number = db.one("SELECT coalesce(max(id), 0) + 1 FROM code").value_or(1);
    QString text;
    do
        text = QStringLiteral("C-%1").arg(number++, 6, 10, QLatin1Char('0'));
    while (codeNamed(db, text) != 0);
    return text;
}

void write(db::Database &db, qint64 code, const CodeEdit &edit, const QDateTime &now)
{
    const std::optional<qint64> channel = edit.channel.trimmed().isEmpty() ? std::nullopt : std::optional(growth::ensureChannel(db, edit.channel.trimmed(), now, BatchId()));
    const std::optional<qint64> campaign = edit.campaign.trimmed().isEmpty() ? std::nullopt : std::optional(growth::ensureCampaign(db, edit.campaign.trimmed(), now, BatchId()));
    db.cached("UPDATE code SET text = ?2, name = ?3, kind = ?4, channel = ?5, campaign = ?6, grp = ?7, member = ?8, made_on = ?9, valid_from = ?10,"
              " valid_until = ?11, capacity = ?12 WHERE id = ?1")
        .run(code, edit.text, orNull(displayText(edit.name)), wordOf(edit.kind), channel, campaign, idOrNull(edit.group.value), idOrNull(edit.member.value),
            dayText(edit.madeOn), dayText(edit.validFrom), dayText(edit.validUntil), edit.capacity);
    db.cached("DELETE FROM code_group WHERE code = ?").run(code);
    QSet<GroupId> seen{edit.group};
    int place = 0;
    for (const GroupId group : edit.line) {
        if (seen.contains(group))
            continue;
        seen.insert(group);
        db.cached("INSERT INTO code_group (code, place, grp) VALUES (?, ?, ?)").run(code, ++place, group.value);
    }
}

} // namespace

Result<QList<CodeRow>> codes(const Workspace &workspace)
{
    const QDate today = workspace.today();
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) {
        QList<CodeRow> out = allIn(db, readingOf(db, today, zone));
        sortByUrgency(out);
        return out;
    });
}

Result<QList<CodeRow>> codeAlerts(const Workspace &workspace)
{
    Result<QList<CodeRow>> all = codes(workspace);
    if (!all)
        return all;
    // A group's code is meant to hang somewhere; of others only those that are known to.
    all->removeIf([](const CodeRow &row) { return urgency(row) > 2 || (row.uses == 0 && row.kind == CodeKind::Tracked); });
    return all;
}

Result<CodeLimits> codeLimits(const Workspace &workspace)
{
    const QDate today = workspace.today();
    return workspace.read([today](db::Database &db) { return limitsIn(db, today); });
}

Result<CodeCard> codeCard(const Workspace &workspace, qint64 code)
{
    const QDate today = workspace.today();
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) -> Result<CodeCard> {
        const Reading reading = readingOf(db, today, zone);
        db::Statement rows = db.prepare(rowSql);
        if (code <= 0 || !rows.with(code).step())
            return notFound("code", code);
        CodeCard out;
        out.row = rowOf(rows, reading);
        rows.reset();
        Rooms rooms(db, reading.today);
        const Lines lines = linesIn(db, code);
        count(rooms, lines, reading, out.row);
        db::Statement uses = db.prepare("SELECT id, kind, name, since, ended_on FROM code_use WHERE code = ? ORDER BY ended_on IS NOT NULL, since DESC, id DESC");
        uses.with(code);
        while (uses.step())
            out.uses.append({uses.int64(0), uses.text(1), uses.text(2), dayOf(uses.text(3)), dayOf(uses.text(4))});
        if (out.row.text.size() >= tellingText) {
            db::Statement contents = db.prepare("SELECT title, created_at FROM content c WHERE instr(body, ?1) > 0 OR EXISTS"
                                                " (SELECT 1 FROM content_variant WHERE content = c.id AND instr(body, ?1) > 0) ORDER BY id");
            contents.with(out.row.text);
            while (contents.step())
                out.uses.prepend({0, QStringLiteral("content"), contents.text(0), dayOf(contents.text(1)), {}});
        }
        if (out.row.group.isValid())
            out.line.append({out.row.group, out.row.groupName});
        for (const GroupId group : lines.value(code))
            out.line.append({group, rooms.of(group).name});
        QHash<QDate, qint64> byDay;
        db::Statement scans = db.prepare("SELECT at FROM scan WHERE code = ? AND at >= ?");
        scans.with(code, toUtcText(startOfDayUtc(today.addDays(-29), zone)));
        while (scans.step())
            ++byDay[businessDay(fromUtcText(scans.text(0)), zone)];
        for (QDate day = today.addDays(-29); day <= today; day = day.addDays(1))
            out.scanDays.append({day, byDay.value(day)});
        return out;
    });
}

Result<CodeEdit> codeEdit(const Workspace &workspace, qint64 code)
{
    const Result<CodeCard> card = codeCard(workspace, code);
    if (!card)
        return card.error();
    const CodeRow &row = card->row;
    CodeEdit out{row.text, row.name, row.kind, row.channel, row.campaign, row.group, row.member, row.madeOn, row.validFrom, row.validUntil, row.capacity, {}};
    for (const auto &[group, name] : card->line) {
        if (group != row.group)
            out.line.append(group);
    }
    return out;
}

Result<qint64> addCode(Workspace &workspace, const CodeEdit &edit)
{
    const QDateTime now = workspace.nowUtc();
    CodeEdit wanted = edit;
    wanted.text = edit.text.trimmed();
    return workspace.write({QStringLiteral("code.add"), {wanted.name.isEmpty() ? wanted.text : wanted.name}}, [&](db::Database &db) -> Result<qint64> {
        if (const Result<void> fits = check(db, wanted); !fits)
            return fits.error();
        if (wanted.kind == CodeKind::Tracked && wanted.text.isEmpty())
            wanted.text = ownId(db);
        if (wanted.text.isEmpty())
            return invalid("code_text", wanted.text);
        if (codeNamed(db, wanted.text) != 0)
            return Error{ErrorCode::Duplicate, {QStringLiteral("code"), wanted.text}, {}};
        db.cached("INSERT INTO code (text, created_at) VALUES (?, ?)").run(wanted.text, toUtcText(now));
        const qint64 code = db.lastInsertId();
        write(db, code, wanted, now);
        return code;
    });
}

Result<void> editCode(Workspace &workspace, qint64 code, const CodeEdit &edit)
{
    const QDateTime now = workspace.nowUtc();
    CodeEdit wanted = edit;
    wanted.text = edit.text.trimmed();
    return workspace.write({QStringLiteral("code.edit"), {wanted.name.isEmpty() ? wanted.text : wanted.name}}, [&](db::Database &db) -> Result<void> {
        if (!isThere(db, "SELECT 1 FROM code WHERE id = ?", code))
            return notFound("code", code);
        if (const Result<void> fits = check(db, wanted); !fits)
            return fits;
        if (wanted.text.isEmpty())
            return invalid("code_text", wanted.text);
        if (const qint64 other = codeNamed(db, wanted.text); other != 0 && other != code)
            return Error{ErrorCode::Duplicate, {QStringLiteral("code"), wanted.text}, {}};
        write(db, code, wanted, now);
        return {};
    });
}

Result<void> renewCode(Workspace &workspace, qint64 code, const QString &text, QDate madeOn)
{
    Result<CodeEdit> edit = codeEdit(workspace, code);
    if (!edit)
        return edit.error();
    edit->text = text;
    edit->madeOn = madeOn.isValid() ? madeOn : workspace.today();
    if (edit->madeOn > workspace.today())
        return invalid("day", dayText(edit->madeOn));
    edit->validUntil = {};
    return editCode(workspace, code, *edit);
}

Result<void> setRetired(Workspace &workspace, qint64 code, bool retired)
{
    const QString now = retired ? toUtcText(workspace.nowUtc()) : QString();
    return workspace.write({retired ? QStringLiteral("code.retire") : QStringLiteral("code.unretire")}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE code SET retired_at = ? WHERE id = ?").run(now, code);
        return db.changes() == 1 ? Result<void>() : Result<void>(notFound("code", code));
    });
}

Result<qint64> addUse(Workspace &workspace, qint64 code, const QString &kind, const QString &name)
{
    static const QStringList kinds{QStringLiteral("poster"), QStringLiteral("card"), QStringLiteral("parcel"), QStringLiteral("content"), QStringLiteral("other")};
    const QString what = displayText(name);
    if (what.isEmpty() || !kinds.contains(kind))
        return invalid("place", name);
    const QString today = dayText(workspace.today());
    return workspace.write({QStringLiteral("code.use"), {what}}, [&](db::Database &db) -> Result<qint64> {
        if (!isThere(db, "SELECT 1 FROM code WHERE id = ?", code))
            return notFound("code", code);
        db.cached("INSERT INTO code_use (code, kind, name, since) VALUES (?, ?, ?, ?)").run(code, kind, what, today);
        return db.lastInsertId();
    });
}

Result<void> endUse(Workspace &workspace, qint64 use)
{
    const QString today = dayText(workspace.today());
    return workspace.write({QStringLiteral("code.use_end")}, [&](db::Database &db) -> Result<void> {
        db.cached("UPDATE code_use SET ended_on = ? WHERE id = ? AND ended_on IS NULL").run(today, use);
        return db.changes() == 1 ? Result<void>() : Result<void>(notFound("code_use", use));
    });
}

QString baseLink(const Workspace &workspace) { return workspace.setting(linkKey); }

Result<void> setBaseLink(Workspace &workspace, const QString &link)
{
    const QString wanted = link.trimmed();
    if (!wanted.isEmpty() && !wanted.startsWith(QStringLiteral("https://")) && !wanted.startsWith(QStringLiteral("http://")))
        return invalid("link", link);
    return workspace.write({QStringLiteral("code.link")}, [&](db::Database &db) {
        db.cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2")
            .run(linkKey, wanted.isNull() ? QStringLiteral("") : wanted);
    });
}

} // namespace siyu::codes

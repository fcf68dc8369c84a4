// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/members/timeline.h"

#include "core/base/period.h"
#include "core/base/words.h"
#include "core/db/database.h"
#include "core/members/timelinemessages.h"
#include "core/members/timelineparts.h"
#include "core/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace siyu::members {

namespace {

// Greater than every key and every instant.
const QString afterAll = QStringLiteral("~");

struct KindWord {
    EventKind kind;
    const char *word;
};
constexpr KindWord kindWords[] = {{EventKind::Order, "order"}, {EventKind::Cart, "cart"},
    {EventKind::CouponClaimed, "coupon_claimed"}, {EventKind::CouponRedeemed, "coupon_redeemed"}, {EventKind::Joined, "joined"},
    {EventKind::Left, "left"}, {EventKind::Messages, "messages"}, {EventKind::Befriended, "befriended"},
    {EventKind::Unfriended, "unfriended"}, {EventKind::Broadcast, "broadcast"}, {EventKind::Points, "points"},
    {EventKind::Stage, "stage"}, {EventKind::Tagged, "tagged"}, {EventKind::Edited, "edited"}, {EventKind::Scan, "scan"},
    {EventKind::Question, "question"}, {EventKind::Complaint, "complaint"}, {EventKind::ReferredBy, "referred_by"},
    {EventKind::Referred, "referred"}, {EventKind::OptedOut, "opted_out"}, {EventKind::ConsentGiven, "consent_given"},
    {EventKind::ConsentWithdrawn, "consent_withdrawn"}, {EventKind::Merged, "merged"}, {EventKind::Imported, "imported"},
    {EventKind::Created, "created"}};

QString momentOf(const TimelineEvent &event) { return toUtcText(event.atUtc); }

// Newest first; of one moment by kind, then by key.
bool isBefore(const TimelineEvent &a, const TimelineEvent &b)
{
    if (a.atUtc != b.atUtc)
        return a.atUtc > b.atUtc;
    return a.kind != b.kind ? a.kind < b.kind : a.key > b.key;
}

QStringList resultsOf(qint64 bits)
{
    QStringList out;
    int bit = 1;
    for (const char *word : {"opened", "clicked", "replied", "ordered", "unsubscribed"}) {
        if (bits & bit)
            out.append(QString::fromLatin1(word));
        bit *= 2;
    }
    return out;
}

QStringList valuesOf(const QString &label)
{
    QStringList out;
    const QJsonArray values = QJsonDocument::fromJson(label.toUtf8()).array();
    for (const QJsonValue &value : values)
        out.append(value.toString());
    return out;
}

class Collector {
public:
    Collector(db::Database &db, MemberId member, const TimelineQuery &query, const QTimeZone &zone)
        : m_db(db), m_member(member.value), m_query(query), m_zone(zone)
    {
    }

    TimelinePage page()
    {
        for (const TimelinePart &part : timelineParts()) {
            if (wants(part.kind))
                addInstants(part);
        }
        addStays();
        if (wants(EventKind::Stage))
            addStages();
        keepNewest();
        if (wants(EventKind::Messages))
            addMessages();
        keepNewest();
        TimelinePage out;
        out.events = m_events.mid(0, m_query.limit);
        if (m_events.size() <= m_query.limit && m_lookedBackTo.isValid())
            // Behind everything of the days that were looked at.
            out.next = TimelineCursor{toUtcText(startOfDayUtc(m_lookedBackTo, m_zone).addSecs(-1)), EventKind::Order, afterAll};
        else if (m_events.size() > m_query.limit)
            out.next = TimelineCursor{momentOf(out.events.last()), out.events.last().kind, out.events.last().key};
        return out;
    }

private:
    bool wants(EventKind kind) const { return m_query.kinds.isEmpty() || m_query.kinds.contains(kind); }

    // What an event of the kind must stand behind: an earlier moment, or the same with a smaller key.
    std::pair<QString, QString> limitOf(EventKind kind) const
    {
        if (!m_query.after)
            return {afterAll, afterAll};
        const TimelineCursor &after = *m_query.after;
        if (kind == after.kind)
            return {after.at, after.key};
        return {after.at, kind > after.kind ? afterAll : QString::fromLatin1("")};
    }

    void addInstants(const TimelinePart &part)
    {
        const std::string sql = std::string("SELECT at, key, what, detail, amount, second, extra FROM (") + part.sql
            + ") WHERE at <= ?2 AND (at < ?2 OR key < ?3) ORDER BY at DESC, key DESC LIMIT ?4";
        const auto [at, key] = limitOf(part.kind);
        db::Statement &rows = m_db.cached(sql).with(m_member, at, key, m_query.limit + 1);
        while (rows.step())
            m_events.append(eventOf(part.kind, rows));
    }

    static TimelineEvent eventOf(EventKind kind, const db::Statement &row)
    {
        TimelineEvent out;
        out.kind = kind;
        out.atUtc = fromUtcText(row.text(0));
        out.key = row.text(1);
        const QString extra = row.text(6);
        if (extra == QStringLiteral("change")) {
            out.change = row.text(2);
            out.values = valuesOf(row.text(3));
            return out;
        }
        out.what = row.text(2);
        out.detail = row.text(3);
        out.amount = row.optionalInt64(4);
        out.second = row.optionalInt64(5);
        if (kind == EventKind::Broadcast)
            out.results = resultsOf(std::exchange(out.second, std::nullopt).value_or(0));
        else
            out.currency = extra;
        return out;
    }

    // Days know no instant: they stand at their beginning. One member has few of these.
    void addDay(EventKind kind, const QDate &day, TimelineEvent event)
    {
        event.kind = kind;
        event.atUtc = startOfDayUtc(day, m_zone);
        event.wholeDay = true;
        const auto [at, key] = limitOf(kind);
        const QString moment = momentOf(event);
        if (day.isValid() && (moment < at || (moment == at && event.key < key)))
            m_events.append(std::move(event));
    }

    void addStays()
    {
        if (!wants(EventKind::Joined) && !wants(EventKind::Left))
            return;
        db::Statement &rows = m_db.cached(R"(SELECT printf('%012d', st.id), g.name, st.how, st.joined_day, st.left_day
            FROM membership st JOIN grp g ON g.id = st.grp WHERE st.member = ?)").with(m_member);
        while (rows.step()) {
            TimelineEvent event;
            event.key = rows.text(0);
            event.what = rows.text(1);
            const QString how = rows.text(2);
            if (wants(EventKind::Left))
                addDay(EventKind::Left, QDate::fromString(rows.text(4), Qt::ISODate), event);
            event.detail = how;
            if (wants(EventKind::Joined))
                addDay(EventKind::Joined, QDate::fromString(rows.text(3), Qt::ISODate), event);
        }
    }

    void addStages()
    {
        // Who has been in one stage only has no history: it stands in their figures.
        db::Statement &rows = m_db.cached(R"(SELECT day, stage, rule FROM member_stage WHERE member = ?1
            UNION ALL SELECT since_day, stage, stage_rule FROM member_figure WHERE member = ?1
                AND NOT EXISTS (SELECT 1 FROM member_stage WHERE member = ?1))").with(m_member);
        while (rows.step()) {
            TimelineEvent event;
            event.key = rows.text(0);
            event.detail = siyu::wordOf(Stage(rows.int64(1)));
            event.amount = rows.int64(2);
            addDay(EventKind::Stage, QDate::fromString(rows.text(0), Qt::ISODate), event);
        }
    }

    // Only as far back as the other events of the page reach.
    void addMessages()
    {
        const bool byDay = m_query.kinds == QList<EventKind>{EventKind::Messages};
        const bool isFull = m_events.size() > m_query.limit;
        MessageWalk walk(m_db, m_member, byDay ? MessageWalk::By::Day : MessageWalk::By::Month);
        const QDate newest = m_query.after ? businessDay(fromUtcText(m_query.after->at), m_zone) : QDate();
        const QDate oldest = isFull ? businessDay(m_events.last().atUtc, m_zone) : QDate();
        const qsizetype before = m_events.size();
        m_lookedBackTo = walk.back(newest, oldest, [&](const MessageSum &sum) {
            TimelineEvent event;
            event.key = QStringLiteral("%1").arg(sum.group, 12, 10, QLatin1Char('0'));
            event.what = sum.groupName;
            event.amount = sum.messages;
            event.second = sum.days;
            addDay(EventKind::Messages, sum.lastDay, event);
            return m_events.size() - before;
        }, m_query.limit + 1);
        if (m_lookedBackTo.isValid()) {
            const QDateTime from = startOfDayUtc(m_lookedBackTo, m_zone);
            m_events.removeIf([&](const TimelineEvent &event) { return event.atUtc < from; });
        }
    }

    void keepNewest()
    {
        std::sort(m_events.begin(), m_events.end(), isBefore);
        if (m_events.size() > m_query.limit + 1)
            m_events.resize(m_query.limit + 1);
    }

    db::Database &m_db;
    qint64 m_member;
    const TimelineQuery &m_query;
    QTimeZone m_zone;
    QList<TimelineEvent> m_events;
    QDate m_lookedBackTo; // for messages; older days are the next page's. Invalid = all that the page spans
};

} // namespace

QString wordOf(EventKind kind)
{
    for (const KindWord &entry : kindWords) {
        if (entry.kind == kind)
            return QString::fromLatin1(entry.word);
    }
    return {};
}

Result<TimelinePage> timeline(const Workspace &workspace, MemberId member, const TimelineQuery &query)
{
    const QTimeZone zone = workspace.zone();
    return workspace.read([&](db::Database &db) -> Result<TimelinePage> {
        if (!db.cached("SELECT 1 FROM member WHERE id = ?").with(member.value).step())
            return Error{ErrorCode::NotFound, {QStringLiteral("member"), QString::number(member.value)}, {}};
        return Collector(db, member, query, zone).page();
    });
}

} // namespace siyu::members

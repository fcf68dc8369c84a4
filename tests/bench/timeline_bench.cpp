// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline and the drawer of members in a workspace with ten million counts of messages (1,000 groups, a year): of one
// with 10,000 events, of one with hardly any, and of three who are in every group: silent, silent while the figures are not
// worked out, and with a word now and then. Prints the slowest page of each; and what figures take over so many messages.
#include "core/members/figures.h"
#include "core/members/memberdetail.h"
#include "core/members/timeline.h"
#include "tests/bench/bigshop.h"
#include "tests/bench/measure.h"

#include "core/db/database.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

using namespace siyu;
using namespace siyu::members;

namespace {

struct Size {
    int groups = 1'000;
    int days = 365;
    int speakers = 27; // of a group and day, of its 500 people
    int events = 10'000; // of member 1
};

// Group g has the members g·500 … g·500 + 499; 1 is in the groups 1-3, 2 and 3 in all of them; 3 speaks every ninth day in
// one of them.
void fill(db::Database &db, const Size &size)
{
    const qint64 last = bench::shopNow().date().toJulianDay();
    db.exec("INSERT INTO source (id, text, created_at) VALUES (1, 'shop', '2025-06-30T00:00:00Z');"
            "INSERT INTO code (id, text, created_at) VALUES (1, 'c', '2025-06-30T00:00:00Z')");
    db.prepare("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
               " INSERT INTO grp (id, name, created_at) SELECT i, 'group ' || i, '2025-06-30T00:00:00Z' FROM n").run(size.groups);
    db.prepare("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < (?1 + 1) * 500)"
               " INSERT INTO member (id, name, created_at) SELECT i, 'member ' || i, '2025-06-30T00:00:00Z' FROM n").run(size.groups);
    db.prepare("INSERT INTO membership (grp, member, joined_day) SELECT id, 1, '2025-07-01' FROM grp WHERE id <= 3"
               " UNION ALL SELECT id, 2, '2025-07-01' FROM grp UNION ALL SELECT id, 3, '2025-07-01' FROM grp"
               " UNION ALL SELECT m.id / 500, m.id, '2025-07-01' FROM member m WHERE m.id >= 500 AND m.id / 500 <= ?").run(size.groups);
    db::Statement put = db.prepare("INSERT INTO activity (day, grp, member, messages) VALUES (?, ?, ?, 2)");
    for (int day = 0; day < size.days; ++day) {
        for (int group = 1; group <= size.groups; ++group) {
            if (group <= 3 && day % 3 == 0)
                put.run(last - size.days + 1 + day, group, 1);
            if (day % 9 == 0 && group == 1 + day * 7 % size.groups)
                put.run(last - size.days + 1 + day, group, 3);
            for (int i = 0; i < size.speakers; ++i)
                put.run(last - size.days + 1 + day, group, group * 500 + (day * 7 + i * 18) % 500);
        }
    }
    db.exec("INSERT INTO activity_day (grp, day) SELECT DISTINCT grp, day FROM activity");
    db.prepare("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
               " INSERT INTO shop_order (platform, order_no, member, placed_at, paid_at, paid_fen)"
               " SELECT 'own', i, 1, at, at, 9900 FROM (SELECT i, strftime('%Y-%m-%dT%H:%M:%SZ', '2025-07-01', (i * 100) || ' minutes') AS at FROM n)")
        .run(size.events / 2);
    db.exec("INSERT INTO point_entry (member, at, kind, points) SELECT 1, paid_at, 'earn', 99 FROM shop_order WHERE id % 2 = 0;"
            "INSERT INTO scan (code, at, seq, member) SELECT 1, paid_at, 1, 1 FROM shop_order WHERE id % 2 = 1;");
}

std::unique_ptr<Workspace> shopOf(const Size &size, const QString &path)
{
    auto made = Workspace::create(path, bench::shopClock());
    if (!made)
        std::abort();
    QElapsedTimer clock;
    clock.start();
    const auto filled = (*made)->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fill(db, size); });
    if (!filled)
        qFatal("%s", qPrintable(filled.error().detail));
    const auto rows = (*made)->read([](db::Database &db) { return db.one("SELECT count(*) FROM activity").value_or(0); });
    std::printf("%lld counts of messages, made in %.1f s\n", static_cast<long long>(*rows), double(clock.elapsed()) / 1e3);
    return std::move(*made);
}

void measurePages(const Workspace &workspace, const char *who, MemberId member, const QList<EventKind> &kinds = {})
{
    double slowest = 0;
    qsizetype events = 0;
    int pages = 0;
    TimelineQuery query{kinds, std::nullopt, 50};
    while (pages < 400) {
        ++pages;
        bench::Timing times;
        Result<TimelinePage> got = TimelinePage();
        for (int i = 0; i < 5; ++i)
            times.run([&] { got = timeline(workspace, member, query); });
        if (!got)
            std::abort();
        slowest = std::max(slowest, times.median());
        events += got->events.size();
        query.after = got->next;
        if (!got->next)
            break;
    }
    const QByteArray more = "the slowest of " + QByteArray::number(pages) + " pages, " + QByteArray::number(events) + " events";
    bench::printFigure(who, slowest, "ms", 50, more.constData());
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    const bool isShort = argc > 1 && qstrcmp(argv[1], "--short") == 0;
    const auto workspace = shopOf(isShort ? Size{40, 60, 10, 600} : Size{}, folder.filePath(QStringLiteral("shop.siyu")));
    NoProgress quiet;
    measurePages(*workspace, "timeline of one in every group, silent, no figures yet", MemberId(2));
    bench::measure("figures of everybody, the first time", 1, 0, [&] { (void)updateFigures(*workspace, quiet); });
    bench::measure("figures of everybody anew, all messages looked through", isShort ? 1 : 3, 0, [&] { (void)rebuildFigures(*workspace, quiet); });
    measurePages(*workspace, "timeline of 10,000 events", MemberId(1));
    measurePages(*workspace, "the same, messages by day", MemberId(1), {EventKind::Messages});
    measurePages(*workspace, "timeline of one who says little", MemberId(1'007));
    measurePages(*workspace, "timeline of one in every group, silent", MemberId(2));
    measurePages(*workspace, "timeline of one in every group, a word now and then", MemberId(3));
    const std::pair<const char *, MemberId> profiles[] = {{"profile of 10,000 events", MemberId(1)}, {"profile of one who says little", MemberId(1'007)}};
    for (const auto &[who, member] : profiles) {
        bench::measure(who, 9, 50, [&, id = member] {
            if (!memberDetail(*workspace, id))
                std::abort();
        });
    }
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The five faults as tables of facts, the check of an empty workspace and of the sample shop, links that somebody opened,
// and the tree and days of the growth page.
#include "core/demo/demo.h"
#include "core/growth/comparedperiods.h"
#include "core/growth/gmvtree.h"
#include "core/growth/healthstore.h"
#include "tests/support/support.h"

using namespace siyu;
using namespace siyu::growth;
using codes::CodeStanding;

class HealthCheckTest : public QObject {
    Q_OBJECT

    static QDate today() { return {2026, 3, 1}; }
    static QStringList kindsOf(const HealthFinding &finding)
    {
        QStringList out;
        for (const HealthRow &row : finding.rows)
            out.append(wordOf(row.kind));
        return out;
    }

private Q_SLOTS:
    void chains_data()
    {
        QTest::addColumn<int>("standing");
        QTest::addColumn<QDate>("lastDay");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("good") << int(CodeStanding::Good) << QDate() << QStringList();
        QTest::newRow("ends soon is no fault yet") << int(CodeStanding::EndsSoon) << today() << QStringList();
        QTest::newRow("expired") << int(CodeStanding::Expired) << today().addDays(-1) << QStringList{QStringLiteral("code_expired")};
        QTest::newRow("full") << int(CodeStanding::Full) << QDate() << QStringList{QStringLiteral("code_full")};
        QTest::newRow("not yet valid") << int(CodeStanding::NotYet) << QDate() << QStringList();
    }
    void chains()
    {
        QFETCH(int, standing);
        QFETCH(QDate, lastDay);
        CodeChain code{1, QStringLiteral("海报"), {}, QDate(2026, 2, 1)};
        code.countdown.standing = CodeStanding(standing);
        code.countdown.lastDay = lastDay;
        const HealthFinding finding = brokenChain({code}, {}, today());
        QVERIFY(finding.isKnown);
        QTEST(kindsOf(finding), "found");
        if (CodeStanding(standing) == CodeStanding::Expired)
            QCOMPARE(finding.since(), today());
    }

    void links_data()
    {
        QTest::addColumn<int>("daysAgo"); // −1 = never checked
        QTest::addColumn<bool>("works");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("never") << -1 << false << QStringList{QStringLiteral("link_unchecked")};
        QTest::newRow("today") << 0 << true << QStringList();
        QTest::newRow("29 days ago") << 29 << true << QStringList();
        QTest::newRow("30 days ago") << 30 << true << QStringList{QStringLiteral("link_unchecked")};
        QTest::newRow("dead today") << 0 << false << QStringList{QStringLiteral("link_broken")};
        QTest::newRow("dead long ago") << 90 << false << QStringList{QStringLiteral("link_broken")};
    }
    void links()
    {
        QFETCH(int, daysAgo);
        QFETCH(bool, works);
        LinkChain link{1, QStringLiteral("秋装"), QStringLiteral("https://shop.example/1"), today().addDays(-9), {}};
        if (daysAgo >= 0)
            link.check = LinkCheck{today().addDays(-daysAgo), works};
        QTEST(kindsOf(brokenChain({}, {link}, today())), "found");
    }

    void nothingToJudgeIsNotWell()
    {
        for (const HealthFinding &finding : {brokenChain({}, {}, today()), copyWithoutPoint({}), acquiringWithoutPlaybook({}), withoutTags({}), onlyPromotion({})})
            QVERIFY2(!finding.isKnown && !finding.isWell(), qPrintable(wordOf(finding.fault)));
    }

    void points_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("leads");
        QTest::addColumn<bool>("has");
        QTest::newRow("empty") << QString() << false << false;
        QTest::newRow("only weather") << QStringLiteral("今天天气不错，大家注意保暖") << false << false;
        QTest::newRow("leads somewhere") << QStringLiteral("秋装到店") << true << true;
        QTest::newRow("asks for a reply") << QStringLiteral("想要的回复 1") << false << true;
        QTest::newRow("asks in English") << QStringLiteral("Reply 1 to get one") << false << true;
        QTest::newRow("a link in the text") << QStringLiteral("看这里 https://shop.example") << false << true;
    }
    void points()
    {
        QFETCH(QString, text);
        QFETCH(bool, leads);
        QTEST(hasPoint({1, QStringLiteral("标题"), text, leads, today()}), "has");
    }

    void acquiring_data()
    {
        QTest::addColumn<bool>("stagePlaybook");
        QTest::addColumn<qint64>("people");
        QTest::addColumn<bool>("campaign");
        QTest::addColumn<QStringList>("found");
        const QString channel = QStringLiteral("channel_without_playbook");
        const QString campaign = QStringLiteral("campaign_without_playbook");
        QTest::newRow("nobody came") << false << qint64(0) << false << QStringList();
        QTest::newRow("one came, nothing follows") << false << qint64(1) << false << QStringList{channel};
        QTest::newRow("one came, a playbook follows") << true << qint64(1) << false << QStringList();
        QTest::newRow("a campaign of its own") << true << qint64(1) << true << QStringList{campaign};
        QTest::newRow("both, the oldest first") << false << qint64(5) << true << QStringList{campaign, channel};
    }
    void acquiring()
    {
        QFETCH(bool, stagePlaybook);
        QFETCH(qint64, people);
        QFETCH(bool, campaign);
        AcquiringFacts facts{true, stagePlaybook, {{1, QStringLiteral("直播间"), people, today().addDays(-3)}}, {}};
        if (campaign)
            facts.campaigns.append({2, QStringLiteral("老带新"), 0, today().addDays(-10)});
        QTEST(kindsOf(acquiringWithoutPlaybook(facts)), "found");
    }

    void tags_data()
    {
        QTest::addColumn<bool>("stages");
        QTest::addColumn<qint64>("people");
        QTest::addColumn<qint64>("untagged");
        QTest::addColumn<QStringList>("found");
        const QString group = QStringLiteral("group_without_tags");
        QTest::newRow("all tagged") << true << qint64(20) << qint64(0) << QStringList();
        QTest::newRow("just under half") << true << qint64(20) << qint64(9) << QStringList();
        QTest::newRow("half") << true << qint64(20) << qint64(10) << QStringList{group};
        QTest::newRow("too small to say") << true << qint64(9) << qint64(9) << QStringList();
        QTest::newRow("no stages") << false << qint64(20) << qint64(0) << QStringList{QStringLiteral("no_stages")};
    }
    void tags()
    {
        QFETCH(bool, stages);
        QFETCH(qint64, people);
        QFETCH(qint64, untagged);
        QTEST(kindsOf(withoutTags({stages, people, {{1, QStringLiteral("老客1群"), people, untagged, {}}}, {}})), "found");
    }

    void promotion_data()
    {
        QTest::addColumn<qint64>("posts");
        QTest::addColumn<qint64>("promotions");
        QTest::addColumn<bool>("found");
        QTest::newRow("three say nothing") << qint64(3) << qint64(3) << false;
        QTest::newRow("four of four") << qint64(4) << qint64(4) << true;
        QTest::newRow("one of use among them") << qint64(12) << qint64(11) << false;
    }
    void promotion()
    {
        QFETCH(qint64, posts);
        QFETCH(qint64, promotions);
        QTEST(!onlyPromotion({{1, QStringLiteral("老客1群"), posts, promotions, today()}}).rows.isEmpty(), "found");
    }

    void emptyWorkspaceKnowsNothing()
    {
        test::TestWorkspace ws;
        NoProgress quiet;
        const auto findings = healthCheck(*ws, quiet);
        QVERIFY(findings);
        QCOMPARE(findings->size(), qsizetype(allHealthFaults.size()));
        for (const HealthFinding &finding : *findings)
            QVERIFY2(!finding.isKnown, qPrintable(wordOf(finding.fault)));
    }

    // What the sample shop shows, counted again by plain questions.
    void sampleShop()
    {
        test::TestWorkspace ws;
        NoProgress quiet;
        QVERIFY(demo::fill(*ws, quiet));
        const auto findings = healthCheck(*ws, quiet);
        QVERIFY(findings);
        for (const HealthFinding &finding : *findings)
            QVERIFY2(finding.isKnown, qPrintable(wordOf(finding.fault)));
        const auto slow = ws->read([&](db::Database &db) {
            qint64 untagged = 0;
            db::Statement group = db.prepare("SELECT id FROM grp WHERE archived_at IS NULL");
            while (group.step()) {
                db::Statement all = db.prepare("SELECT count(*) FROM membership s JOIN member m ON m.id = s.member WHERE s.grp = ? AND s.left_day IS NULL AND m.is_staff = 0");
                db::Statement none = db.prepare("SELECT count(*) FROM membership s JOIN member m ON m.id = s.member WHERE s.grp = ? AND s.left_day IS NULL AND m.is_staff = 0"
                                                " AND NOT EXISTS (SELECT 1 FROM member_tag t WHERE t.member = m.id)");
                all.with(group.int64(0)).step();
                none.with(group.int64(0)).step();
                untagged += all.int64(0) >= leastPeople && 2 * none.int64(0) >= all.int64(0) ? 1 : 0;
            }
            return untagged;
        });
        QVERIFY(slow);
        qint64 got = 0;
        for (const HealthRow &row : findings->at(int(HealthFault::NoTags)).rows)
            got += row.kind == HealthRowKind::GroupWithoutTags ? 1 : 0;
        QCOMPARE(got, *slow);
    }

    void aCheckedLinkIsWellAndCanBeTakenBack()
    {
        test::TestWorkspace ws;
        NoProgress quiet;
        QVERIFY(ws->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
            db.exec("INSERT INTO content (id, title, kind, body, link_url, created_at) VALUES (1, '秋装', 'promotion', '到店', 'https://shop.example/1', '2026-02-01T00:00:00Z')");
        }));
        const auto rows = [&] {
            const auto findings = healthCheck(*ws, quiet);
            return findings ? kindsOf(findings->at(0)) : QStringList{QStringLiteral("?")};
        };
        QCOMPARE(rows(), QStringList{QStringLiteral("link_unchecked")});
        QVERIFY(noteLinkCheck(*ws, QStringLiteral(" https://shop.example/1 "), false));
        QCOMPARE(rows(), QStringList{QStringLiteral("link_broken")});
        QVERIFY(noteLinkCheck(*ws, QStringLiteral("https://shop.example/1"), true));
        QCOMPARE(rows(), QStringList());
        QVERIFY(ws->undo());
        QCOMPARE(rows(), QStringList{QStringLiteral("link_broken")});
        QVERIFY(ws->undo());
        QCOMPARE(rows(), QStringList{QStringLiteral("link_unchecked")});
        QCOMPARE(noteLinkCheck(*ws, QStringLiteral("  "), true).error().code, ErrorCode::InvalidInput);
    }

    void days_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("steps");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, Span span, QDate day, QDate now, int steps, const char *said) {
            QTest::newRow(name) << int(span) << day << now << steps << QString::fromLatin1(said);
        };
        row("running month against the same days", Span::Month, {2026, 3, 5}, {2026, 3, 5}, 0, "2026-03-01 2026-03-31 2026-02-01 2026-02-05 running");
        row("on the 31st nothing is running", Span::Month, {2026, 3, 31}, {2026, 3, 31}, 0, "2026-03-01 2026-03-31 2026-02-01 2026-02-28 over");
        row("on the 30th against a short month", Span::Month, {2026, 3, 30}, {2026, 3, 30}, 0, "2026-03-01 2026-03-31 2026-02-01 2026-02-28 running");
        row("a month that is over", Span::Month, {2026, 1, 9}, {2026, 3, 5}, 0, "2026-01-01 2026-01-31 2025-12-01 2025-12-31 over");
        row("back over the year's end", Span::Month, {2026, 1, 9}, {2026, 3, 5}, -1, "2025-12-01 2025-12-31 2025-11-01 2025-11-30 over");
        row("a quarter", Span::Quarter, {2026, 2, 9}, {2026, 6, 5}, 0, "2026-01-01 2026-03-31 2025-10-01 2025-12-31 over");
        row("the next quarter, running", Span::Quarter, {2026, 2, 9}, {2026, 4, 2}, 1, "2026-04-01 2026-06-30 2026-01-01 2026-01-02 running");
    }
    void days()
    {
        QFETCH(int, span);
        QFETCH(QDate, day);
        QFETCH(QDate, today);
        QFETCH(int, steps);
        Compared out = comparedAt(Span(span), day, today);
        if (steps != 0)
            out = stepped(out, steps, today);
        const QString said = QStringLiteral("%1 %2 %3 %4 %5").arg(out.period.from.toString(Qt::ISODate), out.period.to.toString(Qt::ISODate), out.before.from.toString(Qt::ISODate),
            out.before.to.toString(Qt::ISODate), out.isRunning ? QStringLiteral("running") : QStringLiteral("over"));
        QTEST(said, "said");
    }
    void ownDaysStepByTheirLength()
    {
        const Compared own = comparedOf({{2026, 3, 1}, {2026, 3, 10}}, {2026, 4, 1});
        QCOMPARE(own.before, (Period{{2026, 2, 19}, {2026, 2, 28}}));
        QCOMPARE(stepped(own, -1, {2026, 4, 1}).period, (Period{{2026, 2, 19}, {2026, 2, 28}}));
    }

    void treeSaysWhatIsToGo()
    {
        GmvCounts now;
        now.counted = {{GmvCount::Diverted, 60}, {GmvCount::Fission, 40}, {GmvCount::Joined, 50}, {GmvCount::Buyers, 75}, {GmvCount::Orders, 90}, {GmvCount::Gmv, 9000}};
        GmvCounts before = now;
        before.counted.remove(GmvCount::Fission);
        const auto nodes = gmvTree(factorsOf(now), factorsOf(before), {10000, {{Factor::Diverted, 100}, {Factor::Fission, 30}, {Factor::JoinRate, 0.5}}});
        QCOMPARE(nodes.size(), 8);
        QCOMPARE(*nodes[0].toGo, 1000.0);
        QVERIFY(!nodes[0].before); // fission was not measured then
        QCOMPARE(*nodes[1].target, 130.0); // traffic, from its parts
        QCOMPARE(*nodes[1].toGo, 30.0);
        QVERIFY(nodes[2].isReached()); // exactly
        QVERIFY(nodes[3].isFlagged); // 75 buyers of 50
        QVERIFY(!nodes[3].target && !nodes[3].toGo);
        QCOMPARE(*nodes[6].toGo, 40.0);
        QVERIFY(nodes[7].isReached());
    }
};

QTEST_GUILESS_MAIN(HealthCheckTest)
#include "healthcheck_test.moc"

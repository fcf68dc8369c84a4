// SPDX-License-Identifier: GPL-3.0-or-later
// The countdown of codes as tables, and the module grid as libqrencode gives it.
#include "core/codes/countdown.h"
#include "core/codes/qrgrid.h"

#include <QtTest>

using namespace siyu;
using namespace siyu::codes;

namespace {

const QDate today(2026, 3, 31);
GroupRoom group(qint64 id, qint64 people, std::optional<qint64> capacity = std::nullopt, bool archived = false) { return {GroupId(id), people, capacity, archived}; }

} // namespace

class CountdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standings_data()
    {
        QTest::addColumn<CodeFacts>("facts");
        QTest::addColumn<QString>("standing");
        QTest::addColumn<qint64>("daysLeft"); // 999 = no end
        QTest::addColumn<qint64>("roomLeft"); // −1 = no limit
        QTest::addColumn<qint64>("now");
        QTest::addColumn<qint64>("next");
        const auto tracked = [](auto change) {
            CodeFacts facts;
            change(facts);
            return facts;
        };
        const auto plain = [](QDate made, QList<GroupRoom> groups) { return CodeFacts{CodeKind::Group, made, {}, {}, {}, 0, false, std::move(groups)}; };
        const auto row = [](const char *name, const CodeFacts &facts, const char *standing, qint64 days, qint64 room, qint64 now = 0, qint64 next = 0) {
            QTest::newRow(name) << facts << QString::fromLatin1(standing) << days << room << now << next;
        };
        row("no limit at all", {}, "good", 999, -1);
        row("until today", tracked([](CodeFacts &f) { f.validUntil = today; }), "ends_soon", 0, -1);
        row("until yesterday", tracked([](CodeFacts &f) { f.validUntil = today.addDays(-1); }), "expired", -1, -1);
        row("until in three days", tracked([](CodeFacts &f) { f.validUntil = today.addDays(3); }), "good", 3, -1);
        row("from tomorrow", tracked([](CodeFacts &f) { f.validFrom = today.addDays(1); }), "not_yet", 999, -1);
        row("retired tells more than expired", tracked([](CodeFacts &f) { f.isRetired = true; f.validUntil = today.addDays(-9); }), "retired", -9, -1);
        row("scans reach the capacity", tracked([](CodeFacts &f) { f.capacity = 10; f.scans = 10; }), "full", 999, 0);
        row("more scans than it takes", tracked([](CodeFacts &f) { f.capacity = 10; f.scans = 12; }), "full", 999, 0);
        row("the tenth that is left", tracked([](CodeFacts &f) { f.capacity = 100; f.scans = 90; }), "nearly_full", 999, 10);
        row("a little more is left", tracked([](CodeFacts &f) { f.capacity = 100; f.scans = 89; }), "good", 999, 11);
        row("a plain code made today", plain(today, {group(1, 50)}), "good", 6, 150, 1);
        row("a plain code on its last day", plain(today.addDays(-6), {group(1, 50)}), "ends_soon", 0, 150, 1);
        row("a plain code on its eighth day", plain(today.addDays(-7), {group(1, 50)}), "expired", -1, 150, 1);
        row("its own end comes first", tracked([](CodeFacts &f) { f.kind = CodeKind::Group; f.madeOn = today; f.validUntil = today.addDays(1); }), "ends_soon", 1, -1);
        row("made on an unknown day", plain({}, {group(1, 50)}), "good", 999, 150, 1);
        row("200 by scan", plain(today, {group(1, 200), group(2, 10), group(3, 0)}), "full", 6, 0, 2, 3);
        row("199 by scan", plain(today, {group(1, 199), group(2, 10)}), "nearly_full", 6, 1, 1, 2);
        row("a small group's own size", plain(today, {group(1, 90, 100)}), "nearly_full", 6, 10, 1);
        row("a tracked code's group takes 500", tracked([](CodeFacts &f) { f.groups = {group(1, 499), group(2, 0)}; }), "nearly_full", 999, 1, 1, 2);
        row("the next one when it is full", tracked([](CodeFacts &f) { f.groups = {group(1, 500), group(2, 0)}; }), "good", 999, 500, 2);
        row("archived groups take nobody", tracked([](CodeFacts &f) { f.groups = {group(1, 5, {}, true), group(2, 500)}; }), "full", 999, 0);
        row("a join code spreads over five", tracked([](CodeFacts &f) {
            f.kind = CodeKind::Join;
            f.groups = {group(1, 500), group(2, 400), group(3, 490), group(4, 500), group(5, 500), group(6, 0)};
        }), "good", 999, 110, 2, 3);
    }
    void standings()
    {
        QFETCH(const CodeFacts, facts);
        QFETCH(const qint64, daysLeft);
        QFETCH(const qint64, roomLeft);
        const Countdown found = countdown(facts, {}, today);
        QTEST(wordOf(found.standing), "standing");
        QCOMPARE(found.daysLeft.value_or(999), daysLeft);
        QCOMPARE(found.roomLeft.value_or(-1), roomLeft);
        QTEST(found.now.value, "now");
        QTEST(found.next.value, "next");
    }

    void limitsAreThoseGiven()
    {
        const CodeFacts facts{CodeKind::Group, today, {}, {}, {}, 0, false, {group(1, 50)}};
        const Countdown found = countdown(facts, {3, 60, 500, 5}, today);
        QCOMPARE(*found.daysLeft, 2);
        QCOMPARE(*found.roomLeft, 10);
    }

    void drawnTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("drawn");
        QTest::newRow("an id alone") << "P-000001" << "" << "P-000001";
        QTest::newRow("an id behind the link") << "P-000001" << "https://s.example/c?id=" << "https://s.example/c?id=P-000001";
        QTest::newRow("a Chinese id") << QStringLiteral("门店 1") << "https://s.example/c/" << "https://s.example/c/%E9%97%A8%E5%BA%97%201";
        QTest::newRow("a link stays") << "https://weixin.qq.com/g/x" << "https://s.example/" << "https://weixin.qq.com/g/x";
    }
    void drawnTexts()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, link);
        QTEST(drawnText(text, link), "drawn");
    }

    void grids()
    {
        const auto small = qrGrid(QStringLiteral("P-000001"), Correction::Low);
        QVERIFY(small);
        QCOMPARE(small->size, 21);
        const auto large = qrGrid(QStringLiteral("P-000001"), Correction::High);
        QVERIFY(large->size > small->size);
        // The three finder patterns have dark corners and a light ring.
        for (const auto &[x, y] : {std::pair(0, 0), std::pair(small->size - 7, 0), std::pair(0, small->size - 7)}) {
            QVERIFY(small->isDark(x, y) && small->isDark(x + 6, y + 6) && small->isDark(x + 3, y + 3));
            QVERIFY(!small->isDark(x + 1, y + 1) && !small->isDark(x + 5, y + 5));
        }
        QCOMPARE(qrGrid(QString(), Correction::Low).error().code, ErrorCode::InvalidInput);
        QCOMPARE(qrGrid(QString(3000, QLatin1Char('x')), Correction::Low).error().code, ErrorCode::InvalidInput);
        QVERIFY(qrGrid(QString(2900, QLatin1Char('x')), Correction::Low));
    }
};

QTEST_GUILESS_MAIN(CountdownTest)
#include "countdown_test.moc"

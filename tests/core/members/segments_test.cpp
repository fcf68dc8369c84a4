// SPDX-License-Identifier: GPL-3.0-or-later
// Saved segments and frozen lists: names in rules, what uses them, merges, undo; and why a member is in or not.
#include "core/db/database.h"
#include "core/members/memberlist.h"
#include "core/members/merge.h"
#include "core/members/rulechoices.h"
#include "core/members/ruleexplain.h"
#include "core/members/ruleset.h"
#include "core/members/segmentstore.h"
#include "core/members/viewstore.h"
#include "core/workspace.h"
#include "tests/core/members/ruleshop.h"
#include "tests/support/stopafter.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::ruletest;

namespace {

QString in(const QString &name) { return QStringLiteral("in segment ") + quotedForRule(name); }
const QString vip = QStringLiteral("tag = VIP");
const QString women = QStringLiteral("gender = f");

} // namespace

class SegmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesStandForRules();
    void cyclesAreRefused();
    void listsStayAsTheyWere();
    void combining_data();
    void combining();
    void renamingReachesItsUses();
    void whatIsUsedStays();
    void copies();
    void mergesKeepThePlace();
    void everythingCanBeUndone();
    void aCancelledFreezeLeavesNothing();
    void explains();
    void explainsSegmentsAndFacts();
    void choicesComeFromTheShop();

private:
    QSet<qint64> ids(const QString &rule);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Workspace> m_workspace;
    Shop m_shop;
    NoProgress m_quiet;
};

void SegmentsTest::init()
{
    m_workspace.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop = {};
    auto made = Workspace::create(m_dir->filePath(QStringLiteral("w.siyu")), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fill(db, m_shop); }).has_value());
}

QSet<qint64> SegmentsTest::ids(const QString &rule)
{
    MemberQuery query;
    query.rule = rule;
    const auto found = memberIds(*m_workspace, query, m_quiet);
    return found ? QSet<qint64>(found->begin(), found->end()) : QSet<qint64>{-1};
}

void SegmentsTest::namesStandForRules()
{
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("贵宾 \"A\""), vip).has_value());
    QCOMPARE(ids(in(QStringLiteral("贵宾 \"A\""))), ids(vip));
    QVERIFY(!ids(vip).isEmpty());
    QCOMPARE(ids(QStringLiteral("not ") + in(QStringLiteral("贵宾 \"A\""))), ids(QStringLiteral("not tag = VIP")));
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("贵宾女"), in(QStringLiteral("贵宾 \"A\"")) + QStringLiteral(" and ") + women).has_value());
    QCOMPARE(ids(in(QStringLiteral("贵宾女"))), ids(QStringLiteral("tag = VIP and gender = f")));
    // What it names changes with it.
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("贵宾 \"A\""), QStringLiteral("tag = 双11")).has_value());
    QCOMPARE(ids(in(QStringLiteral("贵宾女"))), ids(QStringLiteral("tag = 双11 and gender = f")));
    QCOMPARE(ids(QStringLiteral("segment in (\"贵宾 \"\"A\"\"\", 贵宾女)")), ids(QStringLiteral("tag = 双11")));
    QCOMPARE(*countSegment(*m_workspace, QStringLiteral("贵宾女"), m_quiet), ids(in(QStringLiteral("贵宾女"))).size());
}

void SegmentsTest::cyclesAreRefused()
{
    const auto self = saveSegment(*m_workspace, QStringLiteral("A"), vip + QStringLiteral(" or in segment A"));
    QVERIFY(!self);
    QCOMPARE(self.error().code, ErrorCode::RuleWrongValue);
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("A"), vip).has_value());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("B"), QStringLiteral("in segment A")).has_value());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("C"), QStringLiteral("in segment B")).has_value());
    QVERIFY(!saveSegment(*m_workspace, QStringLiteral("A"), QStringLiteral("gender = f and in segment C")));
    QCOMPARE(segmentNamed(*m_workspace, QStringLiteral("A"))->rule, vip);
    QVERIFY(!saveSegment(*m_workspace, QStringLiteral("D"), QStringLiteral("in segment E")));
    // Doubling at each step would grow past every bound.
    QString name = QStringLiteral("A");
    bool refused = false;
    for (int i = 0; i < 12 && !refused; ++i) {
        const QString next = QStringLiteral("grow%1").arg(i);
        refused = !saveSegment(*m_workspace, next, QStringLiteral("in segment %1 or in segment %1 and in segment %1").arg(name)).has_value();
        name = next;
    }
    QVERIFY(refused);
}

void SegmentsTest::listsStayAsTheyWere()
{
    const QSet<qint64> before = ids(vip);
    const auto list = freezeRule(*m_workspace, QStringLiteral("名单"), vip, m_quiet);
    QVERIFY(list.has_value());
    QVERIFY(list->isList());
    QCOMPARE(list->frozenFrom, vip);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}}, [](db::Database &db) { db.exec("DELETE FROM member_tag WHERE tag = 1"); }).has_value());
    QVERIFY(ids(vip).isEmpty());
    QCOMPARE(ids(list->rule), before);
    QCOMPARE(*countSegment(*m_workspace, QStringLiteral("名单"), m_quiet), before.size());
    QCOMPARE(freezeRule(*m_workspace, QStringLiteral("名单"), women, m_quiet).error().code, ErrorCode::Duplicate);
    QCOMPARE(saveSegment(*m_workspace, QStringLiteral("名单"), women).error().code, ErrorCode::Duplicate);
    QCOMPARE(freezeRule(*m_workspace, QStringLiteral("x"), QStringLiteral("tag ="), m_quiet).error().code, ErrorCode::RuleSyntax);
}

void SegmentsTest::combining_data()
{
    QTest::addColumn<Combining>("how");
    QTest::addColumn<QString>("rule");
    QTest::newRow("either") << Combining::Unite << QStringLiteral("tag = VIP or gender = f");
    QTest::newRow("both") << Combining::Intersect << QStringLiteral("tag = VIP and gender = f");
    QTest::newRow("without") << Combining::Minus << QStringLiteral("tag = VIP and not gender = f");
}

void SegmentsTest::combining()
{
    QFETCH(Combining, how);
    QFETCH(QString, rule);
    QVERIFY(freezeRule(*m_workspace, QStringLiteral("名单"), vip, m_quiet).has_value());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("女士"), women).has_value());
    const QString both = combined(in(QStringLiteral("名单")), how, in(QStringLiteral("女士")));
    QCOMPARE(ids(both), ids(rule));
    const auto frozen = freezeRule(*m_workspace, QStringLiteral("合"), both, m_quiet);
    QVERIFY(frozen.has_value());
    QCOMPARE(ids(frozen->rule), ids(rule));
}

void SegmentsTest::renamingReachesItsUses()
{
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("A"), vip).has_value());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("B"), QStringLiteral("gender = f  and in segment A or segment in (\"A\", A) or tag = \"A\"")).has_value());
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("UPDATE broadcast SET where_rule = 'in segment \"A\"' WHERE id = 1; UPDATE run SET state = 'planned'");
    }).has_value());
    const QSet<qint64> before = ids(QStringLiteral("in segment B"));
    QVERIFY(renameSegment(*m_workspace, QStringLiteral("A"), QStringLiteral("新 \"名\"")).has_value());
    QCOMPARE(segmentNamed(*m_workspace, QStringLiteral("B"))->rule,
        QStringLiteral("gender = f  and in segment \"新 \"\"名\"\"\" or segment in (\"新 \"\"名\"\"\", \"新 \"\"名\"\"\") or tag = \"A\""));
    QCOMPARE(ids(QStringLiteral("in segment B")), before);
    QCOMPARE(usesOf(*m_workspace, QStringLiteral("新 \"名\""))->broadcasts, QStringList{QStringLiteral("群发1")});
    QCOMPARE(renameSegment(*m_workspace, QStringLiteral("B"), QStringLiteral("新 \"名\"")).error().code, ErrorCode::Duplicate);
    QCOMPARE(renameSegment(*m_workspace, QStringLiteral("none"), QStringLiteral("x")).error().code, ErrorCode::NotFound);
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(segmentNamed(*m_workspace, QStringLiteral("A"))->rule, vip);
    QCOMPARE(ids(QStringLiteral("in segment B")), before);
}

void SegmentsTest::whatIsUsedStays()
{
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("A"), vip).has_value());
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("B"), QStringLiteral("in segment A")).has_value());
    const auto refused = removeSegment(*m_workspace, QStringLiteral("A"));
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().values, (QStringList{QStringLiteral("segment"), QStringLiteral("used"), QStringLiteral("B"), QString(), QString()}));
    QVERIFY(removeSegment(*m_workspace, QStringLiteral("B")).has_value());
    const auto view = saveView(*m_workspace, {0, QStringLiteral("看这些"), QStringLiteral("in segment A and gender = f"), {}, {}});
    QVERIFY(view);
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) {
        db.exec("UPDATE broadcast SET minus_rule = 'in segment A' WHERE id = 1; UPDATE run SET state = 'planned'");
    }).has_value());
    QCOMPARE(removeSegment(*m_workspace, QStringLiteral("A")).error().values,
        (QStringList{QStringLiteral("segment"), QStringLiteral("used"), QString(), QStringLiteral("看这些"), QStringLiteral("群发1")}));
    QVERIFY(m_workspace->write({QStringLiteral("test"), {}, Record::System}, [](db::Database &db) { db.exec("UPDATE run SET state = 'done'"); }).has_value());
    QCOMPARE(removeSegment(*m_workspace, QStringLiteral("A")).error().code, ErrorCode::Refused);
    QVERIFY(removeView(*m_workspace, *view));
    QVERIFY(removeSegment(*m_workspace, QStringLiteral("A")).has_value());
}

void SegmentsTest::copies()
{
    QVERIFY(freezeRule(*m_workspace, QStringLiteral("名单"), vip, m_quiet).has_value());
    const auto copy = duplicateSegment(*m_workspace, QStringLiteral("名单"), QStringLiteral("副本"));
    QVERIFY(copy && copy->isList());
    QVERIFY(removeSegment(*m_workspace, QStringLiteral("名单")).has_value());
    QCOMPARE(ids(copy->rule), ids(vip));
}

void SegmentsTest::mergesKeepThePlace()
{
    const QList<qint64> two = [this] {
        QList<qint64> out = ids(vip).values();
        std::sort(out.begin(), out.end());
        return out;
    }();
    QVERIFY(two.size() >= 2);
    const qint64 outsider = [this] {
        QList<qint64> out = ids(QStringLiteral("not tag = VIP")).values();
        std::sort(out.begin(), out.end());
        return out.first();
    }();
    QVERIFY(freezeRule(*m_workspace, QStringLiteral("名单"), vip, m_quiet).has_value());
    // One of the list goes into somebody who is not in it, and two of the list become one.
    const auto first = mergeMembers(*m_workspace, MemberId(outsider), MemberId(two[0]));
    QVERIFY(first.has_value());
    const auto second = mergeMembers(*m_workspace, first->kept, MemberId(two[1]));
    QVERIFY(second.has_value());
    const QSet<qint64> list = ids(in(QStringLiteral("名单")));
    QVERIFY(list.contains(second->kept.value));
    QVERIFY(!list.contains(first->gone.value));
    QVERIFY(!list.contains(second->gone.value));
    QCOMPARE(list.size(), two.size() - 1);
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(ids(in(QStringLiteral("名单"))), QSet<qint64>(two.begin(), two.end()));
}

void SegmentsTest::everythingCanBeUndone()
{
    const QSet<qint64> before = ids(vip);
    QVERIFY(freezeRule(*m_workspace, QStringLiteral("名单"), vip, m_quiet).has_value());
    QVERIFY(removeSegment(*m_workspace, QStringLiteral("名单")).has_value());
    QVERIFY(m_workspace->undo().has_value());
    QCOMPARE(ids(in(QStringLiteral("名单"))), before);
    QVERIFY(m_workspace->undo().has_value());
    QVERIFY(!segmentNamed(*m_workspace, QStringLiteral("名单")));
    QVERIFY(m_workspace->redo().has_value());
    QCOMPARE(ids(in(QStringLiteral("名单"))), before);
}

void SegmentsTest::aCancelledFreezeLeavesNothing()
{
    test::StopAfter stop(0);
    const auto frozen = freezeRule(*m_workspace, QStringLiteral("名单"), vip, stop);
    QCOMPARE(frozen.error().code, ErrorCode::Cancelled);
    QVERIFY(!segmentNamed(*m_workspace, QStringLiteral("名单")));
}

void SegmentsTest::explains()
{
    const QString rule = QStringLiteral("(tag = VIP or tag = 秋装) and gender = f and not under_14 = yes");
    for (qint64 id = 1; id <= people; ++id) {
        const auto verdict = explainRule(*m_workspace, rule, MemberId(id), true);
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->holds, ids(rule).contains(id));
        for (const RuleVerdict &test : decidingTests(*verdict))
            QCOMPARE(test.holds, ids(test.text).contains(id));
        QVERIFY(!decidingTests(*verdict).isEmpty());
        const RuleVerdict &gender = verdict->parts[1];
        QCOMPARE(gender.column, 29);
        const QVariantList known = m_shop.members[id - 1].facts.value(QStringLiteral("gender"));
        QCOMPARE(gender.known, known.isEmpty() ? QStringList() : QStringList{known.first().toString()});
    }
    QCOMPARE(explainRule(*m_workspace, rule, MemberId(99'999), true).error().code, ErrorCode::NotFound);
    QCOMPARE(explainRule(*m_workspace, QStringLiteral("tag ="), MemberId(1), true).error().code, ErrorCode::RuleSyntax);
    const auto phones = explainRule(*m_workspace, QStringLiteral("phone is present"), MemberId(*ids(QStringLiteral("phone is present")).begin()), true);
    QVERIFY(phones->known.first().contains(QLatin1Char('*')));
}

void SegmentsTest::explainsSegmentsAndFacts()
{
    QVERIFY(saveSegment(*m_workspace, QStringLiteral("A"), vip + QStringLiteral(" and ") + women).has_value());
    const QString rule = QStringLiteral("in segment A and order (amount >= 100) >= 2 and product = 坚果 and stage = new and ltv > 1 and joined in group A < 900d");
    for (qint64 id = 1; id <= 40; ++id) {
        const auto verdict = explainRule(*m_workspace, rule, MemberId(id), false);
        QVERIFY(verdict.has_value());
        QCOMPARE(verdict->parts[0].parts.size(), 1);
        QCOMPARE(verdict->parts[0].parts[0].parts.size(), 2);
        qint64 fitting = 0;
        for (const Facts &order : m_shop.members[id - 1].rows.value(QStringLiteral("order")))
            fitting += order[QStringLiteral("amount")].first().toDouble() >= 100;
        QCOMPARE(verdict->parts[1].rows, fitting);
        QCOMPARE(verdict->parts[2].known.contains(QStringLiteral("坚果")), verdict->parts[2].holds);
        QCOMPARE(verdict->parts[3].known, QStringList{m_shop.members[id - 1].facts[QStringLiteral("stage")].first().toString()});
        QCOMPARE(verdict->parts[4].known.first().toDouble(), m_shop.members[id - 1].facts[QStringLiteral("ltv")].first().toDouble());
        QCOMPARE(verdict->parts[5].known.isEmpty(), m_shop.members[id - 1].facts.value(QStringLiteral("joined@A")).isEmpty());
    }
}

void SegmentsTest::choicesComeFromTheShop()
{
    const auto choices = ruleChoices(*m_workspace, m_quiet);
    QVERIFY2(choices.has_value(), choices ? "" : qPrintable(choices.error().detail));
    QCOMPARE(choices->values.value(RuleOffer::Platforms), (QStringList{QStringLiteral("own"), QStringLiteral("taobao")}));
    QVERIFY(choices->values.value(RuleOffer::Tags).contains(QStringLiteral("VIP")));
    QCOMPARE(choices->ownFields.size(), 3);
}

QTEST_GUILESS_MAIN(SegmentsTest)
#include "segments_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rules in text: places of errors, and what some hundreds of them select, as SQL and as sets, against an evaluator that
// looks at every member's facts one by one (rulereading.h).
#include "core/members/rulecatalogue.h"
#include "core/members/ruleset.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"
#include "tests/core/members/rulereading.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;
using namespace siyu::members::ruletest;

class RuleTestCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void selects_data();
    void selects();
    void errors_data();
    void errors();
    void hostileTextEndsInAnError();
    void valuesAreNeverPartOfTheStatement();
    void quotesRoundTrip();
    void randomRulesSelectTheSame();
    void randomTreesRoundTrip();
    void hostileNamesAreInert();

private:
    QList<qint64> bySql(const RuleNode &rule, std::optional<Error> *error);
    QList<qint64> bySets(const RuleNode &rule);
    QList<qint64> oneByOne(const RuleNode &rule);
    QString difference(const RuleNode &rule);
    RuleWorld world();

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
    Shop m_shop;
};

void RuleTestCases::initTestCase()
{
    auto made = Workspace::create(m_dir.filePath(QStringLiteral("w.siyu")), std::make_shared<FixedClock>(now));
    QVERIFY(made.has_value());
    m_workspace = std::move(*made);
    const auto filled = m_workspace->write({QStringLiteral("test"), {}, Record::System}, [&](db::Database &db) { fill(db, m_shop); });
    QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
}

RuleWorld RuleTestCases::world()
{
    RuleWorld world = *ruleWorld(*m_workspace);
    world.tiers = [this](const std::optional<QString> &group) -> Result<TierSets> {
        return group ? m_shop.tierByGroup.value(*group) : m_shop.anyTier;
    };
    return world;
}

QList<qint64> RuleTestCases::bySql(const RuleNode &rule, std::optional<Error> *error)
{
    const RuleWorld against = world();
    const Result<RuleSql> sql = compileRule(rule, against);
    if (!sql) {
        *error = sql.error();
        return {};
    }
    const auto found = m_workspace->read([&](db::Database &db) {
        QList<qint64> out;
        db::Statement rows = db.prepare("SELECT m.id FROM member m WHERE " + sql->condition + " ORDER BY m.id");
        int index = 1;
        for (const SqlValue &value : sql->values)
            std::visit([&](const auto &bound) { rows.bind(index++, bound); }, value);
        while (rows.step())
            out.append(rows.int64(0));
        return out;
    });
    if (!found)
        *error = found.error();
    return found ? *found : QList<qint64>();
}

// The sets of ruleset.h, and single members by holdsFor.
QList<qint64> RuleTestCases::bySets(const RuleNode &rule)
{
    const Result<RulePlan> plan = planRule(rule, world());
    if (!plan)
        return {-1};
    const auto found = m_workspace->read([&](db::Database &db) {
        QList<qint64> out;
        const MemberSet set = membersOf(db, *plan);
        set.visit([&](qint64 id) { out.append(id); });
        for (qint64 id = 1; id <= people; id += 17) {
            if (holdsFor(db, *plan, id) != set.has(id))
                out.append(-id);
        }
        return out;
    });
    return found ? *found : QList<qint64>{-2};
}

QList<qint64> RuleTestCases::oneByOne(const RuleNode &rule)
{
    QList<qint64> out;
    for (qint64 id = 1; id <= people; ++id) {
        if (holds(m_shop, id, rule))
            out.append(id);
    }
    return out;
}

QString RuleTestCases::difference(const RuleNode &rule)
{
    const QList<qint64> expected = oneByOne(rule);
    std::optional<Error> error;
    const QList<qint64> sql = bySql(rule, &error);
    if (error)
        return ruleText(rule) + QStringLiteral(": ") + error->values.join(QLatin1Char(' ')) + error->detail;
    if (sql != expected)
        return ruleText(rule) + QStringLiteral(": SQL finds %1, not %2").arg(sql.size()).arg(expected.size());
    const QList<qint64> sets = bySets(rule);
    return sets == expected ? QString() : ruleText(rule) + QStringLiteral(": sets find %1, not %2").arg(sets.size()).arg(expected.size());
}

namespace {

const char *const rules[] = {
    "name = \"小红\"", "name != \"小红\"", "not name = \"小红\"", "name is missing", "name is present",
    "name contains \"a\"", "name contains \"%\"", "name contains \"_\"", "name = \"李\"\"引号\"\"\"", "name contains 红",
    "name in (\"小红\", Amy)", "name = Amy or name is missing", "name >= \"A\" and name < \"B\"",
    "phone = 13800000101", "phone = \"138 0000 0101\"", "phone = \"+8613800000101\"", "phone contains 0001", "phone is missing",
    "phone != 13800000101", "phone in (13800000101, 13800000202)", "email = \"M1@0.CN\"", "email contains \"@1\"", "email is present",
    "gender = m", "gender != m", "gender = 男", "gender = female", "gender in (m, f)", "gender is missing", "not gender = m",
    "birth_year < 1990", "birth_year <= 1990", "birth_year = 1990", "birth_year != 1990", "birth_year between 1980 and 1999",
    "birth_year in (1980, 1981, 1982)", "birth_year is missing", "not birth_year >= 1990",
    "region = \"广东广州\"", "region contains 广东", "region != \"浙江杭州\"",
    "source = 门店", "source != 门店", "source is missing", "source contains 公众",
    "created < 10d", "created <= 10d", "created > 10d", "created >= 10d", "created = 10d", "created < 2w", "created > 1m",
    "created < 1y", "created = 2026-03-01", "created < 2026-03-01", "created <= 2026-03-01", "created > 2026-03-01",
    "created >= 2026-03-01", "created != 2026-03-01", "created between 2026-02-20 and 2026-03-01", "created in (2026-03-01, 2026-03-02)",
    "tag = VIP", "tag != VIP", "not tag = VIP", "tag in (VIP, 双11)", "tag is missing", "tag is present", "tag = \"双11\"",
    "tag contains 装", "tag = VIP and tag = 秋装", "group = A", "group != A", "not group = A", "group is missing", "group = \"老客1群\"",
    "tier = super", "tier != super", "not tier = super", "tier in (super, normal)", "tier is missing", "tier in group A = super",
    "tier in group \"老客1群\" = never", "tier in group A != never", "tier in group A is missing", "tier in group A in (normal, super)",
    "opted_out = sms", "opted_out = all", "opted_out = yes", "opted_out is missing", "opted_out != sms", "opted_out in (sms, wecom_1to1)",
    "under_14 = yes", "under_14 = no", "under_14 != yes", "not under_14 = true",
    "joined < 7d", "joined >= 7d", "joined between 2026-02-01 and 2026-02-28", "joined is missing", "joined = 2026-03-10", "joined < 2026-02-01",
    "left < 7d", "left is present", "last_message < 7d", "last_message > 30d", "last_message is missing", "last_message = 2026-03-10",
    "last_message >= 2026-03-01", "last_order < 30d", "last_order > 30d", "last_order is missing", "last_order <= 2026-03-01", "last_order < 3w",
    "orders = 0", "orders >= 2", "orders between 1 and 2", "orders != 0", "orders < 2.5",
    "尺码 = M", "尺码 != M", "尺码 is missing", "身高 > 170", "身高 between 160 and 170", "\"身高\" = 175", "纪念日 < 100d", "纪念日 is present",
    "tag = VIP and tier = super and last_order < 30d and not group = A", "tag = VIP or tag = 双11 and gender = f",
    "(tag = VIP or tag = 双11) and gender = f", "not (tag = VIP or group = A)", "not (not tag = VIP)", "TAG = VIP AND NOT GROUP = A",
    "id = 7", "id between 10 and 20", "paused_until is missing", "staff = no",
    "stage = loyal", "stage in (dormant, lost)", "stage != new", "stage is missing", "stage = 忠诚", "stage_since < 10d", "circle = core", "circle != outer",
    "ltv >= 200", "ltv between 100 and 400", "ltv = 0", "aov > 150.5", "aov is missing", "aov < 1000", "first_order < 20d", "first_order is missing",
    "r >= 4", "r is missing", "not r = 5", "f = 2", "rfm = 523", "rfm in (123, 223)", "year_value = 49.5", "points > 25", "referrals >= 1",
    "product = 连衣裙", "product != 连衣裙", "not product = 连衣裙", "product in (连衣裙, 坚果)", "product contains 裙", "product is missing", "category = 零食",
    "category != 零食", "amount >= 300", "amount < 10", "paid < 7d", "paid = 2026-03-01", "platform = own", "platform != own", "coupon = 满减10", "coupon is missing",
    "order ()", "not order ()", "order () = 0", "order () >= 2", "order () != 1", "order () < 2", "order () <= 3", "order () > 0", "any_order () >= 2",
    "order (product = 连衣裙 and amount >= 100)", "order (product = 连衣裙 and paid < 20d) >= 2", "order (not product = 连衣裙)", "order (product != 连衣裙)",
    "order (product is missing)", "order (product = 坚果 or category = 美妆) = 1", "any_order (paid is missing)", "any_order (paid is missing and amount > 50) > 0",
    "order (coupon is missing and platform = own)", "ORDER (PRODUCT = 坚果)", "order (amount between 100 and 200)", "order (paid between 2026-02-20 and 2026-03-01)",
    "stay (group = A and joined < 30d)", "stay (group = A and left is missing)", "stay (left is present) = 2", "joined in group A < 30d", "joined in group A is missing",
    "joined in group \"老客1群\" >= 2026-02-01", "contact (account = \"客服1号\" and way = 扫码)", "contact (removed is present)", "contact (channel = 朋友圈广告 and added < 40d)",
    "channel = 传单", "channel != 传单", "channel is missing", "way = 扫码", "added < 30d", "account = \"客服1号\"", "account != \"客服1号\"",
    "delivery ()", "delivery (status = skipped)", "reach (content = 秋装预告 and sent < 20d)", "reach () >= 2", "not reach (content = 清仓)", "reached = 秋装预告", "reached != 秋装预告",
    "clicked = 清仓", "clicked is missing", "replied = 秋装预告", "reach (clicked = no)", "reach (clicked is missing)", "reach (replied = yes and broadcast = 群发1)", "delivery (touchpoint = wecom_1to1) = 3",
    "consent = sms", "consent != sms", "consent is missing", "consent (touchpoint = sms and source = 门店)", "consent (withdrawn is present)", "consent (given < 50d) = 2",
    "point (kind = checkin) >= 2", "point (points > 50 and at < 30d)", "not (order () or contact ())", "(stage = loyal or ltv > 300) and not tag = VIP and gender = f",
    "tag = VIP and order (category = 女装) and not reach (content = 清仓) and region contains 广东 and birth_year < 1995",
};

} // namespace

void RuleTestCases::selects_data()
{

    QTest::addColumn<QString>("rule");
    for (const char *rule : rules)
        QTest::newRow(rule) << QString::fromUtf8(rule);
}

void RuleTestCases::selects()
{
    QFETCH(QString, rule);
    const Result<RuleNode> tree = parseRule(rule);
    QVERIFY2(tree.has_value(), tree ? "" : qPrintable(tree.error().values.join(QLatin1Char(' '))));
    if (rule.startsWith(QLatin1String("paused")) || rule.startsWith(QLatin1String("staff"))) {
        std::optional<Error> error;
        QCOMPARE(bySql(*tree, &error).size(), people); // nobody is paused or staff in this shop
        return;
    }
    RuleNode lower = *tree;
    if (rule.startsWith(QLatin1String("TAG")))
        lower = *parseRule(rule.toLower().replace(QStringLiteral("vip"), QStringLiteral("VIP")).replace(QStringLiteral("= a"), QStringLiteral("= A")));
    QCOMPARE(difference(lower), QString());
    std::optional<Error> error;
    QCOMPARE(bySql(*tree, &error), bySql(lower, &error));
}

void RuleTestCases::errors_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QStringList>("values");
    const auto syntax = [](const char *rule, int column, const char *expected) {
        QTest::newRow(*rule ? rule : "empty") << QString::fromUtf8(rule) << ErrorCode::RuleSyntax << QStringList{QString::number(column), QString::fromLatin1(expected)};
    };
    syntax("", 1, "field");
    syntax("   ", 4, "field");
    syntax("= 3", 1, "field");
    syntax("tag", 4, "operator");
    syntax("tag VIP", 5, "operator");
    syntax("tag =", 6, "value");
    syntax("tag = )", 7, "value");
    syntax("tag = VIP tag = A", 11, "end");
    syntax("tag = VIP and", 14, "field");
    syntax("(tag = VIP", 11, "closing_bracket");
    syntax("tag = VIP)", 10, "end");
    syntax("tag = \"VIP", 11, "closing_quote");
    syntax("tag in VIP", 8, "opening_bracket");
    syntax("tag in (VIP", 12, "closing_bracket");
    syntax("tag in (VIP,", 13, "value");
    syntax("birth_year between 1 or 2", 22, "and");
    syntax("tag is gone", 8, "missing_or_present");
    syntax("tier in group = super", 15, "group");
    syntax("tag contains", 13, "text");
    syntax("tag = VIP ; drop", 11, "end");
    syntax("created = 2026-02-30", 11, "value");
    syntax("in segment", 11, "segment");
    syntax("in segment =", 12, "segment");
    syntax("order (product = X", 19, "closing_bracket");
    syntax("order () >= many", 13, "number");
    syntax("order () >= 1.5", 13, "number");
    syntax("order () >= 1 2", 15, "end");
    syntax("tag = VIP and order (amount >)", 30, "value");
    syntax("标签名 & VIP", 5, "operator");
    const auto wrong = [](const char *rule, const QStringList &values) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << ErrorCode::RuleWrongValue << values;
    };
    wrong("gender = x", {QStringLiteral("10"), QStringLiteral("gender"), QStringLiteral("x")});
    wrong("birth_year = abc", {QStringLiteral("14"), QStringLiteral("birth_year"), QStringLiteral("abc")});
    wrong("created < soon", {QStringLiteral("11"), QStringLiteral("created"), QStringLiteral("soon")});
    wrong("tier = huge", {QStringLiteral("8"), QStringLiteral("tier"), QStringLiteral("huge")});
    wrong("tier > super", {QStringLiteral("8"), QStringLiteral("tier"), QStringLiteral("super")});
    wrong("opted_out = fax", {QStringLiteral("13"), QStringLiteral("opted_out"), QStringLiteral("fax")});
    wrong("orders = 3d", {QStringLiteral("10"), QStringLiteral("orders"), QStringLiteral("3d")});
    wrong("created contains 1", {QStringLiteral("18"), QStringLiteral("created"), QStringLiteral("1")});
    wrong("tag in group A = VIP", {QStringLiteral("1"), QStringLiteral("tag"), QStringLiteral("in group")});
    wrong("stage = great", {QStringLiteral("9"), QStringLiteral("stage"), QStringLiteral("great")});
    wrong("stage > loyal", {QStringLiteral("9"), QStringLiteral("stage"), QStringLiteral("loyal")});
    wrong("ltv > 30d", {QStringLiteral("7"), QStringLiteral("ltv"), QStringLiteral("30d")});
    wrong("amount > lots", {QStringLiteral("10"), QStringLiteral("amount"), QStringLiteral("lots")});
    wrong("consent = fax", {QStringLiteral("11"), QStringLiteral("consent"), QStringLiteral("fax")});
    wrong("in segment \"nobody's\"", {QStringLiteral("12"), QStringLiteral("segment"), QStringLiteral("nobody's")});
    wrong("segment > A", {QStringLiteral("11"), QStringLiteral("segment"), QStringLiteral("A")});
    const auto unknown = [](const char *rule, int column, const QString &field) {
        QTest::newRow(rule) << QString::fromUtf8(rule) << ErrorCode::RuleUnknownField << QStringList{QString::number(column), field};
    };
    unknown("purchase (amount > 3)", 1, QStringLiteral("purchase"));
    unknown("order (tag = VIP)", 8, QStringLiteral("tag"));
    unknown("order (stay (group = A))", 8, QStringLiteral("stay"));
    unknown("order (amount in group A > 3)", 8, QStringLiteral("amount"));
    QTest::newRow("unknown field") << QStringLiteral("tag = VIP and 血型 = A") << ErrorCode::RuleUnknownField
                                   << QStringList{QStringLiteral("15"), QStringLiteral("血型")};
}

void RuleTestCases::errors()
{
    QFETCH(QString, rule);
    QFETCH(ErrorCode, code);
    QFETCH(QStringList, values);
    const Result<RuleNode> tree = parseRule(rule);
    std::optional<Error> error;
    if (tree)
        bySql(*tree, &error);
    else
        error = tree.error();
    QVERIFY(error.has_value());
    QCOMPARE(error->code, code);
    QCOMPARE(error->values, values);
}

void RuleTestCases::hostileTextEndsInAnError()
{
    QVERIFY(!parseRule(QString(100'000, QLatin1Char('('))));
    QVERIFY(!parseRule(QString(5'000, QLatin1Char('(')) + QStringLiteral("tag = VIP")));
    QString many = QStringLiteral("tag = VIP");
    for (int i = 0; i < 290; ++i)
        many += QStringLiteral(" or tag = VIP");
    std::optional<Error> error;
    QVERIFY(!bySql(*parseRule(many), &error).isEmpty());
    QVERIFY(!error);
    QRandomGenerator random(3);
    const QString letters = QStringLiteral("tag=VIP()\"notandor,<>! 12-26d春");
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int n = random.bounded(30); n > 0; --n)
            text += letters[random.bounded(int(letters.size()))];
        if (const auto tree = parseRule(text))
            (void)compileRule(*tree, world());
    }
}

void RuleTestCases::valuesAreNeverPartOfTheStatement()
{
    const Result<RuleSql> sql = compileRule(*parseRule(QStringLiteral("tag = \"x'); DROP TABLE member; --\" and name contains \"'%\"")), world());
    QVERIFY(sql.has_value());
    QVERIFY(sql->condition.find("DROP") == std::string::npos);
    QCOMPARE(sql->values.size(), size_t(2));
}

void RuleTestCases::quotesRoundTrip()
{
    const QString odd = QStringLiteral("a\"b\"\"c 中 '");
    const Result<RuleNode> tree = parseRule(QStringLiteral("tag = ") + quotedForRule(odd));
    QVERIFY(tree.has_value());
    QCOMPARE(tree->test.values.first().text, odd);
    QCOMPARE(parseRule(QStringLiteral("tag = “秋装”"))->test.values.first().text, QStringLiteral("秋装"));
}

namespace {

// A tree of tests that the table above has, in chains and under not.
RuleNode randomTree(QRandomGenerator &random, const QList<RuleNode> &tests, int depth)
{
    if (depth == 0 || random.bounded(3) == 0)
        return tests[random.bounded(int(tests.size()))];
    RuleNode out;
    const int kind = random.bounded(5);
    out.kind = kind == 0 ? RuleNode::Kind::Not : kind < 3 ? RuleNode::Kind::All : RuleNode::Kind::Any;
    for (int n = out.kind == RuleNode::Kind::Not ? 1 : 2 + random.bounded(3); n > 0; --n)
        out.parts.append(randomTree(random, tests, depth - 1));
    return out;
}

QList<RuleNode> knownTests()
{
    QList<RuleNode> out;
    for (const char *rule : rules) {
        const QString text = QString::fromUtf8(rule);
        const Result<RuleNode> tree = parseRule(text);
        if (tree && !text.startsWith(QLatin1String("paused")) && !text.startsWith(QLatin1String("staff")) && !text.startsWith(QLatin1String("TAG")))
            out.append(*tree);
    }
    return out;
}

QString odd(QRandomGenerator &random)
{
    static const QStringList words{QStringLiteral("VIP"), QStringLiteral("a\"b"), QStringLiteral("双11"), QStringLiteral(" "), QStringLiteral("and"), QStringLiteral("“x”"),
        QStringLiteral("'; DROP"), QStringLiteral("not (")};
    return pick(random, words);
}

RuleNode oddTest(QRandomGenerator &random)
{
    RuleNode out;
    out.kind = RuleNode::Kind::Test;
    out.test.fieldQuoted = random.bounded(2) == 0;
    out.test.field = out.test.fieldQuoted ? odd(random) : QStringLiteral("tag");
    if (random.bounded(4) == 0)
        out.test.inGroup = odd(random);
    out.test.op = RuleOp(random.bounded(11));
    const int values = out.test.op == RuleOp::In ? 1 + random.bounded(3) : out.test.op == RuleOp::Between ? 2
        : out.test.op == RuleOp::IsMissing || out.test.op == RuleOp::IsPresent                            ? 0
                                                                                                          : 1;
    for (int i = 0; i < values; ++i) {
        RuleValue value;
        const bool text = random.bounded(2) == 0;
        value.kind = text ? RuleValue::Kind::Text : RuleValue::Kind::Age;
        value.text = text ? odd(random) : QStringLiteral("30d");
        out.test.values.append(value);
    }
    if (random.bounded(4) > 0)
        return out;
    RuleNode fact;
    fact.kind = RuleNode::Kind::Fact;
    fact.test.field = QStringLiteral("order");
    fact.test.op = RuleOp::GreaterEqual;
    fact.parts.append(out);
    return fact;
}

} // namespace

void RuleTestCases::randomRulesSelectTheSame()
{
    QRandomGenerator random(77);
    const QList<RuleNode> tests = knownTests();
    QVERIFY(tests.size() > 150);
    for (int i = 0; i < 400; ++i)
        QCOMPARE(difference(randomTree(random, tests, 3)), QString());
}

void RuleTestCases::randomTreesRoundTrip()
{
    QRandomGenerator random(78);
    QList<RuleNode> tests = knownTests();
    for (int i = 0; i < 200; ++i)
        tests.append(oddTest(random));
    for (int i = 0; i < 5'000; ++i) {
        const RuleNode tree = randomTree(random, tests, 4);
        const QString text = ruleText(tree);
        const Result<RuleNode> again = parseRule(text);
        if (text.size() > longestRule || text.count(QLatin1Char(' ')) > 800)
            continue;
        QVERIFY2(again.has_value(), qPrintable(text));
        QVERIFY2(sameRule(tree, *again), qPrintable(text));
    }
}

// Every place that takes the operator's words, with words that would end a statement.
void RuleTestCases::hostileNamesAreInert()
{
    const QString hostile = QStringLiteral("x' OR 1=1); DROP TABLE member; --");
    const QString quoted = quotedForRule(hostile);
    for (const RuleFieldInfo &field : ruleFields()) {
        for (const RuleOp op : fittingOps(field.kind)) {
            RuleNode node;
            node.kind = RuleNode::Kind::Test;
            node.test.field = field.word;
            node.test.op = op;
            if (field.inGroup && field.kind != RuleKind::Tier)
                node.test.inGroup = hostile;
            RuleValue value;
            value.text = hostile;
            node.test.values = {value, value};
            const Result<RuleSql> sql = compileRule(node, world());
            QVERIFY(!sql || sql->condition.find("DROP") == std::string::npos);
            std::optional<Error> error;
            const QList<qint64> found = bySql(node, &error);
            QVERIFY2(error || op == RuleOp::NotEqual || op == RuleOp::IsMissing || op == RuleOp::IsPresent || found.isEmpty(), qPrintable(field.word));
        }
    }
    std::optional<Error> error;
    QVERIFY(bySql(*parseRule(QStringLiteral("order (product = %1 or coupon = %1) and in segment %1").arg(quoted)), &error).isEmpty());
    QVERIFY(error); // the segment is not there
    error.reset();
    QVERIFY(!bySql(*parseRule(QStringLiteral("id > 0")), &error).isEmpty());
    QVERIFY(!error);
}

QTEST_GUILESS_MAIN(RuleTestCases)
#include "rule_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rules in text: places of errors, and what some hundred of them select, against an evaluator that looks at every
// member's facts one by one.
#include "core/base/period.h"
#include "core/db/database.h"
#include "core/members/identity.h"
#include "core/members/rule.h"
#include "core/members/rulesql.h"
#include "core/members/ruleworld.h"
#include "core/workspace.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace siyu;
using namespace siyu::members;

namespace {

constexpr int people = 240;
const QDateTime now(QDate(2026, 3, 15), QTime(2, 30), Qt::UTC);
const QTimeZone shanghai("Asia/Shanghai");
const QDate today(2026, 3, 15);

// What is known of one member, by field. Texts stand as QString, numbers as double, days as QDate, instants as QDateTime.
using Facts = QMap<QString, QVariantList>;

struct Shop {
    QList<Facts> members; // member id = index + 1
    TierSets anyTier;
    QMap<QString, TierSets> tierByGroup;
};

QString pick(QRandomGenerator &random, const QStringList &from)
{
    return from[random.bounded(int(from.size()))];
}

void insertColumns(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    const auto maybe = [&](const QString &field, const QVariant &value) {
        if (random.bounded(4) > 0)
            facts[field].append(value);
        return facts.value(field).isEmpty() ? QVariant() : value;
    };
    const QString name = maybe(QStringLiteral("name"),
        pick(random, {QStringLiteral("小红"), QStringLiteral("Amy"), QStringLiteral("李\"引号\""), QStringLiteral("100%_好")})).toString();
    const QString gender = maybe(QStringLiteral("gender"), pick(random, {QStringLiteral("m"), QStringLiteral("f")})).toString();
    const QVariant year = maybe(QStringLiteral("birth_year"), double(1960 + random.bounded(60)));
    const QString region = maybe(QStringLiteral("region"), pick(random, {QStringLiteral("广东广州"), QStringLiteral("浙江杭州")})).toString();
    const bool under14 = random.bounded(10) == 0;
    facts[QStringLiteral("under_14")].append(under14);
    // Around midnights of the shop's zone, where days begin.
    const QDateTime created = startOfDayUtc(today.addDays(-random.bounded(40)), shanghai).addSecs(random.bounded(3) * 43'199 - 1);
    facts[QStringLiteral("created")].append(created);
    db.cached("INSERT INTO member (id, name, gender, birth_year, region, under_14, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(id, name, gender, year.isValid() ? std::optional(qint64(year.toDouble())) : std::nullopt, region, under14, toUtcText(created));
}

void insertIdentities(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    for (int n = random.bounded(3); n > 0; --n) {
        const QString phone = QStringLiteral("+86138%1%2").arg(id, 6, 10, QLatin1Char('0')).arg(n, 2, 10, QLatin1Char('0'));
        facts[QStringLiteral("phone")].append(phone);
        db.cached("INSERT INTO identity (kind, value, member) VALUES (5, ?, ?)").run(phone, id);
    }
    if (random.bounded(2)) {
        const QString email = QStringLiteral("m%1@%2.cn").arg(id).arg(random.bounded(3));
        facts[QStringLiteral("email")].append(email);
        db.cached("INSERT INTO identity (kind, value, member) VALUES (6, ?, ?)").run(email, id);
    }
}

void insertNamed(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    static const QStringList tags{QStringLiteral("VIP"), QStringLiteral("双11"), QStringLiteral("秋装")};
    for (int i = 0; i < tags.size(); ++i) {
        if (random.bounded(4) == 0) {
            facts[QStringLiteral("tag")].append(tags[i]);
            db.cached("INSERT INTO member_tag (member, tag) VALUES (?, ?)").run(id, i + 1);
        }
    }
    for (int i = 1; i <= 2; ++i) {
        if (random.bounded(3) == 0) {
            facts[QStringLiteral("source")].append(i == 1 ? QStringLiteral("门店") : QStringLiteral("公众号"));
            db.cached("INSERT INTO member_source (member, source, at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, i);
        }
    }
    for (const char *touchpoint : {"sms", "wecom_1to1", "all"}) {
        if (random.bounded(8) == 0) {
            facts[QStringLiteral("opted_out")].append(QString::fromLatin1(touchpoint));
            db.cached("INSERT INTO opt_out (member, touchpoint, at) VALUES (?, ?, '2026-01-01T00:00:00Z')").run(id, touchpoint);
        }
    }
}

void insertStays(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    for (int grp = 1; grp <= 2; ++grp) {
        if (random.bounded(2))
            continue;
        const QDate joined = random.bounded(3) ? today.addDays(-random.bounded(60)) : QDate();
        const QDate left = random.bounded(3) == 0 ? today.addDays(-random.bounded(20)) : QDate();
        if (joined.isValid())
            facts[QStringLiteral("joined")].append(joined);
        if (left.isValid())
            facts[QStringLiteral("left")].append(left);
        else
            facts[QStringLiteral("group")].append(grp == 1 ? QStringLiteral("A") : QStringLiteral("老客1群"));
        db.cached("INSERT INTO membership (grp, member, joined_day, left_day) VALUES (?, ?, ?, ?)")
            .run(grp, id, joined.toString(Qt::ISODate), left.toString(Qt::ISODate));
    }
    for (int n = random.bounded(3); n > 0; --n) {
        const QDate day = today.addDays(-random.bounded(50));
        const int messages = random.bounded(3);
        db.cached("INSERT OR IGNORE INTO activity (day, grp, member, messages) VALUES (?, ?, ?, ?)")
            .run(day.toJulianDay(), n, id, messages);
        QVariantList &last = facts[QStringLiteral("last_message")];
        if (messages > 0 && (last.isEmpty() || last.first().toDate() < day))
            last = {day};
    }
}

void insertOrders(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    double paid = 0;
    for (int n = random.bounded(4); n > 0; --n) {
        const QDateTime at = now.addSecs(-random.bounded(50 * 86'400));
        const bool refunded = random.bounded(4) == 0;
        const bool unpaid = random.bounded(5) == 0;
        db.cached("INSERT INTO shop_order (platform, order_no, member, paid_at, paid_fen, refunded_fen) VALUES ('own', ?, ?, ?, 500, ?)")
            .run(QStringLiteral("%1-%2").arg(id).arg(n), id, unpaid ? QString() : toUtcText(at), refunded ? 500 : 100);
        if (unpaid || refunded)
            continue;
        paid += 1;
        QVariantList &last = facts[QStringLiteral("last_order")];
        if (last.isEmpty() || last.first().toDateTime() < at)
            last = {at};
    }
    facts[QStringLiteral("orders")].append(paid);
}

void insertCustom(db::Database &db, QRandomGenerator &random, qint64 id, Facts &facts)
{
    const auto add = [&](int field, const QString &name, const QVariant &value, const QString &text) {
        if (random.bounded(3) == 0)
            return;
        facts[name].append(value);
        db.cached("INSERT INTO custom_value (member, field, value) VALUES (?, ?, ?)").run(id, field, text);
    };
    const double height = 150 + random.bounded(50);
    const QDate day = today.addDays(-random.bounded(400));
    const QString size = pick(random, {QStringLiteral("M"), QStringLiteral("L")});
    add(1, QStringLiteral("尺码"), size, size);
    add(2, QStringLiteral("身高"), height, QString::number(height));
    add(3, QStringLiteral("纪念日"), day, day.toString(Qt::ISODate));
}

void fill(db::Database &db, Shop &shop)
{
    QRandomGenerator random(20260315);
    db.exec("INSERT INTO tag (id, name) VALUES (1, 'VIP'), (2, '双11'), (3, '秋装');"
            "INSERT INTO source (id, text, created_at) VALUES (1, '门店', ''), (2, '公众号', '');"
            "INSERT INTO grp (id, name, created_at) VALUES (1, 'A', ''), (2, '老客1群', '');"
            "INSERT INTO custom_field (id, name, kind) VALUES (1, '尺码', 'text'), (2, '身高', 'number'), (3, '纪念日', 'date')");
    for (qint64 id = 1; id <= people; ++id) {
        Facts facts;
        facts[QStringLiteral("id")].append(double(id));
        insertColumns(db, random, id, facts);
        insertIdentities(db, random, id, facts);
        insertNamed(db, random, id, facts);
        insertStays(db, random, id, facts);
        insertOrders(db, random, id, facts);
        insertCustom(db, random, id, facts);
        for (const QString &group : {QStringLiteral("A"), QStringLiteral("老客1群")}) {
            const int tier = random.bounded(6);
            if (tier > 3)
                continue;
            shop.tierByGroup[group][Tier(tier)].append(id);
            shop.anyTier[Tier(tier)].append(id);
        }
        shop.members.append(facts);
    }
}

// ---- the other way to the same answer: every member, every fact, one by one

QDateTime ageAgo(const RuleValue &age)
{
    const QDateTime local = now;
    switch (age.unit) {
    case AgeUnit::Days:
        return local.addDays(-age.count);
    case AgeUnit::Weeks:
        return local.addDays(-7 * age.count);
    case AgeUnit::Months:
        return local.addMonths(-age.count);
    case AgeUnit::Years:
        return local.addYears(-age.count);
    }
    return local;
}

template <typename T>
bool compared(RuleOp op, const T &a, const T &b)
{
    switch (op) {
    case RuleOp::Less:
        return a < b;
    case RuleOp::LessEqual:
        return a <= b;
    case RuleOp::Greater:
        return a > b;
    case RuleOp::GreaterEqual:
        return a >= b;
    default:
        return a == b;
    }
}

bool holdsForDay(RuleOp op, QDate day, const RuleValue &value)
{
    if (value.kind == RuleValue::Kind::Date)
        return compared(op, day, value.date);
    // An age in days: the younger, the smaller.
    return compared(op, -day.toJulianDay(), -ageAgo(value).toTimeZone(shanghai).date().toJulianDay());
}

bool holdsForInstant(RuleOp op, const QDateTime &at, const RuleValue &value)
{
    if (value.kind == RuleValue::Kind::Date || op == RuleOp::Equal)
        return holdsForDay(op, at.toTimeZone(shanghai).date(), value);
    return compared(op, at.secsTo(now), ageAgo(value).secsTo(now));
}

QString asWritten(const QString &field, const QString &text)
{
    if (field == QLatin1String("phone"))
        return phoneToE164(text).value_or(text);
    if (field == QLatin1String("gender"))
        return QMap<QString, QString>{{QStringLiteral("男"), QStringLiteral("m")}, {QStringLiteral("female"), QStringLiteral("f")}}.value(text, text);
    return field == QLatin1String("email") ? text.toLower() : text;
}

bool holdsFor(const RuleTest &test, RuleOp op, const QVariant &fact, const RuleValue &value)
{
    if (op == RuleOp::Contains)
        return fact.toString().contains(value.text, Qt::CaseInsensitive);
    switch (fact.typeId()) {
    case QMetaType::Double:
        return compared(op, fact.toDouble(), value.text.toDouble());
    case QMetaType::Bool:
        return fact.toBool() == (value.text == QLatin1String("yes") || value.text == QLatin1String("true") || value.text == QLatin1String("1"));
    case QMetaType::QDate:
        return holdsForDay(op, fact.toDate(), value);
    case QMetaType::QDateTime:
        return holdsForInstant(op, fact.toDateTime(), value);
    default:
        break;
    }
    if (test.field == QLatin1String("opted_out"))
        return fact.toString() == value.text || fact.toString() == QLatin1String("all");
    return compared(op, fact.toString().toUtf8(), asWritten(test.field, value.text).toUtf8());
}

bool holdsForOne(const RuleTest &test, const QVariant &fact)
{
    if (test.op == RuleOp::In)
        return std::any_of(test.values.begin(), test.values.end(), [&](const RuleValue &v) { return holdsFor(test, RuleOp::Equal, fact, v); });
    if (test.op == RuleOp::Between)
        return holdsFor(test, RuleOp::GreaterEqual, fact, test.values[0]) && holdsFor(test, RuleOp::LessEqual, fact, test.values[1]);
    return holdsFor(test, test.op == RuleOp::NotEqual ? RuleOp::Equal : test.op, fact, test.values.first());
}

QVariantList factsOf(const Shop &shop, qint64 id, const RuleTest &test)
{
    if (test.field != QLatin1String("tier"))
        return shop.members[id - 1].value(test.field);
    const TierSets sets = test.inGroup ? shop.tierByGroup.value(*test.inGroup) : shop.anyTier;
    QVariantList out;
    for (auto it = sets.begin(); it != sets.end(); ++it) {
        if (it.value().contains(id))
            out.append(wordOf(it.key()));
    }
    return out;
}

bool holds(const Shop &shop, qint64 id, const RuleNode &rule)
{
    const auto each = [&](const RuleNode &part) { return holds(shop, id, part); };
    switch (rule.kind) {
    case RuleNode::Kind::All:
        return std::all_of(rule.parts.begin(), rule.parts.end(), each);
    case RuleNode::Kind::Any:
        return std::any_of(rule.parts.begin(), rule.parts.end(), each);
    case RuleNode::Kind::Not:
        return !each(rule.parts.first());
    case RuleNode::Kind::Test:
        break;
    }
    const RuleTest &test = rule.test;
    const QVariantList facts = factsOf(shop, id, test);
    if (test.op == RuleOp::IsMissing || test.op == RuleOp::IsPresent)
        return facts.isEmpty() == (test.op == RuleOp::IsMissing);
    if (test.field == QLatin1String("opted_out") && test.values.first().text == QLatin1String("yes"))
        return !facts.isEmpty();
    const bool some = std::any_of(facts.begin(), facts.end(), [&](const QVariant &fact) { return holdsForOne(test, fact); });
    return test.op == RuleOp::NotEqual ? !facts.isEmpty() && !some : some;
}

} // namespace

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

private:
    QList<qint64> bySql(const RuleNode &rule, std::optional<Error> *error);
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

void RuleTestCases::selects_data()
{
    QTest::addColumn<QString>("rule");
    static const char *rules[] = {
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
    };
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
    QList<qint64> expected;
    for (qint64 id = 1; id <= people; ++id) {
        if (holds(m_shop, id, lower))
            expected.append(id);
    }
    std::optional<Error> error;
    const QList<qint64> got = bySql(*tree, &error);
    QVERIFY2(!error, error ? qPrintable(error->values.join(QLatin1Char(' ')) + error->detail) : "");
    QCOMPARE(got, expected);
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

QTEST_GUILESS_MAIN(RuleTestCases)
#include "rule_test.moc"
